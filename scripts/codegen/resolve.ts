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

/** The first example of a media type or parameter: `example`, else `examples`, else the schema's own. */
export function exampleOf(
  document: OpenApiDocument,
  holder: Pick<MediaTypeObject, "schema" | "example" | "examples"> | undefined,
): unknown {
  if (!holder) return undefined;
  if (holder.example !== undefined) return holder.example;
  const [first] = Object.values(holder.examples ?? {});
  if (first !== undefined) return resolved<ExampleObject>(document, first).value;
  return schemaExample(document, holder.schema);
}

/** The example that a schema gives of itself. */
export function schemaExample(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
): unknown {
  const { examples, example } = schemaWithSiblings(document, schema);
  return examples?.[0] ?? example;
}
