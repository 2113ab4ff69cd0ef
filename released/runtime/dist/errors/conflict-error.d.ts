import { ApiError } from "./api-error.ts";
/** 409: the request contradicts the present state, or the same request is still running. */
export declare class ConflictError extends ApiError {
    readonly name = "ConflictError";
}
