import { type Place } from "./document.ts";
/**
 * The alternatives of a schema, each bound to the values that its discriminator has for it (OpenAPI 3.1, section
 * 4.8.25). Where schemas do not say those themselves, a value would fit several of them, and `oneOf` refuse it.
 */
export declare function toldApart(schema: Place, alternatives: unknown): unknown;
