import { ApiError } from "./api-error.ts";
/** 429: too many calls; `retryAfterMs` says how long to wait, where the API told. */
export declare class RateLimitError extends ApiError {
    readonly name = "RateLimitError";
    readonly kind: "rate-limit";
}
