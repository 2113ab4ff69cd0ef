import type { Feature } from "../feature.ts";

const pet = "{ type: object, required: [name], properties: { name: { type: string } } }";
const lines = '{"name":"Rex"}\n{"name":"Tom"}\n';

export default {
  description: `openapi: 3.1.0
info: { title: JSON lines, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      responses:
        200: { description: Pets., content: { application/x-ndjson: { schema: ${pet}, example: ${JSON.stringify(lines)} } } }
    post:
      operationId: import-pets
      tags: [Pets]
      requestBody: { required: true, content: { application/jsonl: { schema: { type: array, items: ${pet} } } } }
      responses: { 204: { description: Fine. } }
`,
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.pets.list>>, AsyncIterable<{ name: string }>>>();",
      'client.pets.import({ body: [{ name: "Rex" }] });',
    ],
    refuses: [["client.pets.import({ body: [{}] });", "'name' is missing"]],
  },
  wire: [
    {
      call: "all(await client.pets.list())",
      sent: [{ request: "GET /pets", headers: { accept: "application/x-ndjson" } }],
      result: [{ name: "Rex" }, { name: "Tom" }],
    },
    {
      call: 'client.pets.import({ body: [{ name: "Rex" }, { name: "Tom" }] })',
      sent: [
        { request: "POST /pets", headers: { "content-type": "application/jsonl" }, body: lines },
      ],
    },
    {
      call: 'client.pets.import({ body: (async function* () { yield { name: "Rex" }; yield { name: "Tom" }; })() })',
      sent: [{ request: "POST /pets", body: lines }],
    },
  ],
} satisfies Feature;
