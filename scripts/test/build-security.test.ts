import { expect, test } from "vitest";
import { described, ok, warnedModelOf } from "./description.ts";

const schemes = `components:
  securitySchemes:
    token: { type: http, scheme: bearer, description: From the dashboard. }
    key: { type: apiKey, in: query, name: api_key }
    session: { type: apiKey, in: cookie, name: sid }
    tls: { type: mutualTLS }
`;

const token = {
  key: "token",
  in: "header",
  name: "Authorization",
  scheme: "Bearer",
  description: "From the dashboard.",
};
const key = { key: "key", in: "query", name: "api_key", description: "" };

interface Case {
  /** The security of the root, and of the operation `GET /a`; `GET /b` has none of its own. */
  readonly root?: string;
  readonly own?: string;
  /** The names of the schemes that the client knows; undefined where it has one header for all, or none. */
  readonly schemes: readonly string[] | undefined;
  readonly a: readonly (readonly string[])[];
  readonly warnings?: readonly string[];
}

test.each<[name: string, Case]>([
  ["nothing", { schemes: undefined, a: [] }],
  ["one header for all", { root: "[{ token: [] }]", schemes: undefined, a: [["token"]] }],
  ["a key in the query", { root: "[{ key: [] }]", schemes: ["key"], a: [["key"]] }],
  [
    "two ways",
    { root: "[{ token: [] }, { key: [] }]", schemes: ["token", "key"], a: [["token"], ["key"]] },
  ],
  [
    "two at once",
    {
      root: "[{ token: [], session: [] }]",
      schemes: ["token", "session"],
      a: [["token", "session"]],
    },
  ],
  [
    "an operation that needs none",
    { root: "[{ token: [] }]", own: "[]", schemes: ["token"], a: [] },
  ],
  [
    "an operation that needs another",
    { root: "[{ token: [] }]", own: "[{ key: [] }]", schemes: ["key", "token"], a: [["key"]] },
  ],
  [
    "an operation that may have some",
    { root: "[{ token: [] }]", own: "[{}, { token: [] }]", schemes: ["token"], a: [[], ["token"]] },
  ],
  ["what the connection proves", { root: "[{ tls: [] }]", schemes: undefined, a: [] }],
  [
    "a scheme that is not described",
    {
      root: "[{ nobody: [] }]",
      schemes: undefined,
      a: [],
      warnings: ["the security scheme nobody is not described; nothing is sent for it"],
    },
  ],
])("security: %s", async (_name, { root, own, schemes: want, a, warnings = [] }) => {
  const security = root === undefined ? "" : `security: ${root}\n`;
  const given = own === undefined ? "" : `security: ${own}, `;
  const { model, warned } = await warnedModelOf(
    described(
      `${security}paths: { /a: { get: { ${given}${ok} } }, /b: { get: { ${ok} } } }\n${schemes}`,
    ),
  );
  expect(model.security?.schemes.map((scheme) => scheme.key)).toEqual(want);
  expect(model.resources[0]?.operations[0]?.security).toEqual(a);
  expect(warned.map((line) => /: (.+)\. Add it/.exec(line)?.[1])).toEqual(warnings);
});

test("the schemes are as the runtime takes them", async () => {
  const { model } = await warnedModelOf(
    described(
      `security: [{ token: [] }, { key: [] }]\npaths: { /a: { get: { ${ok} } } }\n${schemes}`,
    ),
  );
  expect(model.security).toEqual({ schemes: [token, key] });
});
