import type { ParameterPlace } from "./api.ts";
import type { CallUnderWay } from "./attempt.ts";
import type { Exchange } from "./exchange.ts";
/** A request that is being made. */
export interface RequestDraft extends Omit<Exchange, "url" | "headers" | "body"> {
    /** The query, percent-encoded, without its question mark. */
    query: string;
    /** Header parameters and the media type. */
    readonly headers: Record<string, string>;
    body: BodyInit | undefined;
    isStream?: boolean;
    mayRepeat?: Exchange["mayRepeat"];
}
/** Adds to a request what its operation takes beyond the path. */
export type RequestPart = (call: CallUnderWay, draft: RequestDraft) => void;
/** What the caller gave as the value of a parameter, or as the `body`; never what every object inherits. */
export declare function givenTo({ operation, input }: CallUnderWay, place: ParameterPlace | "body", wireName: string): unknown;
/**
 * The request that an operation makes of its input, without the credential.
 * @throws {RequestError} where the input cannot be sent, or where a path value would lead to another endpoint.
 */
export declare function requestOf(call: CallUnderWay): Exchange;
