import type { Feature } from "../feature.ts";

const fine = "responses: { 204: { description: Fine. } }";

export default {
  description: `openapi: 3.1.0
info: { title: Servers of operations, version: 1.0.0 }
servers: [{ url: https://api.test/v1 }]
security: [{ key: [] }]
paths:
  /pets:
    get: { operationId: list-pets, tags: [Pets], ${fine} }
    post:
      operationId: upload-pets
      tags: [Pets]
      servers: [{ url: https://files.test/v2/ }]
      ${fine}
  /toys:
    servers: [{ url: /v3 }]
    get: { operationId: list-toys, tags: [Toys], ${fine} }
    put: { operationId: set-toys, tags: [Toys], servers: [{ url: https://api.test/v1/ }], ${fine} }
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
`,
  types: {
    compiles: ['api.createOperationServersClient({ apiKey: "k" });'],
    refuses: [
      [
        'api.createOperationServersClient({ apiKey: "k", serverVariables: {} });',
        "'serverVariables' does not exist",
      ],
    ],
  },
  wire: [
    {
      options: '{ apiKey: "sandbox-key" }',
      call: "client.pets.list()",
      sent: ["GET /v1/pets"],
    },
    {
      options: '{ apiKey: "sandbox-key" }',
      call: "client.pets.upload()",
      sent: [
        {
          request: "POST https://files.test/v2/pets",
          headers: { authorization: "Bearer sandbox-key" },
        },
      ],
    },
    { options: '{ apiKey: "sandbox-key" }', call: "client.toys.list()", sent: ["GET /v3/toys"] },
    { options: '{ apiKey: "sandbox-key" }', call: "client.toys.set()", sent: ["PUT /v1/toys"] },
    // A base URL of the caller's takes the place of every server; the path of an operation's own stays.
    {
      options: '{ apiKey: "sandbox-key", baseUrl: "http://localhost:1" }',
      call: "client.pets.upload()",
      sent: ["POST http://localhost:1/v2/pets"],
    },
    // A redirect to the API's other server is not followed: the credential belongs to this one.
    {
      options: '{ apiKey: "sandbox-key", maxRetries: 0 }',
      call: "client.pets.upload()",
      answers: [
        () =>
          new Response(null, { status: 307, headers: { location: "https://api.test/v1/pets" } }),
      ],
      sent: ["POST https://files.test/v2/pets"],
      error: { status: 307 },
    },
  ],
} satisfies Feature;
