import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Default response, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pet:
    get:
      operationId: get-pet
      tags: [Pets]
      responses:
        default: { description: A pet., content: { application/json: { schema: { type: string }, example: Rex } } }
    delete:
      operationId: delete-pet
      tags: [Pets]
      responses: { default: { description: Whatever. } }
`,
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.pets.get>>, string>>();",
      "is<Equal<Awaited<ReturnType<typeof client.pets.delete>>, void>>();",
    ],
  },
  wire: [
    { call: "client.pets.get()", sent: ["GET /pet"], result: "Rex" },
    { call: "client.pets.delete()", sent: ["DELETE /pet"] },
  ],
} satisfies Feature;
