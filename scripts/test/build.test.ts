import { expect, test } from "vitest";
import type { FilterModel, RuntimeModel } from "../codegen/model.ts";
import { described, modelOf, ok } from "./description.ts";

/** A root with this security scheme, which every operation needs. */
const secured = (scheme: string, others = ""): string =>
  `security: [{ key: [] }]\npaths: { /a: { get: { ${ok} } } }\ncomponents: { securitySchemes: { key: ${scheme} } }\n${others}`;

test.each<[name: string, { given: string; want: RuntimeModel["authentication"] }]>([
  ["needs none", { given: "paths: {}", want: undefined }],
  [
    "sends a key alone in its header",
    { given: secured("{ type: apiKey, in: header, name: X-Key }"), want: { header: "X-Key" } },
  ],
  [
    "sends a bearer token",
    {
      given: secured("{ type: http, scheme: Bearer }"),
      want: { header: "Authorization", scheme: "Bearer" },
    },
  ],
  [
    "sends an OAuth token",
    {
      given: secured(
        "{ type: oauth2, flows: { clientCredentials: { tokenUrl: https://a, scopes: {} } } }",
      ),
      want: { header: "Authorization", scheme: "Bearer" },
    },
  ],
  [
    "encodes basic credentials",
    {
      given: secured("{ type: http, scheme: basic }"),
      want: { header: "Authorization", scheme: "Basic", encoding: "base64" },
    },
  ],
  [
    "follows x-sdk where the scheme cannot say it",
    {
      given: secured(
        "{ type: apiKey, in: header, name: Authorization }",
        "x-sdk: { authentication: { key: { scheme: Basic, encoding: base64 } } }",
      ),
      want: { header: "Authorization", scheme: "Basic", encoding: "base64" },
    },
  ],
  [
    "can not send a key in the query",
    { given: secured("{ type: apiKey, in: query, name: key }"), want: undefined },
  ],
  [
    "leaves the value of any other scheme to the caller",
    { given: secured("{ type: http, scheme: digest }"), want: { header: "Authorization" } },
  ],
  ["can not show a certificate", { given: secured("{ type: mutualTLS }"), want: undefined }],
  [
    "passes over what the connection proves",
    {
      given: `security: [{ tls: [] }, { key: [] }]
paths: { /a: { get: { ${ok} } } }
components: { securitySchemes: { tls: { type: mutualTLS }, key: { type: http, scheme: bearer } } }
`,
      want: { header: "Authorization", scheme: "Bearer" },
    },
  ],
  [
    "looks at the operations where the root says nothing",
    {
      given: `paths: { /a: { get: { security: [{ key: [] }], ${ok} } } }
components: { securitySchemes: { key: { type: http, scheme: bearer } } }
`,
      want: { header: "Authorization", scheme: "Bearer" },
    },
  ],
  [
    "does not send what no operation asks for",
    {
      given: "paths: {}\ncomponents: { securitySchemes: { key: { type: http, scheme: bearer } } }",
      want: undefined,
    },
  ],
])("authentication %s", async (_name, { given, want }) => {
  expect((await modelOf(described(given))).runtime.authentication).toEqual(want);
});

test.each<[name: string, { given: string; want: string | undefined }]>([
  ["is unknown without servers", { given: "", want: undefined }],
  [
    "is the first server",
    { given: "servers: [{ url: https://a }, { url: https://b }]", want: "https://a" },
  ],
  [
    "takes a variable at its default",
    {
      given:
        'servers: [{ url: "https://{r}.a/{v}", variables: { r: { default: eu }, v: { default: v1 } } }]',
      want: "https://eu.a/v1",
    },
  ],
  ["is unknown where it is relative", { given: "servers: [{ url: /v1 }]", want: undefined }],
])("the base URL %s", async (_name, { given, want }) => {
  expect((await modelOf(described(`${given}\npaths: {}\n`))).runtime.baseUrl).toBe(want);
});

const grammar = {
  operators: { equals: "=", atLeast: ">=" },
  and: "&&",
  or: "||",
  group: "{}",
  maxLength: 2047,
};

test.each<[name: string, { given: string; want: FilterModel | undefined }]>([
  ["is unknown without x-sdk", { given: "", want: undefined }],
  [
    "is what x-sdk says, its parameters apart",
    {
      given: `x-sdk: { filter: ${JSON.stringify({ parameters: ["query", "tags"], ...grammar })} }`,
      want: { parameters: ["query", "tags"], grammar },
    },
  ],
])("how a filter is written %s", async (_name, { given, want }) => {
  const { filter, runtime } = await modelOf(described(`paths: {}\n${given}`));
  expect(filter).toEqual(want);
  expect(runtime).not.toHaveProperty("filter");
});

const users = `
x-webhooks: {}
paths: { /a: { get: { operationId: get-it, responses: { 200: { description: a, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } } } } }
webhooks: { changed: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Inner" } } } }, ${ok} } } }
components:
  schemas:
    Outer: { type: array, items: { $ref: "#/components/schemas/Inner" } }
    Inner: { properties: { self: { $ref: "#/components/schemas/Inner" } } }
    Unused: { type: string }
`;

test("a model knows the operations and webhooks that hold it, directly or further in", async () => {
  const { models } = await modelOf(described(users));
  const used = models.map(({ name, usedBy, webhooks }) => [
    name,
    ...usedBy.map((operation) => operation.name),
    ...webhooks,
  ]);
  expect(used).toEqual([["Outer", "getIt"], ["Inner", "getIt", "changed"], ["Unused"]]);
});

test("a model has the fields of its allOf, and a later field of one name wins", async () => {
  const { models } = await modelOf(
    described(`paths: {}
components:
  schemas:
    Base: { required: [a], properties: { a: { type: string }, b: { type: string } } }
    Whole:
      allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { b: { type: integer } } }]
      required: [c]
      properties: { c: { $ref: "#/components/schemas/Base", description: Beside., deprecated: true } }
`),
  );
  const fields = models[1]?.fields.map(({ name, type, required, deprecated, description }) =>
    [name, required ? "required" : "", deprecated ? "deprecated" : "", type.text, description].join(
      " ",
    ),
  );
  expect(fields).toEqual([
    "a required  string ",
    "b   number ",
    "c required deprecated Base Beside.",
  ]);
});
