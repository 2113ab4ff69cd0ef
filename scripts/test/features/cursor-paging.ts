import type { Feature } from "../feature.ts";
import { json } from "../feature-answers.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Cursor paging, version: 1.0.0 }
servers: [{ url: https://api.test }]
x-sdk: { paging: { cursor: cursor, nextCursor: meta.next_cursor, hasMore: meta.has_more } }
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters: [{ name: cursor, in: query, schema: { type: string } }]
      responses:
        200:
          description: Pets.
          content:
            application/json:
              example: { pets: [] }
              schema:
                type: object
                properties:
                  pets: { type: array, items: { type: object, properties: { name: { type: string } } } }
                  warnings: { type: array, items: { type: string } }
                  meta:
                    type: object
                    properties: { next_cursor: { type: [string, "null"] }, has_more: { type: boolean } }
`,
  types: {
    compiles: [
      "for await (const pet of client.pets.list()) is<Equal<typeof pet, { name?: string }>>();",
      "const { cursor } = await client.pets.list(); is<Equal<typeof cursor, string | undefined>>(); client.pets.list({}, { cursor });",
    ],
  },
  wire: [
    {
      call: "all(client.pets.list())",
      answers: [
        json({ pets: [{ name: "Rex" }], meta: { next_cursor: "b=1", has_more: true } }),
        json({ pets: [{ name: "Tom" }], meta: { next_cursor: "c", has_more: false } }),
      ],
      sent: ["GET /pets", "GET /pets?cursor=b%3D1"],
      result: [{ name: "Rex" }, { name: "Tom" }],
    },
    {
      call: 'all(client.pets.list({}, { cursor: "/pets?cursor=c" }))',
      answers: [json({ pets: [{ name: "Ada" }], meta: { next_cursor: null } })],
      sent: ["GET /pets?cursor=c"],
      result: [{ name: "Ada" }],
    },
  ],
} satisfies Feature;
