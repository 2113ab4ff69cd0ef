import type { Api } from "./api.ts";
/** How many calls are left, as the rate-limit headers of an answer say it. */
export interface RateLimit {
    /** How many calls a period allows. */
    readonly limit?: number;
    /** How many of them are left. */
    readonly remaining?: number;
    /** When the period ends, in the API's own words. */
    readonly reset?: string;
}
/** What the headers of an answer say that has a meaning of its own. */
export interface HeaderFacts {
    /** The answer's own id, where the API sends one in a header. */
    readonly requestId?: string | undefined;
    /** What the rate-limit headers said. */
    readonly rateLimit: RateLimit;
}
/** What an answer says beside its body. */
export interface ResponseInfo extends HeaderFacts {
    /** The HTTP status code. */
    readonly status: number;
    readonly headers: Headers;
    /** How often the request was sent until this answer came. */
    readonly attempts: number;
}
export declare function headerFactsOf({ rateLimit, requestId }: Api, headers: Headers): HeaderFacts;
