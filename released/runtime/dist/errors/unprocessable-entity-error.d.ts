import { ApiError } from "./api-error.ts";
/** 422: the request is well-formed but cannot be carried out. */
export declare class UnprocessableEntityError extends ApiError {
    readonly name = "UnprocessableEntityError";
}
