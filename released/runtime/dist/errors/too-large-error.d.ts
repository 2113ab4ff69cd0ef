import { SdkError } from "./sdk-error.ts";
/** A success whose body is larger than `maxResponseBytes`; the rest of it was not read. */
export declare class TooLargeError extends SdkError {
    readonly name = "TooLargeError";
    readonly kind: "too-large";
    /** The limit, in bytes. */
    readonly limit: number;
}
