import { ConfigError } from "./errors/config-error.ts";
import type { SdkError } from "./errors/sdk-error.ts";

/** How much is logged; each level includes those before it. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** Where log lines go. */
export type Logger = { readonly [Level in Exclude<LogLevel, "off">]: (line: string) => void };

/** One attempt at a call, without anything secret: the credential is neither in `url` nor in `headers`. */
export interface Attempt {
  /** Numbers the calls of one client. */
  readonly call: number;
  readonly method: string;
  /** The path template, such as `/companies/{companyId}`. */
  readonly path: string;
  readonly url: string;
  /** Counted from 1. */
  readonly attempt: number;
}

/** An attempt that is about to be made. */
export interface RequestEvent extends Attempt {
  /** The headers to be sent; what a hook sets here is sent too. The credential comes after. */
  readonly headers: Headers;
}

/** An attempt that was answered, well or badly. */
export interface ResponseEvent extends Attempt {
  readonly status: number;
  readonly headers: Headers;
  /** From the start of the attempt until the headers of the answer came, in milliseconds. */
  readonly durationMs: number;
}

/** A failed attempt. */
export interface ErrorEvent extends Attempt {
  readonly error: SdkError;
}

/** A failed attempt that will be repeated. */
export interface RetryEvent extends ErrorEvent {
  /** The wait until then, in milliseconds. */
  readonly delayMs: number;
}

/**
 * What a client calls, and waits for, while it works. They count in the time limits. Where one throws, the call fails
 * with a {@link ConfigError} whose cause is what was thrown.
 */
export interface Hooks {
  /** Before each attempt. */
  readonly beforeRequest?: (event: RequestEvent) => unknown;
  /** After the headers of each answer. */
  readonly afterResponse?: (event: ResponseEvent) => unknown;
  /** Before the wait for a repetition. */
  readonly onRetry?: (event: RetryEvent) => unknown;
  /** Once, when a call has failed for good. */
  readonly onError?: (event: ErrorEvent) => unknown;
}

/** The hooks and the logger of a client as one; undefined where there is nothing to tell. */
export type Observe = <Name extends keyof Hooks>(
  name: Name,
  event: Parameters<NonNullable<Hooks[Name]>>[0],
) => Promise<void>;

const levels: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];

export function observer(
  hooks: Hooks = {},
  logger: Logger | undefined,
  level: LogLevel = logger ? "info" : "off",
): Observe | undefined {
  if (!levels.includes(level))
    throw new ConfigError(`logLevel must be one of ${levels.join(", ")}.`);
  const most = levels.indexOf(level);
  if (most === 0 && Object.keys(hooks).length === 0) return undefined;
  return async (name, event) => {
    try {
      const [least, line] = lineOf(event);
      if (levels.indexOf(least) <= most) (logger ?? console)[least](line);
      await (hooks[name] as ((event: object) => unknown) | undefined)?.(event);
    } catch (cause) {
      throw new ConfigError(`hooks.${name} or the logger threw.`, { cause });
    }
  };
}

function lineOf(event: Attempt & Partial<RetryEvent & ResponseEvent>): [keyof Logger, string] {
  const { call, method, path, attempt, error, delayMs, status, durationMs } = event;
  const start = `#${call} ${method} ${path} attempt ${attempt}`;
  if (error && delayMs !== undefined) {
    return ["warn", `${start}: ${error.message} Again in ${Math.round(delayMs)} ms.`];
  }
  if (error) return ["error", `${start}: ${error.message}`];
  if (status) return ["info", `${start}: ${status} after ${durationMs} ms`];
  return ["debug", start];
}
