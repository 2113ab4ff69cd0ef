import type { Operation } from "./api.ts";
import type { Credential } from "./authentication.ts";
import { type Bounds, bounded } from "./deadline.ts";
import { isSdkError, type SdkError } from "./errors/sdk-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { TooLargeError } from "./errors/too-large-error.ts";
import { discard, type Exchange, exchange } from "./exchange.ts";
import { apiError, connectionError, decodeError, secretsOf } from "./failures.ts";
import type { Attempt } from "./observe.ts";
import { readText } from "./read-body.ts";
import { redact, redactHeaders } from "./redact.ts";
import type { Settings } from "./settings.ts";
import type { Transport } from "./transport.ts";

// What is read of an error's body at most, in bytes: it is for people.
const longestErrorBody = 2 ** 20;

/** One call on its way. */
export interface CallUnderWay extends Bounds {
  readonly transport: Transport;
  readonly operation: Operation;
  readonly request: Exchange;
  readonly settings: Settings;
  readonly number: number;
  /** When the time for all attempts is up, in milliseconds since the epoch. */
  readonly deadline: number;
  /** The attempt that is under way, counted from 1; 0 before the first. */
  attempt: number;
  /** What that attempt is sent with. */
  credential?: Credential | undefined;
  /** Whether an attempt may have arrived without anybody knowing. */
  isUnknown: boolean;
  /** How often the answer was that the first attempt is still running. */
  waitsForFirst: number;
}

/** A success: its parsed body, the response it came in, and the call that it ends. */
export interface Answer {
  readonly data: unknown;
  readonly response: Response;
  readonly call: CallUnderWay;
}

/** What is left of the time for all attempts, in milliseconds. */
export const timeLeftOf = ({ deadline, clock }: CallUnderWay): number => deadline - clock.now();

/** What is told of every attempt. */
export const attemptEvent = (call: CallUnderWay): Attempt => ({
  call: call.number,
  method: call.operation.method,
  path: call.operation.path,
  url: redact(call.request.url, secretsOf(call)),
  attempt: call.attempt,
});

/**
 * Sends the request once and reads the answer to its end, within `ms`.
 * @throws {SdkError} of whichever kind fits, and nothing else.
 */
export function attemptOnce(call: CallUnderWay, ms: number): Promise<Answer> {
  // An error status counts even where its body does not arrive in time.
  let late: SdkError = new TimeoutError(
    `${call.what} failed: no whole answer came in ${ms} ms.`,
    ms,
  );
  const work = async (signal: AbortSignal): Promise<Answer> => {
    try {
      const response = await responseTo(call, signal);
      if (response.ok) return { data: await dataOf(call, response), response, call };
      late = apiError(call, response);
      const limit = Math.min(call.settings.maxResponseBytes, longestErrorBody);
      const body = await readText(response, limit).catch(() => undefined);
      throw body && body.length <= limit ? apiError(call, response, body.data as string) : late;
    } catch (error) {
      throw isSdkError(error) ? error : connectionError(call, error);
    }
  };
  return bounded(call, ms, () => late, work);
}

async function responseTo(call: CallUnderWay, signal: AbortSignal): Promise<Response> {
  const { transport, request, clock } = call;
  const { observe } = transport;
  call.attempt++;
  call.credential = await transport.credential();
  const start = clock.now();
  let { headers } = request;
  if (observe) {
    // A hook may keep what it is given: neither its changes nor the credential may show up in the next attempt's.
    const shown = new Headers(headers);
    await observe("beforeRequest", { ...attemptEvent(call), headers: shown });
    headers = new Headers(shown);
  }
  if (call.credential) headers.set(call.credential.header, call.credential.value);
  const response = await exchange(transport, { ...request, headers }, signal);
  if (signal.aborted) discard(response);
  await observe?.("afterResponse", {
    ...attemptEvent(call),
    status: response.status,
    headers: redactHeaders(response.headers, secretsOf(call)),
    durationMs: clock.now() - start,
  });
  return response;
}

async function dataOf(call: CallUnderWay, response: Response): Promise<unknown> {
  const { method, read = readText } = call.operation;
  const { headers, status, type } = response;
  if (method === "HEAD" || status === 204 || status === 205) return discard(response);
  const limit = call.settings.maxResponseBytes;
  const { data, length } = await read(response, limit).catch((error: unknown) => {
    throw isUndecodable(error) ? decodeError(call, response, "", "cannot be decompressed") : error;
  });
  if (length > limit) {
    throw new TooLargeError(`${call.what} failed: the answer has over ${limit} bytes.`, limit);
  }
  const text = typeof data === "string" ? data : "";
  const promised = headers.get("Content-Length");
  // A page of another origin does not see the Content-Encoding that explains a different length.
  const isWhole = !promised || Number(promised) === length || type === "cors";
  if (!isWhole && !headers.has("Content-Encoding")) {
    throw decodeError(call, response, text, `has ${length} bytes, not ${promised}`);
  }
  if (call.operation.read || data === undefined) return data;
  try {
    return JSON.parse(text);
  } catch {
    // Without the parser's own error as the cause: it quotes the body, which may hold a token.
    throw decodeError(call, response, text, "is not JSON");
  }
}

/** Whether reading a body failed because it is not in the encoding that its header names. */
const isUndecodable = (error: unknown): boolean =>
  /^Z_|BROTLI/.test(`${(error as { cause?: { code?: unknown } }).cause?.code}`);
