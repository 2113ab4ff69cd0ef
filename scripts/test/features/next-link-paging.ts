import type { Feature } from "../feature.ts";
import { json } from "../feature-answers.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Next link paging, version: 1.0.0 }
servers: [{ url: https://api.test }]
x-sdk: { paging: { next: "@odata.nextLink" } }
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      responses:
        200:
          description: Pets.
          content:
            application/json:
              example: { value: [] }
              schema:
                type: object
                properties:
                  value: { type: array, items: { type: string } }
                  "@odata.nextLink": { type: string }
`,
  types: {
    compiles: ["for await (const pet of client.pets.list()) is<Equal<typeof pet, string>>();"],
  },
  wire: [
    {
      call: "all(client.pets.list())",
      answers: [
        json({ value: ["Rex"], "@odata.nextLink": "https://api.test/pets?$skiptoken=b" }),
        json({ value: ["Tom"] }),
      ],
      sent: ["GET /pets", "GET /pets?$skiptoken=b"],
      result: ["Rex", "Tom"],
    },
  ],
} satisfies Feature;
