import type { Feature } from "../feature.ts";

const json =
  "content: { application/json: { schema: { type: object, required: [a], properties: { a: { type: array, items: { type: integer } } } } } }";

export default {
  description: `openapi: 3.1.0
info: { title: Content parameters, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets/{where}:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: where, in: path, required: true, ${json} }
        - { name: filter, in: query, ${json} }
        - { name: X-Filter, in: header, ${json} }
        - { name: saved, in: cookie, ${json} }
        - { name: note, in: query, content: { text/plain: { schema: { type: string } } } }
      responses: { 204: { description: Fine. } }
`,
  types: {
    compiles: ["client.pets.list({ where: { a: [1] }, filter: { a: [] } });"],
    refuses: [
      ["client.pets.list({ where: {} });", "Property 'a' is missing"],
      ["client.pets.list({ where: { a: [1] }, filter: '{}' });", "Type 'string'"],
    ],
  },
  wire: [
    {
      call: 'client.pets.list({ where: { a: [1] }, filter: { a: [2, 3] }, note: "a,b" })',
      sent: ["GET /pets/%7B%22a%22%3A%5B1%5D%7D?filter=%7B%22a%22%3A%5B2%2C3%5D%7D&note=a%2Cb"],
    },
    {
      call: 'client.pets.list({ where: { a: [] }, "X-Filter": { a: [1] }, saved: { a: [2] } })',
      sent: [
        {
          request: "GET /pets/%7B%22a%22%3A%5B%5D%7D",
          headers: { "x-filter": '{"a":[1]}', cookie: "saved=%7B%22a%22%3A%5B2%5D%7D" },
        },
      ],
    },
  ],
} satisfies Feature;
