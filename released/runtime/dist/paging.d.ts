import type { Operation, Paging } from "./api.ts";
import type { CallOptions } from "./client-options.ts";
import { type Call } from "./safe.ts";
import type { Transport } from "./transport.ts";
/** What may be said about a call that reads a list. */
export interface ListOptions extends CallOptions {
    /** Where to go on: the `cursor` of a page that was read before, with the same input. */
    cursor?: string | undefined;
    /** Whether the next page is asked for while this one is being looked at. Not by default. */
    readAhead?: boolean | undefined;
}
/** What a page can do beside holding its data; iterating over it gives its items and those of all pages after it. */
export interface PageMethods<Data, Item> {
    /** Where the next page is, for the option `cursor`; undefined on the last page. */
    readonly cursor: string | undefined;
    /** Whether there is another page. */
    hasNext(): boolean;
    /** The next page; undefined on the last one. */
    nextPage(): Promise<Page<Data, Item> | undefined>;
    [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
}
/** One page of a list: the answer itself, and the way to the others. */
export type Page<Data, Item> = Data & PageMethods<Data, Item>;
/**
 * A call that reads a list. Nothing is sent until it is awaited or iterated over.
 *
 * Awaiting gives the first page, `for await` every item of every page, one page at a time.
 */
export interface ListCall<Data, Item, Errors extends object = object, Headers extends object = object> extends Call<Page<Data, Item>, Errors, Headers> {
    /** Every page. */
    pages(): AsyncGenerator<Page<Data, Item>, void, undefined>;
    [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
}
/** Reads the list that an operation gives in pages; the generated functions give this its types. */
export declare function callList<Data, Item, Errors extends object = object>(transport: Transport, operation: Operation, paging: Paging, input?: object, options?: ListOptions): ListCall<Data, Item, Errors>;
