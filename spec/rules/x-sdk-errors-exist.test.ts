import { expect, test } from "vitest";
import { type Case, type Files, lintDescription, withSchema } from "./lint-description.fixture.ts";

const base = { "components/schemas/Base.yaml": { properties: { trace: { type: "string" } } } };

/** `Order` stands in for the schema of errors: it has `title`, and `trace` by way of `Base`. */
function withErrors(errors: object): Files {
  const schema = {
    allOf: [{ $ref: "./Base.yaml" }, { properties: { title: { type: "string" } } }],
  };
  return { ...withSchema(schema, { "x-sdk": { errors } }), ...base };
}

const place = "openapi.yaml#/x-sdk/errors";

test.each<[name: string, Case]>([
  ["accepts a description without x-sdk", { given: withSchema({ type: "object" }), want: [] }],
  [
    "accepts properties of the schema and of what it is all of",
    {
      given: withErrors({ schema: "Order", message: "title", correlationId: "trace" }),
      want: [],
    },
  ],
  [
    "refuses a schema that is not there",
    {
      given: withErrors({ schema: "Problem", message: "title" }),
      want: [
        `${place}/schema: x-sdk.errors.schema is "Problem", expected a component schema that is in use: correct the name.`,
      ],
    },
  ],
  [
    "refuses properties the schema does not have",
    {
      given: withErrors({ schema: "Order", message: "error", correlationId: "id" }),
      want: [
        `${place}/message: x-sdk.errors.message is "error", expected a property of Order (trace, title): correct the name.`,
        `${place}/correlationId: x-sdk.errors.correlationId is "id", expected a property of Order (trace, title): correct the name.`,
      ],
    },
  ],
])("x-sdk-errors-exist %s", async (_name, { given, want }) => {
  expect(await lintDescription("x-sdk-errors-exist", given)).toEqual(want);
});
