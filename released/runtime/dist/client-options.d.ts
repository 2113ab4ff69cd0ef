import type { InTurn } from "./concurrency.ts";
import type { Clock } from "./deadline.ts";
import type { Hooks, Logger, LogLevel, Observer } from "./observe.ts";
/** Sends one request, as the global `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
/**
 * What may be said of a single call, or of all calls when the client is created.
 *
 * Times are in milliseconds; `Infinity` and whatever is past a timer's range (2,147,483,647) mean no limit. NaN,
 * negative numbers and a time limit of 0 are a {@link ConfigError}.
 */
export interface CallOptions {
    /** Headers to add; those of the call win over those of the client, and the credential over both. */
    headers?: {
        readonly [name: string]: string;
    } | undefined;
    /** Aborts the call at any point; those of the client and of the call both count. */
    signal?: AbortSignal | undefined;
    /**
     * The time for one attempt, from the start until the last byte of the body is read. Of an answer that is read while it
     * comes, such as server-sent events: until it starts, and then for each of its parts. 60,000 by default.
     */
    timeoutMs?: number | undefined;
    /** The time for all attempts and the waits between them, until an answer that is read while it comes starts. 300,000 by default. */
    totalTimeoutMs?: number | undefined;
    /** How often a failed attempt is repeated at most, where that is safe. 2 by default. */
    maxRetries?: number | undefined;
    /** The longest wait before the first repetition; it doubles with each, and the wait is a random part of it. 500 by default. */
    retryBaseDelayMs?: number | undefined;
    /** What no wait exceeds, other than one that the API asks for. 8,000 by default. */
    maxRetryDelayMs?: number | undefined;
    /** The longest wait that the API may ask for; where it asks for more, the call fails at once. 60,000 by default. */
    maxRetryAfterMs?: number | undefined;
    /** The largest body that is read, or item of one that is read while it comes, in bytes after decompression. 104,857,600 by default. */
    maxResponseBytes?: number | undefined;
    /**
     * The key by which the API tells a repeated request from a new one, where the operation honours one; a new GUID for
     * each call by default. `false` sends none, and then a request that may have arrived is never repeated.
     */
    idempotencyKey?: string | false | undefined;
}
/** How the transport of standalone functions is created. */
export interface BareClientOptions extends CallOptions {
    /**
     * The API key, raw or as the full value of its header, or a function that gives it for each attempt. A server-side
     * secret: it appears in no message, log or hook.
     */
    apiKey?: string | (() => string | Promise<string>) | undefined;
    /**
     * Where requests go; the description's server by default. An absolute https URL; http for this machine alone. What
     * has a server of its own in the description goes to this host too, below the path of that server.
     */
    baseUrl?: string | undefined;
    /** Allows a `baseUrl` with http to another machine, where anybody on the way reads the API key. */
    allowInsecureHttp?: boolean | undefined;
    /** What sends the requests; the global `fetch` by default. */
    fetch?: Fetch | undefined;
    /** `false` sends no key with any call. A key of its own belongs to a single call. */
    idempotencyKey?: false | undefined;
    /**
     * How many repetitions all calls of the client together may have in hand, so that a server in trouble is not
     * multiplied; every call that succeeds at once gives back a tenth of one. 100 by default.
     */
    retryBudget?: number | undefined;
    /** A number from 0 to below 1 that spreads the waits; `Math.random` by default. */
    random?: (() => number) | undefined;
    /** Where time comes from; the system by default. */
    clock?: Clock | undefined;
    /** The hooks and the logger, made by `createObserver`. */
    observer?: Observer | undefined;
    /** The limits on how many requests run at once, made by `createLimiter`. */
    inTurn?: InTurn | undefined;
}
/** How a client is created. */
export interface ClientOptions extends Omit<BareClientOptions, "observer" | "inTurn"> {
    /** How many requests may run at once; the others wait for their turn. No limit by default. */
    maxConcurrency?: number | undefined;
    /** The same for the requests that share the value of a parameter, such as `{ companyId: 10 }`. */
    maxConcurrencyPer?: {
        readonly [parameter: string]: number;
    } | undefined;
    /** Sees and may hold up every attempt. */
    hooks?: Hooks | undefined;
    /** Where log lines go; `console` fits. */
    logger?: Logger | undefined;
    /** What is logged: `info` where there is a logger, else nothing, by default. */
    logLevel?: LogLevel | undefined;
}
