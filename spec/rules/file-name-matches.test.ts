import { expect, test } from "vitest";
import { type Case, lintDescription, withSchema } from "./lint-description.fixture.ts";

test.each<[name: string, Case]>([
  [
    "accepts files named after their paths and events",
    {
      given: {
        "openapi.yaml": {
          paths: {
            "/orders": { $ref: "paths/orders.yaml" },
            "/orders/{orderId}/lines": { $ref: "./paths/orders_{orderId}_lines.yaml" },
          },
          webhooks: { "{kind}.created": { $ref: "webhooks/{kind}.created.yaml" } },
        },
        "paths/orders.yaml": {},
        "paths/orders_{orderId}_lines.yaml": {},
        "webhooks/{kind}.created.yaml": {},
      },
      want: [],
    },
  ],
  [
    "refuses a file named otherwise",
    {
      given: {
        "openapi.yaml": {
          paths: { "/orders/{orderId}": { $ref: "paths/order.yaml" } },
          webhooks: { "order.created": { $ref: "paths/order.created.yaml" } },
        },
        "paths/order.yaml": {},
        "paths/order.created.yaml": {},
      },
      want: [
        `openapi.yaml#/paths/~1orders~1{orderId}: "/orders/{orderId}" stands in paths/order.yaml, expected paths/orders_{orderId}.yaml: rename the file.`,
        `openapi.yaml#/webhooks/order.created: "order.created" stands in paths/order.created.yaml, expected webhooks/order.created.yaml: rename the file.`,
      ],
    },
  ],
  [
    "refuses a path written in the root",
    {
      given: { "openapi.yaml": { paths: { "/orders": { get: {} } } } },
      want: [
        `openapi.yaml#/paths/~1orders: "/orders" stands in this file, expected paths/orders.yaml: move it there and write "$ref: paths/orders.yaml".`,
      ],
    },
  ],
  [
    "refuses a component file that is not in PascalCase",
    {
      given: {
        ...withSchema({ properties: { state: { $ref: "./order-state.yaml" } } }),
        "openapi.yaml": { paths: { "/orders": { $ref: "paths/orders.yaml" } } },
        "paths/orders.yaml": {
          get: {
            responses: {
              200: {
                content: {
                  "application/json": { schema: { $ref: "../components/schemas/Order.yaml" } },
                },
              },
            },
          },
        },
        "components/schemas/order-state.yaml": { type: "string" },
      },
      want: [
        `components/schemas/Order.yaml#/properties/state/$ref: The component file is named "order-state", expected PascalCase, which becomes the name of the type: rename the file.`,
      ],
    },
  ],
])("file-name-matches %s", async (_name, { given, want }) => {
  expect(await lintDescription("file-name-matches", given)).toEqual(want);
});
