import { expect, test } from "vitest";
import { type Case, lintDescription, withOperation } from "./lint-description.fixture.ts";

const root = { tags: [{ name: "Orders" }, { name: "Customers" }] };
const expected = `expected one of those the root defines (Orders, Customers): choose one, or add it to "tags" of the root.`;
const place = "openapi.yaml#/paths/~1orders/get";

test.each<[name: string, Case]>([
  ["accepts one defined tag", { given: withOperation({ tags: ["Orders"] }, root), want: [] }],
  [
    "accepts a webhook without tags",
    { given: { "openapi.yaml": { webhooks: { "order.created": { post: {} } } } }, want: [] },
  ],
  [
    "refuses an operation without tags",
    {
      given: withOperation({}, root),
      want: [`${place}: The operation has the tags: none, ${expected}`],
    },
  ],
  [
    "refuses two tags",
    {
      given: withOperation({ tags: ["Orders", "Customers"] }, root),
      want: [`${place}/tags: The operation has the tags: "Orders", "Customers", ${expected}`],
    },
  ],
  [
    "refuses a tag the root does not define",
    {
      given: withOperation({ tags: ["Order"] }, root),
      want: [`${place}/tags: The operation has the tags: "Order", ${expected}`],
    },
  ],
])("operation-has-one-tag %s", async (_name, { given, want }) => {
  expect(await lintDescription("operation-has-one-tag", given)).toEqual(want);
});
