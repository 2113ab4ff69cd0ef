import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Deep objects, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - name: filter
          in: query
          style: deepObject
          required: true
          schema:
            type: object
            required: [kind]
            properties: { kind: { type: string }, ids: { type: array, items: { type: integer } } }
        - name: free
          in: query
          style: deepObject
          schema: { type: object, additionalProperties: { type: string } }
      responses: { 204: { description: Fine. } }
`,
  types: {
    refuses: [["client.pets.list({ filter: {} });", "'kind' is missing"]],
  },
  wire: [
    {
      call: 'client.pets.list({ filter: { kind: "a b", ids: [1, 2] } })',
      sent: ["GET /pets?filter%5Bkind%5D=a%20b&filter%5Bids%5D=1&filter%5Bids%5D=2"],
    },
    {
      call: 'client.pets.list({ filter: { kind: "c" }, free: { x: "1", constructor: "2" } })',
      sent: ["GET /pets?filter%5Bkind%5D=c&free%5Bx%5D=1&free%5Bconstructor%5D=2"],
    },
  ],
} satisfies Feature;
