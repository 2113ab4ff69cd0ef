import { expect, test } from "vitest";
import { type Case, type Files, lintDescription, withSchema } from "./lint-description.fixture.ts";

const info = { title: "Orders", version: "1.0.0", description: "Orders of a shop." };
const described = { description: "What it is." };
const order = { description: "An order.", type: "object" };

/** A description that is complete but for what the test puts in its place. */
function complete({ operation = {}, root = {} }: { operation?: object; root?: object }): Files {
  const get = {
    summary: "List orders",
    description: "Lists orders.",
    responses: { 200: described },
    ...operation,
  };
  return { "openapi.yaml": { info, paths: { "/orders": { get } }, ...root } };
}

function missing(place: string, what: string): string {
  return `${place}: The ${what} has no description: say in "description" what it is, in sentences.`;
}

const get = "openapi.yaml#/paths/~1orders/get";
const properties = "components/schemas/Order.yaml#/properties";

/** The problems of a schema, without those of the operation that uses it. */
function inSchema(schema: object): Files {
  const { "openapi.yaml": root, ...files } = withSchema(schema, { info });
  const operation = Object.assign({}, root) as { paths: { "/orders": { get: object } } };
  const responses = { summary: "List orders", description: "Lists orders." };
  operation.paths["/orders"].get = { ...responses, ...operation.paths["/orders"].get };
  return { "openapi.yaml": operation, ...files };
}

test.each<[name: string, Case]>([
  ["accepts a described operation", { given: complete({}), want: [] }],
  [
    "accepts a description that ends with a table or a fenced block",
    {
      given: complete({
        root: { tags: [{ name: "A", description: "See:\n\n| a |\n|---|\n| b |" }] },
      }),
      want: [],
    },
  ],
  [
    "refuses an operation without summary and description",
    {
      given: complete({ operation: { summary: " ", description: undefined } }),
      want: [
        `${get}: The operation has no summary: say in "summary" what a caller gets, in a few words.`,
        missing(get, "operation"),
      ],
    },
  ],
  [
    "refuses a description without a full stop",
    {
      given: complete({ operation: { description: "Lists the orders" } }),
      want: [
        `${get}/description: The description of the operation ends with "s the orders", expected a full stop: write whole sentences.`,
      ],
    },
  ],
  [
    "refuses a bare parameter, request body and response",
    {
      given: complete({
        operation: {
          parameters: [{ name: "page", in: "query" }],
          requestBody: { content: {} },
          responses: { 200: { description: "" } },
        },
      }),
      want: [
        missing(`${get}/parameters/0`, "parameter"),
        missing(`${get}/requestBody`, "request body"),
        missing(`${get}/responses/200`, "response"),
      ],
    },
  ],
  [
    "refuses a bare tag, security scheme and webhook",
    {
      given: complete({
        root: {
          tags: [{ name: "Orders" }],
          webhooks: { "order.created": { post: { summary: "Order created", responses: {} } } },
          components: { securitySchemes: { key: { type: "http", scheme: "basic" } } },
        },
      }),
      want: [
        missing("openapi.yaml#/tags/0", "tag"),
        missing("openapi.yaml#/webhooks/order.created/post", "operation"),
        missing("openapi.yaml#/components/securitySchemes/key", "security scheme"),
      ],
    },
  ],
  [
    "refuses a component schema and a property without description",
    {
      given: inSchema({ type: "object", properties: { id: { type: "string" } } }),
      want: [
        missing("components/schemas/Order.yaml#/", "component schema"),
        missing(`${properties}/id`, `property "id"`),
      ],
    },
  ],
  [
    "refuses a bare property inside allOf",
    {
      given: inSchema({ ...order, allOf: [{ properties: { description: { type: "string" } } }] }),
      want: [
        missing(
          "components/schemas/Order.yaml#/allOf/0/properties/description",
          `property "description"`,
        ),
      ],
    },
  ],
  [
    "takes a property that is a reference as described by its target",
    {
      given: {
        ...inSchema({ ...order, properties: { state: { $ref: "./State.yaml" } } }),
        "components/schemas/State.yaml": { description: "A state.", type: "string" },
      },
      want: [],
    },
  ],
  [
    "looks at a description beside a reference",
    {
      given: {
        ...inSchema({ ...order, properties: { state: { $ref: "./State.yaml", description: "" } } }),
        "components/schemas/State.yaml": { description: "A state.", type: "string" },
      },
      want: [missing(`${properties}/state`, `property "state"`)],
    },
  ],
])("descriptions-present %s", async (_name, { given, want }) => {
  expect((await lintDescription("descriptions-present", given)).sort()).toEqual(want.sort());
});
