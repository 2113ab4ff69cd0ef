/** What an operation sends as its body, in each of the media types that it can have. */
import { buildEncoding } from "./build-encoding.ts";
import type { Findings } from "./diagnostics.ts";
import {
  essenceOf,
  isBinary,
  isRange,
  itemSchemaOf,
  kindOf,
  preferredMedia,
} from "./media-types.ts";
import type { BodyModel, RequestBodyModel, TypeModel } from "./model.ts";
import { propertyKey } from "./names.ts";
import type {
  MediaTypeObject,
  OpenApiDocument,
  OperationObject,
  RequestBodyObject,
  SchemaOrBoolean,
} from "./openapi.ts";
import { examplesOf, resolved, schemaWithSiblings } from "./resolve.ts";
import { sampleFor } from "./sample-values.ts";
import { fieldsIn } from "./schema-fields.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** The body of an operation; undefined where it has none. */
export function buildRequestBody(
  document: OpenApiDocument,
  names: ModelNames,
  { requestBody }: OperationObject,
  findings: Findings,
): RequestBodyModel | undefined {
  if (!requestBody) return undefined;
  const { content, required, description } = resolved<RequestBodyObject>(document, requestBody);
  const preferred = preferredMedia(document, content);
  if (!preferred) return undefined;
  const others = Object.entries(content).filter(([mediaType]) => mediaType !== preferred[0]);
  const bodies = [preferred, ...others].map(([mediaType, media]) =>
    buildBody(document, names, mediaType, media, findings),
  );
  // Media types that take the same and make the same of it are no choice.
  const distinct = bodies.filter(
    (body, index) => !bodies.slice(0, index).some((other) => isAlike(body, other)),
  );
  const [first, ...alternatives] = distinct as [BodyModel, ...BodyModel[]];
  return { ...first, required: required === true, description: description ?? "", alternatives };
}

/** Whether the caller may say which media type the body has. */
export const hasChoice = ({ mediaType, alternatives }: RequestBodyModel): boolean =>
  alternatives.length > 0 || isRange(mediaType);

const isAlike = (a: BodyModel, b: BodyModel): boolean =>
  a.part === b.part && a.part === "jsonBody" && a.type.text === b.type.text;

function buildBody(
  document: OpenApiDocument,
  names: ModelNames,
  mediaType: string,
  media: MediaTypeObject,
  findings: Findings,
): BodyModel {
  const kind = kindOf(document, mediaType, media);
  const { schema } = media;
  const item = itemSchemaOf(document, media);
  const own = { mediaType, encoding: buildEncoding(document, mediaType, media, kind, findings) };
  const sampleValue = sampleFor(document, schema, examplesOf(document, media));
  switch (kind) {
    case "json": {
      // Such a range is met by what is sent most.
      const sent = isRange(mediaType) ? "application/json" : mediaType;
      return {
        ...own,
        mediaType: sent,
        part: "jsonBody",
        type: typeOf(schema, names),
        sampleValue,
      };
    }
    case "form":
      return { ...own, part: "formBody", type: typeOf(schema, names), sampleValue };
    case "multipart": {
      if (essenceOf(mediaType) !== "multipart/form-data")
        findings.approximation(
          media,
          `a body of ${essenceOf(mediaType)} is sent as multipart/form-data`,
          "Describe it as application/octet-stream, if callers are to make its parts.",
        );
      const isReady = fieldsIn(document, schema).properties.size === 0;
      const part = isReady ? "rawBody" : "multipartBody";
      return { ...own, part, type: multipartType(document, names, media), sampleValue };
    }
    case "json-lines":
    case "json-sequence": {
      const { text, models } = typeOf(item, names);
      const type = { text: `Iterable<${text}> | AsyncIterable<${text}>`, models };
      const part = kind === "json-lines" ? "jsonLinesBody" : "jsonSequenceBody";
      return { ...own, part, type, sampleValue: [sampleFor(document, item)] };
    }
    default: {
      if (schema !== undefined && schemaWithSiblings(document, schema).properties)
        findings.approximation(
          media,
          "a body in a media type of no known form is sent as the caller gives it, as text or bytes",
        );
      const isText = essenceOf(mediaType).startsWith("text/");
      const type = { text: isText ? "string" : "RawBody", models: [] };
      const text = sampleFor(document, { type: "string" }, examplesOf(document, media));
      return { ...own, part: "rawBody", type, sampleValue: text };
    }
  }
}

/** The fields of a form in parts, files among them, or a form that the caller has made. */
function multipartType(
  document: OpenApiDocument,
  names: ModelNames,
  { schema }: MediaTypeObject,
): TypeModel {
  const { properties, required } = fieldsIn(document, schema);
  const types = [...properties].map(([name, property]) => {
    const { text, models } = partType(document, names, property);
    const optional = required.has(name) ? "" : "?";
    return { text: `${propertyKey(name)}${optional}: ${text}`, models };
  });
  const fields = types.map(({ text }) => text).join("; ");
  return {
    text: fields === "" ? "FormData" : `{ ${fields} } | FormData`,
    models: [...new Set(types.flatMap(({ models }) => models))],
  };
}

const file = "Blob | Uint8Array | ArrayBuffer";

function partType(
  document: OpenApiDocument,
  names: ModelNames,
  schema: SchemaOrBoolean,
): TypeModel {
  if (isBinary(document, schema)) return { text: file, models: [] };
  const { type, items } = schemaWithSiblings(document, schema);
  if (type === "array" && items !== undefined && isBinary(document, items))
    return { text: `(${file})[]`, models: [] };
  return typeOf(schema, names);
}
