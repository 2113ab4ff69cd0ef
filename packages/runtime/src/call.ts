import type { Operation } from "./api.ts";
import type { CallOptions } from "./call-options.ts";
import { send } from "./engine.ts";
import type { ApiError } from "./errors/api-error.ts";
import { errorClassOf } from "./errors/by-status.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { DecodeError } from "./errors/decode-error.ts";
import { redact, redactDeep, redactHeaders } from "./redact.ts";
import { requestOf } from "./request.ts";
import type { Transport } from "./transport.ts";

const maximumMessageLength = 500;

/**
 * Calls one operation and resolves with its parsed body, `undefined` where the answer has none.
 *
 * The generated functions give this its types.
 * @throws {RequestError} where the input cannot be sent safely; nothing has been sent.
 * @throws {ApiError} where the API answers with anything but 2xx; its subclass follows the status code.
 * @throws {ConnectionError} where no answer came.
 * @throws {DecodeError} where a success is not what the description promises.
 */
export async function call<Result>(
  transport: Transport,
  operation: Operation,
  input: object = {},
  options: CallOptions = {},
): Promise<Result> {
  const what = `${operation.method} ${operation.path}`;
  const request = requestOf(what, operation, input, options);
  const answer = await send(transport.engine, operation.method, operation.path, request).catch(
    (cause: unknown) => {
      throw connectionError(transport, `${what} failed: no answer came`, cause);
    },
  );
  if (!answer.response.ok) throw apiError(transport, what, answer.response, answer.error);
  return (await bodyOf(transport, what, operation, answer.response)) as Result;
}

async function bodyOf(
  transport: Transport,
  what: string,
  operation: Operation,
  response: Response,
): Promise<unknown> {
  if (response.body === null) return undefined;
  const reading = operation.response === "blob" ? response.blob() : response.text();
  const body = await reading.catch((cause: unknown) => {
    throw connectionError(
      transport,
      `${what} failed: ${response.status}, but its body broke off`,
      cause,
    );
  });
  if (typeof body === "object") return body;
  if (body === "") return undefined;
  return operation.response === "text" ? body : jsonOf(what, response, body);
}

function jsonOf(what: string, response: Response, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Without the parser's own error as the cause: it quotes the body, which may hold a token.
    const type = response.headers.get("Content-Type") ?? "no media type";
    const { status } = response;
    throw new DecodeError(
      `${what} failed: ${status} with a body that is not JSON (${type}).`,
      status,
    );
  }
}

function apiError(transport: Transport, what: string, response: Response, body: unknown): ApiError {
  const { secrets } = transport;
  const { errors = {}, secretFields } = transport.api;
  const safeBody = body === "" ? undefined : redactDeep(body, secrets, secretFields);
  const apiMessage = fieldOf(safeBody, errors.message);
  const correlationId = fieldOf(safeBody, errors.correlationId);
  const status = `${response.status} ${response.statusText || ""}`.trim();
  const words = apiMessage === undefined ? "" : `: ${apiMessage.slice(0, maximumMessageLength)}`;
  const id = correlationId === undefined ? "" : ` (correlationId ${correlationId})`;
  const ErrorClass = errorClassOf(response.status);
  return new ErrorClass(oneLine(redact(`${what} failed: ${status}${words}${id}`, secrets)), {
    status: response.status,
    headers: redactHeaders(response.headers, secrets),
    body: safeBody,
    apiMessage,
    correlationId,
  });
}

function fieldOf(body: unknown, name: string | undefined): string | undefined {
  if (name === undefined || typeof body !== "object" || body === null) return undefined;
  if (!Object.hasOwn(body, name)) return undefined;
  const value = (body as { readonly [key: string]: unknown })[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function connectionError(transport: Transport, what: string, cause: unknown): ConnectionError {
  const { secrets } = transport;
  // fetch says "fetch failed" and keeps the reason one level down.
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const reason = inner instanceof Error ? inner.message || inner.name : "unknown reason";
  const message = oneLine(redact(`${what} (${reason}).`, secrets));
  const isSafe = redact(textOf(cause), secrets) === textOf(cause);
  return new ConnectionError(message, isSafe ? { cause } : {});
}

/** Everything that a logger could print of a cause. */
function textOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return `${cause.message} ${cause.stack ?? ""} ${cause.cause === undefined ? "" : textOf(cause.cause)}`;
}

// What a server says may hold line breaks and terminal commands, which would forge lines of a log.
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
