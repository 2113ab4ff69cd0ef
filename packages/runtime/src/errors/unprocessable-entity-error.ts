import { ApiError } from "./api-error.ts";

/** 422: the request is well-formed but cannot be carried out. */
export class UnprocessableEntityError extends ApiError {
  override readonly name = "UnprocessableEntityError";
}
