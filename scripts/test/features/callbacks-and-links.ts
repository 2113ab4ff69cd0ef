import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Callbacks and links, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /orders:
    post:
      operationId: create-order
      tags: [Orders]
      requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { url: { type: string } } } } } }
      responses:
        201:
          description: Made.
          content: { application/json: { schema: { type: object, properties: { id: { type: string } } }, example: { id: "7" } } }
          links:
            order: { operationId: get-order, parameters: { id: "$response.body#/id" }, description: The order. }
            again: { $ref: "#/components/links/again" }
      callbacks:
        shipped:
          "{$request.body#/url}?a=b":
            post:
              operationId: create-order
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Shipped" } } } }
              responses: { 204: { description: Seen. } }
        lost: { $ref: "#/components/callbacks/lost" }
  /orders/{id}:
    get:
      operationId: get-order
      tags: [Orders]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { 204: { description: Fine. } }
components:
  schemas:
    Shipped: { type: object, required: [when], properties: { when: { type: string } } }
  links:
    again: { operationRef: "#/paths/~1orders/post", requestBody: $request.body }
  callbacks:
    lost:
      "{$request.body#/url}":
        post:
          requestBody: { content: { application/json: { schema: { type: object, properties: { why: { type: string } } } } } }
          responses: { 204: { description: Seen. } }
`,
  warnings: ["the operationId create-order stands at several operations"],
  types: {
    compiles: [
      'is<Equal<models.callbacks["create-order"]["shipped"]["{$request.body#/url}?a=b"]["post"]["requestBody"]["content"]["application/json"], models.Shipped>>();',
      'is<Equal<NonNullable<models.callbacks["create-order"]["lost"]["{$request.body#/url}"]["post"]["requestBody"]>["content"]["application/json"]["why"], string | undefined>>();',
    ],
  },
  wire: [
    {
      call: 'client.orders.create({ body: { url: "https://me.test" } })',
      sent: ["POST /orders"],
      result: { id: "7" },
    },
  ],
} satisfies Feature;
