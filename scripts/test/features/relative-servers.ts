import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Relative servers, version: 1.0.0 }
servers: [{ url: /api/v3 }]
paths:
  /pets:
    get: { operationId: list-pets, tags: [Pets], responses: { 204: { description: Fine. } } }
    put:
      operationId: set-pets
      tags: [Pets]
      servers: [{ url: /files }]
      responses: { 204: { description: Fine. } }
`,
  types: {
    refuses: [["api.createRelativeServersClient({});", "'baseUrl' is missing"]],
  },
  wire: [
    {
      options: '{ baseUrl: "https://api.test/api/v3" }',
      call: "client.pets.list()",
      sent: ["GET /api/v3/pets"],
    },
    {
      options: '{ baseUrl: "https://api.test/api/v3" }',
      call: "client.pets.set()",
      sent: ["PUT /files/pets"],
    },
  ],
} satisfies Feature;
