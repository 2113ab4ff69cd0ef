import type { Direction } from "./direction.ts";
import type { Place } from "./document.ts";
/** What a schema has against a value: where in the value, and why. */
export interface Finding {
    readonly pointer: string;
    readonly message: string;
}
/**
 * The findings of a schema of the document about a value; none when there is no schema.
 * Throws DescriptionError when the schema itself cannot be used.
 */
export type Validate = (schema: Place | undefined, value: unknown, direction: Direction) => readonly Finding[];
/** Validates by the schemas of a document (JSON Schema 2020-12), each compiled when first met. */
export declare function createValidator(root: Place): Validate;
