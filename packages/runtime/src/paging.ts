import type { Operation, Paging } from "./api.ts";
import type { Answer } from "./attempt.ts";
import { send } from "./call.ts";
import type { CallOptions } from "./client-options.ts";
import type { DecodeError } from "./errors/decode-error.ts";
import { RequestError } from "./errors/request-error.ts";
import { decodeError, valueAt } from "./failures.ts";
import { type Call, callOf } from "./safe.ts";
import type { Transport } from "./transport.ts";
import { isWithin, urlOf } from "./url.ts";

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
export interface ListCall<Data, Item, Errors extends object = object>
  extends Call<Page<Data, Item>, Errors> {
  /** Every page. */
  pages(): AsyncGenerator<Page<Data, Item>, void, undefined>;
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
}

/** A page that was read, and those read on the way to it. */
interface Visited {
  readonly address: string;
  readonly before: Visited | undefined;
}

interface Listing {
  readonly transport: Transport;
  readonly operation: Operation;
  readonly paging: Paging;
  readonly input: { readonly [name: string]: unknown };
  readonly options: ListOptions;
}

/** Reads the list that an operation gives in pages; the generated functions give this its types. */
export function callList<Data, Item, Errors extends object = object>(
  transport: Transport,
  operation: Operation,
  paging: Paging,
  input: object = {},
  options: ListOptions = {},
): ListCall<Data, Item, Errors> {
  const given = input as Listing["input"];
  const listing: Listing = { transport, operation, paging, input: given, options };
  const { cursor } = options;
  let call: Call<Page<Data, Item>, Errors> | undefined;
  const first = (): Call<Page<Data, Item>, Errors> => {
    const asked = new URLSearchParams(`${cursor}`.replace(/^[^?]*/, "")).get(paging.page);
    call ??= callOf(
      transport.api,
      readPage(listing, Number(asked ?? given[paging.page]) || 1, undefined, (own) =>
        cursor === undefined ? own : addressOf(cursor, own),
      ),
    );
    return call;
  };
  const pages = (): AsyncGenerator<Page<Data, Item>, void, undefined> =>
    pagesFrom(first, options.readAhead);
  return {
    [Symbol.toStringTag]: "ListCall",
    // biome-ignore lint/suspicious/noThenProperty: awaiting is what asks for the first page.
    then: (onData, onError) => first().then(onData, onError),
    catch: (onError) => first().catch(onError),
    finally: (onSettled) => first().finally(onSettled),
    safe: () => first().safe(),
    withResponse: () => first().withResponse(),
    pages,
    [Symbol.asyncIterator]: () => itemsOf(pages(), paging),
  };
}

/** The method that leads on, which no answer can hide behind a field of its own. */
const following: unique symbol = Symbol("following");

type Linked<Data, Item> = Page<Data, Item> & {
  readonly [following]: PageMethods<Data, Item>["nextPage"];
};

async function* pagesFrom<Data, Item>(
  first: () => Promise<Page<Data, Item>>,
  readAhead: boolean | undefined,
): AsyncGenerator<Page<Data, Item>, void, undefined> {
  let page = (await first()) as Linked<Data, Item> | undefined;
  while (page) {
    const ahead: Promise<Page<Data, Item> | undefined> | undefined = readAhead
      ? page[following]()
      : undefined;
    // It is looked at, and thrown, when its turn comes.
    ahead?.catch(() => {});
    yield page;
    page = (await (ahead ?? page[following]())) as Linked<Data, Item> | undefined;
  }
}

async function* itemsOf<Data, Item>(
  pages: AsyncGenerator<Page<Data, Item>, void, undefined>,
  { items }: Paging,
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pages) yield* itemsIn<Item>(page, items);
}

function itemsIn<Item>(page: unknown, name: string): readonly Item[] {
  const items = valueAt(page, name);
  return Array.isArray(items) ? items : [];
}

