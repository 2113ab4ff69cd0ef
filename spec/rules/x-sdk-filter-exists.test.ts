import { expect, test } from "vitest";
import {
  type Case,
  type Files,
  lintDescription,
  withOperation,
} from "./lint-description.fixture.ts";

function withFilter(parameters: unknown): Files {
  const operation = {
    parameters: [
      { name: "query", in: "query" },
      { name: "tags", in: "query" },
      { name: "Trace", in: "header" },
    ],
  };
  return withOperation(operation, { "x-sdk": { filter: { parameters } } });
}

const refused = (index: number, name: string): string =>
  `openapi.yaml#/x-sdk/filter/parameters/${index}: x-sdk.filter.parameters has "${name}", expected query parameters, and there is no "${name}": correct the name.`;

test.each<[name: string, Case]>([
  ["accepts a description without filters", { given: withOperation({}), want: [] }],
  ["accepts query parameters", { given: withFilter(["query", "tags"]), want: [] }],
  ["leaves what is no list to another rule", { given: withFilter("query"), want: [] }],
  [
    "refuses names of no query parameter",
    {
      given: withFilter(["query", "filter", "Trace"]),
      want: [refused(1, "filter"), refused(2, "Trace")],
    },
  ],
])("x-sdk-filter-exists %s", async (_name, { given, want }) => {
  expect(await lintDescription("x-sdk-filter-exists", given)).toEqual(want);
});
