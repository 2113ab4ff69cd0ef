import { SdkError } from "./sdk-error.ts";

/** The caller's signal aborted the call; `cause` is the signal's reason. */
export class AbortedError extends SdkError {
  override readonly name = "AbortedError";
  readonly kind = "aborted" as const;
}
