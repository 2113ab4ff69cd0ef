import { expect, test } from "vitest";
import { type Case, lintDescription, withOperation } from "./lint-description.fixture.ts";

const root = { "x-sdk": { errors: { schema: "Problem", message: "title" } } };
const components = {
  "components/schemas/Problem.yaml": { type: "object" },
  "components/schemas/Other.yaml": { type: "object" },
};
const place = "openapi.yaml#/paths/~1orders/get/responses";
const expected = `expected the component "Problem" that x-sdk.errors.schema names: refer to it with "$ref".`;

function responding(status: string, schema: object, mediaType = "application/json") {
  const content = { [mediaType]: { schema } };
  return { ...withOperation({ responses: { [status]: { content } } }, root), ...components };
}

test.each<[name: string, Case]>([
  [
    "accepts the schema that x-sdk names",
    { given: responding("404", { $ref: "components/schemas/Problem.yaml" }), want: [] },
  ],
  [
    "accepts it from a shared response in another folder",
    {
      given: {
        ...withOperation(
          { responses: { 404: { $ref: "components/responses/Failed.yaml" } } },
          root,
        ),
        ...components,
        "components/responses/Failed.yaml": {
          content: { "application/json": { schema: { $ref: "../schemas/Problem.yaml" } } },
        },
      },
      want: [],
    },
  ],
  [
    "accepts it as a component of the root",
    {
      given: withOperation(
        {
          responses: {
            404: {
              content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
            },
          },
        },
        { ...root, components: { schemas: { Problem: { type: "object" } } } },
      ),
      want: [],
    },
  ],
  ["leaves successful responses alone", { given: responding("200", { type: "array" }), want: [] }],
  ["leaves other media types alone", { given: responding("500", {}, "text/html"), want: [] }],
  [
    "has nothing to say without x-sdk.errors",
    {
      given: withOperation({ responses: { 404: { content: { "application/json": {} } } } }),
      want: [],
    },
  ],
  [
    "refuses an inline schema",
    {
      given: responding("404", { type: "object" }),
      want: [
        `${place}/404/content/application~1json/schema: Response 404 has an inline schema, ${expected}`,
      ],
    },
  ],
  [
    "refuses another component, also of the default response",
    {
      given: responding("default", { $ref: "components/schemas/Other.yaml" }),
      want: [
        `${place}/default/content/application~1json/schema: Response default has "components/schemas/Other.yaml", ${expected}`,
      ],
    },
  ],
])("errors-share-one-schema %s", async (_name, { given, want }) => {
  expect(await lintDescription("errors-share-one-schema", given)).toEqual(want);
});
