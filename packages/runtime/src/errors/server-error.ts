import { ApiError } from "./api-error.ts";

/** 5xx: the API, or a proxy before it, failed. */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
}
