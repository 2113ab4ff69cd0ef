/** How the timers of a {@link VirtualClock} are told apart. */
export interface ClockRules {
  /** The shortest delay that counts as a wait; anything shorter runs in real time. */
  readonly waitsFrom: number;
  /** The longest one; anything longer is a deadline, and runs in real time. */
  readonly waitsTo: number;
  /** Whether a wait never ends, for those that are to be aborted in the middle. */
  readonly holdsWaits?: boolean;
}

/** When every virtual clock starts, on a whole second because HTTP dates know no less. */
export const startOfTime: number = Date.UTC(2030, 0, 2, 3, 4, 5);

/**
 * A clock on which waits are over at once, and take their whole time all the same.
 *
 * Waits are known by their length: cases that say nothing of deadlines have deadlines that no wait is as long as.
 */
export class VirtualClock {
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[] = [];
  /** Called with every wait as it starts. */
  onWait: (ms: number) => void = () => {};
  readonly #rules: ClockRules;
  readonly #pending = new Set<object>();
  readonly #started = performance.now();
  #slept = 0;

  constructor(rules: ClockRules) {
    this.#rules = rules;
  }

  /** How many timers have neither run nor been cleared. */
  get pending(): number {
    return this.#pending.size;
  }

  now = (): number => {
    // Where nothing but waits passes time, answers may hold dates that are exact to the millisecond.
    const isMixed = this.#rules.waitsFrom > 0;
    const real = isMixed ? performance.now() - this.#started : 0;
    return startOfTime + this.#slept + real;
  };

  setTimeout = (run: () => void, ms: number): unknown => {
    const isWait = ms >= this.#rules.waitsFrom && ms <= this.#rules.waitsTo;
    const timer: { stop: () => void } = { stop: () => {} };
    const ring = (): void => {
      if (!this.#pending.delete(timer)) return;
      if (isWait) this.#slept += ms;
      run();
    };
    this.#pending.add(timer);
    if (!isWait) {
      const real = setTimeout(ring, ms);
      timer.stop = () => clearTimeout(real);
      return timer;
    }
    this.waits.push(ms);
    if (!this.#rules.holdsWaits) setImmediate(ring);
    this.onWait(ms);
    return timer;
  };

  clearTimeout = (timer: unknown): void => {
    if (!this.#pending.delete(timer as object)) return;
    (timer as { stop: () => void }).stop();
  };
}
