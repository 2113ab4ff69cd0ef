import { AbortedError } from "./errors/aborted-error.ts";

/** Where time comes from; tests put a virtual one here. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

// A longer delay makes timers fire at once: https://html.spec.whatwg.org/#timer-initialisation-steps
const longestTimer = 2 ** 31 - 1;

/** What ends a piece of work before its time. */
export interface Bounds {
  readonly clock: Clock;
  /** The call it is part of, for messages. */
  readonly what: string;
  readonly signals: readonly AbortSignal[];
}

/**
 * What `work` resolves with, unless a signal aborts or `ms` pass first: then it settles at once, whatever `work` does,
 * and the signal that `work` was given is aborted. Leaves no timer and no listener behind.
 *
 * When the time is up it rejects with what `onTimeout` returns, or resolves where that is nothing.
 * @throws {AbortedError} with the signal's reason as its cause.
 */
export function bounded<Result>(
  { clock, what, signals }: Bounds,
  ms: number,
  onTimeout: () => Error | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  return new Promise<Result>((resolve, reject) => {
    let timer: unknown;
    const settle = (error: Error | undefined, result?: Result): void => {
      clock.clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener("abort", onAbort);
      if (error) reject(error);
      else resolve(result as Result);
    };
    const stop = (error: Error | undefined): void => {
      settle(error);
      controller.abort();
    };
    const onAbort = (): void => {
      const aborted = signals.find((signal) => signal.aborted);
      if (aborted) stop(new AbortedError(`${what} was aborted.`, { cause: aborted.reason }));
    };
    onAbort();
    if (controller.signal.aborted) return;
    for (const signal of signals) signal.addEventListener("abort", onAbort);
    if (ms <= longestTimer) timer = clock.setTimeout(() => stop(onTimeout()), ms);
    work(controller.signal).then((result) => settle(undefined, result), settle);
  });
}

/** The signals that there are. */
export const signalsOf = (...signals: (AbortSignal | undefined)[]): AbortSignal[] =>
  signals.filter((signal) => !!signal);

/** Resolves after `ms` milliseconds. */
export const pause = (bounds: Bounds, ms: number): Promise<void> =>
  bounded(
    bounds,
    Math.min(ms, longestTimer),
    () => undefined,
    () => new Promise(() => {}),
  );
