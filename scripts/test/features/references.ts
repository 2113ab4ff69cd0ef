import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: References, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets/{id}: { $ref: "#/components/pathItems/Pet" }
components:
  pathItems:
    Pet:
      parameters:
        - { $ref: "#/components/parameters/Id" }
        - { name: limit, in: query, schema: { type: integer } }
      put:
        operationId: set-pet
        tags: [Pets]
        parameters: [{ name: limit, in: query, required: true, schema: { type: string } }]
        requestBody: { $ref: "#/components/requestBodies/Pet" }
        responses:
          200: { $ref: "#/components/responses/Pet" }
          404: { $ref: "#/components/responses/Alias" }
  parameters:
    Id: { name: id, in: path, required: true, schema: { $ref: "#/components/schemas/Id" } }
  requestBodies:
    Pet: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
  responses:
    Pet:
      description: The pet.
      headers: { X-Version: { $ref: "#/components/headers/Version" } }
      content: { application/json: { schema: { $ref: "#/components/schemas/Pet" }, examples: { one: { $ref: "#/components/examples/Rex" } } } }
    Alias: { $ref: "#/components/responses/Missing" }
    Missing: { description: None., content: { application/json: { schema: { type: object, required: [why], properties: { why: { type: string } } } } } }
  headers:
    Version: { required: true, schema: { type: integer }, example: 3 }
  examples:
    Rex: { value: { name: Rex } }
  schemas:
    Id: { type: integer }
    Pet: { type: object, required: [name], properties: { name: { type: string } } }
`,
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.pets.set>>, models.Pet>>();",
      `const result = await client.pets.set({ id: 1, limit: "a", body: { name: "Rex" } }).safe();
if (!result.ok && result.error.status === 404) is<Equal<typeof result.error.body, { why: string }>>();`,
    ],
    refuses: [
      // The operation's own parameter takes the place of its path's.
      [
        'client.pets.set({ id: 1, limit: 2, body: { name: "Rex" } });',
        "not assignable to type 'string'",
      ],
    ],
  },
  wire: [
    {
      call: 'client.pets.set({ id: 1, limit: "a", body: { name: "Rex" } }).withResponse().then(({ data, response }) => [data, response.documentedHeaders["X-Version"]])',
      sent: ["PUT /pets/1?limit=a"],
      result: [{ name: "Rex" }, 3],
    },
  ],
} satisfies Feature;
