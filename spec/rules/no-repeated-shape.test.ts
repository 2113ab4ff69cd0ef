import { expect, test } from "vitest";
import { type Case, lintDescription, withSchema } from "./lint-description.fixture.ts";

const address = {
  type: "object",
  properties: { city: { type: "string" }, zip: { type: "string" } },
};
const reworded = {
  title: "Address",
  description: "Where to.",
  type: ["null", "object"],
  properties: {
    zip: { type: "string", examples: ["1012"] },
    city: { description: "The town.", type: "string" },
  },
};
const place = "components/schemas/Order.yaml#/properties";

function repeats(property: string, first: string): string {
  return `${place}/${property}: The schema has the same shape as components/schemas/Order.yaml#/properties/${first}: make it a component and refer to that from both.`;
}

function withProperties(properties: object) {
  return withSchema({ type: "object", properties });
}

test.each<[name: string, Case]>([
  [
    "accepts shapes that differ",
    {
      given: withProperties({
        billing: address,
        delivery: { ...address, required: ["city"] },
        state: { enum: ["open", "closed"] },
        kind: { enum: ["sale", "rent"] },
      }),
      want: [],
    },
  ],
  [
    "accepts a scalar written twice",
    { given: withProperties({ id: { type: "string" }, note: { type: "string" } }), want: [] },
  ],
  [
    "accepts two components that are alike",
    {
      given: {
        ...withProperties({
          billing: { $ref: "./Billing.yaml" },
          delivery: { $ref: "./Delivery.yaml" },
        }),
        "components/schemas/Billing.yaml": address,
        "components/schemas/Delivery.yaml": address,
      },
      want: [],
    },
  ],
  [
    "tells a property named like a keyword of prose from prose",
    {
      given: withProperties({
        a: { properties: { id: {}, title: {} } },
        b: { properties: { id: {} } },
      }),
      want: [],
    },
  ],
  [
    "refuses an object that differs in prose, order and null only",
    {
      given: withProperties({ billing: address, delivery: reworded }),
      want: [repeats("delivery", "billing")],
    },
  ],
  [
    "is silent about the inside of a repeated object",
    {
      given: withProperties({
        billing: { properties: { to: address } },
        delivery: { properties: { to: address } },
      }),
      want: [repeats("delivery", "billing")],
    },
  ],
  [
    "refuses an enum and a map written twice",
    {
      given: withProperties({
        state: { type: "string", enum: ["open", "closed"] },
        previous: { type: ["string", "null"], enum: ["closed", "open", null] },
        tags: { type: "object", additionalProperties: { type: "string" } },
        labels: { type: "object", additionalProperties: { type: "string" } },
      }),
      want: [repeats("previous", "state"), repeats("labels", "tags")],
    },
  ],
  [
    "refuses an inline copy of a component",
    {
      given: {
        ...withProperties({ delivery: address, billing: { $ref: "./Address.yaml" } }),
        "components/schemas/Address.yaml": address,
      },
      want: [
        `${place}/delivery: The schema repeats the component in components/schemas/Address.yaml: refer to that with "$ref".`,
      ],
    },
  ],
  [
    "compares references by their targets",
    {
      given: {
        ...withProperties({
          first: { properties: { by: { $ref: "./State.yaml" } } },
          second: { properties: { by: { $ref: "../schemas/State.yaml" } } },
          third: { properties: { by: { $ref: "./Kind.yaml" } } },
        }),
        "components/schemas/State.yaml": { type: "string" },
        "components/schemas/Kind.yaml": { type: "string" },
      },
      want: [repeats("second", "first")],
    },
  ],
])("no-repeated-shape %s", async (_name, { given, want }) => {
  expect(await lintDescription("no-repeated-shape", given)).toEqual(want);
});
