/**
 * Makes a bundled document one that the types come out right for, without changing what it means:
 * references into the middle of things become references to named components, and the keywords that OpenAPI 3.0 had
 * of its own become JSON Schema's. The document is changed in place, so that its objects can still be located.
 */
import type { Findings } from "./diagnostics.ts";
import { typeNameOf } from "./names.ts";
import type { OpenApiDocument, Reference, Schema } from "./openapi.ts";
import { checkShape } from "./openapi-shape.ts";
import { repairOperations } from "./operation-repairs.ts";
import { componentOf, pointerOf, referenceIn, tokensOf, valueAt } from "./pointers.ts";
import { breakCircles } from "./recursion.ts";
import { isSchema, type ReferenceKind, walk } from "./schemas.ts";

/** Normalises `document` in place. */
export function normalise(document: OpenApiDocument, findings: Findings): void {
  let isComplete = false;
  while (!isComplete) {
    checkShape(document, findings);
    // Later stages rely on the shape, and on every reference leading somewhere.
    findings.refuseMistakes();
    isComplete = hoist(document, findings);
    findings.refuseMistakes();
  }
  walk(document, {
    schema(schema) {
      foldVersion30(schema);
      spellOutBooleans(schema);
      allowNullBesideParts(schema);
      leaveOutForeignEnum(schema, findings);
    },
  });
  // Only now does every schema say by its type whether it may be null.
  walk(document, { schema: (schema) => takeNullFromParts(document, schema) });
  breakCircles(document, findings);
  repairOperations(document, findings);
  if (!document.openapi.startsWith("3.1.")) document.openapi = "3.1.0";
}

interface Found {
  readonly reference: Reference;
  readonly kind: ReferenceKind;
}

/**
 * Gives every referenced thing that is not a component of its own a name, and refers to that; tells whether all of them
 * stood where the shape of the document is known, so that nothing new has come to light.
 */
function hoist(document: OpenApiDocument, findings: Findings): boolean {
  const references: Found[] = [];
  const kinds = new Map<object, ReferenceKind>();
  walk(document, {
    reference: (reference, kind) => references.push({ reference, kind }),
    component: (value, kind) => kinds.set(value, kind),
  });
  const structures = new Set<unknown>(structuresOf(document));
  // Read before anything is moved: a pointer may lead through what another reference hoists.
  const inner = references.flatMap((found) => {
    const target = targetOf(document, found, findings);
    if (target === undefined) return [];
    const isFitting = (kinds.get(target) ?? found.kind) === found.kind && !structures.has(target);
    if (isFitting) return componentOf(found.reference.$ref) ? [] : { ...found, target };
    tellMisled(found, findings);
    return [];
  });

  const names = new Map<object, string>();
  for (const { reference, kind, target } of inner) {
    const whole = wholeComponent(document, kind, target);
    const name = names.get(target) ?? whole ?? freeName(document, kind, reference.$ref);
    if (!names.has(target) && whole === undefined) moveToComponents(document, kind, name, target);
    names.set(target, name);
    reference.$ref = pointerOf(["components", kind, name]);
  }
  return inner.every(({ target }) => kinds.has(target));
}

/** A reference to another kind of thing: a schema or a response that nothing is known of, anything else a mistake. */
function tellMisled({ reference, kind }: Found, findings: Findings): void {
  const message = `the reference ${reference.$ref} leads to something else than belongs here`;
  const remedy = "Let it name a component of the right kind.";
  if (kind === "schemas" || kind === "responses") {
    findings.approximation(reference, `${message}; it may be anything`, remedy);
    delete (reference as Partial<Reference>).$ref;
    if (kind === "responses") reference.description ??= "";
  } else {
    findings.mistake(reference, message, remedy);
  }
}

/** What holds the parts of a document and is none of them. */
const structuresOf = (document: OpenApiDocument): unknown[] => [
  document,
  ...Object.values(document),
  ...Object.values(document.components ?? {}),
];

/** What a reference leads to in the end, or through references with siblings; undefined where that is told as a mistake. */
function targetOf(
  document: OpenApiDocument,
  { reference }: Found,
  findings: Findings,
): object | undefined {
  const seen = new Set<unknown>([reference]);
  let target: unknown = followed(document, reference.$ref);
  let first: unknown;
  for (let at = target; isSchema(at) && typeof at.$ref === "string"; ) {
    if (seen.has(at)) {
      findings.mistake(
        reference,
        "references lead round in a circle",
        "Let one of them lead to something that is no reference.",
      );
      return undefined;
    }
    seen.add(at);
    // What stands beside a reference makes something else of it.
    if (Object.keys(at).length > 1) first ??= at;
    at = followed(document, at.$ref) as Schema;
    target = first ?? at;
  }
  if (typeof target === "object" && target !== null) return target;
  findings.mistake(
    reference,
    `the reference ${reference.$ref} leads to no object of the description`,
    "Correct the $ref, or add the component that it names.",
  );
  return undefined;
}

