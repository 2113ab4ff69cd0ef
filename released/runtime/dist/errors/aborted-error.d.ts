import { SdkError } from "./sdk-error.ts";
/** The caller's signal aborted the call; `cause` is the signal's reason. */
export declare class AbortedError extends SdkError {
    readonly name = "AbortedError";
    readonly kind: "aborted";
}
