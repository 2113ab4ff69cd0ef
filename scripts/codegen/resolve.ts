/** Looks things up in a normalised document, whose references all name whole components. */
import type {
  ExampleObject,
  MediaTypeObject,
  OpenApiDocument,
  Reference,
  Schema,
  SchemaOrBoolean,
} from "./openapi.ts";
import { tokensOf, valueAt } from "./pointers.ts";
import { isSchema } from "./schemas.ts";

/** The object itself, or the component that it refers to, through as many references as there are. */
export function resolved<Value extends object>(
  document: OpenApiDocument,
  value: Value | Reference,
): Value {
  const seen = new Set<object>();
  let current: Value | Reference = value;
  while ("$ref" in current && typeof current.$ref === "string" && !seen.has(current)) {
    seen.add(current);
    const target = valueAt(document, tokensOf(current.$ref) ?? ["\u0000"]);
    if (typeof target !== "object" || target === null) break;
    current = target as Value | Reference;
  }
  return current as Value;
}

/** The schema, with what stands beside a reference laid over what it refers to (JSON Schema 2020-12 allows both). */
export function schemaWithSiblings(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
): Schema {
  if (!isSchema(schema)) return {};
  if (schema.$ref === undefined) return schema;
  const { $ref: _, ...siblings } = schema;
  return { ...resolved<Schema>(document, schema as Reference), ...siblings };
}

/** The examples of a media type or parameter, `example` first; those of its schema are not among them. */
export function examplesOf(
  document: OpenApiDocument,
  { example, examples = {} }: Pick<MediaTypeObject, "example" | "examples">,
): unknown[] {
  const named = Object.values(examples).map((each) => {
    const { value, dataValue } = resolved<ExampleObject>(document, each);
    return value ?? dataValue;
  });
  return [example, ...named].filter((value) => value !== undefined);
}

/** The first example of a media type or parameter: `example`, else `examples`, else the schema's own. */
export function exampleOf(
  document: OpenApiDocument,
  holder: Pick<MediaTypeObject, "schema" | "example" | "examples">,
): unknown {
  return examplesOf(document, holder)[0] ?? schemaExample(document, holder.schema);
}

/** The example that a schema gives of itself. */
export const schemaExample = (
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
): unknown => schemaExamples(schemaWithSiblings(document, schema))[0];

/** All of them. */
export const schemaExamples = ({ examples = [], example }: Schema): unknown[] =>
  [...examples, example].filter((value) => value !== undefined && value !== null);