/** The answer whose data is page number `number`, with the methods of a page. */
async function readPage(
  listing: Listing,
  number: number,
  before: Visited | undefined,
  addressFrom: (own: string) => string,
): Promise<Answer> {
  const { transport, operation, paging, input, options } = listing;
  const step = { label: ` (page ${number})`, addressFrom };
  const answer = await send(transport, operation, input, options, step);
  // An answer without a body is a page without items.
  const data = Object(answer.data ?? {}) as object;
  const visited = { address: answer.call.request.url, before };
  const next = nextAddress(listing, answer, visited);
  const nextPage = async (): Promise<unknown> => {
    if (next instanceof Error) throw next;
    return next && (await readPage(listing, number + 1, visited, () => next)).data;
  };
  const page = {
    [following]: nextPage,
    cursor: typeof next === "string" ? next.slice(answer.call.transport.origin.length) : undefined,
    hasNext: () => next !== undefined,
    nextPage,
    [Symbol.asyncIterator]: (): AsyncGenerator =>
      itemsOf(
        pagesFrom(async () => data as Page<unknown, unknown>, options.readAhead),
        paging,
      ),
  };
  for (const key of Reflect.ownKeys(page)) {
    // What the API itself calls so stays the API's.
    if (Object.hasOwn(data, key)) continue;
    Object.defineProperty(data, key, { value: page[key as keyof typeof page] });
  }
  return { ...answer, data };
}

/** Where the next page is, by the answer's link or, where it has none, by its numbers; undefined on the last page. */
function nextAddress(
  { paging }: Listing,
  { data, call, response }: Answer,
  visited: Visited,
): string | DecodeError | undefined {
  const { address } = visited;
  const { transport } = call;
  const { next = "." } = paging;
  const [root = ""] = next.split(".");
  const hasLinks = next === root || valueAt(data, root) instanceof Object;
  const link = valueAt(data, next);
  const url = hasLinks ? linkedUrl(link, transport, address) : numberedUrl(data, paging, address);
  if (url === undefined) return undefined;
  let why = "";
  if (!isWithin(transport.origin, url ?? undefined)) why = "leaves the API";
  for (let page: Visited | undefined = visited; page && url; page = page.before) {
    if (page.address !== url.href) continue;
    if (isComplete(data, paging, address)) return undefined;
    why = "leads in a circle";
  }
  if (!why && url) return url.href;
  const excerpt = typeof link === "string" ? link : "";
  return decodeError(call, response, excerpt, `has a next link that ${why}`);
}

/** The address that a link means; null where it is none, undefined where there is no link. */
function linkedUrl(link: unknown, { baseUrl }: Transport, address: string): URL | null | undefined {
  if (link === undefined || link === null || link === "") return undefined;
  const { pathname } = new URL(`${baseUrl}/`);
  const href = typeof link === "string" ? link : "//";
  // Behind a proxy that adds a path of its own, the API's links do not have it.
  const isBeside = /^\/(?!\/)/.test(href) && !href.startsWith(pathname);
  const whole = isBeside ? pathname.slice(0, -1) + href : href;
  return urlOf(whole, address) ?? null;
}

/** The address of the page after this one by its number. */
function numberedUrl(data: unknown, paging: Paging, address: string): URL | undefined {
  if (itemsIn(data, paging.items).length === 0 || isComplete(data, paging, address))
    return undefined;
  const url = new URL(address);
  const size = valueAt(data, paging.pageSize);
  url.searchParams.set(paging.page, String(pageNumberOf(url, paging) + 1));
  // The API may give fewer than were asked for, and counts its pages by what it gave.
  if (typeof size === "number") url.searchParams.set(paging.pageSize, String(size));
  return url;
}

/** Whether the numbers of an answer say that it is the last page. */
function isComplete(data: unknown, paging: Paging, address: string): boolean {
  const url = new URL(address);
  const { length } = itemsIn(data, paging.items);
  const size = Number(valueAt(data, paging.pageSize) ?? url.searchParams.get(paging.pageSize) ?? 0);
  const total = valueAt(data, paging.total ?? "");
  if (typeof total !== "number") return length < size;
  return (pageNumberOf(url, paging) - 1) * (size || length) + length >= total;
}

const pageNumberOf = ({ searchParams }: URL, { page }: Paging): number =>
  Number(searchParams.get(page)) || 1;

/** The address that a cursor stands for: another page of the same list, and nothing else. */
function addressOf(cursor: string, own: string): string {
  const { origin, pathname } = new URL(own);
  const url = urlOf(cursor, own);
  if (!isWithin(origin, url) || url.pathname.toLowerCase() !== pathname.toLowerCase()) {
    throw new RequestError("cursor leads to no page of this list.");
  }
  return url.href;
}
