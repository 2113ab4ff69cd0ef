import { expect, test } from "vitest";
import { inferSdk } from "../new-api/infer-sdk.ts";
import { described, documentOf } from "./description.ts";

const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;
const ref = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`;

const withErrors = (schemas: string): string =>
  described(`paths: { /a: { get: { responses: { 400: { description: Bad., ${json(ref("Problem"))} }, default: { description: Bad., ${json(ref("Problem"))} } } } } }
components: { schemas: { ${schemas} } }`);

const listOf = (parameters: string, body: string, headers = ""): string =>
  described(
    `paths: { /a: { get: { parameters: [${parameters}], responses: { 200: { description: Fine., ${headers} ${json(body)} } } } } }`,
  );

const number = (name: string): string => `{ name: ${name}, in: query, schema: { type: integer } }`;
const results =
  "{ type: object, properties: { results: { type: array, items: {} }, total: { type: integer } } }";

test.each<[name: string, { given: string; want: object | undefined; doubtful: string[] }]>([
  [
    "nothing of an empty description",
    { given: described("paths: {}"), want: undefined, doubtful: [] },
  ],
  [
    "the message of errors",
    {
      given: withErrors(
        "Problem: { properties: { message: { type: string }, requestId: { type: string } } }",
      ),
      want: { errors: { schema: "Problem", message: "message", correlationId: "requestId" } },
      doubtful: [],
    },
  ],
  [
    "the message of problem details",
    {
      given: withErrors(
        "Problem: { allOf: [{ properties: { title: { type: string }, detail: { type: string } } }] }",
      ),
      want: { errors: { schema: "Problem", message: "detail" } },
      doubtful: [],
    },
  ],
  [
    "no message that is no text",
    {
      given: withErrors("Problem: { properties: { message: { type: integer } } }"),
      want: undefined,
      doubtful: ["errors"],
    },
  ],
  [
    "paging",
    {
      given: listOf(`${number("page")}, ${number("per_page")}`, results),
      want: { paging: { page: "page", pageSize: "per_page", items: "results", total: "total" } },
      doubtful: [],
    },
  ],
  [
    "paging only as something to look at",
    { given: listOf(number("page"), "{ type: string }"), want: undefined, doubtful: ["paging"] },
  ],
  [
    "the idempotency key",
    {
      given: described(
        "paths: { /a: { post: { parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }], responses: {} } }, /b: { post: { responses: {} } } }",
      ),
      want: { idempotency: { header: "Idempotency-Key" } },
      doubtful: [],
    },
  ],
  [
    "headers of answers",
    {
      given: listOf(
        "",
        "{}",
        "headers: { X-Request-Id: {}, X-RateLimit-Limit: {}, X-RateLimit-Remaining: {} },",
      ),
      want: {
        requestId: "X-Request-Id",
        rateLimit: { limit: "X-RateLimit-Limit", remaining: "X-RateLimit-Remaining" },
      },
      doubtful: [],
    },
  ],
  [
    "what tells webhooks apart",
    {
      given: described(
        `paths: {}\nwebhooks: { a: { post: { requestBody: { ${json("{ properties: { id: {}, type: { const: a } } }")} } } }, b: { post: { requestBody: { ${json("{ properties: { type: { enum: [b] } } }")} } } } }`,
      ),
      want: { webhooks: { discriminator: "type" } },
      doubtful: [],
    },
  ],
  [
    "secrets only as something to look at",
    {
      given: described(
        "paths: {}\ncomponents: { schemas: { A: { properties: { password: { type: string }, name: { type: string } } } } }",
      ),
      want: undefined,
      doubtful: ["secret fields"],
    },
  ],
])("inferSdk reads %s", async (_name, { given, want, doubtful }) => {
  const found = inferSdk(await documentOf(given));
  expect(found.sdk).toEqual(want);
  expect(found.doubtful.map(({ subject }) => subject)).toEqual(doubtful);
  expect(found.inferred.map(({ subject }) => subject)).toEqual(
    Object.keys(want ?? {}).map((field) => `x-sdk.${field}`),
  );
});
