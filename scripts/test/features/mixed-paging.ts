import type { Feature } from "../feature.ts";
import { json } from "../feature-answers.ts";

const list = "{ type: array, items: { type: string } }";

export default {
  description: `openapi: 3.1.0
info: { title: Mixed paging, version: 1.0.0 }
servers: [{ url: https://api.test }]
x-sdk:
  paging:
    - { cursor: cursor, nextCursor: next }
    - { page: page, items: rows }
    - { page: page }
paths:
  /cats:
    get:
      operationId: list-cats
      tags: [Cats]
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
        - { name: page, in: query, schema: { type: integer } }
      responses:
        200:
          description: Cats.
          content: { application/json: { schema: { properties: { cats: ${list}, next: { type: string } } }, example: {} } }
  /dogs:
    get:
      operationId: list-dogs
      tags: [Dogs]
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses:
        200:
          description: Dogs.
          content: { application/json: { schema: { properties: { rows: ${list}, breeds: ${list} } }, example: {} } }
  /cows:
    get:
      operationId: list-cows
      tags: [Cows]
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses: { 200: { description: Cows., content: { application/json: { schema: ${list}, example: [] } } } }
  /ants:
    get:
      operationId: list-ants
      tags: [Ants]
      responses: { 200: { description: Ants., content: { application/json: { schema: ${list}, example: [] } } } }
`,
  types: {
    compiles: [
      "for await (const cat of client.cats.list()) is<Equal<typeof cat, string>>();",
      "for await (const dog of client.dogs.list()) is<Equal<typeof dog, string>>();",
      "const ants = await client.ants.list(); is<Equal<typeof ants, string[]>>();",
    ],
    refuses: [["client.ants.list().pages();", "Property 'pages' does not exist"]],
  },
  wire: [
    {
      call: "all(client.cats.list())",
      answers: [json({ cats: ["Tom"], next: "b" }), json({ cats: ["Kit"] })],
      sent: ["GET /cats", "GET /cats?cursor=b"],
      result: ["Tom", "Kit"],
    },
    {
      call: "all(client.dogs.list())",
      answers: [json({ rows: ["Rex"] }), json({ rows: [] })],
      sent: ["GET /dogs", "GET /dogs?page=2"],
      result: ["Rex"],
    },
    {
      call: "all(client.cows.list())",
      answers: [json(["Ida"]), json([])],
      sent: ["GET /cows", "GET /cows?page=2"],
      result: ["Ida"],
    },
  ],
} satisfies Feature;
