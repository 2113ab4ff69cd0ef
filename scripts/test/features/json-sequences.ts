import type { Feature } from "../feature.ts";

const records = '\u001e{"n":1}\n\u001e{"n":2}\n';

export default {
  description: `openapi: 3.2.0
info: { title: JSON sequences, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /numbers:
    get:
      operationId: list-numbers
      tags: [Numbers]
      responses:
        200: { description: Numbers., content: { application/json-seq: { itemSchema: { type: object, properties: { n: { type: integer } } }, example: ${JSON.stringify(records)} } } }
    put:
      operationId: set-numbers
      tags: [Numbers]
      requestBody: { required: true, content: { application/json-seq: { itemSchema: { type: object, required: [n], properties: { n: { type: integer } } } } } }
      responses: { 204: { description: Fine. } }
`,
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.numbers.list>>, AsyncIterable<{ n?: number }>>>();",
    ],
    refuses: [["client.numbers.set({ body: [{}] });", "'n' is missing"]],
  },
  wire: [
    {
      call: "client.numbers.list().then(all)",
      sent: ["GET /numbers"],
      result: [{ n: 1 }, { n: 2 }],
    },
    {
      call: "client.numbers.set({ body: [{ n: 1 }, { n: 2 }] })",
      sent: [
        {
          request: "PUT /numbers",
          headers: { "content-type": "application/json-seq" },
          body: records,
        },
      ],
    },
  ],
} satisfies Feature;
