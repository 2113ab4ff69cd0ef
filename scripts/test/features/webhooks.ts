import type { Feature } from "../feature.ts";

const body = (schema: string): string =>
  `requestBody: { required: true, content: { application/json: { schema: ${schema} } } }, responses: { 200: { description: Seen. } }`;

export default {
  description: `openapi: 3.1.0
info: { title: Webhooks, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get: { operationId: list-pets, tags: [Pets], responses: { 204: { description: Fine. } } }
webhooks:
  pet.born:
    post: { operationId: list-pets, ${body('{ $ref: "#/components/schemas/Born" }')} }
  "pet's died":
    put: { ${body("{ type: object, required: [why], properties: { why: { type: string } } }")} }
components:
  schemas:
    Born: { type: object, required: [name], properties: { name: { type: string } } }
`,
  warnings: ["the operationId list-pets stands at several operations"],
  types: {
    compiles: [
      'is<Equal<models.webhooks["pet.born"]["post"]["requestBody"]["content"]["application/json"], models.Born>>();',
      `is<Equal<models.webhooks["pet's died"]["put"]["requestBody"]["content"]["application/json"]["why"], string>>();`,
    ],
    refuses: [["client.webhooks;", "'webhooks' does not exist"]],
  },
  wire: [{ call: "client.pets.list()", sent: ["GET /pets"] }],
} satisfies Feature;
