/** Makes errors of what went wrong, with nothing secret in them. */
import type { CallUnderWay } from "./attempt.ts";
import type { ApiError } from "./errors/api-error.ts";
import { errorClassOf } from "./errors/by-status.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { DecodeError } from "./errors/decode-error.ts";
import { oneLine, redact, redactHeaders, safeJson, secretsIn } from "./redact.ts";
import { headerFactsOf } from "./response-info.ts";
import { retryAfterOf } from "./retry-after.ts";

const longestExcerpt = 500;

/** Everything about a call and a text that came back that must not be shown. */
export const secretsOf = (
  { transport, request, credential }: CallUnderWay,
  text?: string,
): string[] =>
  [request.body, request.url, text]
    .flatMap((body) => secretsIn(body, transport.api.secretFields))
    .concat(credential?.secrets ?? []);

/** The error of an answer that is not 2xx; `text` is its body, undefined where it did not arrive. */
export function apiError(
  call: CallUnderWay,
  { status, statusText, headers }: Response,
  text?: string,
): ApiError {
  const { api } = call.transport;
  const { errors } = api;
  const secrets = secretsOf(call, text);
  const safeHeaders = redactHeaders(headers, secrets);
  const body = text ? safeBody(text, secrets, api.secretFields) : undefined;
  const apiMessage = textAt(body, errors?.message);
  const correlationId = textAt(body, errors?.correlationId);
  const validation = valueAt(body, errors?.validation);
  const message = [
    `${call.what} failed: ${status} ${statusText}`.trim(),
    apiMessage && `: ${apiMessage.slice(0, longestExcerpt)}`,
    correlationId && ` (correlationId ${correlationId})`,
  ].join("");
  return new (errorClassOf(status))(lineOf(message, secrets), {
    status,
    headers: safeHeaders,
    body,
    apiMessage,
    correlationId,
    validation: Array.isArray(validation) ? validation : undefined,
    ...headerFactsOf(api, safeHeaders),
    retryAfterMs: retryAfterOf(headers, call.clock.now()),
  });
}

/** The error of a success whose body is not what the description promises; `why` ends the message. */
export function decodeError(
  call: CallUnderWay,
  { status, headers }: Response,
  text: string,
  why: string,
): DecodeError {
  const secrets = secretsOf(call, text);
  const message = `${call.what} failed: ${status} with a body that ${why} (${headers.get("Content-Type")}).`;
  const excerpt = redact(text, secrets).slice(0, longestExcerpt);
  return new DecodeError(lineOf(message, secrets), { status, excerpt });
}

/** The error of a request that was not answered, or whose answer broke off. */
export function connectionError(call: CallUnderWay, cause: unknown): ConnectionError {
  const secrets = secretsOf(call);
  // fetch says "fetch failed" and keeps the reason one level down.
  const { message, name } = ((cause as Error)?.cause ?? cause ?? {}) as Partial<Error>;
  const given = message || name || cause;
  const reason = typeof given === "string" ? given : "unknown reason";
  const text = lineOf(`${call.what} failed: no whole answer came (${reason}).`, secrets);
  return new ConnectionError(text, shows(cause, secrets) ? {} : { cause });
}

const lineOf = (text: string, secrets: readonly string[]): string => oneLine(redact(text, secrets));

/** Whether a logger that prints a value could print one of the secrets. */
function shows(value: unknown, secrets: readonly string[], depth = 0): boolean {
  if (typeof value === "string") return redact(value, secrets) !== value;
  if (Object(value) !== value) return false;
  const inner = [
    ...Object.getOwnPropertyNames(value).map((name) => (value as never)[name]),
    ...((value as Partial<Iterable<unknown>>)[Symbol.iterator] ? (value as Iterable<unknown>) : []),
  ];
  return depth > 5 || inner.some((item) => shows(item, secrets, depth + 1));
}

function safeBody(text: string, secrets: readonly string[], fields?: readonly string[]): unknown {
  try {
    return safeJson(text, secrets, fields);
  } catch {
    return redact(text, secrets);
  }
}

/** What is at a dotted path of a body; never what every object inherits. */
export const valueAt = (body: unknown, path = ""): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (value, name) =>
        Object.hasOwn(Object(value), name)
          ? (value as { [name: string]: unknown })[name]
          : undefined,
      body,
    );

const textAt = (body: unknown, path?: string): string | undefined => {
  const value = valueAt(body, path);
  return value && typeof value === "string" ? value : undefined;
};
