import { ApiError } from "./api-error.ts";
/** 401: the API key is missing, wrong or revoked. */
export declare class AuthenticationError extends ApiError {
    readonly name = "AuthenticationError";
    readonly kind: "auth";
}
