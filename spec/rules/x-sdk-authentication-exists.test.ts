import { expect, test } from "vitest";
import { type Case, type Files, lintDescription } from "./lint-description.fixture.ts";

function withAuthentication(name: string, securitySchemes: object): Files {
  const sdk = { authentication: { [name]: { scheme: "Basic" } } };
  return { "openapi.yaml": { "x-sdk": sdk, paths: {}, components: { securitySchemes } } };
}

const place = "openapi.yaml#/x-sdk/authentication";
const key = { type: "http", scheme: "basic" };

test.each<[name: string, Case]>([
  ["accepts a description without x-sdk", { given: { "openapi.yaml": { paths: {} } }, want: [] }],
  ["accepts a security scheme", { given: withAuthentication("key", { key }), want: [] }],
  [
    "refuses a name that is none",
    {
      given: withAuthentication("keys", { key, token: key }),
      want: [
        `${place}/keys: x-sdk.authentication has "keys", expected a security scheme (key, token): correct the key.`,
      ],
    },
  ],
  [
    "refuses any name where there are no schemes",
    {
      given: withAuthentication("key", {}),
      want: [
        `${place}/key: x-sdk.authentication has "key", expected a security scheme (there is none): correct the key.`,
      ],
    },
  ],
])("x-sdk-authentication-exists %s", async (_name, { given, want }) => {
  expect(await lintDescription("x-sdk-authentication-exists", given)).toEqual(want);
});
