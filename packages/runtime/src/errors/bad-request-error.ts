import { ApiError } from "./api-error.ts";

/** 400: the request is malformed or fails the API's validation. */
export class BadRequestError extends ApiError {
  override readonly name = "BadRequestError";
}
