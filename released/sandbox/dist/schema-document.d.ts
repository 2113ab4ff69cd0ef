import { type Direction } from "./direction.ts";
import { type JsonObject, type Place } from "./document.ts";
/**
 * The document as its schemas are compiled: without examples, because ajv looks for `$id` and `$anchor` everywhere it
 * is let in and in an example they are data, and with nothing required that has no place in that direction.
 */
export declare function schemaDocument(root: Place, direction: Direction): JsonObject;
