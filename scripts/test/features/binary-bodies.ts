import type { Feature } from "../feature.ts";

export default {
  description: `openapi: 3.1.0
info: { title: Binary bodies, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /photo:
    get:
      operationId: get-photo
      tags: [Photos]
      responses:
        200: { description: A photo., content: { image/png: { schema: { type: string, format: binary }, example: PNG } } }
    put:
      operationId: set-photo
      tags: [Photos]
      requestBody: { required: true, content: { application/octet-stream: { schema: { type: string, format: binary } } } }
      responses: { 204: { description: Fine. } }
`,
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.photos.get>>, Blob>>();",
      "client.photos.set({ body: new ReadableStream<Uint8Array>() });",
      "client.photos.set({ body: new Uint8Array() });",
    ],
    refuses: [["client.photos.set({ body: { a: 1 } });", "'a' does not exist"]],
  },
  wire: [
    {
      call: "client.photos.get().then((photo) => photo.text())",
      sent: [{ request: "GET /photo", headers: { accept: "image/png" } }],
      result: "PNG",
    },
    {
      call: "client.photos.set({ body: new Uint8Array([80, 78, 71]) })",
      sent: [
        {
          request: "PUT /photo",
          headers: { "content-type": "application/octet-stream" },
          body: "PNG",
        },
      ],
    },
    {
      call: 'client.photos.set({ body: new Blob(["PNG"]).stream() })',
      sent: [{ request: "PUT /photo", body: "PNG" }],
    },
  ],
} satisfies Feature;
