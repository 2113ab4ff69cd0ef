import type { CallOptions } from "./client-options.ts";
import type { Transport } from "./transport.ts";
/** For each field of an answer, the values that mean something. */
export interface FieldValues {
    readonly [field: string]: readonly unknown[];
}
/** By what an answer shows that the work it describes has ended; anything else means that it goes on. */
export interface Ending {
    readonly succeeded: FieldValues;
    /** Looked at first. */
    readonly failed: FieldValues;
}
/** What may be said about waiting for work. */
export interface WaitOptions<Data> extends CallOptions {
    /** The first wait between two looks, in milliseconds; each is half as long again as the one before. 1,000 by default. */
    pollIntervalMs?: number | undefined;
    /** The longest wait between two looks, in milliseconds. 30,000 by default. */
    maxPollIntervalMs?: number | undefined;
    /** The time for everything, in milliseconds. 1,800,000 (half an hour) by default. */
    waitTimeoutMs?: number | undefined;
    /** Called with every answer, and waited for. */
    onProgress?: ((data: Data) => unknown) | undefined;
}
/**
 * Makes a call again and again until its answer says that the work has ended, and resolves with that answer.
 *
 * The generated functions give this its types; `name` is what messages call it.
 * @throws {OperationFailedError} where the work ended badly; `result` is the last answer.
 * @throws {TimeoutError} where it did not end in time.
 * @throws {SdkError} whatever else a call can throw.
 */
export declare function callUntilEnded<Data>({ clock, settings }: Transport, name: string, look: (options: CallOptions) => Promise<Data>, ending: Ending, options?: WaitOptions<Data>): Promise<Data>;
