import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: External files, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    post:
      operationId: create-pet
      tags: [Pets]
      requestBody: { required: true, content: { application/json: { schema: { $ref: schemas/pet.yaml } } } }
      responses: { 200: { $ref: "responses.yaml#/components/responses/Pet" } }
components:
  schemas:
    Name: { type: string, minLength: 1 }
`,
  files: {
    "schemas/pet.yaml": `oneOf: [{ $ref: "./kinds.yaml#/Cat" }, { $ref: "./kinds.yaml#/$defs/Dog" }]
discriminator: { propertyName: kind, mapping: { cat: "./kinds.yaml#/Cat", dog: "./kinds.yaml#/$defs/Dog" } }
example: { kind: cat, name: Tom }
`,
    "schemas/kinds.yaml": `Cat: { type: object, required: [kind, name], properties: { kind: { type: string }, name: { $ref: "../openapi.yaml#/components/schemas/Name" } } }
$defs: { Dog: { type: object, required: [kind], properties: { kind: { type: string }, friend: { $ref: "pet.yaml" } } } }
`,
    "responses.yaml": `components: { responses: { Pet: { description: Made., content: { application/json: { schema: { $ref: schemas/pet.yaml } } } } } }
`,
  },
  types: {
    compiles: [
      'is<Equal<models.Cat, { kind: "cat"; name: models.Name }>>();',
      'is<Equal<models.Dog, { kind: "dog"; friend?: models.Cat | models.Dog }>>();',
    ],
    refuses: [['client.pets.create({ body: { kind: "cat" } });', "not assignable"]],
  },
  wire: [
    {
      call: 'client.pets.create({ body: { kind: "dog", friend: { kind: "cat", name: "Kit" } } })',
      sent: ["POST /pets"],
      result: { kind: "cat", name: "Tom" },
    },
  ],
} satisfies Feature;
