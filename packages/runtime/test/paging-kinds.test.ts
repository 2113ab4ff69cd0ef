/** Where each kind of paging finds the next page, where it ends, and what it refuses; numbers with links have tests of their own. */
import { describe, expect, test } from "vitest";
import {
  cursors,
  DecodeError,
  lastItems,
  linkHeaders,
  nextLinks,
  offsets,
  type Paging,
  pageNumbers,
} from "../src/index.ts";
import { json } from "./fake-api.ts";
import { caught, idsOf, type ListInput, listed, oneByOne, page, type Thing } from "./listing.ts";

const base = "https://api.example.com/v1/things";

const numbers: Paging = { by: pageNumbers, page: "page", pageSize: "pageSize", items: "results" };
const fromZero: Paging = { ...numbers, firstPage: 0, total: "totalResults" };
const offset: Paging = {
  by: offsets,
  offset: "offset",
  pageSize: "pageSize",
  items: "results",
  total: "meta.total",
};
const cursor: Paging = {
  by: cursors,
  cursor: "after",
  nextCursor: "meta.next",
  hasMore: "meta.more",
  items: "results",
};
const lastItem: Paging = {
  by: lastItems,
  cursor: "after",
  itemId: "id",
  hasMore: "has_more",
  pageSize: "pageSize",
  items: "results",
};
const link: Paging = { by: nextLinks, next: "links.next", items: "results" };
const header: Paging = { by: linkHeaders, linkHeader: "Link" };

/** A bare list with this `Link` header. */
const linked = (ids: readonly number[], value?: string, headers = {}): Response =>
  json(page(ids).results, { headers: { ...headers, ...(value && { Link: value }) } });

interface Case {
  readonly paging: Paging;
  readonly given: unknown;
  readonly input?: ListInput;
  readonly baseUrl?: string;
  /** What is asked for next, after the list's own address; undefined where nothing is. */
  readonly want: string | undefined;
}

