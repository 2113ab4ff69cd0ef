import { expect, test } from "vitest";
import {
  type Case,
  type Files,
  lintDescription,
  withOperation,
  withSchema,
} from "./lint-description.fixture.ts";

function referring($ref: string): Files {
  return withSchema({ properties: { state: { $ref } } });
}

function refused($ref: string): string[] {
  return [
    `components/schemas/Order.yaml#/properties/state/$ref: "${$ref}" names no component of schemas, expected a whole file of components/schemas/ or "#/components/schemas/<Name>": make the target a component and refer to that.`,
  ];
}

const state = { "components/schemas/State.yaml": { type: "string" } };

test.each<[name: string, Case]>([
  [
    "accepts a whole file of components",
    { given: { ...referring("./State.yaml"), ...state }, want: [] },
  ],
  [
    "accepts a component of the root",
    {
      given: withOperation(
        { parameters: [{ $ref: "#/components/parameters/Page" }] },
        { components: { parameters: { Page: { name: "page", in: "query" } } } },
      ),
      want: [],
    },
  ],
  [
    "leaves the entries of paths to file-name-matches",
    {
      given: {
        "openapi.yaml": { paths: { "/orders": { $ref: "paths/orders.yaml" } } },
        "paths/orders.yaml": {},
      },
      want: [],
    },
  ],
  [
    "leaves references inside an example alone",
    { given: withSchema({ examples: [{ $ref: "x" }] }), want: [] },
  ],
  [
    "refuses the middle of a component",
    {
      given: {
        ...referring("./Line.yaml#/properties/state"),
        "components/schemas/Line.yaml": { properties: { state: { type: "string" } } },
      },
      want: refused("./Line.yaml#/properties/state"),
    },
  ],
  [
    "refuses another operation",
    {
      given: {
        ...referring("../../openapi.yaml#/paths/~1orders/get/responses/201"),
        ...withOperation({
          responses: {
            200: {
              content: {
                "application/json": { schema: { $ref: "components/schemas/Order.yaml" } },
              },
            },
            201: {},
          },
        }),
      },
      want: refused("../../openapi.yaml#/paths/~1orders/get/responses/201"),
    },
  ],
  [
    "refuses a component of another kind",
    {
      given: { ...referring("../examples/State.yaml"), "components/examples/State.yaml": {} },
      want: refused("../examples/State.yaml"),
    },
  ],
  [
    "refuses a file outside of components",
    {
      given: { ...referring("../../State.yaml"), "State.yaml": {} },
      want: refused("../../State.yaml"),
    },
  ],
])("refs-point-to-components %s", async (_name, { given, want }) => {
  expect(await lintDescription("refs-point-to-components", given)).toEqual(want);
});
