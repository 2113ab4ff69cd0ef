import type { Operation } from "./api.ts";
import type { Credential } from "./authentication.ts";
import { type Bounds } from "./deadline.ts";
import { type Exchange } from "./exchange.ts";
import type { Settings } from "./settings.ts";
import type { Transport } from "./transport.ts";
/** One call on its way. */
export interface CallUnderWay extends Bounds {
    /** A part of the request may lead it to another server than the client's. */
    transport: Transport;
    readonly operation: Operation;
    /** Made of all the rest, before the first attempt. */
    request: Exchange;
    readonly settings: Settings;
    readonly input: object;
    /** Tells the calls of a client apart for those who observe them. */
    number?: number;
    /** When the attempt under way was started, for those who observe it. */
    startedAt?: number;
    /** When the time for all attempts is up, in milliseconds since the epoch. */
    readonly deadline: number;
    /** The attempt that is under way, counted from 1; 0 before the first. */
    attempt: number;
    /** What that attempt is sent with. */
    credential?: Credential | undefined;
    /** How many of the attempts do not count against `maxRetries`. */
    extraAttempts: number;
}
/** A success: its parsed body, the response it came in, and the call that it ends. */
export interface Answer {
    readonly data: unknown;
    readonly response: Response;
    readonly call: CallUnderWay;
}
/** What is left of the time for all attempts, in milliseconds. */
export declare const timeLeftOf: ({ deadline, clock }: CallUnderWay) => number;
/**
 * Sends the request once and reads the answer to its end, within its own time and that of the call.
 * @throws {SdkError} of whichever kind fits, and nothing else.
 */
export declare function attemptOnce(call: CallUnderWay): Promise<Answer>;
