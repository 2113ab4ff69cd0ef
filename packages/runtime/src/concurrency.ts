import { type Answer, type CallUnderWay, timeLeftOf } from "./attempt.ts";
import type { ClientOptions } from "./client-options.ts";
import { bounded } from "./deadline.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { checkNumber } from "./settings.ts";

/** Makes an attempt once its turn has come, and ends the turn with it. */
export type InTurn = (call: CallUnderWay, attempt: () => Promise<Answer>) => Promise<Answer>;

/** A place in the line of a limit. */
interface Turn {
  /** Resolves when the turn has come. */
  readonly ready: Promise<void>;
  /** Gives the turn to the next, or leaves the line. */
  end(): void;
}

/** The limits of `maxConcurrency` and `maxConcurrencyPer`; undefined where there are none. */
export function createLimiter({
  maxConcurrency = Number.POSITIVE_INFINITY,
  maxConcurrencyPer = {},
}: Pick<ClientOptions, "maxConcurrency" | "maxConcurrencyPer">): InTurn | undefined {
  const per = maxConcurrencyPer;
  const names = Object.keys(per);
  checkNumber("maxConcurrency", maxConcurrency);
  for (const name of names) checkNumber("maxConcurrencyPer", per[name]);
  if (maxConcurrency === Number.POSITIVE_INFINITY && names.length === 0) return undefined;
  const line = createLine((key) => per[key.slice(0, key.indexOf(" "))] ?? maxConcurrency);
  return async (call, attempt) => {
    const values = Object.entries(call.input).filter(([name]) => names.includes(name));
    const turn = line(["", ...values.map(([name, value]) => `${name} ${value}`)]);
    const timeoutMs = timeLeftOf(call);
    const message = `${call.what} failed: its turn did not come in ${timeoutMs} ms.`;
    try {
      const late = (): Error => new TimeoutError(message, { timeoutMs });
      await bounded(call, timeoutMs, late, () => turn.ready);
      return await attempt();
    } finally {
      turn.end();
    }
  };
}

/** Lets at most `limitOf(key)` turns run at once for each key; the first key of every turn is the one they all share. */
function createLine(limitOf: (key: string) => number): (keys: readonly string[]) => Turn {
  const running = new Map<string, number>();
  const waiting = new Map<readonly string[], () => void>();
  const isFull = (key = ""): boolean => (running.get(key) ?? 0) >= limitOf(key);
  const move = (moved: readonly string[], difference: number): void => {
    for (const key of moved) {
      const count = (running.get(key) ?? 0) + difference;
      if (count > 0) running.set(key, count);
      else running.delete(key);
    }
  };
  const startWaiting = (): void => {
    for (const [keys, start] of waiting) {
      if (isFull(keys[0])) return;
      // One that waits for its own key does not hold up the others.
      if (keys.some(isFull)) continue;
      waiting.delete(keys);
      move(keys, 1);
      start();
    }
  };
  return (keys) => {
    const ready = new Promise<void>((resolve) => waiting.set(keys, resolve));
    startWaiting();
    const end = (): void => {
      if (!waiting.delete(keys)) move(keys, -1);
      startWaiting();
    };
    return { ready, end };
  };
}
