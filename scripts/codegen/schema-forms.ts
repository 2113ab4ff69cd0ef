/** The forms of a schema that types are made of: one idea in each, and nothing that says nothing. */
import type { Schema, SchemaOrBoolean } from "./openapi.ts";
import { isSchema } from "./schemas.ts";

// Keywords that say something of a value's type.
const meaningful = new Set(
  (
    "$ref type enum const properties patternProperties items prefixItems allOf oneOf anyOf not if then else " +
    "dependentSchemas"
  ).split(" "),
);

/** Whether a schema says no more of its values than a type's name. */
export const isPlain = (schema: Schema): boolean =>
  Object.keys(schema).every((key) => key === "type" || !structural.has(key));

// Keywords that what a schema becomes depends on.
const structural = new Set([
  ...meaningful,
  ..."required additionalProperties unevaluatedProperties $defs definitions discriminator".split(
    " ",
  ),
]);

// Keywords that say something of the place where a schema stands, and nothing of its values.
const words = new Set(
  "title description default example examples deprecated readOnly writeOnly externalDocs xml $comment".split(
    " ",
  ),
);

/** A schema that no value fits. */
export const nothing: Schema = { enum: [] };

/** A schema that is `true` or `false`, as an object. */
export const spelledOut = (schema: boolean): Schema => (schema ? {} : { not: {} });

/** The words about a schema. */
export const wordsOf = (schema: Schema): Schema =>
  Object.fromEntries(
    Object.entries(schema).filter(([key]) => words.has(key) || key.startsWith("x-")),
  );

/** A schema without the words about it. */
export const withoutWords = (schema: Schema): Schema =>
  Object.fromEntries(
    Object.entries(schema).filter(([key]) => !words.has(key) && !key.startsWith("x-")),
  );

/** Whether a schema says anything that a type can. */
export function isMeaningful(schema: SchemaOrBoolean): boolean {
  if (!isSchema(schema)) return schema === false;
  const { additionalProperties: rest, unevaluatedProperties: unevaluated } = schema;
  const isOpen = [rest, unevaluated].some((value) => value !== undefined && value !== false);
  return (
    isOpen || Object.keys(schema).some((key) => meaningful.has(key) && schema[key] !== undefined)
  );
}

/** What fits any of the schemas, each once; anything where one allows anything. */
export function united(schemas: readonly SchemaOrBoolean[]): SchemaOrBoolean {
  const distinct = new Map<string, SchemaOrBoolean>();
  for (const schema of schemas) {
    if (!isMeaningful(schema)) return true;
    const bare = isSchema(schema) ? withoutWords(schema) : nothing;
    distinct.set(JSON.stringify(bare), bare);
  }
  const [first = nothing, ...others] = distinct.values();
  return others.length === 0 ? first : { anyOf: [first, ...others] };
}

/**
 * A schema with parts or alternatives, changed so that nothing stands beside them: its own properties become a part,
 * and so do alternatives that stand beside anything else.
 */
export function composed(schema: Schema): Schema {
  if (!(schema.allOf ?? schema.oneOf ?? schema.anyOf)) return schema;
  shareType(schema);
  for (const key of ["oneOf", "anyOf"] as const) {
    // Where one alternative allows anything, the others add nothing.
    if (schema[key]?.some((alternative) => !isMeaningful(alternative))) delete schema[key];
  }
  const given = schema.allOf;
  const kept = given?.filter((part) => isMeaningful(part) && !isTypeAlone(part)) ?? [];
  const alone = given?.find((part) => isMeaningful(part));
  const parts = kept.length === 0 && alone !== undefined && !schema.type ? [alone] : kept;
  const { oneOf, anyOf } = schema;
  const own = ownPart(schema);
  const counted = [parts.length > 0, oneOf !== undefined, anyOf !== undefined, own !== undefined];
  if (counted.filter((each) => each).length >= 2) return inParts(schema, own, parts);
  if (parts.length > 0) {
    // All that is required is required by the parts.
    delete schema.required;
    if (parts.length !== given?.length) schema.allOf = parts;
  } else delete schema.allOf;
  return schema;
}

/** What a schema says of its own properties or items, where it does. */
function ownPart({ type, ...schema }: Schema): Schema | undefined {
  const { properties = {}, additionalProperties } = schema;
  const isList = [type].flat().includes("array");
  const isOpen = additionalProperties !== undefined && additionalProperties !== false;
  if (!isList && !isOpen && Object.keys(properties).length === 0) return undefined;
  const own = ownKeywords.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]]));
  return { type: isList && type !== undefined ? type : "object", ...Object.fromEntries(own) };
}

const ownKeywords =
  "properties required additionalProperties items prefixItems minItems maxItems".split(" ");

function inParts(
  schema: Schema,
  own: Schema | undefined,
  parts: readonly SchemaOrBoolean[],
): Schema {
  const { oneOf, anyOf, ...whole } = schema;
  for (const key of ownKeywords) delete whole[key];
  if (own && own.type !== "object") delete whole.type;
  whole.allOf = [
    ...parts,
    ...(own ? [own] : []),
    ...(oneOf ? [{ oneOf }] : []),
    ...(anyOf ? [{ anyOf }] : []),
  ];
  return whole;
}

/** The type that stands beside parts or alternatives is theirs, where they have none. */
function shareType(schema: Schema): void {
  const { type, allOf, oneOf, anyOf } = schema;
  const types = [type ?? []].flat().filter((each) => each !== "object");
  if (types.length === 0 || types.includes("array") || !(allOf ?? oneOf ?? anyOf)) return;
  for (const key of ["allOf", "oneOf", "anyOf"] as const) {
    const parts = schema[key];
    if (!parts) continue;
    const given = { type: type as string | string[] };
    schema[key] = parts.map((part) =>
      isMeaningful(part) || part === false ? part : { ...Object(part), ...given },
    );
  }
  if (schema.properties) schema.type = "object";
  else delete schema.type;
}

const isTypeAlone = (schema: SchemaOrBoolean): boolean =>
  isSchema(schema) &&
  schema.type !== undefined &&
  !isMeaningful({ ...schema, type: undefined } as object as Schema);
