import type { CallOptions } from "./client-options.ts";
import { ConfigError } from "./errors/config-error.ts";

/** The options that are numbers, with their defaults. */
const defaults = {
  timeoutMs: 60_000,
  totalTimeoutMs: 300_000,
  maxRetries: 2,
  retryBaseDelayMs: 500,
  maxRetryDelayMs: 8_000,
  maxRetryAfterMs: 60_000,
  maxResponseBytes: 104_857_600,
  retryBudget: 100,
};

/** The options of a call with nothing left open. */
export type Settings = typeof defaults & Pick<CallOptions, "headers" | "signal" | "idempotencyKey">;

/**
 * `options` over `base`; an option that is `undefined` counts as not given.
 * @throws {ConfigError} where a number is none that can work.
 */
export function settingsOf(options: object, base: Settings = defaults): Settings {
  const settings: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (Object.hasOwn(defaults, name)) checkNumber(name, value);
    settings[name] = value;
  }
  return settings as unknown as Settings;
}

/** @throws {ConfigError} where it is no number, or one that nothing could fit in. */
export function checkNumber(
  name: string,
  value: unknown,
  least: number = /imeoutMs$/.test(name) ? 1 : 0,
): void {
  if (!((value as number) >= least) || typeof value !== "number") {
    throw new ConfigError(`${name} must be a number, ${least} or more.`);
  }
}
