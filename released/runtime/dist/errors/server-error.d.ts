import { ApiError } from "./api-error.ts";
/** 5xx: the API, or a proxy before it, failed. */
export declare class ServerError extends ApiError {
    readonly name = "ServerError";
}
