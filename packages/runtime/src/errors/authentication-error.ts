import { ApiError } from "./api-error.ts";

/** 401: the API key is missing, wrong or revoked. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
  override readonly kind = "auth" as const;
}
