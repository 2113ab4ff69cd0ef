/** The values that discriminators tell schemas by (OpenAPI 3.1, section 4.8.25). */
import type { OpenApiDocument, Schema } from "./openapi.ts";
import { componentOf, referenceIn } from "./pointers.ts";
import { isSchema, walk } from "./schemas.ts";

/** For each component schema, the properties that tell it from others, and the values that mean it. */
export type DiscriminatorValues = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** What the discriminators of the document say of its components. */
export function discriminatorValues(document: OpenApiDocument): DiscriminatorValues {
  const schemas = document.components?.schemas ?? {};
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));
  const values = new Map<string, Map<string, Set<string>>>();
  let heirs: ReadonlyMap<string, readonly string[]> | undefined;
  walk(document, {
    schema(schema) {
      const { propertyName, mapping, defaultMapping } = discriminatorOf(schema);
      if (propertyName === undefined) return;
      heirs ??= heirsOf(schemas);
      const own = names.get(schema);
      const mapped = mappedNames(mapping, schemas);
      const byDefault = defaultMapping === undefined ? undefined : nameOf(defaultMapping, schemas);
      const alternatives = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map(componentName);
      const inherited = own === undefined ? [] : (heirs.get(own) ?? []);
      for (const name of new Set([...alternatives, ...inherited, ...mapped.values()])) {
        // What is meant where no other is (OpenAPI 3.2) may have any value.
        if (name === undefined || name === own || name === byDefault) continue;
        const given = [...mapped].filter(([, target]) => target === name).map(([value]) => value);
        const properties = values.get(name) ?? new Map<string, Set<string>>();
        const known = properties.get(propertyName) ?? new Set();
        // What no mapping names goes by its own name.
        for (const value of given.length > 0 ? given : [name]) known.add(value);
        values.set(name, properties.set(propertyName, known));
      }
    },
  });
  return values;
}

interface Discriminator {
  readonly propertyName?: string;
  readonly mapping?: { readonly [value: string]: string };
  readonly defaultMapping?: string;
}

const discriminatorOf = (schema: Schema): Discriminator =>
  isSchema(schema["discriminator"]) ? (schema["discriminator"] as Discriminator) : {};

/** The components that a mapping names, by reference or by name. */
function mappedNames(
  mapping: Discriminator["mapping"],
  schemas: { readonly [name: string]: Schema },
): Map<string, string> {
  const entries = Object.entries(mapping ?? {}).map(([value, target]): [string, string] => [
    value,
    nameOf(target, schemas),
  ]);
  return new Map(entries.filter(([, name]) => Object.hasOwn(schemas, name)));
}

const nameOf = (target: string, schemas: { readonly [name: string]: Schema }): string =>
  Object.hasOwn(schemas, target) ? target : (componentName({ $ref: target }) ?? "");

const componentName = (schema: unknown): string | undefined => {
  const component = componentOf(referenceIn(schema) ?? "");
  return component?.kind === "schemas" ? component.name : undefined;
};

/** For each component, those that are made of it, directly or further down. */
function heirsOf(schemas: { readonly [name: string]: Schema }): Map<string, readonly string[]> {
  const parents = new Map(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      (schema.allOf ?? []).flatMap((part) => componentName(part) ?? []),
    ]),
  );
  const heirs = new Map<string, string[]>();
  for (const name of parents.keys()) {
    const ancestors = new Set<string>();
    const open = [...(parents.get(name) ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (ancestors.has(at)) continue;
      ancestors.add(at);
      open.push(...(parents.get(at) ?? []));
    }
    for (const ancestor of ancestors) heirs.set(ancestor, [...(heirs.get(ancestor) ?? []), name]);
  }
  return heirs;
}
