import { SdkError } from "./sdk-error.ts";

/** Work that was waited for has ended, but badly. */
export class OperationFailedError<Result = unknown> extends SdkError {
  override readonly name = "OperationFailedError";
  readonly kind = "operation" as const;
  /** The last answer, which says why. */
  declare readonly result: Result;
}
