import { expect, test } from "vitest";
import { type Case, type Files, lintDescription } from "./lint-description.fixture.ts";

/** `GET /old`, deprecated as the test says, beside `GET /new` and the deprecated `GET /older`. */
function withOld(operation: object): Files {
  return {
    "openapi.yaml": {
      paths: {
        "/old": { get: { operationId: "get-old", ...operation } },
        "/new": { get: { operationId: "get-new" } },
        "/older": {
          get: {
            operationId: "get-older",
            deprecated: true,
            "x-sdk": { replacedBy: "get-new" },
          },
        },
      },
    },
  };
}

const place = "openapi.yaml#/paths/~1old/get";

test.each<[name: string, Case]>([
  ["accepts an operation in use", { given: withOld({}), want: [] }],
  [
    "accepts a deprecated operation that names a later one",
    { given: withOld({ deprecated: true, "x-sdk": { replacedBy: "get-new" } }), want: [] },
  ],
  [
    "refuses a deprecated operation without replacement",
    {
      given: withOld({ deprecated: true }),
      want: [
        `${place}/deprecated: The operation is deprecated without saying what replaces it: add "x-sdk.replacedBy" with the operationId of its successor.`,
      ],
    },
  ],
  [
    "refuses a replacement that does not exist",
    {
      given: withOld({ deprecated: true, "x-sdk": { replacedBy: "get-newer" } }),
      want: [
        `${place}/x-sdk/replacedBy: x-sdk.replacedBy is "get-newer", which is no operationId, expected an operation that is not deprecated: name another.`,
      ],
    },
  ],
  [
    "refuses a replacement that is deprecated itself",
    {
      given: withOld({ deprecated: true, "x-sdk": { replacedBy: "get-older" } }),
      want: [
        `${place}/x-sdk/replacedBy: x-sdk.replacedBy is "get-older", which is deprecated itself, expected an operation that is not deprecated: name another.`,
      ],
    },
  ],
])("deprecated-operation-replaced %s", async (_name, { given, want }) => {
  expect(await lintDescription("deprecated-operation-replaced", given)).toEqual(want);
});
