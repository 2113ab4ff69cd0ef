import { SdkError } from "./sdk-error.ts";

/** A success whose body is larger than `maxResponseBytes`; the rest of it was not read. */
export class TooLargeError extends SdkError {
  override readonly name = "TooLargeError";
  readonly kind = "too-large" as const;
  /** The limit, in bytes. */
  declare readonly limit: number;
}
