/** Where the next page of a list is, for each kind of paging; a kind is in a bundle only where an API names it. */
import type { Paging } from "./api.ts";
import type { Answer } from "./attempt.ts";
/**
 * What an answer says of the next page: its address, undefined where what is given stands for none; the link or the
 * cursor as it is given; and whether the answer says too that it is the last, so that a link back is no mistake.
 */
export type NextPage = readonly [
    url: URL | undefined,
    given?: unknown,
    isComplete?: boolean | undefined
];
/** Finds the page after the one that an answer is; undefined where that is the last. */
export type PagingKind = (paging: Paging, answer: Answer, items: readonly unknown[]) => NextPage | undefined;
/** The items of a page; none where there is no list in their place. */
export declare function itemsIn<Item>(page: unknown, { items }: Paging): readonly Item[];
/**
 * Pages with numbers: by the link to the next one where the answer has a place for links, else by the number after this
 * one's. The last page has no link, or no items, or fewer than were asked for, or reaches the total.
 */
export declare const pageNumbers: PagingKind;
/**
 * Pages by the number of items before them. The last one has no items, or fewer than were asked for, or reaches the
 * total.
 */
export declare const offsets: PagingKind;
/** Pages by a text in the answer that stands for the next one. The last page has none, or says that there is no more. */
export declare const cursors: PagingKind;
/**
 * Pages by the last item of the one before. The last page says that there is no more or, where the API does not say,
 * has no items, or fewer than were asked for.
 */
export declare const lastItems: PagingKind;
/** Pages by the address of the next one in the answer. */
export declare const nextLinks: PagingKind;
/** Pages by the link of the relation `next` in a header (RFC 8288, section 3). */
export declare const linkHeaders: PagingKind;
