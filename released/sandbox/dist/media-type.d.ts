/** The media type without parameters, in lower case: `text/html` of `Text/HTML; charset=utf-8`. */
export declare function essence(type: string): string;
/** Whether bodies of this type are JSON (RFC 6839 for the suffix). */
export declare function isJson(type: string): boolean;
/** Whether bodies of this type are many JSON values in a row. */
export declare function isJsonItems(type: string): boolean;
/** The documented entry for a body of this content type; the most precise media range wins. */
export declare function matchContentType<T extends {
    readonly type: string;
}>(contentType: string, content: readonly T[]): T | undefined;
/**
 * The documented entry the client likes best (RFC 9110, section 12.5.1); the first one in a tie.
 * Undefined when the client accepts none of them.
 */
export declare function negotiate<T extends {
    readonly type: string;
}>(accept: string | null, content: readonly T[]): T | undefined;
