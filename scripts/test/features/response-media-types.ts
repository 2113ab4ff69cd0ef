import type { Feature } from "../feature.ts";

const pet =
  "{ schema: { type: object, required: [name], properties: { name: { type: string } } }, example: { name: Rex } }";

export default {
  description: `openapi: 3.1.0
info: { title: Response media types, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pet:
    get:
      operationId: get-pet
      tags: [Pets]
      responses:
        200:
          description: A pet.
          content:
            application/xml: { schema: { type: string }, example: <pet/> }
            application/json: ${pet}
            text/csv: { schema: { type: string }, example: "name" }
  /either:
    get:
      operationId: get-either
      tags: [Pets]
      responses:
        200: { description: A pet., content: { application/json: ${pet} } }
        202: { description: Wait., content: { text/plain: { schema: { type: string }, example: later } } }
  /vendor:
    get:
      operationId: get-vendor
      tags: [Pets]
      responses:
        200: { description: A pet., content: { application/vnd.pet.v1+json: ${pet} } }
`,
  warnings: ["application/json is asked for, and text/csv is not"],
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.pets.get>>, { name: string }>>();",
      "is<Equal<Awaited<ReturnType<typeof client.pets.getEither>>, { name: string } | string>>();",
      "is<Equal<Awaited<ReturnType<typeof client.pets.getVendor>>, { name: string }>>();",
    ],
  },
  wire: [
    { call: "client.pets.get()", sent: ["GET /pet"], result: { name: "Rex" } },
    { call: "client.pets.getEither()", sent: ["GET /either"], result: { name: "Rex" } },
    {
      call: "client.pets.getEither()",
      answers: [
        () => new Response("later", { status: 202, headers: { "content-type": "text/plain" } }),
      ],
      sent: ["GET /either"],
      result: "later",
    },
    {
      call: "client.pets.getVendor()",
      sent: [{ request: "GET /vendor", headers: { accept: "application/vnd.pet.v1+json" } }],
      result: { name: "Rex" },
    },
  ],
} satisfies Feature;
