import type { Feature } from "../feature.ts";

const filter =
  "{ type: object, required: [kind], properties: { kind: { type: string }, ids: { type: array, items: { type: integer } } } }";

export default {
  description: `openapi: 3.2.0
$self: https://api.test/openapi.yaml
info: { title: OpenAPI 3.2, version: 1.0.0 }
servers: [{ url: https://api.test, name: production }]
tags:
  - { name: Animals, summary: All animals, kind: nav }
  - { name: Pets, summary: Pets, parent: Animals, kind: nav }
  - { name: beta, kind: badge }
paths:
  /pets:
    query:
      operationId: query-pets
      tags: [beta, Pets]
      requestBody: { required: true, content: { application/json: { schema: ${filter} } } }
      responses: { 200: { summary: Pets., content: { application/json: { $ref: "#/components/mediaTypes/Names" } } } }
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: filter, in: querystring, required: true, content: { application/x-www-form-urlencoded: { schema: ${filter} } } }
      responses: { 200: { description: Pets., content: { application/jsonl: { itemSchema: { type: string }, example: "\\"Rex\\"\\n" } } } }
    additionalOperations:
      COPY:
        operationId: copy-pets
        tags: [Pets]
        parameters: [{ name: session, in: cookie, style: cookie, schema: { type: string } }]
        responses: { 204: { description: Fine. } }
components:
  mediaTypes:
    Names: { schema: { type: array, items: { type: string } }, examples: { one: { dataValue: [Rex] } } }
`,
  warnings: ["a cookie in the style cookie is percent-encoded", "the parents of tags are left out"],
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.pets.query>>, string[]>>();",
      "is<Equal<Awaited<ReturnType<typeof client.pets.list>>, AsyncIterable<string>>>();",
    ],
    refuses: [
      ["client.pets.query({ body: {} });", "'kind' is missing"],
      ["client.pets.list({});", "'filter' is missing"],
    ],
  },
  wire: [
    {
      call: 'client.pets.query({ body: { kind: "cat" } })',
      sent: [{ request: "QUERY /pets", body: { kind: "cat" } }],
      result: ["Rex"],
    },
    {
      call: 'client.pets.list({ filter: { kind: "cat", ids: [1, 2] } }).then(all)',
      sent: ["GET /pets?kind=cat&ids=1&ids=2"],
      result: ["Rex"],
    },
    {
      call: 'client.pets.copy({ session: "a b" })',
      sent: [{ request: "COPY /pets", headers: { cookie: "session=a%20b" } }],
    },
    // A query is safe: it is repeated like a GET.
    {
      call: 'client.pets.query({ body: { kind: "cat" } }, { retryBaseDelayMs: 0 })',
      answers: [() => new Response(null, { status: 503 })],
      sent: ["QUERY /pets", "QUERY /pets"],
      result: ["Rex"],
    },
  ],
} satisfies Feature;
