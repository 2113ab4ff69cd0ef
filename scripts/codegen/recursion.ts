/** Schemas that hold themselves, as far as TypeScript has to be helped with them. */
import { circlesIn } from "./circles.ts";
import type { Findings } from "./diagnostics.ts";
import type { OpenApiDocument, Schema, SchemaOrBoolean } from "./openapi.ts";
import { componentOf, referenceIn } from "./pointers.ts";
import { isSchema } from "./schemas.ts";

const combinators = ["allOf", "oneOf", "anyOf"] as const;

/**
 * Breaks the circles in which a schema is a part or an alternative of itself, which no type can be: a part loses what
 * leads back, an alternative that leads straight back adds nothing, and any other may be anything.
 */
export function breakCircles(document: OpenApiDocument, findings: Findings): void {
  const schemas = document.components?.schemas ?? {};
  leaveOutOwnAlternatives(schemas);
  const circles = circlesIn(
    new Map(Object.entries(schemas).map(([name, schema]) => [name, partsOf(schema)])),
  );
  for (const [name, schema] of Object.entries(schemas)) {
    if (!circles.has(name)) continue;
    replaceParts(schema, (part, keyword) => {
      const target = targetOf(part);
      if (target === undefined || !circles.isClosedBy(name, target)) return part;
      const message = `the schema ${name} is a part or an alternative of itself`;
      const remedy = "Take one of the references out.";
      findings.approximation(schema, `${message}; the types leave that out`, remedy);
      if (target === name) return undefined;
      if (keyword !== "allOf") return {};
      const rest = structuredClone(withoutAlternatives(schemas[target]));
      // What is left must not lead back either.
      if (rest) {
        replaceParts(rest, (inner) =>
          circles.isShared(name, targetOf(inner) ?? "") ? undefined : inner,
        );
      }
      return rest;
    });
  }
}

/** The components that a schema has for parts or alternatives. */
function partsOf(schema: SchemaOrBoolean | undefined): string[] {
  if (!isSchema(schema)) return [];
  return combinators
    .flatMap((keyword) => schema[keyword] ?? [])
    .flatMap((part) => targetOf(part) ?? partsOf(part));
}

/** An alternative that is made of the schema whose alternative it is takes only the rest of that. */
function leaveOutOwnAlternatives(schemas: { [name: string]: Schema }): void {
  const alternatives = new Map<string, Set<string | undefined>>();
  const alternativesOf = (whole: string): Set<string | undefined> => {
    const { oneOf = [], anyOf = [] } = schemas[whole] ?? {};
    const known = alternatives.get(whole) ?? new Set([...oneOf, ...anyOf].map(targetOf));
    alternatives.set(whole, known);
    return known;
  };
  for (const [name, schema] of Object.entries(schemas)) {
    const kept = schema.allOf?.map((part) => {
      const whole = targetOf(part);
      const isOwn = whole !== undefined && alternativesOf(whole).has(name);
      return isOwn ? withoutAlternatives(schemas[whole]) : part;
    });
    if (kept) schema.allOf = kept.filter((part) => part !== undefined);
  }
}

/** What is left of a schema, if anything. */
function withoutAlternatives(schema: Schema | undefined): Schema | undefined {
  const { oneOf: _, anyOf: __, discriminator: ___, ...rest } = schema ?? {};
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** The component schemas that hold themselves without an object in between, in lists or tuples. */
export function recursiveLists(document: OpenApiDocument): Set<string> {
  const schemas = document.components?.schemas ?? {};
  const circles = circlesIn(
    new Map(Object.entries(schemas).map(([name, schema]) => [name, heldIn(schema)])),
  );
  return new Set(Object.keys(schemas).filter((name) => circles.has(name)));
}

/** The components that a schema holds other than in an object's properties, whose types are looked at later. */
function heldIn(schema: SchemaOrBoolean | undefined): string[] {
  if (!isSchema(schema)) return [];
  const own = targetOf(schema);
  const inner = [
    ...combinators.flatMap((keyword) => schema[keyword] ?? []),
    schema.items,
    ...(Array.isArray(schema["prefixItems"]) ? (schema["prefixItems"] as SchemaOrBoolean[]) : []),
  ];
  return [...(own === undefined ? [] : [own]), ...inner.flatMap(heldIn)];
}

/** Puts something else in the place of each part or alternative, those of parts too; nothing where there is none. */
function replaceParts(
  schema: Schema,
  replacement: (
    part: SchemaOrBoolean,
    keyword: (typeof combinators)[number],
  ) => SchemaOrBoolean | undefined,
): void {
  for (const keyword of combinators) {
    const parts = schema[keyword];
    if (!parts) continue;
    const kept = parts
      .map((part) => replacement(part, keyword))
      .filter((part) => part !== undefined);
    schema[keyword] = kept;
    for (const part of kept) {
      if (isSchema(part) && part.$ref === undefined) replaceParts(part, replacement);
    }
  }
}

const targetOf = (schema: SchemaOrBoolean | undefined): string | undefined => {
  const component = componentOf(referenceIn(schema) ?? "");
  return component?.kind === "schemas" ? component.name : undefined;
};
