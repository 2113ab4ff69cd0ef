import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Header and cookie parameters, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: X-Trace, in: header, required: true, schema: { type: integer } }
        - { name: session, in: cookie, schema: { type: string } }
      responses: { 204: { description: Fine. } }
`,
  types: {
    refuses: [["client.pets.list({});", "Property '\"X-Trace\"' is missing"]],
  },
  wire: [
    {
      call: 'client.pets.list({ "X-Trace": 7, session: "abc" })',
      sent: [{ request: "GET /pets", headers: { "x-trace": "7", cookie: "session=abc" } }],
    },
    {
      call: 'client.pets.list({ "X-Trace": 7 })',
      sent: [{ request: "GET /pets", headers: { "x-trace": "7", cookie: null } }],
    },
  ],
} satisfies Feature;
