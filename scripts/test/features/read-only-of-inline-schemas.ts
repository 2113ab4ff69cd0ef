import type { Feature } from "../feature.ts";

const user =
  "{ type: object, required: [id, name, keys], properties: { id: { type: integer, readOnly: true }, " +
  "name: { type: string }, keys: { type: array, items: { type: object, required: [secret], " +
  "properties: { secret: { type: string, writeOnly: true }, at: { type: string, readOnly: true } } } } } }";
const json = `content: { application/json: { schema: ${user}, example: { id: 1, name: a, keys: [{ secret: s, at: now }] } } }`;

const form =
  "{ type: object, required: [id, name], properties: { id: { type: integer, readOnly: true }, name: { type: string } } }";

export default {
  description: `openapi: 3.1.0
info: { title: Inline, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /users:
    post:
      operationId: create-user
      tags: [Users]
      requestBody: { required: true, ${json} }
      responses: { 200: { description: Made., ${json} } }
  /forms:
    post:
      operationId: send-form
      tags: [Users]
      requestBody: { required: true, content: { multipart/form-data: { schema: ${form} } } }
      responses: { 204: { description: Taken. } }
`,
  types: {
    compiles: [
      `is<Equal<Parameters<typeof client.users.create>[0]["body"], { name: string; keys: { secret: string }[] }>>();`,
      `is<Equal<Awaited<ReturnType<typeof client.users.create>>, {
        readonly id: number; name: string; keys: { readonly at?: string }[];
      }>>();`,
      `is<Equal<
        models.paths["/users"]["post"]["requestBody"]["content"]["application/json"],
        Parameters<typeof client.users.create>[0]["body"]
      >>();`,
    ],
    refuses: [['client.users.sendForm({ body: { id: 1, name: "a" } });', "'id' does not exist"]],
  },
  wire: [
    {
      call: 'client.users.create({ body: { name: "b", keys: [{ secret: "t" }] } })',
      sent: [{ request: "POST /users", body: { name: "b", keys: [{ secret: "t" }] } }],
      result: { id: 1, name: "a", keys: [{ at: "now" }] },
    },
    {
      call: 'client.users.sendForm({ body: { name: "b" } })',
      sent: ["POST /forms"],
    },
  ],
} satisfies Feature;
