/** What operations can take beyond their path; each is in a bundle only where an operation names it. */
import type { CallUnderWay } from "./attempt.ts";
import type { ApiError } from "./errors/api-error.ts";
import { RequestError } from "./errors/request-error.ts";
import { cookieOf, headerValueOf, queryOf } from "./parameters.ts";
import { givenTo, type RequestDraft, type RequestPart } from "./request.ts";
import { isUnanswered } from "./retry.ts";

export const queryParameters: RequestPart = (call, draft) => {
  const { what, operation } = call;
  const { query = [], styles } = operation;
  draft.query = queryOf(what, query, (name) => givenTo(call, "query", name), styles?.query);
};

export const headerParameters: RequestPart = (call, { headers }) => {
  const { what, operation } = call;
  const { header = [], styles } = operation;
  for (const name of header) {
    const value = headerValueOf(what, name, givenTo(call, "header", name), styles?.header?.[name]);
    if (value !== undefined) headers[name] = value;
  }
};

/** Browsers do not let a script send cookies. */
export const cookieParameters: RequestPart = (call, { headers }) => {
  const { what, operation } = call;
  const { cookie = [], styles } = operation;
  const value = cookieOf(what, cookie, (name) => givenTo(call, "cookie", name), styles?.cookie);
  if (value !== undefined) headers["Cookie"] = value;
};

/** A body in JSON. */
export const jsonBody: RequestPart = (call, draft) => {
  const value = givenTo(call, "body", "body");
  if (value === undefined) return;
  draft.body = JSON.stringify(value) as string | undefined;
  if (draft.body === undefined) throw new RequestError(`${call.what}: the body is no JSON value.`);
  draft.headers["Content-Type"] = call.operation.contentType ?? "application/json";
};

/** What can be sent as it is; a stream is sent once and never again. */
export type RawBody =
  | string
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | URLSearchParams
  | FormData
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/** A body that is sent as it is: text, bytes, a Blob, a form or a stream. */
export const rawBody: RequestPart = (call, draft) => {
  const value = givenTo(call, "body", "body");
  if (value === undefined) return;
  const type = Object.prototype.toString.call(value);
  const isBody =
    /^\[object (String|Blob|File|FormData|URLSearchParams|ArrayBuffer|\w+Array|DataView)\]$/.test(
      type,
    );
  draft.isStream = isStream(value);
  if (!isBody && !draft.isStream) {
    throw new RequestError(
      `${call.what}: the body must be text, bytes, a Blob, a form or a stream.`,
    );
  }
  setBody(call, draft, value as BodyInit);
};

/** Whether a body can be read only once. */
const isStream = (body: unknown): boolean =>
  typeof body === "object" &&
  body !== null &&
  ("getReader" in body || Symbol.asyncIterator in body);

/** Gives the request a body of the operation's media type. */
export function setBody({ operation }: CallUnderWay, draft: RequestDraft, body: BodyInit): void {
  const { contentType = "" } = operation;
  draft.body = body;
  // Only fetch can write the multipart type, because it makes the boundary, and a range such as image/* leaves the type
  // to the body.
  if (!/^multipart\/|\*/.test(contentType)) draft.headers["Content-Type"] = contentType;
}

/** The header by which the API tells a repeated request from a new one, unless the caller has set it. */
export const idempotencyKey: RequestPart = (call, draft) => {
  const { what, transport, settings } = call;
  const { headers } = draft;
  const { idempotencyKey: key = crypto.randomUUID(), headers: given = {} } = settings;
  const name = transport.api.idempotencyHeader ?? "";
  const isGiven = new Headers(given).has(name);
  if (key !== false && !/^[\x21-\x7e]+$/.test(key)) {
    throw new RequestError(`${what}: idempotencyKey holds what no header can.`);
  }
  if (key !== false && !isGiven) headers[name] = key;
  if (key !== false || isGiven) draft.mayRepeat = mayRepeatIdentified();
};

const mostWaitsForFirst = 10;

/**
 * Whether to repeat a call whose key the API knows: where it was not answered, or not carried out (429). An answer of
 * the server's own failure would only be replayed.
 */
function mayRepeatIdentified(): NonNullable<RequestDraft["mayRepeat"]> {
  let isUnknown = false;
  return (call, failure) => {
    const { status } = failure as Partial<ApiError>;
    // After an attempt of which nothing is known, a conflict means that it is still under way.
    if (status === 409 && isUnknown) return call.extraAttempts++ < mostWaitsForFirst;
    isUnknown ||= isUnanswered(failure);
    return isUnanswered(failure) || status === 429;
  };
}
