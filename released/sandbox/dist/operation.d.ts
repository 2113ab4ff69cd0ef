import { type Place } from "./document.ts";
/** A body the description documents, by its media type. */
export interface MediaType {
    readonly type: string;
    readonly schema: Place | undefined;
    /** The schema of one item, where the body is a row of them (OpenAPI 3.2, section 4.14.3). */
    readonly itemSchema: Place | undefined;
    readonly example: Place | undefined;
    readonly encoding: Place | undefined;
}
/** Where a parameter is written and how (OpenAPI 3.1, section 4.8.12). */
export interface Parameter {
    readonly name: string;
    readonly in: "path" | "query" | "header" | "cookie";
    /** Whether it is the query as a whole (OpenAPI 3.2, section 4.12.1). */
    readonly isWhole: boolean;
    readonly required: boolean;
    readonly style: string;
    readonly explode: boolean;
    readonly schema: Place | undefined;
    /** Set when the parameter is a document of its own, JSON for instance, and has no style. */
    readonly content: MediaType | undefined;
    /** The values documented on the parameter itself. */
    readonly examples: readonly unknown[];
}
/** A header of a documented response. */
export interface Header {
    readonly name: string;
    readonly required: boolean;
    readonly explode: boolean;
    readonly schema: Place | undefined;
    readonly example: Place | undefined;
}
/** A response under its key: a status code, a range such as `4XX`, or `default`. */
export interface DocumentedResponse {
    readonly key: string;
    readonly place: Place;
    readonly headers: readonly Header[];
    readonly content: readonly MediaType[];
}
/** One method of one path. */
export interface Operation {
    readonly operationId: string | undefined;
    /** What messages call it: the operationId, or method and path. */
    readonly label: string;
    /** As it is sent. */
    readonly method: string;
    readonly path: string;
    /** The paths of its servers, which may stand before its own; those that have none are left out. */
    readonly prefixes: readonly string[];
    readonly parameters: readonly Parameter[];
    readonly body: {
        readonly required: boolean;
        readonly content: readonly MediaType[];
    } | undefined;
    /** Alternatives, each a list of security schemes that are needed together. */
    readonly security: readonly (readonly string[])[];
    readonly responses: ReadonlyMap<string, DocumentedResponse>;
}
/** The operations of all paths in the document's order. */
export declare function readOperations(root: Place): Operation[];
