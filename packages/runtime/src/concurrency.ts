import { type Answer, type CallUnderWay, timeLeftOf } from "./attempt.ts";
import type { ClientOptions } from "./client-options.ts";
import { bounded } from "./deadline.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { checkNumber } from "./settings.ts";

/** Makes an attempt once its turn has come, and ends the turn with it. */
export type InTurn = (call: CallUnderWay, attempt: () => Promise<Answer>) => Promise<Answer>;

/** What a turn counts against, and how many such turns may run at once. */
type Limits = ReadonlyMap<string, number>;

/** The limits of `maxConcurrency` and `maxConcurrencyPer`; undefined where there are none. */
export function createLimiter({
  maxConcurrency = Number.POSITIVE_INFINITY,
  maxConcurrencyPer = {},
}: Pick<ClientOptions, "maxConcurrency" | "maxConcurrencyPer">): InTurn | undefined {
  const per = Object.entries(maxConcurrencyPer);
  for (const [name, most] of [["", maxConcurrency] as const, ...per]) {
    checkNumber(name || "maxConcurrency", most, 1);
  }
  if (maxConcurrency === Number.POSITIVE_INFINITY && per.length === 0) return undefined;
  const running = new Map<string, number>();
  const waiting = new Map<Limits, () => void>();
  const isFull = ([key, most]: [string, number]): boolean => (running.get(key) ?? 0) >= most;
  const count = (limits: Limits, difference: number): void => {
    for (const key of limits.keys()) {
      running.set(key, (running.get(key) ?? 0) + difference);
      if (running.get(key) === 0) running.delete(key);
    }
  };
  const startWaiting = (): void => {
    for (const [limits, start] of waiting) {
      if (isFull(["", maxConcurrency])) return;
      // One that waits for a limit of its own does not hold up the others.
      if ([...limits].some(isFull)) continue;
      waiting.delete(limits);
      count(limits, 1);
      start();
    }
  };

  return async (call, attempt) => {
    const given = call.input as { readonly [name: string]: unknown };
    const own = per.filter(([name]) => Object.hasOwn(given, name));
    const limits: Limits = new Map([
      ["", maxConcurrency],
      ...own.map(([name, most]) => [`${name} ${given[name]}`, most] as const),
    ]);
    const timeoutMs = timeLeftOf(call);
    const message = `${call.what} failed: no turn came in ${timeoutMs} ms.`;
    const ready = new Promise<void>((resolve) => waiting.set(limits, resolve));
    startWaiting();
    try {
      const late = (): Error => new TimeoutError(message, { timeoutMs });
      await bounded(call, timeoutMs, late, () => ready);
      return await attempt();
    } finally {
      // Gives the turn to the next, or leaves the line.
      if (!waiting.delete(limits)) count(limits, -1);
      startWaiting();
    }
  };
}
