import { expect, test } from "vitest";
import { describedOperations } from "../new-api/described-operation.ts";
import { inferPaging } from "../new-api/infer-paging.ts";
import { described, documentOf } from "./description.ts";

const text = "{ type: string }";
const integer = "{ type: integer }";
const list = "{ type: array, items: { type: object, properties: { id: { type: string } } } }";

const body = (...properties: string[]): string =>
  `{ type: object, properties: { ${properties.join(", ")} } }`;

/** A parameter of the query; `more` is what else it has. */
const takes = (name: string, schema: string, more = ""): string =>
  `{ name: "${name}", in: query, schema: ${schema}${more} }`;

/** An operation that reads; its path is its name. */
const reads = (name: string, parameters: readonly string[], schema: string, headers = ""): string =>
  `/${name}: { get: { parameters: [${parameters.join(", ")}], responses: { 200: { description: Fine., ${headers} content: { application/json: { schema: ${schema} } } } } } }`;

const link = "headers: { Link: { schema: { type: string } } },";
const page = takes("page", integer);
const items = `items: ${list}`;

interface Case {
  readonly given: readonly string[];
  readonly want: unknown;
  readonly doubtful?: string;
}

test.each<[name: string, Case]>([
  ["nothing where nothing is paged", { given: [reads("a", [], list)], want: undefined }],
  [
    "page numbers, their size and the total",
    {
      given: [reads("a", [page, takes("per_page", integer)], body(items, `total: ${integer}`))],
      want: { page: "page", pageSize: "per_page", items: "items", total: "total" },
    },
  ],
  ["page numbers of bare lists", { given: [reads("a", [page], list)], want: { page: "page" } }],
  [
    "page numbers from 0, by the default",
    {
      given: [reads("a", [takes("page", "{ type: integer, default: 0 }")], list)],
      want: { page: "page", firstPage: 0 },
    },
  ],
  [
    "page numbers from 0, by the words",
    {
      given: [reads("a", [takes("page", integer, ', description: "Zero-based page."')], list)],
      want: { page: "page", firstPage: 0 },
    },
  ],
  [
    "no page numbers that may start at 0 or at 1",
    {
      given: [reads("a", [takes("page", "{ type: integer, minimum: 0 }")], list)],
      want: undefined,
      doubtful: "`page` (1 operation)",
    },
  ],
  [
    "no page numbers that start here at 0 and there at 1",
    {
      given: [
        reads("a", [takes("page", "{ type: integer, default: 0 }")], list),
        reads("b", [takes("page", "{ type: integer, default: 1 }")], list),
      ],
      want: undefined,
      doubtful: "`page` (2 operations)",
    },
  ],
  [
    "no page numbers without a list",
    {
      given: [reads("a", [page], body(`name: ${text}`))],
      want: undefined,
      doubtful: "`page` (1 operation)",
    },
  ],
  [
    "no page numbers where there may be two lists",
    {
      given: [reads("a", [page], body(`cats: ${list}`, `dogs: ${list}`))],
      want: undefined,
      doubtful: "`page` (1 operation)",
    },
  ],
  [
    "no lists that a thing has",
    {
      given: [reads("a", [page], body(`id: ${text}`, `tags: ${list}`, `owners: ${list}`))],
      want: undefined,
      doubtful: "`page` (1 operation)",
    },
  ],
  [
    "the list beside errors and links, wherever each answer has it",
    {
      given: [
        reads("a", [page], body(`cats: ${list}`, `errors: ${list}`, `_links: ${list}`)),
        reads("b", [page], body(`data: ${body(`dogs: ${list}`)}`)),
      ],
      want: { page: "page" },
    },
  ],
  [
    "no total in a count that does not say so, or in the number of pages",
    {
      given: [
        reads(
          "a",
          [page],
          body(items, `count: ${integer}`, 'total: { type: integer, description: "Pages." }'),
        ),
      ],
      want: { page: "page", items: "items" },
    },
  ],
  [
    "page numbers beside links of HAL",
    {
      given: [reads("a", [page], body(items, `_links: ${body(`next: ${body(`href: ${text}`)}`)}`))],
      want: { page: "page", items: "items", next: "_links.next.href" },
    },
  ],
  [
    "links alone where only some lists with page numbers have them",
    {
      given: [reads("a", [page], body(items, `next_url: ${text}`)), reads("b", [page], list)],
      want: [{ next: "next_url", items: "items" }, { page: "page" }],
    },
  ],
  [
    "no HAL in links that do not say that there is a next one",
    {
      given: [reads("a", [page], body(items, "_links: {}"))],
      want: { page: "page", items: "items" },
    },
  ],
  ...[
    ["next_page_uri", body(items, `next_page_uri: ${text}`)],
    ["@odata.nextLink", body(items, `"@odata.nextLink": ${text}`)],
    ["links.next", body(items, `links: ${body(`next: ${text}`)}`)],
    ["next", body(items, "next: { type: string, format: uri }")],
    ["next", body(items, 'next: { type: string, example: "https://api.test/?page=2" }')],
    [
      "paging.next",
      body(items, `paging: ${body('next: { type: string, description: "A URL." }')}`),
    ],
  ].map(([next = "", schema = ""]): [string, Case] => [
    `a link in ${next}, of ${schema}`,
    { given: [reads("a", [], schema)], want: { next, items: "items" } },
  ]),
  [
    "no link in a next that may be anything",
    { given: [reads("a", [], body(items, `next: ${text}`))], want: undefined },
  ],
  [
    "no link of something inside the answer",
    {
      given: [
        reads("a", [], body(`images: ${list}`, `tracks: ${body(`next_url: ${text}`, items)}`)),
      ],
      want: undefined,
    },
  ],
  [
    "a Link header, before anything else",
    { given: [reads("a", [page], list, link)], want: { linkHeader: "Link" } },
  ],
  ...[
    ["cursor", "next_cursor", body(items, `next_cursor: ${text}`)],
    ["cursor", "meta.next_cursor", body(items, `meta: ${body(`next_cursor: ${text}`)}`)],
    ["pageToken", "nextPageToken", body(items, `nextPageToken: ${text}`)],
    ["marker", "next_marker", body(items, `next_marker: ${text}`)],
    [
      "after",
      "paging.next.after",
      body(items, `paging: ${body(`next: ${body(`after: ${text}`)}`)}`),
    ],
    ["after", "cursors.after", body(items, `cursors: ${body(`after: ${text}`)}`)],
    ["after", "page_info.end_cursor", body(items, `page_info: ${body(`end_cursor: ${text}`)}`)],
    ["offset", "next_page.offset", body(items, `next_page: ${body(`offset: ${text}`)}`)],
    ["next_page_token", "next_page_token", body(items, `next_page_token: ${text}`)],
    [
      "cursor",
      "cursor",
      body(items, 'cursor: { type: string, description: "For the next page." }'),
    ],
    ["page", "next_page", body(items, "next_page: { type: string, nullable: true }")],
  ].map(([cursor = "", nextCursor = "", schema = ""]): [string, Case] => [
    `a cursor \`${cursor}\`, the next one in ${nextCursor}`,
    {
      given: [reads("a", [takes(cursor, text)], schema)],
      want: { cursor, nextCursor, items: "items" },
    },
  ]),
  [
    "whether there is more, beside a cursor",
    {
      given: [
        reads(
          "a",
          [takes("cursor", text)],
          body(items, `next_cursor: ${text}`, "has_more: { type: boolean }"),
        ),
      ],
      want: { cursor: "cursor", nextCursor: "next_cursor", items: "items", hasMore: "has_more" },
    },
  ],
  [
    "no cursor in what may be the one that was asked with",
    {
      given: [reads("a", [takes("cursor", text)], body(items, `cursor: ${text}`))],
      want: undefined,
      doubtful: "`cursor` (1 operation)",
    },
  ],
  [
    "no cursor in a credential",
    {
      given: [reads("a", [takes("access_token", text)], body(items, `nextPageToken: ${text}`))],
      want: undefined,
    },
  ],
  [
    "the id of the last item",
    {
      given: [
        reads(
          "a",
          [takes("starting_after", text), takes("limit", integer)],
          body(`data: ${list}`, "has_more: { type: boolean }"),
        ),
      ],
      want: {
        cursor: "starting_after",
        itemId: "id",
        pageSize: "limit",
        hasMore: "has_more",
        items: "data",
      },
    },
  ],
  [
    "offsets",
    {
      given: [
        reads(
          "a",
          [takes("offset", integer), takes("limit", integer)],
          body(items, `total: ${integer}`),
        ),
      ],
      want: { offset: "offset", pageSize: "limit", items: "items", total: "total" },
    },
  ],
  [
    "no offsets in texts, from 1 or of pages",
    {
      given: [
        reads("a", [takes("offset", text)], list),
        reads("b", [takes("offset", "{ type: integer, default: 1 }")], list),
        reads("c", [takes("offset", integer, ", description: The page number.")], list),
      ],
      want: undefined,
      doubtful: "`offset` (3 operations)",
    },
  ],
  [
    "several kinds, in the order in which they say more of an answer",
    {
      given: [
        reads("a", [page], list),
        reads("b", [takes("offset", integer)], list),
        reads("c", [takes("cursor", text)], body(items, `next_cursor: ${text}`)),
        reads("d", [], list, link),
        reads("e", [takes("cursor", text)], list),
      ],
      want: [
        { linkHeader: "Link" },
        { cursor: "cursor", nextCursor: "next_cursor", items: "items" },
        { offset: "offset" },
        { page: "page" },
      ],
      doubtful: "`cursor` (1 operation)",
    },
  ],
])("inferPaging sees %s", async (_name, { given, want, doubtful }) => {
  const document = await documentOf(described(`paths:\n  ${given.join("\n  ")}`));
  const found = inferPaging(document, describedOperations(document));
  expect(found.value).toEqual(want);
  if (doubtful === undefined) expect(found.doubtful).toBeUndefined();
  else expect(found.doubtful).toContain(doubtful);
});
