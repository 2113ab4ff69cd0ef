import type { Operation } from "./api.ts";
import {
  type Answer,
  attemptEvent,
  attemptOnce,
  type CallUnderWay,
  timeLeftOf,
} from "./attempt.ts";
import type { CallOptions } from "./client-options.ts";
import { bounded, pause, signalsOf } from "./deadline.ts";
import type { SdkError } from "./errors/sdk-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import type { RetryEvent } from "./observe.ts";
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
  input?: object,
  options?: CallOptions,
  step?: Step,
): Promise<Answer> {
  const { settings: common, clock } = transport;
  const what = `${operation.method} ${operation.path}${step?.label ?? ""}`;
  const settings = options ? settingsOf(options, common) : common;
  const request = requestOf(transport, what, operation, input ?? {}, settings);
  const call: CallUnderWay = {
    transport,
    operation,
    what,
    settings,
    clock,
    request: step ? { ...request, url: step.addressFrom(request.url) } : request,
    signals: signalsOf(common.signal, settings.signal),
    deadline: clock.now() + settings.totalTimeoutMs,
    number: ++transport.calls,
    attempt: 0,
    isUnknown: false,
    waitsForFirst: 0,
  };
  try {
    return await answerTo(call, input ?? {});
  } catch (thrown) {
    const error = thrown as SdkError;
    if (call.attempt > 0) error.attempts = call.attempt;
    // A call that was aborted has failed too.
    await tell({ ...call, signals: [] }, "onError", { error });
    throw error;
  }
}

async function answerTo(call: CallUnderWay, input: object): Promise<Answer> {
  const { transport, settings } = call;
  for (;;) {
    try {
      const answer = await attemptInTurn(call, input);
      if (call.attempt === 1 && transport.retryTenths < settings.retryBudget * 10) {
        transport.retryTenths++;
      }
      return answer;
    } catch (thrown) {
      const error = thrown as SdkError;
      error.attempts = call.attempt;
      const delayMs = delayBeforeRetry(call, error);
      if (delayMs === undefined) throw error;
      await tell(call, "onRetry", { error, delayMs });
      await pause(call, delayMs);
    }
  }
}

/** Tells the hooks and the logger, and waits for them as long as there is time. */
async function tell(
  call: CallUnderWay,
  name: "onError" | "onRetry",
  event: { error: SdkError; delayMs?: number },
): Promise<void> {
  const { observe } = call.transport;
  if (!observe) return;
  const whole = { ...attemptEvent(call), ...event } as RetryEvent;
  await bounded(
    call,
    timeLeftOf(call),
    () => undefined,
    () => observe(name, whole),
  );
}

/** One attempt, after its turn has come where the client limits how many run at once. */
async function attemptInTurn(call: CallUnderWay, input: object): Promise<Answer> {
  const turn = call.transport.turnOf?.(input);
  try {
    const left = timeLeftOf(call);
    const late = (): Error => new TimeoutError(`${call.what} failed: its turn did not come.`, left);
    if (turn) await bounded(call, left, late, () => turn.ready);
    return await attemptOnce(call, Math.min(call.settings.timeoutMs, timeLeftOf(call)));
  } finally {
    turn?.end();
  }
}
