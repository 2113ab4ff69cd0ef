import { expect } from "vitest";
import type { Feature } from "../feature.ts";
import { json } from "../feature-answers.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Offset paging, version: 1.0.0 }
servers: [{ url: https://api.test }]
x-sdk: { paging: { offset: offset, pageSize: limit } }
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: offset, in: query, schema: { type: integer } }
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        200:
          description: Pets.
          content: { application/json: { schema: { type: array, items: { type: string } }, example: [] } }
`,
  types: {
    compiles: [
      "for await (const pet of client.pets.list()) is<Equal<typeof pet, string>>();",
      "const page = await client.pets.list(); const names: string[] = page; const first: string | undefined = page[0];",
    ],
  },
  wire: [
    {
      call: "all(client.pets.list({ limit: 2 }))",
      answers: [json(["Rex", "Tom"]), json(["Ada"])],
      sent: ["GET /pets?limit=2", "GET /pets?limit=2&offset=2"],
      result: ["Rex", "Tom", "Ada"],
    },
    {
      call: "client.pets.list({ limit: 2 })",
      answers: [json(["Rex", "Tom"])],
      sent: ["GET /pets?limit=2"],
      result: ["Rex", "Tom"],
    },
    {
      call: "all(client.pets.list())",
      answers: [json(["Rex"]), json(["Rex"])],
      sent: ["GET /pets", "GET /pets?offset=1"],
      error: { kind: "decode", message: expect.stringContaining("leads in a circle") },
    },
  ],
} satisfies Feature;
