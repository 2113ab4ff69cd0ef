import { expect, test } from "vitest";
import { type Case, type Files, lintDescription } from "./lint-description.fixture.ts";

const base = { properties: { type: { type: "string" } } };
const shared = { allOf: [{ $ref: "./Base.yaml" }, { properties: { data: {} } }] };

/** Two webhooks, one of a file and one written where it stands. */
function withWebhooks(discriminator: string | undefined, inline: object = base): Files {
  const posted = (schema: object): object => ({
    post: {
      requestBody: { content: { "application/json": { schema } } },
      responses: { 200: { content: { "application/json": { schema: { type: "object" } } } } },
    },
  });
  return {
    "openapi.yaml": {
      webhooks: {
        "order.made": { $ref: "webhooks/order.made.yaml" },
        "order.gone": posted(inline),
      },
      ...(discriminator === undefined ? {} : { "x-sdk": { webhooks: { discriminator } } }),
    },
    "webhooks/order.made.yaml": posted({ $ref: "../components/schemas/Event.yaml" }),
    "components/schemas/Event.yaml": shared,
    "components/schemas/Base.yaml": base,
  };
}

const refused = (name: string, events: string): string =>
  `openapi.yaml#/x-sdk/webhooks/discriminator: x-sdk.webhooks.discriminator is "${name}", expected a property of the body of every webhook, and ${events} has no such: correct the name.`;

test.each<[name: string, Case]>([
  ["accepts a description without it", { given: withWebhooks(undefined), want: [] }],
  ["accepts a property of every body", { given: withWebhooks("type"), want: [] }],
  [
    "refuses what is a property of none",
    { given: withWebhooks("kind"), want: [refused("kind", "order.made, order.gone")] },
  ],
  [
    "refuses what is a property of some",
    { given: withWebhooks("data"), want: [refused("data", "order.gone")] },
  ],
  [
    "refuses it where a body has no schema to look at",
    { given: withWebhooks("type", { type: "string" }), want: [refused("type", "order.gone")] },
  ],
])("x-sdk-webhooks-exist %s", async (_name, { given, want }) => {
  expect(await lintDescription("x-sdk-webhooks-exist", given)).toEqual(want);
});
