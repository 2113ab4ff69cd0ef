import { expect, test } from "vitest";
import { type Case, lintDescription, withSchema } from "./lint-description.fixture.ts";

const nullable = { type: "object", properties: { note: { type: "string", nullable: true } } };

test.each<[name: string, Case]>([
  [
    "accepts null as a type",
    { given: withSchema({ properties: { note: { type: ["string", "null"] } } }), want: [] },
  ],
  [
    "accepts a property of that name",
    { given: withSchema({ properties: { nullable: { type: "boolean" } } }), want: [] },
  ],
  ["leaves OpenAPI 3.0 alone", { given: withSchema(nullable, { openapi: "3.0.3" }), want: [] }],
  [
    "refuses the keyword of OpenAPI 3.0",
    {
      given: withSchema(nullable),
      want: [
        `components/schemas/Order.yaml#/properties/note/nullable: "nullable" is a keyword of OpenAPI 3.0 and means nothing here: write "type: [..., 'null']", or "oneOf" with "type: 'null'" beside a "$ref".`,
      ],
    },
  ],
])("no-nullable %s", async (_name, { given, want }) => {
  expect(await lintDescription("no-nullable", given)).toEqual(want);
});
