import type { Feature } from "../feature.ts";

const pet = "content: { application/json: { schema: { type: object }, example: {} } }";

export default {
  description: `openapi: 3.1.0
info: { title: No content, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pet:
    get:
      operationId: get-pet
      tags: [Pets]
      responses: { 200: { description: A pet., ${pet} }, 204: { description: None. }, 304: { description: As before. } }
    head:
      operationId: probe-pet
      tags: [Pets]
      responses: { 200: { description: There is one., ${pet} } }
    put:
      operationId: set-pet
      tags: [Pets]
      responses: { 205: { description: Start over., ${pet} } }
    post:
      operationId: create-pet
      tags: [Pets]
      responses: { 201: { description: Created. } }
`,
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.pets.get>>, { [key: string]: unknown } | undefined>>();",
      "is<Equal<Awaited<ReturnType<typeof client.pets.probe>>, void>>();",
      "is<Equal<Awaited<ReturnType<typeof client.pets.set>>, void>>();",
      "is<Equal<Awaited<ReturnType<typeof client.pets.create>>, void>>();",
    ],
  },
  wire: [
    { call: "client.pets.get()", sent: ["GET /pet"], result: {} },
    {
      call: "client.pets.get()",
      answers: [() => new Response(null, { status: 204 })],
      sent: ["GET /pet"],
    },
    {
      call: 'client.pets.get({ headers: { "If-None-Match": "7" } })',
      answers: [() => new Response(null, { status: 304 })],
      sent: [{ request: "GET /pet", headers: { "if-none-match": "7" } }],
      error: { name: "ApiError", status: 304 },
    },
    { call: "client.pets.probe()", sent: ["HEAD /pet"] },
    { call: "client.pets.set()", sent: ["PUT /pet"] },
    { call: "client.pets.create()", sent: ["POST /pet"] },
  ],
} satisfies Feature;
