import type { Feature } from "../feature.ts";

const json = (schema: string, example: string): string =>
  `content: { application/json: { schema: ${schema}, example: ${example} } }`;
const object = (name: string, type: string): string =>
  `{ type: object, required: [${name}], properties: { ${name}: { type: ${type} } } }`;

export default {
  description: `openapi: 3.1.0
info: { title: Response ranges, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pet:
    get:
      operationId: get-pet
      tags: [Pets]
      responses:
        2XX: { description: A pet., ${json(object("name", "string"), "{ name: Rex }")} }
        404: { description: None., ${json(object("missing", "boolean"), "{ missing: true }")} }
        4XX: { description: Wrong., ${json(object("wrong", "string"), "{ wrong: a }")} }
        default: { description: Failed., ${json(object("code", "integer"), "{ code: 1 }")} }
`,
  types: {
    compiles: [
      "is<Equal<Awaited<ReturnType<typeof client.pets.get>>, { name: string }>>();",
      `const result = await client.pets.get().safe();
if (!result.ok && result.error.status === 404) is<Equal<typeof result.error.body, { missing: boolean }>>();
if (!result.ok && result.error.status === 409) is<Equal<typeof result.error.body, { wrong: string }>>();
if (!result.ok && result.error.status === 500) is<Equal<typeof result.error.body, { code: number }>>();`,
    ],
  },
  wire: [
    { call: "client.pets.get()", sent: ["GET /pet"], result: { name: "Rex" } },
    {
      call: "client.pets.get()",
      answers: [() => Response.json({ wrong: "a" }, { status: 409 })],
      sent: ["GET /pet"],
      error: { name: "ConflictError", status: 409, body: { wrong: "a" } },
    },
  ],
} satisfies Feature;
