import type { Feature } from "../feature.ts";

const text = (type: string, example: string): string =>
  `content: { ${type}: { schema: { type: string }, example: "${example}" } }`;

export default {
  description: `openapi: 3.1.0
info: { title: Text bodies, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /note:
    get:
      operationId: get-note
      tags: [Notes]
      responses: { 200: { description: A note., ${text("text/markdown; charset=utf-8", "# Hi")} } }
    put:
      operationId: set-note
      tags: [Notes]
      requestBody: { required: true, ${text("text/plain", "Hi")} }
      responses:
        200: { description: A note., ${text("application/xml", "<note/>")} }
        400: { description: No note., ${text("text/plain", "too long")} }
`,
  types: {
    compiles: ["is<Equal<Awaited<ReturnType<typeof client.notes.get>>, string>>();"],
    refuses: [["client.notes.set({ body: 1 });", "not assignable"]],
  },
  wire: [
    {
      call: "client.notes.get()",
      sent: [{ request: "GET /note", headers: { accept: "text/markdown; charset=utf-8" } }],
      result: "# Hi",
    },
    {
      call: 'client.notes.set({ body: "Hi" })',
      sent: [{ request: "PUT /note", headers: { "content-type": "text/plain" }, body: "Hi" }],
      result: "<note/>",
    },
    {
      call: 'client.notes.set({ body: "Hi" })',
      answers: [() => new Response("too long", { status: 400 })],
      sent: ["PUT /note"],
      error: { name: "BadRequestError", body: "too long" },
    },
  ],
} satisfies Feature;
