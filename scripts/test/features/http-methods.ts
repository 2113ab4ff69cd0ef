import type { Feature } from "../feature.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch"];
const body =
  "requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } } }";

export default {
  description: `openapi: 3.1.0
info: { title: HTTP methods, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:${methods.map((method) => `\n    ${method}: { operationId: do-${method}, tags: [Pets], ${body}, responses: { 204: { description: Fine. } } }`).join("")}
    trace: { operationId: do-trace, tags: [Pets], responses: { 200: { description: Fine. } } }
`,
  warnings: [
    "a body of GET is left out: fetch sends none",
    "a body of HEAD is left out: fetch sends none",
    "fetch sends no TRACE",
  ],
  types: {
    refuses: [["client.pets.doGet({ body: {} });", "'body' does not exist"]],
  },
  wire: [
    { call: "client.pets.doGet()", sent: ["GET /pets"] },
    {
      call: "client.pets.doPut({ body: { a: 1 } })",
      sent: [{ request: "PUT /pets", body: { a: 1 } }],
    },
    {
      call: "client.pets.doPost({ body: { a: 1 } })",
      sent: [{ request: "POST /pets", body: { a: 1 } }],
    },
    {
      call: "client.pets.doDelete({ body: { a: 1 } })",
      sent: [{ request: "DELETE /pets", body: { a: 1 } }],
    },
    {
      call: "client.pets.doOptions({ body: { a: 1 } })",
      sent: [{ request: "OPTIONS /pets", body: { a: 1 } }],
    },
    { call: "client.pets.doHead()", sent: ["HEAD /pets"] },
    {
      call: "client.pets.doPatch({ body: { a: 1 } })",
      sent: [{ request: "PATCH /pets", body: { a: 1 } }],
    },
  ],
} satisfies Feature;
