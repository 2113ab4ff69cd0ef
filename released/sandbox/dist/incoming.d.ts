import type { Problem } from "./problem.ts";
/** Larger request bodies are refused with 413. */
export declare const MAX_BODY_BYTES: number;
/** A request body that is larger than the sandbox reads. */
export declare class BodyTooLargeError extends Error {
    readonly name = "BodyTooLargeError";
}
/** A `name=value` of a query, a form or a cookie: the name decoded, the value as it was sent. */
export interface QueryPair {
    readonly name: string;
    readonly value: string;
}
/** A request taken apart, nothing of it judged yet. */
export interface Incoming {
    readonly method: string;
    /** Still percent-encoded. */
    readonly pathname: string;
    readonly query: readonly QueryPair[];
    /** Written as a query is, so that both are read alike. */
    readonly cookies: readonly QueryPair[];
    readonly headers: Headers;
    /** What made a part unreadable. */
    readonly problems: readonly Problem[];
    readonly bytes: Uint8Array<ArrayBuffer>;
}
/**
 * Reads the request and takes it apart.
 *
 * @throws BodyTooLargeError as soon as its body is known to be too large.
 */
export declare function readIncoming(request: Request): Promise<Incoming>;
/** The pairs of a query or form; a pair that cannot be decoded is a problem instead. */
export declare function readQuery(text: string): {
    pairs: QueryPair[];
    problems: Problem[];
};
/**
 * Text of a query or form; `+` is a space, as browsers and URLSearchParams write it.
 *
 * @throws URIError when the text is not well percent-encoded.
 */
export declare function decodeQuery(text: string): string;
