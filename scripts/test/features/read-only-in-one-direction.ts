import type { Feature } from "../feature.ts";

const json = (name: string): string =>
  `content: { application/json: { schema: { $ref: "#/components/schemas/${name}" } } }`;

export default {
  // A model that only requests hold, or only answers, is one type.
  description: `openapi: 3.0.3
info: { title: One direction, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /users:
    post:
      operationId: create-user
      tags: [Users]
      requestBody: { required: true, ${json("NewUser")} }
      responses: { 200: { description: Made., ${json("User")} } }
components:
  schemas:
    NewUser:
      type: object
      required: [id, name, password]
      properties: { id: { type: string, readOnly: true }, name: { type: string }, password: { type: string, writeOnly: true } }
    User:
      type: object
      required: [id, password]
      properties: { id: { type: string, readOnly: true }, password: { type: string, writeOnly: true } }
      example: { id: a, password: p }
`,
  types: {
    compiles: [
      "is<Equal<models.NewUser, { name: string; password: string }>>();",
      "is<Equal<models.User, { readonly id: string }>>();",
    ],
    refuses: [["is<Equal<models.NewUserRequest, object>>();", "no exported member"]],
  },
  wire: [
    {
      call: 'client.users.create({ body: { name: "b", password: "p" } })',
      sent: [{ request: "POST /users", body: { name: "b", password: "p" } }],
      result: { id: "a" },
    },
  ],
} satisfies Feature;
