import type { Feature } from "../feature.ts";
import { json } from "../feature-answers.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Page numbers, version: 1.0.0 }
servers: [{ url: https://api.test }]
x-sdk: { paging: { page: page, firstPage: 0, pageSize: size, items: content, total: page.total } }
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: page, in: query, schema: { type: integer, default: 0 } }
        - { name: size, in: query, schema: { type: integer } }
      responses:
        200:
          description: A page of pets.
          content:
            application/json:
              example: { content: [] }
              schema:
                type: object
                required: [content]
                properties:
                  content: { type: array, items: { $ref: "#/components/schemas/Pet" } }
                  page: { type: object, properties: { total: { type: integer } } }
components: { schemas: { Pet: { type: object, required: [name], properties: { name: { type: string } } } } }
`,
  types: {
    compiles: [
      "for await (const pet of client.pets.list({ size: 2 })) is<Equal<typeof pet, models.Pet>>();",
      "const page = await client.pets.list(); is<Equal<typeof page.content, models.Pet[]>>();",
    ],
  },
  wire: [
    {
      call: "all(client.pets.list({ size: 2 }))",
      answers: [
        json({ content: [{ name: "Rex" }, { name: "Tom" }], page: { total: 3 } }),
        json({ content: [{ name: "Ada" }], page: { total: 3 } }),
      ],
      sent: ["GET /pets?size=2", "GET /pets?size=2&page=1"],
      result: [{ name: "Rex" }, { name: "Tom" }, { name: "Ada" }],
    },
  ],
} satisfies Feature;
