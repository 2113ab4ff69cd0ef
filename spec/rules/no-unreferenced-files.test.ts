import { expect, test } from "vitest";
import { type Case, lintDescription, withSchema } from "./lint-description.fixture.ts";

test.each<[name: string, Case]>([
  ["accepts files that are all in use", { given: withSchema({ type: "string" }), want: [] }],
  [
    "follows a file that only refers to another",
    {
      given: {
        ...withSchema({ $ref: "./PurchaseOrder.yaml" }),
        "components/schemas/PurchaseOrder.yaml": { type: "string" },
      },
      want: [],
    },
  ],
  [
    "leaves files of other kinds alone",
    { given: { "openapi.yaml": {}, "notes.json": {} }, want: [] },
  ],
  [
    "refuses a file nothing refers to",
    {
      given: { ...withSchema({ type: "string" }), "components/schemas/Old.yaml": {} },
      want: [
        "openapi.yaml#/: components/schemas/Old.yaml is never used, expected every file to be reached from the root: refer to it or delete it.",
      ],
    },
  ],
])("no-unreferenced-files %s", async (_name, { given, want }) => {
  expect(await lintDescription("no-unreferenced-files", given)).toEqual(want);
});
