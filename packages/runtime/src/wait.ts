import type { CallOptions } from "./client-options.ts";
import { pause, signalsOf } from "./deadline.ts";
import { ConfigError } from "./errors/config-error.ts";
import { OperationFailedError } from "./errors/operation-failed-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { valueAt } from "./failures.ts";
import { checkNumber } from "./settings.ts";
import type { Transport } from "./transport.ts";

/** For each field of an answer, the values that mean something. */
export interface FieldValues {
  readonly [field: string]: readonly unknown[];
}

/** By what an answer shows that the work it describes has ended; anything else means that it goes on. */
export interface Ending {
  readonly succeeded: FieldValues;
  /** Looked at first. */
  readonly failed: FieldValues;
}

/** What may be said about waiting for work. */
export interface WaitOptions<Data> extends CallOptions {
  /** The first wait between two looks, in milliseconds; each is half as long again as the one before. 1,000 by default. */
  pollIntervalMs?: number | undefined;
  /** The longest wait between two looks, in milliseconds. 30,000 by default. */
  maxPollIntervalMs?: number | undefined;
  /** The time for everything, in milliseconds. 1,800,000 (half an hour) by default. */
  waitTimeoutMs?: number | undefined;
  /** Called with every answer, and waited for. */
  onProgress?: ((data: Data) => unknown) | undefined;
}

/**
 * Makes a call again and again until its answer says that the work has ended, and resolves with that answer.
 *
 * The generated functions give this its types; `name` is what messages call it.
 * @throws {OperationFailedError} where the work ended badly; `result` is the last answer.
 * @throws {TimeoutError} where it did not end in time.
 * @throws {SdkError} whatever else a call can throw.
 */
export async function callUntilEnded<Data>(
  { clock, settings }: Transport,
  name: string,
  look: (options: CallOptions) => Promise<Data>,
  ending: Ending,
  options: WaitOptions<Data> = {},
): Promise<Data> {
  const { pollIntervalMs = 1000, maxPollIntervalMs = 30_000, waitTimeoutMs = 1_800_000 } = options;
  const { onProgress, signal } = options;
  const numbers = { pollIntervalMs, maxPollIntervalMs, waitTimeoutMs };
  for (const [option, value] of Object.entries(numbers)) checkNumber(option, value, 1);
  const bounds = { clock, what: name, signals: signalsOf(settings.signal, signal) };
  const deadline = clock.now() + waitTimeoutMs;
  for (let interval = pollIntervalMs; ; interval *= 1.5) {
    const most = options.totalTimeoutMs ?? settings.totalTimeoutMs;
    const totalTimeoutMs = Math.max(1, Math.min(most, deadline - clock.now()));
    const data = await look({ ...options, totalTimeoutMs });
    try {
      await onProgress?.(data);
    } catch (cause) {
      throw new ConfigError("onProgress threw.", { cause });
    }
    if (matches(data, ending.failed)) {
      throw new OperationFailedError(`${name}: the work failed.`, { result: data });
    }
    if (matches(data, ending.succeeded)) return data;
    const delay = Math.min(interval, maxPollIntervalMs);
    if (delay >= deadline - clock.now()) {
      throw new TimeoutError(`${name}: no end in ${waitTimeoutMs} ms.`, {
        timeoutMs: waitTimeoutMs,
      });
    }
    await pause(bounds, delay);
  }
}

const matches = (data: unknown, values: FieldValues): boolean =>
  Object.entries(values).some(([field, expected]) => expected.includes(valueAt(data, field)));
