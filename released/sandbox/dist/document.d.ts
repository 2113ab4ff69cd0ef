/** A JSON object whose members are not known yet. */
export type JsonObject = {
    readonly [key: string]: unknown;
};
/** A value inside the document and where it stands: a schema is compiled by its pointer. */
export interface Place {
    readonly document: JsonObject;
    /** JSON pointer (RFC 6901) from the root; empty for the root. */
    readonly pointer: string;
    readonly value: unknown;
}
/** Whether the value is a JSON object: not null, not an array. */
export declare function isObject(value: unknown): value is JsonObject;
/**
 * The root of an OpenAPI document.
 *
 * @throws DescriptionError when the value is not an OpenAPI document from 3.0 to 3.2.
 */
export declare function readDocument(value: unknown): Place;
/** One token of a JSON pointer (RFC 6901, section 3). */
export declare function pointerToken(name: string): string;
/** The member of that name. Only own members count: `constructor` is a name like any other. */
export declare function child(place: Place | undefined, name: string): Place | undefined;
/** The member of that name with references followed. */
export declare function member(place: Place | undefined, name: string): Place | undefined;
/** The members of an object or the items of an array by name, with references followed. */
export declare function members(place: Place | undefined): [name: string, place: Place][];
/** The text at that name, when there is one. */
export declare function text(place: Place | undefined, name: string): string | undefined;
/**
 * The place a Reference Object leads to, or the place itself when it is none.
 *
 * @throws DescriptionError when the reference leaves the document, leads nowhere or to itself.
 */
export declare function follow(start: Place): Place;
