import type { Feature } from "../feature.ts";

const list = "schema: { type: array, items: { type: integer } }";
const object =
  "schema: { type: object, properties: { x: { type: integer }, y: { type: integer } } }";

export default {
  description: `openapi: 3.1.0
info: { title: Header and cookie styles, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: X-List, in: header, ${list} }
        - { name: X-Object, in: header, ${object} }
        - { name: X-Exploded, in: header, explode: true, ${object} }
        - { name: ids, in: cookie, explode: false, ${list} }
        - { name: each, in: cookie, ${list} }
        - { name: flat, in: cookie, explode: false, ${object} }
        - { name: text, in: cookie, schema: { type: string } }
      responses: { 204: { description: Fine. } }
`,
  types: {
    refuses: [['client.pets.list({ "X-List": [true] });', "'boolean' is not assignable"]],
  },
  wire: [
    {
      call: 'client.pets.list({ "X-List": [1, 2], "X-Object": { x: 1, y: 2 }, "X-Exploded": { x: 1, y: 2 } })',
      sent: [
        {
          request: "GET /pets",
          headers: { "x-list": "1,2", "x-object": "x,1,y,2", "x-exploded": "x=1,y=2" },
        },
      ],
    },
    {
      call: 'client.pets.list({ ids: [1, 2], flat: { x: 1, y: 2 }, text: "a b; c" })',
      sent: [
        { request: "GET /pets", headers: { cookie: "ids=1,2; flat=x,1,y,2; text=a%20b%3B%20c" } },
      ],
    },
    {
      call: "client.pets.list({ each: [1, 2] })",
      sent: [{ request: "GET /pets", headers: { cookie: "each=1; each=2" } }],
    },
  ],
} satisfies Feature;
