import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Multipart body, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    post:
      operationId: create-pet
      tags: [Pets]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [name, photo]
              properties:
                name: { type: string }
                age: { type: integer }
                tags: { type: array, items: { type: string } }
                owner: { type: object, properties: { id: { type: integer } } }
                photo: { type: string, contentMediaType: image/png }
                papers: { type: array, items: { type: string, format: binary } }
                note: { type: string }
                joined: { type: array, items: { type: string } }
            encoding:
              photo: { contentType: image/png }
              note: { contentType: text/markdown }
              joined: { style: form, explode: false }
      responses: { 204: { description: Fine. } }
`,
  types: {
    compiles: [
      'client.pets.create({ body: { name: "Rex", photo: new Blob(), papers: [new Uint8Array()] } });',
      "client.pets.create({ body: new FormData() });",
    ],
    refuses: [
      ['client.pets.create({ body: { name: "Rex", photo: "text" } });', "not assignable"],
      ['client.pets.create({ body: { name: "Rex" } });', "not assignable"],
    ],
  },
  wire: [
    {
      call: 'client.pets.create({ body: { name: "Rex", age: 3, tags: ["a", "b"], owner: { id: 1 }, photo: new Uint8Array([80]), note: "*", joined: ["x", "y"] } })',
      sent: [
        {
          request: "POST /pets",
          body: [
            ["name", "Rex"],
            ["age", "3"],
            ["tags", "a"],
            ["tags", "b"],
            ["owner", { filename: "blob", type: "application/json", text: '{"id":1}' }],
            ["photo", { filename: "blob", type: "image/png", text: "P" }],
            ["note", { filename: "blob", type: "text/markdown", text: "*" }],
            ["joined", "x,y"],
          ],
        },
      ],
    },
    {
      call: 'client.pets.create({ body: { name: "Rex", photo: new File(["P"], "rex.png"), papers: [new File(["1"], "1.pdf", { type: "application/pdf" })] } })',
      sent: [
        {
          request: "POST /pets",
          body: [
            ["name", "Rex"],
            ["photo", { filename: "rex.png", type: "image/png", text: "P" }],
            ["papers", { filename: "1.pdf", type: "application/pdf", text: "1" }],
          ],
        },
      ],
    },
  ],
} satisfies Feature;
