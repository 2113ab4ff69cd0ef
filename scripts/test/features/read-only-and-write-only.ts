import type { Feature } from "../feature.ts";

const pet = 'content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }';
const example =
  "{ id: 7, name: Rex, secret: s, owner: { id: 1, email: a@b.c }, visits: [{ at: 2026-01-31 }] }";

export default {
  description: `openapi: 3.1.0
info: { title: Read only and write only, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    post:
      operationId: create-pet
      tags: [Pets]
      requestBody: { required: true, ${pet} }
      responses: { 201: { description: Created., ${pet} } }
    get:
      operationId: list-pets
      tags: [Pets]
      responses:
        200:
          description: All.
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet:
      type: object
      required: [id, name, secret, owner]
      properties:
        id: { type: integer, readOnly: true }
        name: { type: string }
        secret: { type: string, writeOnly: true }
        owner: { $ref: "#/components/schemas/Owner" }
        visits: { type: array, items: { $ref: "#/components/schemas/Visit" } }
        kind: { $ref: "#/components/schemas/Kind" }
      example: ${example}
    Owner:
      type: object
      required: [id, email]
      properties: { id: { type: integer, readOnly: true }, email: { type: string } }
    Visit: { type: object, properties: { at: { type: string, readOnly: true }, why: { type: string } } }
    Kind: { type: object, properties: { name: { type: string } } }
`,
  types: {
    compiles: [
      "is<Equal<models.Owner, { readonly id: number; email: string }>>();",
      "is<Equal<models.OwnerRequest, { email: string }>>();",
      "is<Equal<models.VisitRequest, { why?: string }>>();",
      `is<Equal<models.PetRequest, {
        name: string; secret: string; owner: models.OwnerRequest; visits?: models.VisitRequest[]; kind?: models.Kind;
      }>>();`,
      `is<Equal<models.Pet, {
        readonly id: number; name: string; owner: models.Owner; visits?: models.Visit[]; kind?: models.Kind;
      }>>();`,
      "is<Equal<Awaited<ReturnType<typeof client.pets.list>>, models.Pet[]>>();",
      'is<Equal<models.paths["/pets"]["post"]["requestBody"]["content"]["application/json"], models.PetRequest>>();',
      `is<Equal<
        models.paths["/pets"]["post"]["responses"]["201"]["content"]["application/json"],
        models.Pet
      >>();`,
      // What was read can be sent back: with what the API does not ask for, which it ignores.
      `const [read] = await client.pets.list();
if (read) client.pets.create({ body: { ...read, secret: "s" } });`,
    ],
    refuses: [
      // What has no such property is one type.
      ["is<Equal<models.KindRequest, object>>();", "no exported member 'KindRequest'"],
      [
        'client.pets.create({ body: { id: 1, name: "Rex", secret: "s", owner: { email: "a" } } });',
        "'id' does not exist",
      ],
      [
        'client.pets.create({ body: { name: "Rex", owner: { email: "a" } } });',
        "'secret' is missing",
      ],
      ["client.pets.create().then((pet) => pet.secret);", "'secret' does not exist"],
    ],
  },
  wire: [
    {
      call: 'client.pets.create({ body: { name: "Tom", secret: "s", owner: { email: "a" }, visits: [{ why: "b" }] } })',
      sent: [
        {
          request: "POST /pets",
          body: { name: "Tom", secret: "s", owner: { email: "a" }, visits: [{ why: "b" }] },
        },
      ],
      result: {
        id: 7,
        name: "Rex",
        owner: { id: 1, email: "a@b.c" },
        visits: [{ at: "2026-01-31" }],
      },
    },
  ],
} satisfies Feature;
