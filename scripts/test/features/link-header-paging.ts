import type { Feature } from "../feature.ts";
import { json } from "../feature-answers.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Link header paging, version: 1.0.0 }
servers: [{ url: https://api.test }]
x-sdk: { paging: { linkHeader: Link } }
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses:
        200:
          description: Pets.
          headers: { Link: { schema: { type: string } } }
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } }, example: [] } }
  /pets/{id}:
    get:
      operationId: get-pet
      tags: [Pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        200: { description: A pet., content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components: { schemas: { Pet: { type: object, required: [id], properties: { id: { type: string } } } } }
`,
  types: {
    compiles: [
      "for await (const pet of client.pets.list()) is<Equal<typeof pet, models.Pet>>();",
      "const page = await client.pets.list(); const pets: models.Pet[] = page; const next = await page.nextPage(); next?.at(0)?.id;",
    ],
    refuses: [["client.pets.get({ id: '1' }).pages();", "Property 'pages' does not exist"]],
  },
  wire: [
    {
      call: "all(client.pets.list())",
      answers: [
        json([{ id: "a" }], { Link: '<https://api.test/pets?page=2>; rel="next"' }),
        json([{ id: "b" }], { Link: '<https://api.test/pets?page=1>; rel="prev"' }),
      ],
      sent: ["GET /pets", "GET /pets?page=2"],
      result: [{ id: "a" }, { id: "b" }],
    },
    {
      call: "all(client.pets.list())",
      answers: [json([{ id: "a" }], { Link: '<https://evil.test/pets?page=2>; rel="next"' })],
      sent: ["GET /pets"],
      error: { kind: "decode" },
    },
  ],
} satisfies Feature;