test.each<[name: string, Case]>([
  ["numbers: after the first", { paging: numbers, given: page([1, 2]), want: "?page=2" }],
  [
    "numbers: a full page without a size to ask for",
    {
      paging: { by: pageNumbers, page: "page", items: "results" },
      given: page([1]),
      want: "?page=2",
    },
  ],
  ["numbers from 0: after the first", { paging: fromZero, given: page([1]), want: "?page=1" }],
  [
    "numbers from 0: after one that was asked for",
    { paging: fromZero, given: page([1]), input: { page: 0 }, want: "?page=1" },
  ],
  [
    "numbers from 0: the total is not reached",
    {
      paging: fromZero,
      given: page([3, 4], { totalResults: 5 }),
      input: { page: 1, pageSize: 2 },
      want: "?page=2&pageSize=2",
    },
  ],
  [
    "numbers from 0: the total is reached",
    {
      paging: fromZero,
      given: page([3, 4], { totalResults: 4 }),
      input: { page: 1, pageSize: 2 },
      want: undefined,
    },
  ],
  ["offsets: after the first", { paging: offset, given: page([1, 2]), want: "?offset=2" }],
  [
    "offsets: after one that was asked for",
    {
      paging: offset,
      given: page([1, 2]),
      input: { offset: 40, query: "a" },
      want: "?query=a&offset=42",
    },
  ],
  [
    "offsets: by what came, where the total says that there is more",
    {
      paging: offset,
      given: page([1], { meta: { total: 3 } }),
      input: { pageSize: 100 },
      want: "?pageSize=100&offset=1",
    },
  ],
  ["offsets: no items", { paging: offset, given: page([]), want: undefined }],
  [
    "offsets: no items, whatever the total",
    { paging: offset, given: page([], { meta: { total: 9 } }), want: undefined },
  ],
  [
    "offsets: fewer items than were asked for",
    { paging: offset, given: page([1]), input: { pageSize: 2 }, want: undefined },
  ],
  [
    "offsets: fewer items than the page could hold",
    { paging: offset, given: page([1], { pageSize: 2 }), want: undefined },
  ],
  [
    "offsets: the total is reached",
    {
      paging: offset,
      given: page([3], { meta: { total: 3 } }),
      input: { offset: 2 },
      want: undefined,
    },
  ],
  [
    "offsets: a bare list",
    { paging: { by: offsets, offset: "offset" }, given: [{ id: 1 }], want: "?offset=1" },
  ],
  [
    "cursors: a text",
    { paging: cursor, given: page([1], { meta: { next: "a b&c=" } }), want: "?after=a+b%26c%3D" },
  ],
  [
    "cursors: a number, in place of the one before",
    {
      paging: cursor,
      given: page([1], { meta: { next: 0 } }),
      input: { after: "x" },
      want: "?after=0",
    },
  ],
  [
    "cursors: on an empty page",
    { paging: cursor, given: page([], { meta: { next: "b" } }), want: "?after=b" },
  ],
  ["cursors: none", { paging: cursor, given: page([1]), want: undefined }],
  [
    "cursors: null",
    { paging: cursor, given: page([1], { meta: { next: null } }), want: undefined },
  ],
  ["cursors: empty", { paging: cursor, given: page([1], { meta: { next: "" } }), want: undefined }],
  [
    "cursors: false",
    { paging: cursor, given: page([1], { meta: { next: false } }), want: undefined },
  ],
  [
    "cursors: one, where there is no more",
    { paging: cursor, given: page([1], { meta: { next: "b", more: false } }), want: undefined },
  ],
  [
    "cursors: in a property with dots in its name",
    {
      paging: { by: cursors, cursor: "after", nextCursor: "@odata.token", items: "results" },
      given: page([1], { "@odata.token": "b" }),
      want: "?after=b",
    },
  ],
  [
    "last items: there is more",
    { paging: lastItem, given: page([1, 7], { has_more: true }), want: "?after=7" },
  ],
  [
    "last items: there is no more",
    { paging: lastItem, given: page([1, 7], { has_more: false }), want: undefined },
  ],
  [
    "last items: there is more than a short page",
    {
      paging: lastItem,
      given: page([7], { has_more: true }),
      input: { pageSize: 2 },
      want: "?pageSize=2&after=7",
    },
  ],
  [
    "last items: a full page that says nothing",
    { paging: lastItem, given: page([1, 7]), input: { pageSize: 2 }, want: "?pageSize=2&after=7" },
  ],
  [
    "last items: a short page that says nothing",
    { paging: lastItem, given: page([7]), input: { pageSize: 2 }, want: undefined },
  ],
  [
    "last items: an empty page that says nothing",
    { paging: lastItem, given: page([]), want: undefined },
  ],
  [
    "links: relative",
    { paging: link, given: page([1], { links: { next: "?after=b" } }), want: "?after=b" },
  ],
  [
    "links: absolute",
    { paging: link, given: page([1], { links: { next: `${base}?x=1` } }), want: "?x=1" },
  ],
  [
    "links: behind a proxy that adds a path",
    {
      paging: link,
      given: page([1], { links: { next: "/things?x=1" } }),
      want: "?x=1",
    },
  ],
  ["links: null", { paging: link, given: page([1], { links: { next: null } }), want: undefined }],
  ["links: none", { paging: link, given: page([1]), want: undefined }],
  [
    "links: in a property with dots in its name",
    {
      paging: { by: nextLinks, next: "@odata.nextLink", items: "results" },
      given: page([1], { "@odata.nextLink": "?$skiptoken=b" }),
      want: "?$skiptoken=b",
    },
  ],
  [
    "headers: among other links",
    {
      paging: header,
      given: linked(
        [1],
        `<${base}?page=1>; rel="prev", <${base}?page=3>; rel="next", <x>; rel=last`,
      ),
      want: "?page=3",
    },
  ],
  [
    "headers: several relations, without quotes, in any case",
    { paging: header, given: linked([1], '<?a>; rel="last Next"'), want: "?a" },
  ],
  [
    "headers: without quotes",
    { paging: header, given: linked([1], "<?a>;REL = next"), want: "?a" },
  ],
  [
    "headers: commas and semicolons in an address, and words in quotes",
    {
      paging: header,
      given: linked(
        [1],
        '<?a=1,2;b>; title="x, <?no>; rel=\\"next\\""; rel="prev", <?a=3,4>; rel="next"',
      ),
      want: "?a=3,4",
    },
  ],
  [
    "headers: the first of two relations of one link",
    { paging: header, given: linked([1], '<?a>; rel="prev"; rel="next"'), want: undefined },
  ],
  [
    "headers: a link from somewhere else",
    { paging: header, given: linked([1], '<?a>; rel="next"; anchor="/other"'), want: undefined },
  ],
  ["headers: no link", { paging: header, given: linked([1]), want: undefined }],
  [
    "headers: no next link",
    { paging: header, given: linked([1], '<?a>; rel="nextpage"'), want: undefined },
  ],
  ["headers: what is no link", { paging: header, given: linked([1], "next"), want: undefined }],
  [
    "headers: the list under another path of the API",
    {
      paging: header,
      given: linked([1], '<https://api.example.com/v1/groups/7/things?page=2>; rel="next"'),
      want: "?page=2",
    },
  ],
  [
    "headers: of another name",
    {
      paging: { by: linkHeaders, linkHeader: "X-Link", items: "results" },
      given: json(page([1]), { headers: { "X-Link": '<?a>; rel="next"' } }),
      want: "?a",
    },
  ],
])("%s", async (_, { paging, given, input, want }) => {
  const { list, urls } = listed(oneByOne(given, json([])), input, { paging });
  const first = await list;
  expect(first.hasNext()).toBe(want !== undefined);
  expect(first.cursor).toBe(want === undefined ? undefined : `/v1/things${want}`);
  const next = await first.nextPage();
  expect(next === undefined).toBe(want === undefined);
  expect(urls.slice(1)).toEqual(want === undefined ? [] : [`${base}${want}`]);
});

