import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: No servers, version: 1.0.0 }
paths:
  /pets:
    get: { operationId: list-pets, tags: [Pets], responses: { 204: { description: Fine. } } }
`,
  types: {
    refuses: [
      ["api.createNoServersClient({});", "'baseUrl' is missing"],
      ["api.createNoServersTransport({ baseUrl: undefined });", "not assignable to type 'string'"],
    ],
  },
  wire: [
    {
      options: '{ baseUrl: "https://api.test/" }',
      call: "client.pets.list()",
      sent: ["GET /pets"],
    },
  ],
} satisfies Feature;
