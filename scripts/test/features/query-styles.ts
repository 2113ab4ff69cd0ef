import type { Feature } from "../feature.ts";

const list = "schema: { type: array, items: { type: string } }";
const object =
  "schema: { type: object, properties: { x: { type: integer }, y: { type: integer } } }";

export default {
  description: `openapi: 3.1.0
info: { title: Query styles, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - { name: each, in: query, ${list} }
        - { name: joined, in: query, explode: false, ${list} }
        - { name: spaced, in: query, style: spaceDelimited, explode: false, ${list} }
        - { name: piped, in: query, style: pipeDelimited, explode: false, ${list} }
        - { name: pipedEach, in: query, style: pipeDelimited, explode: true, ${list} }
        - { name: free, in: query, ${object} }
        - { name: flat, in: query, explode: false, ${object} }
        - { name: spacedObject, in: query, style: spaceDelimited, explode: false, ${object} }
        - { name: deep, in: query, style: deepObject, explode: true, ${object} }
      responses: { 204: { description: Fine. } }
`,
  types: {
    compiles: ["client.pets.list();", "client.pets.list({ deep: { x: 1 }, free: {} });"],
    refuses: [['client.pets.list({ deep: { x: "1" } });', "not assignable to type 'number'"]],
  },
  wire: [
    { call: 'client.pets.list({ each: ["a", "b&c"] })', sent: ["GET /pets?each=a&each=b%26c"] },
    { call: 'client.pets.list({ joined: ["a", "b,c"] })', sent: ["GET /pets?joined=a,b%2Cc"] },
    { call: 'client.pets.list({ spaced: ["a", "b"] })', sent: ["GET /pets?spaced=a%20b"] },
    { call: 'client.pets.list({ piped: ["a", "b"] })', sent: ["GET /pets?piped=a%7Cb"] },
    {
      call: 'client.pets.list({ pipedEach: ["a", "b"] })',
      sent: ["GET /pets?pipedEach=a&pipedEach=b"],
    },
    { call: "client.pets.list({ free: { x: 1, y: 2 } })", sent: ["GET /pets?x=1&y=2"] },
    { call: "client.pets.list({ flat: { x: 1, y: 2 } })", sent: ["GET /pets?flat=x,1,y,2"] },
    {
      call: "client.pets.list({ spacedObject: { x: 1, y: 2 } })",
      sent: ["GET /pets?spacedObject=x%201%20y%202"],
    },
    {
      call: "client.pets.list({ deep: { x: 1, y: 2 } })",
      sent: ["GET /pets?deep%5Bx%5D=1&deep%5By%5D=2"],
    },
    { call: "client.pets.list({ each: [], deep: {} })", sent: ["GET /pets"] },
    // What no server could read back is refused before it is sent.
    {
      call: 'client.pets.list({ piped: ["a|b"] })',
      sent: [],
      error: { name: "RequestError" },
    },
  ],
} satisfies Feature;
