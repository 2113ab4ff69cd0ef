import { ApiError } from "./api-error.ts";
/** 403: the API key is valid but may not do this. */
export declare class PermissionDeniedError extends ApiError {
    readonly name = "PermissionDeniedError";
    readonly kind: "auth";
}
