import type { Feature } from "../feature.ts";
import { json } from "../feature-answers.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Last item paging, version: 1.0.0 }
servers: [{ url: https://api.test }]
x-sdk: { paging: { cursor: starting_after, itemId: id, hasMore: has_more, items: data } }
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters: [{ name: starting_after, in: query, schema: { type: string } }]
      responses:
        200:
          description: Pets.
          content:
            application/json:
              example: { data: [], has_more: false }
              schema:
                type: object
                required: [data, has_more]
                properties:
                  data: { type: array, items: { $ref: "#/components/schemas/Pet" } }
                  has_more: { type: boolean }
components: { schemas: { Pet: { type: object, required: [id], properties: { id: { type: string } } } } }
`,
  types: {
    compiles: ["for await (const pet of client.pets.list()) is<Equal<typeof pet, models.Pet>>();"],
  },
  wire: [
    {
      call: "all(client.pets.list())",
      answers: [
        json({ data: [{ id: "a" }, { id: "b" }], has_more: true }),
        json({ data: [{ id: "c" }], has_more: false }),
      ],
      sent: ["GET /pets", "GET /pets?starting_after=b"],
      result: [{ id: "a" }, { id: "b" }, { id: "c" }],
    },
  ],
} satisfies Feature;
