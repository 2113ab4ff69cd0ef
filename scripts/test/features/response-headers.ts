import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Response headers, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      responses:
        200:
          description: Pets.
          headers:
            X-Total: { required: true, schema: { type: integer }, example: 2 }
            X-Ids: { schema: { type: array, items: { type: integer } }, example: [1, 2] }
            X-More: { schema: { type: boolean }, example: false }
            X-Kind: { schema: { enum: [cat, dog], type: string }, example: cat }
            X-Meta: { content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } } }
            Content-Type: { schema: { type: string } }
          content: { application/json: { schema: { type: array, items: { type: string } }, example: [Rex] } }
        404: { description: None., headers: { X-Why: { schema: { type: string } } } }
    put:
      operationId: set-pets
      tags: [Pets]
      responses: { 204: { description: Fine. } }
`,
  types: {
    compiles: [
      `const { response } = await client.pets.list().withResponse();
is<Equal<typeof response.documentedHeaders["X-Total"], number>>();
is<Equal<typeof response.documentedHeaders["X-Ids"], number[] | undefined>>();
is<Equal<typeof response.documentedHeaders["X-More"], boolean | undefined>>();
is<Equal<typeof response.documentedHeaders["X-Kind"], "cat" | "dog" | undefined>>();
is<Equal<typeof response.documentedHeaders["X-Meta"], { a?: number } | undefined>>();`,
    ],
    refuses: [
      [
        "(await client.pets.set().withResponse()).response.documentedHeaders;",
        "'documentedHeaders' does not exist",
      ],
    ],
  },
  wire: [
    { call: "client.pets.list()", sent: ["GET /pets"], result: ["Rex"] },
    {
      call: "client.pets.list().withResponse().then(({ response }) => response.documentedHeaders)",
      sent: ["GET /pets"],
      result: {
        "X-Total": 2,
        "X-Ids": [1, 2],
        "X-More": false,
        "X-Kind": "cat",
        "X-Meta": undefined,
      },
    },
    {
      call: "client.pets.list().safe().then((result) => result.ok && result.response.documentedHeaders)",
      answers: [
        () =>
          Response.json([], {
            headers: {
              "x-total": "many",
              "x-meta": '{"a":1}',
              "x-ids": "",
              "x-more": "constructor",
            },
          }),
      ],
      sent: ["GET /pets"],
      result: {
        "X-Total": undefined,
        "X-Ids": [],
        "X-More": undefined,
        "X-Kind": undefined,
        "X-Meta": { a: 1 },
      },
    },
  ],
} satisfies Feature;
