import { expect, test } from "vitest";
import {
  type Case,
  type Files,
  lintDescription,
  withOperation,
  withSchema,
} from "./lint-description.fixture.ts";

const root = {
  authentication: { key: { scheme: "Basic", encoding: "base64" } },
  errors: {
    schema: "Problem",
    message: "title",
    correlationId: "trace",
    validation: "found.items",
  },
  filter: {
    parameters: ["query"],
    operators: { equals: "=", atLeast: ">=" },
    and: "&&",
    or: "||",
    group: "{}",
    maxLength: 2047,
  },
  idempotency: { header: "Idempotency-Key", methods: ["POST", "PATCH"] },
  paging: { page: "page", pageSize: "size", items: "rows", total: "count", next: "links.next" },
  rateLimit: { limit: "X-Limit", remaining: "X-Left", reset: "X-Reset" },
  requestId: "X-Request-Id",
  webhooks: { discriminator: "type" },
};

function atRoot(sdk: unknown): Files {
  return { "openapi.yaml": { paths: {}, "x-sdk": sdk } };
}

const misplaced =
  "x-sdk has no meaning here, expected it at the root, a tag, an operation or a property of a schema: move or remove it.";
const get = "openapi.yaml#/paths/~1orders/get";
const order = "components/schemas/Order.yaml#";