describe("an error, and nothing sent, where", () => {
  const leaves = "has a next link that leaves the API";
  const cases: [string, { paging: Paging; given: unknown; why: string; excerpt?: string }][] = [
    [
      "a cursor is an object",
      { paging: cursor, given: page([1], { meta: { next: { id: 1 } } }), why: leaves },
    ],
    [
      "a cursor is true",
      { paging: cursor, given: page([1], { meta: { next: true } }), why: leaves },
    ],
    [
      "there is more and no cursor",
      { paging: cursor, given: page([1], { meta: { more: true } }), why: leaves },
    ],
    [
      "the last item has no id",
      { paging: lastItem, given: { results: [{}], has_more: true }, why: leaves },
    ],
    [
      "there is more and no item to go on from",
      { paging: lastItem, given: page([], { has_more: true }), why: leaves },
    ],
    [
      "a link leads to another host",
      {
        paging: link,
        given: page([1], { links: { next: "https://evil.example.com/" } }),
        why: leaves,
        excerpt: "https://evil.example.com/",
      },
    ],
    [
      "a link is an object",
      { paging: link, given: page([1], { links: { next: {} } }), why: leaves },
    ],
    [
      "a header leads to another host",
      {
        paging: header,
        given: linked([1], '<https://evil.example.com/v1/things?page=2>; rel="next"'),
        why: leaves,
        excerpt: "https://evil.example.com/v1/things?page=2",
      },
    ],
    [
      "a header leads to the page itself",
      {
        paging: header,
        given: linked([1], `<${base}>; rel="next"`),
        why: "leads in a circle",
        excerpt: base,
      },
    ],
  ];
  test.each(cases)("%s", async (_, { paging, given, why, excerpt = "" }) => {
    const { list, urls } = listed(oneByOne(given), {}, { paging });
    const first = await list;
    expect([first.hasNext(), first.cursor]).toEqual([true, undefined]);
    const error = (await caught(first.nextPage())) as DecodeError;
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.message).toContain(`GET /things (page 1) failed: 200 with a body that ${why}`);
    expect(error.excerpt).toBe(excerpt);
    expect(urls).toHaveLength(1);
  });
});

describe("a server that does not know the parameter is asked no more than once for the same page again:", () => {
  const cases: [string, { paging: Paging; given: () => unknown }][] = [
    ["numbers", { paging: numbers, given: () => page([1, 2]) }],
    ["offsets", { paging: offset, given: () => page([1, 2]) }],
    [
      "offsets of a list of texts",
      { paging: { by: offsets, offset: "offset" }, given: () => ["a"] },
    ],
    ["cursors", { paging: cursor, given: () => page([1], { meta: { next: "b" } }) }],
    [
      "cursors that are never the same",
      { paging: cursor, given: () => page([1], { meta: { next: `${Math.random()}` } }) },
    ],
    ["last items", { paging: lastItem, given: () => page([1], { has_more: true }) }],
    ["links", { paging: link, given: () => page([1], { links: { next: "?page=2" } }) }],
    ["headers", { paging: header, given: () => linked([1], '<?page=2>; rel="next"') }],
  ];
  test.each(cases)("%s", async (_, { paging, given }) => {
    const { list, urls } = listed(given, {}, { paging });
    const items: unknown[] = [];
    const reading = (async () => {
      for await (const item of list) items.push(item);
    })();
    const error = (await caught(reading)) as DecodeError;
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.message).toContain("(page 2) failed: 200 with a body that leads in a circle");
    expect(urls).toHaveLength(2);
    const first = given();
    const body = first instanceof Response ? await first.json() : first;
    expect(items).toEqual(Array.isArray(body) ? body : (body as { results: Thing[] }).results);
  });
});

describe("a bare list", () => {
  const answers = (): Parameters<typeof listed>[0] =>
    oneByOne(linked([1, 2], '<?page=2>; rel="next"'), linked([3]));

  test("is the page, with the methods of one", async () => {
    const first = (await listed(answers(), {}, { paging: header }).list) as unknown as Thing[];
    expect(first).toStrictEqual([{ id: 1 }, { id: 2 }]);
    expect(Array.isArray(first)).toBe(true);
    expect(Object.keys(first)).toEqual(["0", "1"]);
  });

  test("gives the items of all pages", async () => {
    const { list, urls } = listed(answers(), {}, { paging: header });
    expect(await idsOf(await list)).toEqual([1, 2, 3]);
    expect(urls).toEqual([base, `${base}?page=2`]);
  });

  test("is an empty one where there is no content", async () => {
    const { list } = listed(() => new Response(null, { status: 204 }), {}, { paging: header });
    expect(await list).toEqual([]);
    expect(await idsOf(list)).toEqual([]);
  });

  test("goes on from a cursor", async () => {
    const { cursor } = await listed(answers(), {}, { paging: header }).list;
    const later = listed(() => linked([3]), {}, { paging: header, cursor });
    expect(await idsOf(later.list)).toEqual([3]);
    expect(later.urls).toEqual([`${base}?page=2`]);
  });
});
