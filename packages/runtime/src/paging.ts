import type { Operation, Paging } from "./api.ts";
import type { Answer } from "./attempt.ts";
import { send } from "./call.ts";
import type { CallOptions } from "./client-options.ts";
import type { DecodeError } from "./errors/decode-error.ts";
import { RequestError } from "./errors/request-error.ts";
import { decodeError } from "./failures.ts";
import { itemsIn } from "./next-page.ts";
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
export interface ListCall<
  Data,
  Item,
  Errors extends object = object,
  Headers extends object = object,
> extends Call<Page<Data, Item>, Errors, Headers> {
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
    const { page = "" } = paging;
    const asked = new URLSearchParams(`${cursor}`.split("?")[1]).get(page);
    call ??= callOf(
      transport.api,
      readPage(listing, Number(asked ?? given[page]) || 1, (own) =>
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
  paging: Paging,
): AsyncGenerator<Item, void, undefined> {
  // A copy, as a list that is a page itself would give the items of all pages again.
  for await (const page of pages) yield* [...itemsIn<Item>(page, paging)];
}

const inCircle = "leads in a circle";

/** The answer whose data is page number `number`, with the methods of a page. */
async function readPage(
  listing: Listing,
  number: number,
  addressFrom: (own: string) => string,
  before?: Visited,
  itemsBefore?: readonly unknown[],
): Promise<Answer> {
  const { transport, operation, paging, input, options } = listing;
  const step = { label: ` (page ${number})`, addressFrom };
  const answer = await send(transport, operation, input, options, step);
  const { call, response } = answer;
  // An answer without a body is a page without items, whether that is a list or has one.
  const data = Object(answer.data ?? []) as object;
  const items = itemsIn(data, paging);
  // A server that does not know the parameter gives the same page again and again.
  if (items.length && JSON.stringify(items) === JSON.stringify(itemsBefore))
    throw decodeError(call, response, "", inCircle);
  const visited = { address: call.request.url, before };
  const next = nextAddress(paging, answer, items, visited);
  const nextPage = async (): Promise<unknown> => {
    if (next instanceof Error) throw next;
    return next && (await readPage(listing, number + 1, () => next, visited, items)).data;
  };
  const page = {
    [following]: nextPage,
    cursor: typeof next === "string" ? next.slice(call.transport.origin.length) : undefined,
    hasNext: () => !!next,
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

/** Where the next page is; undefined on the last page. */
function nextAddress(
  paging: Paging,
  answer: Answer,
  items: readonly unknown[],
  visited: Visited,
): string | DecodeError | undefined {
  const next = paging.by(paging, answer, items);
  if (!next) return undefined;
  const [url, given, isComplete] = next;
  const { call, response } = answer;
  let why = "has a next link that leaves the API";
  if (isWithin(call.transport.origin, url)) {
    let page: Visited | undefined = visited;
    while (page && page.address !== url.href) page = page.before;
    if (!page) return url.href;
    if (isComplete) return undefined;
    why = inCircle;
  }
  return decodeError(call, response, typeof given === "string" ? given : "", why);
}

/** The address that a cursor stands for: another page of the same list, and nothing else. */
function addressOf(cursor: string, own: string): string {
  const { origin, pathname } = new URL(own);
  const url = urlOf(cursor, own);
  if (!isWithin(origin, url) || url.pathname.toLowerCase() !== pathname.toLowerCase()) {
    throw new RequestError("cursor leads to no page of this list.");
  }
  return url.href;
}
