/** What a media type means for the wire: how a body of it is made, and how it is read. */
import type { MediaTypeObject, OpenApiDocument, Schema, SchemaOrBoolean } from "./openapi.ts";
import { schemaWithSiblings } from "./resolve.ts";

export type BodyKind =
  | "json"
  | "text"
  | "form"
  | "multipart"
  | "json-lines"
  | "json-sequence"
  | "events"
  | "binary";

/** The media type in lower case, without its parameters. */
export const essenceOf = (mediaType: string): string =>
  mediaType.replace(/;.*/s, "").trim().toLowerCase();

export const isRange = (mediaType: string): boolean => mediaType.includes("*");

const jsonLines = /\/((x-)?ndjson|(x-)?json-?l(ines)?|stream\+json|x-json-stream)$/;
const textual = /^text\/|[/+](xml|ya?ml|x-yaml|csv|javascript|ecmascript|graphql|sql|toml|jwt)$/;

/** The kind of a body; of a range that says nothing, what its schema says. */
export function kindOf(
  document: OpenApiDocument,
  mediaType: string,
  { schema }: MediaTypeObject,
): BodyKind {
  const essence = essenceOf(mediaType);
  if (essence === "text/event-stream") return "events";
  if (/[/+]json-seq$/.test(essence)) return "json-sequence";
  if (jsonLines.test(essence)) return "json-lines";
  if (/[/+]json$/.test(essence)) return "json";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  if (textual.test(essence)) return "text";
  const saysNothing = /^(\*|application)\/\*$/.test(essence);
  return saysNothing && schema !== undefined && !isBinary(document, schema) ? "json" : "binary";
}

/** Whether a value is bytes: `format: binary` in OpenAPI 3.0, `contentMediaType` without an encoding in 3.1. */
export function isBinary(document: OpenApiDocument, schema: SchemaOrBoolean | undefined): boolean {
  const whole = schemaWithSiblings(document, schema);
  const choices = [...(whole.oneOf ?? []), ...(whole.anyOf ?? [])];
  return [whole, ...choices.map((choice) => schemaWithSiblings(document, choice))].some(isBytes);
}

function isBytes({ type, format, contentMediaType, contentEncoding }: Schema): boolean {
  if (type !== undefined && ![type].flat().includes("string")) return false;
  if (contentEncoding !== undefined) return false;
  if (typeof contentMediaType !== "string") return format === "binary";
  return !/^text\/|[/+]json\b/i.test(contentMediaType);
}

/** JSON where there is a choice, else the first. */
export function preferredMedia(
  document: OpenApiDocument,
  content: Record<string, MediaTypeObject> | undefined,
): [string, MediaTypeObject] | undefined {
  const entries = Object.entries(content ?? {});
  return (
    entries.find(([mediaType]) => essenceOf(mediaType) === "application/json") ??
    entries.find(([mediaType, media]) => kindOf(document, mediaType, media) === "json") ??
    entries[0]
  );
}

/** What the items of a stream are: the schema of one (OpenAPI 3.2), or of their list, or of any. */
export function itemSchemaOf(
  document: OpenApiDocument,
  { itemSchema, schema }: MediaTypeObject,
): SchemaOrBoolean | undefined {
  if (itemSchema !== undefined) return itemSchema;
  const whole = schemaWithSiblings(document, schema);
  return whole.type === "array" ? whole.items : schema;
}
