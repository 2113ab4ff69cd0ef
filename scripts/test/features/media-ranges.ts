import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Media ranges, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /any:
    get:
      operationId: get-any
      tags: [Any]
      responses: { 200: { description: Anything., content: { "*/*": { schema: { type: object, required: [a], properties: { a: { type: integer } } }, example: { a: 1 } } } } }
    put:
      operationId: set-any
      tags: [Any]
      requestBody: { required: true, content: { "*/*": {} } }
      responses: { 204: { description: Fine. } }
  /picture:
    get:
      operationId: get-picture
      tags: [Any]
      responses: { 200: { description: A picture., content: { image/*: { example: PNG } } } }
`,
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.any.get>>, { a: number }>>();",
      "is<Equal<Awaited<ReturnType<typeof client.any.getPicture>>, Blob>>();",
      'client.any.set({ contentType: "image/png", body: new Blob() });',
    ],
  },
  wire: [
    {
      call: "client.any.get()",
      sent: [{ request: "GET /any", headers: { accept: null } }],
      result: { a: 1 },
    },
    {
      call: 'client.any.set({ contentType: "application/zip", body: new Uint8Array([80]) })',
      sent: [{ request: "PUT /any", headers: { "content-type": "application/zip" }, body: "P" }],
    },
    {
      call: "client.any.getPicture().then((picture) => picture.text())",
      answers: [() => new Response("GIF", { headers: { "content-type": "image/gif" } })],
      sent: [{ request: "GET /picture", headers: { accept: "image/*" } }],
      result: "GIF",
    },
  ],
} satisfies Feature;
