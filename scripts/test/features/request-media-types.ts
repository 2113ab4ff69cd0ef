import type { Feature } from "../feature.ts";

const pet =
  "{ type: object, required: [name], properties: { name: { type: string }, age: { type: integer } } }";

export default {
  description: `openapi: 3.1.0
info: { title: Request media types, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    post:
      operationId: create-pet
      tags: [Pets]
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded: { schema: ${pet} }
          application/json: { schema: ${pet} }
          text/plain: { schema: { type: string } }
          image/*: {}
      responses: { 204: { description: Fine. } }
    put:
      operationId: set-pet
      tags: [Pets]
      requestBody: { content: { "application/vnd.pet+json; version=2": { schema: ${pet} } } }
      responses: { 204: { description: Fine. } }
`,
  types: {
    compiles: [
      'client.pets.create({ body: { name: "Rex" } });',
      'client.pets.create({ contentType: "text/plain", body: "Rex" });',
      'client.pets.create({ contentType: "image/png", body: new Uint8Array() });',
    ],
    refuses: [
      [
        'client.pets.create({ contentType: "text/plain", body: { name: "Rex" } });',
        "'name' does not exist",
      ],
      ["client.pets.create({ body: 1 });", "not assignable"],
    ],
  },
  wire: [
    {
      call: 'client.pets.create({ body: { name: "Rex" } })',
      sent: [
        {
          request: "POST /pets",
          headers: { "content-type": "application/json" },
          body: { name: "Rex" },
        },
      ],
    },
    {
      call: 'client.pets.create({ contentType: "application/x-www-form-urlencoded", body: { name: "Rex & Tom", age: 3 } })',
      sent: [
        {
          request: "POST /pets",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: "name=Rex%20%26%20Tom&age=3",
        },
      ],
    },
    {
      call: 'client.pets.create({ contentType: "text/plain", body: "Rex" })',
      sent: [{ request: "POST /pets", headers: { "content-type": "text/plain" }, body: "Rex" }],
    },
    {
      call: 'client.pets.create({ contentType: "image/png", body: new Blob(["PNG"], { type: "image/png" }) })',
      sent: [{ request: "POST /pets", headers: { "content-type": "image/png" }, body: "PNG" }],
    },
    {
      call: 'client.pets.create({ contentType: "text/html" as "text/plain", body: "" })',
      sent: [],
      error: { name: "RequestError" },
    },
    {
      call: 'client.pets.set({ body: { name: "Rex" } })',
      sent: [
        {
          request: "PUT /pets",
          headers: { "content-type": "application/vnd.pet+json; version=2" },
          body: { name: "Rex" },
        },
      ],
    },
    {
      call: "client.pets.set()",
      sent: [{ request: "PUT /pets", headers: { "content-type": null } }],
    },
  ],
} satisfies Feature;
