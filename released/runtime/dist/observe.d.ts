import { type CallUnderWay } from "./attempt.ts";
import type { ClientOptions } from "./client-options.ts";
import type { SdkError } from "./errors/sdk-error.ts";
import type { Exchange } from "./exchange.ts";
/** How much is logged; each level includes those before it. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";
/** Where log lines go. */
export type Logger = {
    readonly [Level in Exclude<LogLevel, "off">]: (line: string) => void;
};
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
/** What hooks and a logger see; undefined where there are none. */
export declare function createObserver({ hooks, logger, logLevel: level, }: Pick<ClientOptions, "hooks" | "logger" | "logLevel">): Observer | undefined;
