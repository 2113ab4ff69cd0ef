import { ApiError } from "./api-error.ts";

/** 403: the API key is valid but may not do this. */
export class PermissionDeniedError extends ApiError {
  override readonly name = "PermissionDeniedError";
  override readonly kind = "auth" as const;
}
