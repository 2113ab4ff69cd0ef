import type { RateLimit } from "../response-info.ts";
import { SdkError } from "./sdk-error.ts";
/** What an {@link ApiError} is made from. */
export interface ApiErrorDetails<Status extends number = number, Body = unknown> {
    /** The HTTP status code: 300 to 599, or 0 for a redirect that a browser keeps to itself. */
    readonly status: Status;
    readonly headers: Headers;
    /**
     * The parsed JSON body, the text where it was not JSON, or `undefined` where none arrived whole.
     * Credentials are taken out of it.
     */
    readonly body: Body;
    /** The API's own words, where the body has them. */
    readonly apiMessage?: string | undefined;
    /** The id to give to the API's support, where the body has one. */
    readonly correlationId?: string | undefined;
    /** What the API found wrong in the request, item by item, where the body has it. */
    readonly validation?: readonly unknown[] | undefined;
    /** The answer's own id, where the API sends one in a header. */
    readonly requestId?: string | undefined;
    /** What the rate-limit headers said. */
    readonly rateLimit: RateLimit;
    /** How long the API asked to wait before another try (`Retry-After`; RFC 9110, section 10.2.3). */
    readonly retryAfterMs?: number | undefined;
}
/**
 * The API answered with a status code that is not 2xx.
 *
 * The subclasses name the common status codes; any other is an `ApiError` itself.
 */
export declare class ApiError<Status extends number = number, Body = unknown> extends SdkError implements ApiErrorDetails<Status, Body> {
    readonly name: string;
    readonly kind: "api" | "auth" | "rate-limit";
    readonly status: Status;
    readonly headers: Headers;
    readonly body: Body;
    readonly apiMessage?: string | undefined;
    readonly correlationId?: string | undefined;
    readonly validation?: readonly unknown[] | undefined;
    readonly requestId?: string | undefined;
    readonly rateLimit: RateLimit;
    readonly retryAfterMs?: number | undefined;
}
