import { ApiError } from "./api-error.ts";
/** 400: the request is malformed or fails the API's validation. */
export declare class BadRequestError extends ApiError {
    readonly name = "BadRequestError";
}
