import { SdkError } from "./sdk-error.ts";

/** The answer was not there, to the last byte of its body, within the time that was left for it. */
export class TimeoutError extends SdkError {
  override readonly name = "TimeoutError";
  readonly kind = "timeout" as const;
  /** The time that ran out, in milliseconds: of the attempt, or what was left of the whole call. */
  declare readonly timeoutMs: number;
}
