import { SdkError } from "./sdk-error.ts";
/** The answer was not there, to the last byte of its body, within the time that was left for it. */
export declare class TimeoutError extends SdkError {
    readonly name = "TimeoutError";
    readonly kind: "timeout";
    /** The time that ran out, in milliseconds: of the attempt, or what was left of the whole call. */
    readonly timeoutMs: number;
}
