/** The properties that an object can have, wherever in its schema they stand. */
import { refuseDeepParts } from "./bounds.ts";
import type { OpenApiDocument, Schema, SchemaOrBoolean } from "./openapi.ts";
import { resolved } from "./resolve.ts";
import { isSchema } from "./schemas.ts";

export interface SchemaFields {
  readonly properties: Map<string, SchemaOrBoolean>;
  readonly required: Set<string>;
}

/** The properties of a schema and of its `allOf`; those of `oneOf` and `anyOf` too, of which none is required. */
export function fieldsIn(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
): SchemaFields {
  const fields: SchemaFields = { properties: new Map(), required: new Set() };
  const seen = new Set<object>();
  const collect = (part: SchemaOrBoolean | undefined, isChoice: boolean, depth: number): void => {
    if (!isSchema(part) || seen.has(part)) return;
    refuseDeepParts(depth);
    seen.add(part);
    const inside = (each: SchemaOrBoolean, isOne = isChoice): void =>
      collect(each, isOne, depth + 1);
    if (part.$ref !== undefined) inside(resolved<Schema>(document, { $ref: part.$ref }));
    for (const each of part.allOf ?? []) inside(each);
    for (const each of [...(part.oneOf ?? []), ...(part.anyOf ?? [])]) inside(each, true);
    for (const [name, property] of Object.entries(part.properties ?? {}))
      fields.properties.set(name, property);
    if (!isChoice) for (const name of part.required ?? []) fields.required.add(name);
  };
  collect(schema, false, 0);
  return fields;
}

/** The properties that an object may have under conditions alone, each with what it may be under any of them. */
export function conditionalFieldsIn(
  document: OpenApiDocument,
  { if: tested, then, else: otherwise, dependentSchemas }: Schema,
): Map<string, SchemaOrBoolean[]> {
  const fields = new Map<string, SchemaOrBoolean[]>();
  for (const branch of [then, otherwise, ...Object.values(dependentSchemas ?? {})]) {
    for (const [name, property] of fieldsIn(document, branch as SchemaOrBoolean | undefined)
      .properties)
      fields.set(name, [...(fields.get(name) ?? []), property]);
  }
  // What is only asked for may be anything where it is not what was asked for.
  for (const name of fieldsIn(document, tested as SchemaOrBoolean | undefined).properties.keys())
    fields.set(name, [true]);
  return fields;
}