test.each<[name: string, Case]>([
  ["accepts a whole x-sdk at the root", { given: atRoot(root), want: [] }],
  ["accepts a root without any section", { given: atRoot({}), want: [] }],
  ["leaves other extensions alone", { given: withOperation({ "x-order": "any" }), want: [] }],
  [
    "accepts tags, operations and properties, inline or beside a reference",
    {
      given: {
        ...withSchema(
          {
            properties: {
              token: { type: "string", "x-sdk": { secret: true } },
              key: { $ref: "./Key.yaml", "x-sdk": { secret: true } },
            },
          },
          { tags: [{ name: "Orders", "x-sdk": { resource: "orders" } }] },
        ),
        "components/schemas/Key.yaml": { type: "string" },
      },
      want: [],
    },
  ],
  [
    "accepts an operation",
    {
      given: withOperation({ "x-sdk": { method: "listOpen", replacedBy: "list-orders" } }),
      want: [],
    },
  ],
  [
    "refuses an x-sdk that is no object",
    {
      given: atRoot("none"),
      want: [
        `openapi.yaml#/x-sdk: x-sdk of this root is "none", expected an object: correct the value.`,
      ],
    },
  ],
  [
    "tells a property named x-sdk from an extension",
    { given: withSchema({ properties: { "x-sdk": { type: "string" } } }), want: [] },
  ],
  [
    "refuses an unknown key at any depth",
    {
      given: atRoot({ ...root, error: {}, paging: { ...root.paging, size: "size" } }),
      want: [
        "openapi.yaml#/x-sdk/paging/size: x-sdk.paging.size of this root is unknown, expected page, pageSize, items, total, next, firstPage: correct or remove it.",
        "openapi.yaml#/x-sdk/error: x-sdk.error of this root is unknown, expected authentication, errors, filter, idempotency, paging, rateLimit, requestId, webhooks: correct or remove it.",
      ],
    },
  ],
  [
    "accepts several kinds of paging",
    {
      given: atRoot({
        paging: [
          root.paging,
          { page: "page", firstPage: 0 },
          { offset: "skip", pageSize: "take", items: "rows", total: "meta.total" },
          { cursor: "cursor", nextCursor: "meta.next", hasMore: "meta.more" },
          { cursor: "after", itemId: "id", hasMore: "has_more", items: "data" },
          { linkHeader: "Link" },
          { next: "links.next", items: "rows" },
        ],
      }),
      want: [],
    },
  ],
  [
    "refuses paging of no kind, half of one, and what belongs to another",
    {
      given: atRoot({
        paging: [
          { cursor: "cursor" },
          { nextCursor: "next" },
          { offset: "skip", next: "next", page: "page" },
          "page",
        ],
      }),
      want: [
        "openapi.yaml#/x-sdk/paging/0: x-sdk.paging.0 of this root has none of page, offset, nextCursor, itemId, linkHeader, next: add the one that fits.",
        `openapi.yaml#/x-sdk/paging/1: x-sdk.paging.1 of this root has no "cursor": add it.`,
        "openapi.yaml#/x-sdk/paging/2/offset: x-sdk.paging.2.offset of this root is unknown, expected page, pageSize, items, total, next, firstPage: correct or remove it.",
        `openapi.yaml#/x-sdk/paging/3: x-sdk.paging.3 of this root is "page", expected an object: correct the value.`,
      ],
    },
  ],
  [
    "refuses half of a section",
    {
      given: atRoot({ errors: { schema: "Problem" } }),
      want: [`openapi.yaml#/x-sdk/errors: x-sdk.errors of this root has no "message": add it.`],
    },
  ],
  [
    "refuses values of a wrong type",
    {
      given: atRoot({
        authentication: { key: { scheme: 1, encoding: "hex" } },
        idempotency: { header: "", methods: "POST" },
      }),
      want: [
        "openapi.yaml#/x-sdk/authentication/key/scheme: x-sdk.authentication.key.scheme of this root is 1, expected a text: correct the value.",
        `openapi.yaml#/x-sdk/authentication/key/encoding: x-sdk.authentication.key.encoding of this root is "hex", expected "base64": correct the value.`,
        `openapi.yaml#/x-sdk/idempotency/header: x-sdk.idempotency.header of this root is "", expected a text: correct the value.`,
        `openapi.yaml#/x-sdk/idempotency/methods: x-sdk.idempotency.methods of this root is "POST", expected a list: correct the value.`,
      ],
    },
  ],
  [
    "refuses a method that HTTP does not know",
    {
      given: atRoot({ idempotency: { header: "Key", methods: ["POST", "post"] } }),
      want: [
        `openapi.yaml#/x-sdk/idempotency/methods/1: x-sdk.idempotency.methods.1 of this root is "post", expected "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" or "TRACE": correct the value.`,
      ],
    },
  ],
  [
    "refuses a filter that could not be told from the fields and values in it",
    {
      given: atRoot({
        filter: {
          ...root.filter,
          operators: { "at-least": ">=", equals: "eq" },
          and: " & ",
          or: "or",
          group: "((",
          maxLength: 0,
        },
      }),
      want: [
        `openapi.yaml#/x-sdk/filter/operators/at-least: x-sdk.filter.operators.at-least of this root has a key that is not a camelCase name: correct the key.`,
        `openapi.yaml#/x-sdk/filter/operators/equals: x-sdk.filter.operators.equals of this root is "eq", expected a text of punctuation and symbols alone: correct the value.`,
        `openapi.yaml#/x-sdk/filter/and: x-sdk.filter.and of this root is " & ", expected a text of punctuation and symbols alone: correct the value.`,
        `openapi.yaml#/x-sdk/filter/or: x-sdk.filter.or of this root is "or", expected a text of punctuation and symbols alone: correct the value.`,
        `openapi.yaml#/x-sdk/filter/group: x-sdk.filter.group of this root is "((", expected two different characters of punctuation: correct the value.`,
        `openapi.yaml#/x-sdk/filter/maxLength: x-sdk.filter.maxLength of this root is 0, expected a whole number above 0: correct the value.`,
      ],
    },
  ],
  [
    "refuses names that are not in camelCase",
    {
      given: withOperation(
        { "x-sdk": { method: "list-open" } },
        { tags: [{ name: "Orders", "x-sdk": { resource: "Orders" } }] },
      ),
      want: [
        `openapi.yaml#/tags/0/x-sdk/resource: x-sdk.resource of this tag is "Orders", expected a camelCase name: correct the value.`,
        `${get}/x-sdk/method: x-sdk.method of this operation is "list-open", expected a camelCase name: correct the value.`,
      ],
    },
  ],
  [
    "refuses a secret that is not true",
    {
      given: withSchema({ properties: { token: { "x-sdk": { secret: false } } } }),
      want: [
        `${order}/properties/token/x-sdk/secret: x-sdk.secret of this property is false, expected true: correct the value.`,
      ],
    },
  ],
  [
    "refuses x-sdk where nothing reads it",
    {
      given: withSchema({ "x-sdk": { secret: true }, items: { "x-sdk": {} } }),
      want: [`${order}/x-sdk: ${misplaced}`, `${order}/items/x-sdk: ${misplaced}`],
    },
  ],
])("x-sdk-well-formed %s", async (_name, { given, want }) => {
  expect((await lintDescription("x-sdk-well-formed", given)).sort()).toEqual(want.sort());
});
