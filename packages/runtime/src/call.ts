import type { Operation } from "./api.ts";
import { type Answer, attemptOnce, type CallUnderWay } from "./attempt.ts";
import type { CallOptions } from "./client-options.ts";
import { pause, signalsOf } from "./deadline.ts";
import type { SdkError } from "./errors/sdk-error.ts";
import { requestOf } from "./request.ts";
import { delayBeforeRetry } from "./retry.ts";
import { type Call, callOf } from "./safe.ts";
import { settingsOf } from "./settings.ts";
import type { Transport } from "./transport.ts";

/**
 * Calls one operation and resolves with its parsed body, `undefined` where the answer has none.
 *
 * The generated functions give this its types. The call starts at once.
 * @throws {SdkError} and nothing else; its `kind` tells what went wrong.
 */
export function call<Data, Errors extends object = object>(
  transport: Transport,
  operation: Operation,
  input?: object,
  options?: CallOptions,
): Call<Data, Errors> {
  return callOf<Data, Errors>(transport.api, send(transport, operation, input, options));
}

/** What stands apart in one of the calls that an operation makes in a row, such as one page of a list. */
export interface Step {
  /** What messages add to the call's name. */
  readonly label: string;
  /** The address to call instead of the operation's own. */
  readonly addressFrom: (own: string) => string;
}

/** Sends the request of an operation until an attempt succeeds, or until another would be of no use or no good. */
export async function send(
  transport: Transport,
  operation: Operation,
  input: object = {},
  options?: CallOptions,
  step?: Step,
): Promise<Answer> {
  const { settings: common, clock, inTurn, observer } = transport;
  const what = `${operation.method} ${operation.path}${step?.label ?? ""}`;
  const settings = options ? settingsOf(options, common) : common;
  const underWay: Omit<CallUnderWay, "request"> = {
    transport,
    operation,
    what,
    settings,
    clock,
    input,
    signals: signalsOf(common.signal, settings.signal),
    deadline: clock.now() + settings.totalTimeoutMs,
    attempt: 0,
    extraAttempts: 0,
  };
  const call = underWay as CallUnderWay;
  call.request = requestOf(call);
  if (step) call.request.url = step.addressFrom(call.request.url);
  for (let failure: SdkError | undefined, delayMs: number | undefined; ; ) {
    try {
      if (failure && delayMs !== undefined) {
        await observer?.failed(call, failure, delayMs);
        await pause(call, delayMs);
      }
      const answer = await (inTurn ? inTurn(call, () => attemptOnce(call)) : attemptOnce(call));
      if (call.attempt === 1 && transport.retryTenths < settings.retryBudget * 10) {
        transport.retryTenths++;
      }
      return answer;
    } catch (thrown) {
      failure = thrown as SdkError;
      failure.attempts = call.attempt;
      delayMs = delayBeforeRetry(call, failure);
      if (delayMs === undefined) {
        await observer?.failed(call, failure);
        throw failure;
      }
    }
  }
}
