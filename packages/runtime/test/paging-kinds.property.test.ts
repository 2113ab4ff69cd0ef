/** Whatever a list holds and whichever kind its paging is, every item comes once and in order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cursors,
  lastItems,
  linkHeaders,
  nextLinks,
  offsets,
  type Paging,
  pageNumbers,
} from "../src/index.ts";
import { json } from "./fake-api.ts";
import { idsOf, type ListInput, listed, type PageAnswer } from "./listing.ts";

/** How a server keeps its pages. */
interface Server {
  /** How many things there are. */
  readonly length: number;
  /** How many it gives at most, whatever is asked for. */
  readonly most: number;
  /** Whether it says more than it must of where the end is. */
  readonly tellsEnd: boolean;
}

const defaultSize = 4;

/** The place of the first thing on a page, and how many there are on it. */
interface Cut {
  readonly start: number;
  readonly size: number;
}

interface Kind {
  readonly paging: Paging;
  /** Where the page begins that an address asks for. */
  readonly start: (query: URLSearchParams, size: number) => number;
  /** The answer with some things; `end` is where the next page begins. */
  readonly answer: (things: object[], cut: Cut & { end: number }, of: Server) => unknown;
}

const numberIn = (query: URLSearchParams, name: string): number => Number(query.get(name) ?? 0);
const links = ({ end }: { end: number }, { length }: Server): string | undefined =>
  end < length ? `/v1/things?offset=${end}` : undefined;

const kinds: { readonly [name: string]: Kind } = {
  pageNumbersFromZero: {
    paging: { by: pageNumbers, page: "page", firstPage: 0, pageSize: "pageSize", total: "total" },
    start: (query, size) => numberIn(query, "page") * size,
    answer: (things) => things,
  },
  offsets: {
    paging: { by: offsets, offset: "offset", pageSize: "pageSize", items: "rows", total: "total" },
    start: (query) => numberIn(query, "offset"),
    answer: (rows, { size }, { length, tellsEnd }) =>
      tellsEnd ? { rows, total: length } : { rows, pageSize: size },
  },
  cursors: {
    paging: {
      by: cursors,
      cursor: "after",
      nextCursor: "meta.next",
      hasMore: "more",
      items: "rows",
    },
    start: (query) => Number((query.get("after") ?? "at 0").slice("at ".length)),
    answer: (rows, { end }, { length, tellsEnd }) => ({
      rows,
      ...(tellsEnd
        ? { meta: { next: `at ${end}` }, more: end < length }
        : { meta: { next: end < length ? `at ${end}` : null } }),
    }),
  },
  lastItems: {
    paging: { by: lastItems, cursor: "after", itemId: "id", hasMore: "more", items: "rows" },
    start: (query) => (query.has("after") ? numberIn(query, "after") + 1 : 0),
    answer: (rows, { end }, { length, tellsEnd }) =>
      tellsEnd ? { rows, more: end < length } : { rows },
  },
  nextLinks: {
    paging: { by: nextLinks, next: "next", items: "rows" },
    start: (query) => numberIn(query, "offset"),
    answer: (rows, cut, of) => ({ rows, next: links(cut, of) }),
  },
  linkHeaders: {
    paging: { by: linkHeaders },
    start: (query) => numberIn(query, "offset"),
    answer: (things, cut, of) => {
      const link = links(cut, of);
      const others = '</v1/things>; rel="first"';
      return json(things, { headers: { Link: link ? `${others}, <${link}>; rel=next` : others } });
    },
  },
};

const server: fc.Arbitrary<Server> = fc.record({
  length: fc.nat({ max: 40 }),
  most: fc.integer({ min: 1, max: 12 }),
  tellsEnd: fc.boolean(),
});

const ids = (length: number): number[] => Array.from({ length }, (_, index) => index);

const served =
  ({ start: startOf, answer }: Kind, of: Server): PageAnswer =>
  ({ searchParams }) => {
    // Those who ask for a size get it: who gives fewer and says nothing of it seems to have no more.
    const size = Number(searchParams.get("pageSize") ?? Math.min(of.most, defaultSize));
    const start = startOf(searchParams, size);
    const things = ids(of.length)
      .slice(start, start + size)
      .map((id) => ({ id }));
    return answer(things, { start, size, end: start + size }, of);
  };

const inputOf = (pageSize: number | undefined): ListInput =>
  pageSize === undefined ? {} : { pageSize };
const sizeAsked = fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined });

test.each(Object.entries(kinds))("%s", async (name, kind) => {
  const { paging } = kind;
  // A link says nothing of the size that the first page was asked for with.
  const asked =
    name.startsWith("link") || name === "nextLinks" ? fc.constant(undefined) : sizeAsked;
  await fc.assert(
    fc.asyncProperty(
      server,
      asked,
      fc.boolean(),
      fc.nat({ max: 8 }),
      async (of, size, readAhead, stop) => {
        const answers = served(kind, of);
        const whole = listed(answers, inputOf(size), { paging, readAhead });
        expect(await idsOf(whole.list)).toEqual(ids(of.length));
        expect(new Set(whole.urls).size).toBe(whole.urls.length);

        const first: number[] = [];
        let cursor: string | undefined;
        let left = stop;
        for await (const each of listed(answers, inputOf(size), { paging }).list.pages()) {
          const items: unknown = Array.isArray(each) ? each : each["rows"];
          first.push(...(items as { id: number }[]).map(({ id }) => id));
          cursor = each.cursor;
          if (left-- === 0) break;
        }
        const rest = listed(answers, inputOf(size), { paging, cursor }).list;
        expect([...first, ...(cursor === undefined ? [] : await idsOf(rest))]).toEqual(
          ids(of.length),
        );
      },
    ),
    { numRuns: 200, seed: 5988 },
  );
});