/** The value a reference leads to; the references on its way are followed too, as JSON Schema 2020-12 tools do. */
function followed(document: OpenApiDocument, reference: string): unknown {
  let value: unknown = document;
  for (const token of tokensOf(reference) ?? ["\u0000"]) {
    if (isSchema(value) && typeof value.$ref === "string" && !Object.hasOwn(value, token)) {
      value = valueAt(document, tokensOf(value.$ref) ?? ["\u0000"]);
    }
    value = valueAt(value, [token]);
  }
  return value;
}

function wholeComponent(
  document: OpenApiDocument,
  kind: ReferenceKind,
  target: object,
): string | undefined {
  return Object.entries(document.components?.[kind] ?? {}).find(
    ([, component]) => component === target,
  )?.[0];
}

function freeName(document: OpenApiDocument, kind: ReferenceKind, reference: string): string {
  const words = (tokensOf(reference) ?? []).filter((token) => !structural.has(token));
  const wanted = typeNameOf(words.join(" "));
  const taken = document.components?.[kind] ?? {};
  let name = wanted;
  for (let count = 2; Object.hasOwn(taken, name); count++) name = `${wanted}${count}`;
  return name;
}

// The words of a pointer that tell where something stands, not what it is.
const structural = new Set([
  "components",
  "schemas",
  "properties",
  "definitions",
  "$defs",
  "paths",
  "content",
  "schema",
  "application/json",
]);

/** Moves `target` into the components and leaves a reference where it was. */
function moveToComponents(
  document: OpenApiDocument,
  kind: ReferenceKind,
  name: string,
  target: object,
): void {
  document.components ??= {};
  const components = document.components as { [kind: string]: { [name: string]: object } };
  components[kind] ??= {};
  components[kind][name] = { ...target };
  for (const key of Object.keys(target)) delete (target as Record<string, unknown>)[key];
  (target as Reference).$ref = pointerOf(["components", kind, name]);
}

/** An object's type is told by its properties; a list of values beside them would not be read as one. */
function leaveOutForeignEnum(schema: Schema, findings: Findings): void {
  if (!schema.enum || !(schema.type === "object" || schema.properties)) return;
  const message =
    "an object has a list of values beside its properties; it is left out of the types";
  findings.approximation(schema, message, "", "enum");
  delete schema.enum;
}

/** `type: "null"` beside alternatives would leave nothing; what is meant is that null is another one. */
function allowNullBesideParts(schema: Schema): void {
  if (schema.type !== "null" || !(schema.oneOf ?? schema.anyOf)) return;
  delete schema.type;
  allowNull(schema);
}

/** Where one part of an object is never null, no part is, and its required properties can be told to be there. */
function takeNullFromParts(document: OpenApiDocument, schema: Schema): void {
  const { allOf = [] } = schema;
  const wholes = allOf.map((part) => {
    const reference = referenceIn(part);
    return reference === undefined ? part : followed(document, reference);
  });
  const isNullable = (whole: unknown): whole is Schema & { type: string[] } =>
    isSchema(whole) && Array.isArray(whole.type) && whole.type.includes("null");
  if (schema.type !== "object" && wholes.every(isNullable)) return;
  for (const [index, whole] of wholes.entries()) {
    if (!isNullable(whole)) continue;
    allOf[index] = { ...whole, type: whole.type.filter((type) => type !== "null") };
  }
}

/** A schema for what is `true` or `false` in a list of them, where few tools expect that. */
function spellOutBooleans(schema: Schema): void {
  for (const keyword of ["allOf", "oneOf", "anyOf"] as const) {
    const parts = schema[keyword];
    if (!parts?.some((part) => typeof part === "boolean")) continue;
    schema[keyword] = parts.map((part) =>
      part === true ? {} : part === false ? { not: {} } : part,
    );
  }
}

/** OpenAPI 3.0's `nullable` and boolean exclusive limits, which public 3.1 documents carry too. */
function foldVersion30(schema: Schema): void {
  foldLimit(schema, "exclusiveMinimum", "minimum");
  foldLimit(schema, "exclusiveMaximum", "maximum");
  const { nullable } = schema;
  delete schema.nullable;
  if (nullable === true) allowNull(schema);
}

function foldLimit(
  schema: Schema,
  exclusive: "exclusiveMinimum" | "exclusiveMaximum",
  limit: "minimum" | "maximum",
): void {
  if (typeof schema[exclusive] !== "boolean") return;
  const value = schema[limit];
  if (schema[exclusive] && value !== undefined) {
    schema[exclusive] = value;
    delete schema[limit];
  } else {
    delete schema[exclusive];
  }
}

function allowNull(schema: Schema): void {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const isComposed = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? schema.$ref;
  if (types.length > 0 && !isComposed) {
    schema.type = [...new Set([...types, "null"])];
    if (schema.enum && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
    return;
  }
  const { description, deprecated, default: fallback, readOnly, writeOnly, ...rest } = schema;
  if (Object.keys(rest).length === 0) return;
  for (const key of Object.keys(rest)) delete schema[key];
  schema.anyOf = [rest, { type: "null" }];
}
