import { type QueryPair } from "./incoming.ts";
import type { Expectation, Raw } from "./schema.ts";
/** How a value is written as text (OpenAPI 3.1, section 4.8.12.3, after RFC 6570). */
export interface Styled {
    readonly name: string;
    readonly style: string;
    readonly explode: boolean;
}
type Decode = (text: string) => string;
/**
 * A path or header value taken apart; undefined when it is not in the documented style.
 *
 * @throws URIError when the text is not well percent-encoded.
 */
export declare function readText(text: string, styled: Styled, expected: Expectation, decode: Decode): Raw | undefined;
/**
 * A query, cookie or form value taken from the pairs; undefined when none of them belongs to it.
 *
 * @throws URIError when the text is not well percent-encoded.
 */
export declare function readPairs(pairs: readonly QueryPair[], styled: Styled, expected: Expectation): Raw | undefined;
export {};
