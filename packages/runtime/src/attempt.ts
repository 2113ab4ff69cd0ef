import type { Operation } from "./api.ts";
import type { Credential } from "./authentication.ts";
import { type Bounds, bounded } from "./deadline.ts";
import { isSdkError, type SdkError } from "./errors/sdk-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { discard, type Exchange, exchange } from "./exchange.ts";
import { apiError, connectionError } from "./failures.ts";
import { decoded, readJson, receive } from "./read-body.ts";
import type { Settings } from "./settings.ts";
import type { Transport } from "./transport.ts";

/** One call on its way. */
export interface CallUnderWay extends Bounds {
  /** A part of the request may lead it to another server than the client's. */
  transport: Transport;
  readonly operation: Operation;
  /** Made of all the rest, before the first attempt. */
  request: Exchange;
  readonly settings: Settings;
  readonly input: object;
  /** Tells the calls of a client apart for those who observe them. */
  number?: number;
  /** When the attempt under way was started, for those who observe it. */
  startedAt?: number;
  /** When the time for all attempts is up, in milliseconds since the epoch. */
  readonly deadline: number;
  /** The attempt that is under way, counted from 1; 0 before the first. */
  attempt: number;
  /** What that attempt is sent with. */
  credential?: Credential | undefined;
  /** How many of the attempts do not count against `maxRetries`. */
  extraAttempts: number;
}

/** A success: its parsed body, the response it came in, and the call that it ends. */
export interface Answer {
  readonly data: unknown;
  readonly response: Response;
  readonly call: CallUnderWay;
}

/** What is left of the time for all attempts, in milliseconds. */
export const timeLeftOf = ({ deadline, clock }: CallUnderWay): number =>
  Math.max(0, deadline - clock.now());

/**
 * Sends the request once and reads the answer to its end, within its own time and that of the call.
 * @throws {SdkError} of whichever kind fits, and nothing else.
 */
export function attemptOnce(call: CallUnderWay): Promise<Answer> {
  const { what, settings } = call;
  const timeoutMs = Math.min(settings.timeoutMs, timeLeftOf(call));
  // An error status counts even where its body does not arrive in time.
  let failure: SdkError | undefined;
  const late = (): SdkError =>
    failure ??
    new TimeoutError(`${what} failed: no whole answer came in ${timeoutMs} ms.`, { timeoutMs });
  const work = async (signal: AbortSignal): Promise<Answer> => {
    try {
      const response = await responseTo(call, signal);
      if (response.ok) {
        const { read = readJson } = call.operation;
        return { data: response.body ? await read(call, response) : undefined, response, call };
      }
      failure = apiError(call, response);
      const limit = settings.maxResponseBytes;
      const body = await receive(response, limit).catch(() => undefined);
      throw body && body.length <= limit ? apiError(call, response, decoded(body)) : failure;
    } catch (error) {
      throw isSdkError(error) ? error : connectionError(call, error);
    }
  };
  return bounded(call, timeoutMs, late, work);
}

async function responseTo(call: CallUnderWay, signal: AbortSignal): Promise<Response> {
  const { transport } = call;
  const { observer } = transport;
  call.attempt++;
  const credential = transport.credential(call);
  call.credential = credential instanceof Promise ? await credential : credential;
  const request = observer ? await observer.beforeRequest(call) : call.request;
  const response = await exchange(transport, request, call.credential, signal);
  // Too late for anybody to hear of it.
  if (signal.aborted) throw discard(response);
  if (observer) await observer.afterResponse(call, response);
  return response;
}
