import type { Feature } from "../feature.ts";

const pets =
  "{ 200: { description: Pets., content: { application/json: { schema: { type: array, items: { type: string } }, example: [Rex] } } } }";

export default {
  description: `openapi: 3.1.0
info: { title: Query parameters, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: limit, in: query, required: true, schema: { type: integer, maximum: 9 } }
        - { name: kind, in: query, schema: { enum: [cat, dog] } }
        - { name: born-after, in: query, schema: { type: string, format: date } }
      responses: ${pets}
`,
  types: {
    compiles: [
      'client.pets.list({ limit: 1, kind: "cat", "born-after": undefined });',
      "is<Equal<Awaited<ReturnType<typeof client.pets.list>>, string[]>>();",
    ],
    refuses: [
      ["client.pets.list({});", "Property 'limit' is missing"],
      ['client.pets.list({ limit: "1" });', "Type 'string' is not assignable to type 'number'"],
      ['client.pets.list({ limit: 1, kind: "cow" });', `Type '"cow"' is not assignable`],
    ],
  },
  wire: [
    { call: "client.pets.list({ limit: 1 })", sent: ["GET /pets?limit=1"], result: ["Rex"] },
    {
      call: 'client.pets.list({ limit: 1, kind: "dog", "born-after": "2026-01-31" })',
      sent: ["GET /pets?limit=1&kind=dog&born-after=2026-01-31"],
      result: ["Rex"],
    },
  ],
} satisfies Feature;
