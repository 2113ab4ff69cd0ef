import type { Feature } from "../feature.ts";

const json = (schema: string, example: string): string =>
  `content: { application/json: { schema: ${schema}, example: ${example} } }`;
const problem = "{ type: object, required: [why], properties: { why: { type: string } } }";

export default {
  description: `openapi: 3.1.0
info: { title: JSON body and errors, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    post:
      operationId: create-pet
      tags: [Pets]
      requestBody: { required: true, ${json('{ $ref: "#/components/schemas/Pet" }', "{ name: Rex }")} }
      responses:
        201: { description: Created., ${json('{ $ref: "#/components/schemas/Pet" }', "{ name: Rex }")} }
        409: { description: Taken., ${json(problem, "{ why: taken }")} }
components:
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string }, age: { type: integer } } }
`,
  types: {
    compiles: ["is<Equal<models.Pet, { name: string; age?: number }>>();"],
    refuses: [
      ["client.pets.create({ body: { age: 1 } });", "Property 'name' is missing"],
      ['client.pets.create({ body: { name: "Rex", age: "1" } });', "not assignable to type"],
    ],
  },
  wire: [
    {
      call: 'client.pets.create({ body: { name: "Tom", age: 3 } })',
      sent: [
        {
          request: "POST /pets",
          headers: { "content-type": "application/json" },
          body: { name: "Tom", age: 3 },
        },
      ],
      result: { name: "Rex" },
    },
    {
      call: 'client.pets.create({ body: { name: "Tom" } })',
      answers: [() => Response.json({ why: "taken" }, { status: 409 })],
      sent: ["POST /pets"],
      error: { name: "ConflictError", status: 409, body: { why: "taken" } },
    },
  ],
} satisfies Feature;
