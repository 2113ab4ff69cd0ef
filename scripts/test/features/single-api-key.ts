import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Single API key, version: 1.0.0 }
servers: [{ url: https://api.test }]
security: [{ key: [] }]
paths:
  /pets:
    get: { operationId: list-pets, tags: [Pets], responses: { 204: { description: Fine. }, 401: { description: Who? } } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-API-Key } }
`,
  types: {
    refuses: [["api.createSingleApiKeyClient({});", "'apiKey' is missing"]],
  },
  wire: [
    {
      options: '{ apiKey: async () => "sandbox-key" }',
      call: "client.pets.list()",
      sent: [{ request: "GET /pets", headers: { "x-api-key": "sandbox-key" } }],
    },
  ],
} satisfies Feature;
