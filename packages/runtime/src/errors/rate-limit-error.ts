import { ApiError } from "./api-error.ts";

/** 429: too many requests; the headers tell when to call again. */
export class RateLimitError extends ApiError {}
