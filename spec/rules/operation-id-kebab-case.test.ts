import { expect, test } from "vitest";
import { type Case, lintDescription, withOperation } from "./lint-description.fixture.ts";

const expected = `expected words joined by "-", a lower-case verb first, such as "list-orders"`;
const place = "openapi.yaml#/paths/~1orders/get";

test.each<[name: string, Case]>([
  [
    "accepts words joined by '-'",
    { given: withOperation({ operationId: "list-orders" }), want: [] },
  ],
  ["accepts one word", { given: withOperation({ operationId: "list" }), want: [] }],
  [
    "accepts a later word in camelCase",
    { given: withOperation({ operationId: "get-order-syncSettings" }), want: [] },
  ],
  [
    "accepts a webhook without an id",
    { given: { "openapi.yaml": { webhooks: { "order.created": { post: {} } } } }, want: [] },
  ],
  [
    "refuses an operation without an id",
    {
      given: withOperation({}),
      want: [`${place}: The operation has no operationId, ${expected}: add one.`],
    },
  ],
  ...[
    "listOrders",
    "List-orders",
    "list_orders",
    "list--orders",
    "list-orders-",
    "list orders",
  ].map((operationId): [string, Case] => [
    `refuses ${operationId}`,
    {
      given: withOperation({ operationId }),
      want: [`${place}/operationId: operationId is "${operationId}", ${expected}: rename it.`],
    },
  ]),
])("operation-id-kebab-case %s", async (_name, { given, want }) => {
  expect(await lintDescription("operation-id-kebab-case", given)).toEqual(want);
});
