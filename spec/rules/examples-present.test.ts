import { expect, test } from "vitest";
import { type Case, lintDescription, withOperation } from "./lint-description.fixture.ts";

const bare = { schema: { type: "object" } };
const filled = { ...bare, examples: { order: { $ref: "components/examples/Order.yaml" } } };
const example = { "components/examples/Order.yaml": { value: {} } };

const get = "openapi.yaml#/paths/~1orders/get";

function missing(place: string, what: string): string {
  return `${place}: The ${what} has no example: add "example", or "examples" with at least one entry.`;
}

function responding(status: string, mediaType: string, body: object) {
  return withOperation({ responses: { [status]: { content: { [mediaType]: body } } } });
}

test.each<[name: string, Case]>([
  [
    "accepts a body whose example is a reference",
    { given: { ...responding("200", "application/json", filled), ...example }, want: [] },
  ],
  [
    "accepts an inline example, even a null",
    { given: responding("200", "application/json", { ...bare, example: null }), want: [] },
  ],
  [
    "accepts a response without a body",
    { given: withOperation({ responses: { 204: {} } }), want: [] },
  ],
  [
    "accepts a file without an example",
    { given: responding("200", "application/pdf", bare), want: [] },
  ],
  [
    "refuses a JSON body without an example",
    {
      given: responding("200", "application/json", bare),
      want: [
        missing(
          `${get}/responses/200/content/application~1json`,
          "application/json body of response 200",
        ),
      ],
    },
  ],
  [
    "refuses a body whose examples are empty",
    {
      given: responding("200", "application/hal+json", { ...bare, examples: {} }),
      want: [
        missing(
          `${get}/responses/200/content/application~1hal+json`,
          "application/hal+json body of response 200",
        ),
      ],
    },
  ],
  [
    "refuses an error body of any media type",
    {
      given: responding("500", "text/plain", bare),
      want: [
        missing(`${get}/responses/500/content/text~1plain`, "text/plain body of response 500"),
      ],
    },
  ],
  [
    "reports a shared response once, at its own place",
    {
      given: {
        ...withOperation({
          responses: {
            404: { $ref: "components/responses/Failed.yaml" },
            500: { $ref: "components/responses/Failed.yaml" },
          },
        }),
        "components/responses/Failed.yaml": { content: { "application/json": bare } },
      },
      want: [
        missing(
          "components/responses/Failed.yaml#/content/application~1json",
          "application/json body of response 404",
        ),
      ],
    },
  ],
  [
    "refuses a request body and a parameter without an example",
    {
      given: withOperation({
        parameters: [{ name: "page", in: "query" }],
        requestBody: { content: { "application/json": bare } },
      }),
      want: [
        missing(`${get}/parameters/0`, `query parameter "page"`),
        missing(`${get}/requestBody/content/application~1json`, "application/json request body"),
      ],
    },
  ],
  [
    "accepts a request body and a parameter with one",
    {
      given: withOperation({
        parameters: [{ name: "page", in: "query", example: 1 }],
        requestBody: { content: { "application/json": { ...bare, example: {} } } },
      }),
      want: [],
    },
  ],
])("examples-present %s", async (_name, { given, want }) => {
  expect(await lintDescription("examples-present", given)).toEqual(want);
});
