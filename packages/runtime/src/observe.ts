import { type CallUnderWay, timeLeftOf } from "./attempt.ts";
import type { ClientOptions } from "./client-options.ts";
import { bounded } from "./deadline.ts";
import { ConfigError } from "./errors/config-error.ts";
import type { SdkError } from "./errors/sdk-error.ts";
import type { Exchange } from "./exchange.ts";
import { secretsOf } from "./failures.ts";
import { redact, redactHeaders } from "./redact.ts";

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

/** The hooks and the logger of a client as one. */
export interface Observer {
  /** Tells of an attempt that is about to be made, and gives the request to send. */
  beforeRequest(call: CallUnderWay): Promise<Exchange>;
  afterResponse(call: CallUnderWay, response: Response): Promise<void>;
  /** Tells of a failure: one after which comes another attempt in `delayMs`, or the last. */
  failed(call: CallUnderWay, error: SdkError, delayMs?: number): Promise<void>;
}

const levels: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];

/** What hooks and a logger see; undefined where there are none. */
export function createObserver({
  hooks = {},
  logger,
  logLevel: level = logger ? "info" : "off",
}: Pick<ClientOptions, "hooks" | "logger" | "logLevel">): Observer | undefined {
  const most = levels.indexOf(level);
  if (most < 0) throw new ConfigError(`logLevel must be one of ${levels.join(", ")}.`);
  if (most === 0 && Object.keys(hooks).length === 0) return undefined;
  let calls = 0;

  const tell = async (name: keyof Hooks, call: CallUnderWay, more: object): Promise<void> => {
    const event: Attempt = {
      call: call.number ?? 0,
      method: call.operation.method,
      path: call.operation.path,
      url: redact(call.request.url, secretsOf(call)),
      attempt: call.attempt,
      ...more,
    };
    try {
      const [least, line] = lineOf(event);
      if (levels.indexOf(least) <= most) (logger ?? console)[least](line);
      await (hooks[name] as ((event: object) => unknown) | undefined)?.(event);
    } catch (cause) {
      throw new ConfigError(`hooks.${name} or logger threw.`, { cause });
    }
  };

  return {
    async beforeRequest(call) {
      call.number ??= ++calls;
      call.startedAt = call.clock.now();
      // A hook may keep what it is given: neither its changes nor the credential may show up in the next attempt's.
      const headers = new Headers(call.request.headers);
      await tell("beforeRequest", call, { headers });
      return { ...call.request, headers: Object.fromEntries(headers) };
    },
    afterResponse: (call, { status, headers }) =>
      tell("afterResponse", call, {
        status,
        headers: redactHeaders(headers, secretsOf(call)),
        durationMs: call.clock.now() - (call.startedAt ?? 0),
      }),
    failed(call, error, delayMs) {
      const isLast = delayMs === undefined;
      // A call that was aborted has failed too, and that is told as long as there is time.
      const bounds = isLast ? { ...call, signals: [] } : call;
      return bounded(
        bounds,
        timeLeftOf(call),
        () => undefined,
        () => tell(isLast ? "onError" : "onRetry", call, { error, delayMs }),
      );
    },
  };
}

function lineOf(event: Attempt & Partial<RetryEvent & ResponseEvent>): [keyof Logger, string] {
  const { call, method, path, attempt, error, delayMs, status, durationMs } = event;
  const start = `#${call} ${method} ${path} attempt ${attempt}`;
  if (delayMs !== undefined) return ["warn", `${start}: ${error?.message} Again in ${delayMs} ms.`];
  if (error) return ["error", `${start}: ${error.message}`];
  return status ? ["info", `${start}: ${status} in ${durationMs} ms`] : ["debug", start];
}
