import { ApiError } from "./api-error.ts";

/** 429: too many calls; `retryAfterMs` says how long to wait, where the API told. */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
  override readonly kind = "rate-limit" as const;
}
