import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Multipart mixed, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    post:
      operationId: create-pet
      tags: [Pets]
      requestBody: { required: true, content: { multipart/mixed: { schema: { type: object, properties: { a: { type: string } } } } } }
      responses: { 204: { description: Fine. } }
`,
  warnings: ["a body of multipart/mixed is sent as multipart/form-data"],
} satisfies Feature;
