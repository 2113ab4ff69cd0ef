import type { CallOptions } from "./client-options.ts";
/** The options that are numbers, with their defaults. */
declare const defaults: {
    timeoutMs: number;
    totalTimeoutMs: number;
    maxRetries: number;
    retryBaseDelayMs: number;
    maxRetryDelayMs: number;
    maxRetryAfterMs: number;
    maxResponseBytes: number;
    retryBudget: number;
};
/** The options of a call with nothing left open. */
export type Settings = typeof defaults & Pick<CallOptions, "headers" | "signal" | "idempotencyKey">;
/**
 * `options` over `base`; an option that is `undefined` counts as not given.
 * @throws {ConfigError} where a number is none that can work.
 */
export declare function settingsOf(options: object, base?: Settings): Settings;
/** @throws {ConfigError} where it is no number, or one that nothing could fit in. */
export declare function checkNumber(name: string, value: unknown, least?: number): void;
export {};
