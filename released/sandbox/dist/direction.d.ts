import { type Place } from "./document.ts";
/**
 * What a value is part of. Properties that are readOnly are no part of a request and those that are writeOnly no part
 * of a response (OpenAPI 3.1, section 4.8.24): they are not required there.
 */
export type Direction = "request" | "response";
/** The properties of a schema and of all it is combined of that have no place in that direction. */
export declare function leftOutOf(schema: Place, direction: Direction): string[];
/** An example of the schema, as an answer shows it. */
export declare function answered(value: unknown, schema: Place | undefined): unknown;
