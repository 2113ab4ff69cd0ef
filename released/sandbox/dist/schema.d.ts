import { type Place } from "./document.ts";
/** What a schema says about text that has to become a value. */
export interface Expectation {
    /** JSON types the schema allows; empty when it says nothing about them. */
    readonly types: ReadonlySet<string>;
    /** Whether the values are a closed list (`enum` or `const`). */
    readonly enumerated: boolean;
    readonly properties: ReadonlyMap<string, Place>;
    readonly items: Place | undefined;
}
/** Reads a schema through its references and combinators; text may fit any branch, so all count. */
export declare function expectation(schema: Place | undefined): Expectation;
/**
 * The schema and all it is combined of, each once, so that a cycle ends. What stands beside a reference counts, and so
 * does what it leads to.
 */
export declare function branchesOf(schema: Place, combinators?: readonly string[], passed?: Map<string, Place>): Place[];
/** The values of a closed list (`enum` or `const`); none where there is no such list. */
export declare function listedValues(branch: Place): unknown[];
/** Text as it was sent, taken apart by its style but not yet given a type. */
export type Raw = string | readonly string[] | ReadonlyMap<string, Raw>;
/** The value the text stands for. Text that does not fit stays text, for the schema to reject. */
export declare function coerce(raw: Raw, schema: Place | undefined): unknown;
