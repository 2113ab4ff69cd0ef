import { ApiError } from "./api-error.ts";

/** 409: the request contradicts the present state, or the same request is still running. */
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}
