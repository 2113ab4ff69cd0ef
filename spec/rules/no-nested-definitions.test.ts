import { expect, test } from "vitest";
import { type Case, lintDescription, withSchema } from "./lint-description.fixture.ts";

test.each<[name: string, Case]>([
  [
    "accepts a property of that name",
    { given: withSchema({ properties: { definitions: { type: "string" } } }), want: [] },
  ],
  ...["definitions", "$defs"].map((keyword): [string, Case] => [
    `refuses ${keyword}`,
    {
      given: withSchema({ [keyword]: { Line: { type: "object" } } }),
      want: [
        `components/schemas/Order.yaml#/${keyword}: The schema defines others in "${keyword}", expected one schema a component: move each to components/schemas and refer to it with "$ref".`,
      ],
    },
  ]),
])("no-nested-definitions %s", async (_name, { given, want }) => {
  expect(await lintDescription("no-nested-definitions", given)).toEqual(want);
});
