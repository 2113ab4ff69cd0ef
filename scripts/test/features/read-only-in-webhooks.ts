import type { Feature } from "../feature.ts";

const seen =
  'responses: { 200: { description: Seen., content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }';

export default {
  // What a webhook sends is what the API sends, and what it is answered is sent to the API.
  description: `openapi: 3.1.0
info: { title: Webhooks, version: 1.0.0 }
servers: [{ url: https://api.test }]
x-sdk: { webhooks: { discriminator: type } }
paths:
  /pets:
    post:
      operationId: create-pet
      tags: [Pets]
      requestBody: { $ref: "#/components/requestBodies/Pet" }
      responses: { 204: { description: Made. } }
      callbacks:
        made: { "{$request.body#/url}": { post: { requestBody: { $ref: "#/components/requestBodies/Pet" }, ${seen} } } }
webhooks:
  pet.made: { post: { requestBody: { $ref: "#/components/requestBodies/Pet" }, ${seen} } }
components:
  requestBodies:
    Pet: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
  schemas:
    Pet:
      type: object
      required: [type, id, secret]
      properties: { type: { type: string }, id: { type: string, readOnly: true }, secret: { type: string, writeOnly: true } }
`,
  types: {
    compiles: [
      "is<Equal<models.Pet, { type: string; readonly id: string }>>();",
      "is<Equal<models.PetRequest, { type: string; secret: string }>>();",
      'is<Equal<Parameters<typeof client.pets.create>[0]["body"], models.PetRequest>>();',
      `is<Equal<
        NonNullable<models.webhooks["pet.made"]["post"]["requestBody"]>["content"]["application/json"], models.Pet
      >>();`,
      `is<Equal<
        models.webhooks["pet.made"]["post"]["responses"]["200"]["content"]["application/json"], models.PetRequest
      >>();`,
    ],
  },
  wire: [
    {
      call: 'client.pets.create({ body: { type: "a", secret: "s" } })',
      sent: [{ request: "POST /pets", body: { type: "a", secret: "s" } }],
    },
  ],
} satisfies Feature;
