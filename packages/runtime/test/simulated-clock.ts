import { setImmediate as turn } from "node:timers/promises";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock on which time passes only when nothing else is left to do, and then at once. */
export class SimulatedClock {
  readonly #timers = new Set<Timer>();
  #now = Date.UTC(2030, 0, 2);

  now = (): number => this.#now;

  setTimeout = (run: () => void, ms: number): unknown => {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return timer;
  };

  clearTimeout = (timer: unknown): void => {
    this.#timers.delete(timer as Timer);
  };

  /** How many timers have neither run nor been cleared. */
  get pending(): number {
    return this.#timers.size;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.setTimeout(resolve, ms);
    });
  }

  /** Lets time pass until `work` has settled. */
  async passUntil<Result>(work: Promise<Result>): Promise<Result> {
    let isSettled = false;
    const settled = (): void => {
      isSettled = true;
    };
    work.then(settled, settled);
    for (await turn(); !isSettled; await turn()) this.#passToNext();
    return work;
  }

  #passToNext(): void {
    let next = Number.POSITIVE_INFINITY;
    for (const { at } of this.#timers) next = Math.min(next, at);
    if (next === Number.POSITIVE_INFINITY) throw new Error("Nothing is left that could happen.");
    this.#now = next;
    for (const timer of [...this.#timers]) {
      // One that has run may have cleared another.
      if (timer.at === next && this.#timers.delete(timer)) timer.run();
    }
  }
}
