/** What operations can take beyond their path; each is in a bundle only where an operation names it. */
import { encodedBody } from "./engine.ts";
import { RequestError } from "./errors/request-error.ts";
import { isStream } from "./exchange.ts";
import { cookieOf, headerValueOf, queryOf } from "./parameters.ts";
import type { RequestDraft, RequestPart } from "./request.ts";

export const queryParameters: RequestPart = (draft) => {
  const { what, operation, given } = draft;
  const { query = [], styles } = operation;
  draft.query = queryOf(what, query, (name) => given("query", name), styles?.query);
};

export const headerParameters: RequestPart = ({ what, operation, headers, given }) => {
  const { header = [], styles } = operation;
  for (const name of header) {
    const value = headerValueOf(what, name, given("header", name), styles?.header?.[name]);
    if (value !== undefined) headers[name] = value;
  }
};

/** Browsers do not let a script send cookies. */
export const cookieParameters: RequestPart = ({ what, operation, headers, given }) => {
  const { cookie = [], styles } = operation;
  const value = cookieOf(what, cookie, (name) => given("cookie", name), styles?.cookie);
  if (value !== undefined) headers["Cookie"] = value;
};

/** A body in JSON. */
export const jsonBody: RequestPart = (draft) => {
  const value = draft.given("body", "body");
  if (value === undefined) return;
  draft.body = encodedBody(value);
  if (draft.body === undefined) throw new RequestError(`${draft.what}: the body is no JSON value.`);
  draft.headers["Content-Type"] = draft.operation.contentType ?? "";
};

/** A form's body: fields, or text, or what `rawBody` takes. */
export const formBody: RequestPart = (draft) => {
  const value = draft.given("body", "body");
  const isFields = Object.getPrototypeOf(value ?? "") === Object.prototype;
  if (!isFields) return rawBody(draft);
  const fields = value as { readonly [name: string]: unknown };
  setBody(
    draft,
    queryOf(draft.what, Object.keys(fields), (name) => fields[name]),
  );
};

/** A body that is sent as it is: text, bytes, a Blob, a form or a stream. */
export const rawBody: RequestPart = (draft) => {
  const value = draft.given("body", "body");
  if (value === undefined) return;
  const type = Object.prototype.toString.call(value);
  const isBody =
    /^\[object (String|Blob|File|FormData|URLSearchParams|ArrayBuffer|\w+Array|DataView)\]$/.test(
      type,
    );
  if (!isBody && !isStream(value)) {
    throw new RequestError(
      `${draft.what}: the body must be text, bytes, a Blob, a form or a stream.`,
    );
  }
  setBody(draft, value as BodyInit);
};

function setBody(draft: RequestDraft, body: BodyInit): void {
  const { contentType = "" } = draft.operation;
  draft.body = body;
  // Only fetch can write the multipart type, because it makes the boundary, and a range such as image/* leaves the type
  // to the body.
  if (!/^multipart\/|\*/.test(contentType)) draft.headers["Content-Type"] = contentType;
}

/** The header by which the API tells a repeated request from a new one, unless the caller has set it. */
export const idempotencyKey: RequestPart = (draft) => {
  const { what, transport, settings, headers } = draft;
  const { idempotencyKey: key = crypto.randomUUID(), headers: given } = settings;
  const name = transport.api.idempotency?.header ?? "";
  const isGiven = Object.keys(given ?? {}).some(
    (other) => other.toLowerCase() === name.toLowerCase(),
  );
  if (key !== false && !/^[\x21-\x7e]+$/.test(key)) {
    throw new RequestError(`${what}: idempotencyKey holds what a header cannot.`);
  }
  if (key !== false && !isGiven) headers[name] = key;
  draft.isIdentified = key !== false || isGiven;
};
