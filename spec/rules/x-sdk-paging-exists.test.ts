import { expect, test } from "vitest";
import {
  type Case,
  type Files,
  lintDescription,
  withOperation,
} from "./lint-description.fixture.ts";

const paging = {
  page: "page",
  pageSize: "size",
  items: "rows",
  total: "count",
  next: "links.next",
};

function withPaging(change: object | object[]): Files {
  const link = { properties: { next: { type: "string" } } };
  const schema = { properties: { rows: {}, count: {}, links: link, "@next.link": {} } };
  const operation = {
    parameters: [
      { name: "page", in: "query" },
      { name: "size", in: "query" },
      { name: "orderId", in: "path" },
    ],
    responses: { 200: { headers: { Link: {} }, content: { "application/json": { schema } } } },
  };
  const kinds = Array.isArray(change) ? change : { ...paging, ...change };
  return withOperation(operation, { "x-sdk": { paging: kinds } });
}

function refused(key: string, name: string, what: string, unknown = name): string[] {
  return [
    `openapi.yaml#/x-sdk/paging/${key}: x-sdk.paging.${key.replace("/", ".")} is "${name}", expected ${what}, and there is no "${unknown}": correct the name.`,
  ];
}

test.each<[name: string, Case]>([
  ["accepts a description without paging", { given: withOperation({}), want: [] }],
  ["accepts names that are in use", { given: withPaging({}), want: [] }],
  [
    "accepts every kind with names that are in use",
    {
      given: withPaging([
        { offset: "page", pageSize: "size", items: "rows" },
        { cursor: "page", nextCursor: "links.next", hasMore: "count" },
        { cursor: "page", itemId: "count" },
        { linkHeader: "link" },
        { next: "@next.link" },
      ]),
      want: [],
    },
  ],
  [
    "refuses what nothing is called in each of several kinds",
    {
      given: withPaging([
        { cursor: "after", nextCursor: "links.after" },
        { linkHeader: "X-Link" },
        paging,
      ]),
      want: [
        ...refused("0/cursor", "after", "a query parameter"),
        ...refused("0/nextCursor", "links.after", "a path of properties joined by dots", "after"),
        ...refused("1/linkHeader", "X-Link", "a header of an answer"),
      ],
    },
  ],
  [
    "refuses a parameter that is none of the query",
    {
      given: withPaging({ page: "orderId" }),
      want: refused("page", "orderId", "a query parameter"),
    },
  ],
  [
    "refuses a property that no schema has",
    {
      given: withPaging({ items: "row" }),
      want: refused("items", "row", "a path of properties joined by dots"),
    },
  ],
  [
    "refuses a path with a part that no schema has",
    {
      given: withPaging({ next: "links.next.url" }),
      want: refused("next", "links.next.url", "a path of properties joined by dots", "url"),
    },
  ],
])("x-sdk-paging-exists %s", async (_name, { given, want }) => {
  expect(await lintDescription("x-sdk-paging-exists", given)).toEqual(want);
});
