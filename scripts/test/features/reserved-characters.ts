import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Reserved characters, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: at, in: query, allowReserved: true, schema: { type: string } }
        - { name: paths, in: query, allowReserved: true, schema: { type: array, items: { type: string } } }
        - { name: plain, in: query, schema: { type: string } }
      responses: { 204: { description: Fine. } }
`,
  wire: [
    {
      call: 'client.pets.list({ at: "/a/b?c=d:e", plain: "/a/b?c=d:e" })',
      sent: ["GET /pets?at=/a/b?c=d:e&plain=%2Fa%2Fb%3Fc%3Dd%3Ae"],
    },
    { call: 'client.pets.list({ paths: ["/a", "/b"] })', sent: ["GET /pets?paths=/a&paths=/b"] },
    // What would end the value is encoded all the same.
    { call: 'client.pets.list({ at: "a&b#c+d" })', sent: ["GET /pets?at=a%26b%23c%2Bd"] },
  ],
} satisfies Feature;
