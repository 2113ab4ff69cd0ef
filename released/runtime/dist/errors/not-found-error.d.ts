import { ApiError } from "./api-error.ts";
/** 404: what the path names does not exist, or is not visible to this API key. */
export declare class NotFoundError extends ApiError {
    readonly name = "NotFoundError";
}
