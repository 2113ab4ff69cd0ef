import { SdkError } from "./sdk-error.ts";
/** Work that was waited for has ended, but badly. */
export declare class OperationFailedError<Result = unknown> extends SdkError {
    readonly name = "OperationFailedError";
    readonly kind: "operation";
    /** The last answer, which says why. */
    readonly result: Result;
}
