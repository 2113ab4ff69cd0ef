import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Form body, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    post:
      operationId: create-pet
      tags: [Pets]
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string }
                born: { type: string, format: date }
                tags: { type: array, items: { type: string } }
                joined: { type: array, items: { type: string } }
                owner: { type: object, properties: { id: { type: integer } } }
                deep: { type: object, properties: { id: { type: integer } } }
                url: { type: string }
            encoding:
              joined: { style: pipeDelimited, explode: false }
              deep: { style: deepObject, explode: true }
              url: { allowReserved: true }
      responses: { 204: { description: Fine. } }
`,
  types: {
    refuses: [
      ["client.pets.create({ body: { name: 1 } });", "not assignable"],
      ["client.pets.create({});", "'body' is missing"],
    ],
  },
  wire: [
    {
      call: 'client.pets.create({ body: { name: "Rex +&=", tags: ["a", "b"], joined: ["x", "y"], owner: { id: 1 }, deep: { id: 2 }, url: "/a?b" } })',
      sent: [
        {
          request: "POST /pets",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: "name=Rex%20%2B%26%3D&tags=a&tags=b&joined=x%7Cy&owner=%7B%22id%22%3A1%7D&deep%5Bid%5D=2&url=/a?b",
        },
      ],
    },
  ],
} satisfies Feature;
