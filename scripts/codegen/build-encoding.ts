/** How the fields of a form are written (OpenAPI 3.1, section 4.8.15). */
import type { Findings } from "./diagnostics.ts";
import type { BodyKind } from "./media-types.ts";
import type { EncodingModel } from "./model.ts";
import type {
  EncodingObject,
  MediaTypeObject,
  OpenApiDocument,
  SchemaOrBoolean,
} from "./openapi.ts";
import { schemaWithSiblings } from "./resolve.ts";
import { fieldsIn } from "./schema-fields.ts";

type Encodings = { readonly [name: string]: EncodingModel };

/** What there is to say of the fields of a form; nothing for another body. */
export function buildEncoding(
  document: OpenApiDocument,
  mediaType: string,
  { schema, encoding = {} }: MediaTypeObject,
  kind: BodyKind,
  findings: Findings,
): Encodings {
  if (kind !== "form" && kind !== "multipart") return {};
  const { properties } = fieldsIn(document, schema);
  const names = [...properties.keys(), ...Object.keys(encoding)];
  const entries = [...new Set(names)].map((name): [string, EncodingModel | undefined] => {
    const own = Object.hasOwn(encoding, name) ? (encoding[name] ?? {}) : {};
    if (Object.keys(own.headers ?? {}).some((header) => !/^content-type$/i.test(header))) {
      findings.approximation(own, `the headers of single parts of ${mediaType} are not sent`);
    }
    return [name, styleIn(own) ?? contentIn(document, properties.get(name), own, kind)];
  });
  return Object.fromEntries(
    entries.filter((entry): entry is [string, EncodingModel] => entry[1] !== undefined),
  );
}

/** The style of a field; where one is given, its media type is of no account. */
function styleIn(encoding: EncodingObject): EncodingModel | undefined {
  const { style, explode, allowReserved } = encoding;
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined;
  if (style === "deepObject") return { writer: "writeDeepObject" };
  return {
    writer: "writeStyled",
    ...(style === undefined || style === "form" ? {} : { style }),
    ...(explode === undefined ? {} : { explode }),
    ...(allowReserved === true ? { allowReserved } : {}),
  };
}

function contentIn(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  { contentType }: EncodingObject,
  kind: BodyKind,
): EncodingModel | undefined {
  if (kind === "multipart") return contentType === undefined ? undefined : { contentType };
  const whole = schemaWithSiblings(document, schema);
  const isObject = [whole.type].flat().includes("object") || whole.properties !== undefined;
  const isJson = contentType === undefined ? isObject : /[/+]json\b/i.test(contentType);
  return isJson ? { writer: "writeJson" } : undefined;
}
