/** Where time comes from; tests put a virtual one here. */
export interface Clock {
    /** Milliseconds since the epoch. */
    now(): number;
    setTimeout(run: () => void, ms: number): unknown;
    clearTimeout(timer: unknown): void;
}
export declare const systemClock: Clock;
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
export declare function bounded<Result>({ clock, what, signals }: Bounds, ms: number, onTimeout: () => Error | undefined, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
/** The signals that there are. */
export declare const signalsOf: (...signals: (AbortSignal | undefined)[]) => AbortSignal[];
/** Resolves after `ms` milliseconds. */
export declare const pause: (bounds: Bounds, ms: number) => Promise<void>;
