/** The documented headers of answers as values; only operations that document any name this. */
import type { Call } from "./safe.ts";
/** How the text of a header becomes a value: as it is, as one of its kind, as JSON, or as a list of such. */
export type HeaderKind = "text" | "number" | "boolean" | "json" | readonly [HeaderKind];
/**
 * The same call, whose answers tell their documented headers too; the generated functions give this its type. A header
 * that is not there, or is not what the description says, is undefined.
 */
export declare function withDocumentedHeaders<AnyCall extends object>(kinds: {
    readonly [name: string]: HeaderKind;
}, call: Call<unknown>): AnyCall;
