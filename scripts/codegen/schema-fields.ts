/** The properties that an object can have, wherever in its schema they stand. */
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
  const collect = (part: SchemaOrBoolean | undefined, isChoice: boolean): void => {
    if (!isSchema(part) || seen.has(part)) return;
    seen.add(part);
    if (part.$ref !== undefined) collect(resolved<Schema>(document, { $ref: part.$ref }), isChoice);
    for (const each of part.allOf ?? []) collect(each, isChoice);
    for (const each of [...(part.oneOf ?? []), ...(part.anyOf ?? [])]) collect(each, true);
    for (const [name, property] of Object.entries(part.properties ?? {}))
      fields.properties.set(name, property);
    if (!isChoice) for (const name of part.required ?? []) fields.required.add(name);
  };
  collect(schema, false);
  return fields;
}
