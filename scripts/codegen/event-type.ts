/** What the data of server-sent events is. */
import type { Findings } from "./diagnostics.ts";
import { itemSchemaOf } from "./media-types.ts";
import type { TypeModel } from "./model.ts";
import type { MediaTypeObject, OpenApiDocument, SchemaOrBoolean } from "./openapi.ts";
import { schemaWithSiblings } from "./resolve.ts";
import { isSchema } from "./schemas.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

export interface EventType {
  readonly data: TypeModel;
  readonly isJson: boolean;
}

const eventFields = new Set(["data", "event", "id", "retry", "comment"]);
const text: TypeModel = { text: "string", models: [] };

/** The type of an event's data. A schema describes the event, fields and all (OpenAPI 3.2), or the data alone. */
export function eventTypeOf(
  document: OpenApiDocument,
  names: ModelNames,
  media: MediaTypeObject,
  findings: Findings,
): EventType {
  const schema = itemSchemaOf(document, media);
  const given = dataSchemas(document, schema);
  const describesData = given.length === 0 && media.itemSchema === undefined;
  const types = (describesData ? [schema] : given).map((each) => dataType(document, names, each));
  const isMixed = types.some(({ isJson }) => isJson !== types[0]?.isJson);
  if (isMixed) {
    findings.approximation(
      media,
      "the data of server-sent events is JSON in some and text in others; it is given as text",
    );
  }
  if (isMixed || types.length === 0) return { data: text, isJson: false };
  const parts = types.map(({ data }) => data);
  const data = {
    text: [...new Set(parts.map((part) => part.text))].join(" | "),
    models: [...new Set(parts.flatMap((part) => part.models))],
  };
  return { data, isJson: types[0]?.isJson === true };
}

/** The schemas of `data` where the schema describes whole events, alone or as a choice of several. */
function dataSchemas(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  seen: Set<object> = new Set(),
): SchemaOrBoolean[] {
  const whole = schemaWithSiblings(document, schema);
  if (!isSchema(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const { properties = {}, allOf = [], oneOf = [], anyOf = [] } = whole;
  if (Object.keys(properties).some((name) => !eventFields.has(name))) return [];
  const own = Object.hasOwn(properties, "data") ? [properties["data"] ?? true] : [];
  const inner = [...allOf, ...oneOf, ...anyOf].flatMap((part) => dataSchemas(document, part, seen));
  // A choice says more of the data than what all have in common.
  return inner.length > 0 ? inner : own;
}

function dataType(
  document: OpenApiDocument,
  names: ModelNames,
  schema: SchemaOrBoolean | undefined,
): EventType {
  const whole = schemaWithSiblings(document, schema);
  const { contentMediaType, contentSchema } = whole;
  if (typeof contentMediaType === "string" && /[/+]json\b/i.test(contentMediaType)) {
    return { data: typeOf(contentSchema as SchemaOrBoolean | undefined, names), isJson: true };
  }
  const types = [whole.type ?? []].flat();
  const isComposed = whole.$ref ?? whole.oneOf ?? whole.anyOf ?? whole.allOf ?? whole.properties;
  const isText = types.length > 0 ? types.every((type) => type === "string") : !isComposed;
  return isText
    ? {
        data: typeof whole.const === "string" || whole.enum ? typeOf(schema, names) : text,
        isJson: false,
      }
    : { data: typeOf(schema, names), isJson: true };
}
