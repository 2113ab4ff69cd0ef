/** What an operation answers, and what a success resolves with. */
import type { Findings } from "./diagnostics.ts";
import { eventTypeOf } from "./event-type.ts";
import { essenceOf, isRange, itemSchemaOf, kindOf, preferredMedia } from "./media-types.ts";
import type { ResponseModel, ResultModel, TypeModel } from "./model.ts";
import type {
  MediaTypeObject,
  OpenApiDocument,
  OperationObject,
  ResponseObject,
} from "./openapi.ts";
import { resolved, schemaWithSiblings } from "./resolve.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** Every documented answer. */
export function buildResponses(
  document: OpenApiDocument,
  names: ModelNames,
  operation: OperationObject,
  method: string,
  findings: Findings,
): ResponseModel[] {
  const all = Object.entries(operation.responses ?? {});
  const hasSuccess = all.some(([status]) => isSuccess(status));
  return all.map(([status, entry]) => {
    const response = resolved<ResponseObject>(document, entry);
    const media = hasNoBody(method, status)
      ? undefined
      : preferredMedia(document, response.content);
    // Where nothing else is documented, `default` is the success.
    const isError = !isSuccess(status) && (hasSuccess || status !== "default");
    const read = media && readingOf(document, names, ...media, findings);
    return {
      status,
      description: response.description ?? "",
      isError,
      // What is no JSON is kept as text in an error, whatever it is.
      type: isError && read && read.read !== "json" ? { text: "string", models: [] } : read?.type,
    };
  });
}

/** What a success resolves with: the body of whichever documented success it is. */
export function buildResult(
  document: OpenApiDocument,
  names: ModelNames,
  operation: OperationObject,
  method: string,
  findings: Findings,
): ResultModel {
  const all = Object.entries(operation.responses ?? {});
  const documented = all.filter(([status]) => isSuccess(status));
  const successes =
    documented.length > 0 ? documented : all.filter(([status]) => status === "default");
  const contents = successes.map(([status, entry]) =>
    hasNoBody(method, status) ? {} : (resolved<ResponseObject>(document, entry).content ?? {}),
  );
  const readings = contents.flatMap((content) => {
    const media = preferredMedia(document, content);
    return media ? [readingOf(document, names, ...media, findings)] : [];
  });
  const [first] = readings;
  if (!first) return { type: { text: "void", models: [] }, read: "json", accept: undefined };
  const isWhole = (reading: Reading): boolean => !isStream(reading.read);
  const isMixed = readings.some(({ read }) => read !== first.read);
  const read = isMixed && readings.every(isWhole) ? "any" : first.read;
  const chosen = read === "any" ? readings : readings.filter((reading) => reading.read === read);
  const types = chosen.map(({ type }) => type);
  const offered = contents.flatMap((content) => Object.entries(content));
  const asked = offered.filter(([mediaType, media]) => {
    const reading = readingOf(document, names, mediaType, media, findings);
    return read === "any" || reading.read === read;
  });
  const left = offered.find((entry) => !asked.includes(entry) && !/xml\b/i.test(entry[0]));
  if (left) {
    const words = asked.map(([mediaType]) => essenceOf(mediaType)).join(", ");
    findings.approximation(
      left[1],
      `of the media types of an answer ${words} is asked for, and ${essenceOf(left[0])} is not`,
    );
  }
  return {
    type: joined(types, readings.length < contents.length),
    read,
    accept: acceptOf(
      asked.map(([mediaType]) => mediaType),
      asked.length < offered.length,
    ),
  };
}

const isStream = (read: ResultModel["read"]): boolean =>
  /^(json-lines|json-seq|.*events)/.test(read);

/** The media types to ask for; undefined where any will do, or where it is JSON as everywhere and nothing else could come. */
function acceptOf(mediaTypes: readonly string[], hasOthers: boolean): string | undefined {
  const distinct = [...new Set(mediaTypes)];
  // One that is no media type must not spoil the others, or the request.
  const sound = distinct.filter((mediaType) => /^[\w!#$&^.+*-]+\/[\t -~]+$/.test(mediaType));
  const isPlain = sound.every((mediaType) => essenceOf(mediaType) === "application/json");
  return (isPlain && !hasOthers) || sound.some((mediaType) => essenceOf(mediaType) === "*/*")
    ? undefined
    : sound.join(", ");
}

function joined(types: readonly TypeModel[], orUndefined: boolean): TypeModel {
  const texts = [...types.map((type) => type.text), ...(orUndefined ? ["undefined"] : [])];
  return {
    text: [...new Set(texts)].join(" | "),
    models: [...new Set(types.flatMap((type) => type.models))],
  };
}

const isSuccess = (status: string): boolean => status.startsWith("2");

// RFC 9110, sections 9.3.2, 15.3.5 and 15.3.6: these never have content, whatever a description says.
const hasNoBody = (method: string, status: string): boolean =>
  method === "HEAD" || status === "204" || status === "205";

type Reading = Pick<ResultModel, "type" | "read">;

/** How a body is read, and what that gives. */
function readingOf(
  document: OpenApiDocument,
  names: ModelNames,
  mediaType: string,
  media: MediaTypeObject,
  findings: Findings,
): Reading {
  const kind = kindOf(document, mediaType, media);
  const stream = (text: string, models: readonly string[]): TypeModel => ({
    text: `AsyncIterable<${text}>`,
    models,
  });
  switch (kind) {
    case "json": {
      const type = typeOf(media.schema, names);
      // A server that may send anything sends text as it is, or as JSON.
      const isText = schemaWithSiblings(document, media.schema).type === "string";
      return { type, read: isRange(mediaType) && isText ? "any" : "json" };
    }
    case "text":
      return { type: { text: "string", models: [] }, read: "text" };
    case "json-lines":
    case "json-sequence": {
      const { text, models } = typeOf(itemSchemaOf(document, media), names);
      return { type: stream(text, models), read: kind };
    }
    case "events": {
      const { data, isJson } = eventTypeOf(document, names, media, findings);
      const text = data.text === "string" ? "ServerSentEvent" : `ServerSentEvent<${data.text}>`;
      return { type: stream(text, data.models), read: isJson ? "json-events" : "events" };
    }
    default:
      return { type: { text: "Blob", models: [] }, read: "blob" };
  }
}
