import type { Feature } from "../feature.ts";

const operation = (name: string, security: string): string => `
  /${name}:
    get: { operationId: get-${name}, tags: [Doors], security: ${security}, responses: { 204: { description: Fine. } } }`;

export default {
  description: `openapi: 3.1.0
info: { title: Other security, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:${[
    operation("certificate", "[{ tls: [] }]"),
    operation("certified-key", "[{ tls: [], key: [] }]"),
    operation("digest", "[{ digest: [] }]"),
    operation("unknown", "[{ nowhere: [] }]"),
  ].join("")}
  /own:
    get:
      operationId: get-own
      tags: [Doors]
      parameters: [{ name: Authorization, in: header, schema: { type: string } }]
      responses: { 204: { description: Fine. } }
components:
  securitySchemes:
    tls: { type: mutualTLS }
    key: { type: apiKey, in: header, name: X-Key }
    digest: { type: http, scheme: digest }
`,
  warnings: ["the security scheme nowhere is not described; nothing is sent for it"],
  types: {
    refuses: [['api.createOtherSecurityClient({ auth: { tls: "k" } });', "'tls' does not exist"]],
  },
  wire: [
    { call: "client.doors.getCertificate()", sent: ["GET /certificate"] },
    {
      options: '{ auth: { key: "sandbox-key" } }',
      call: "client.doors.getCertifiedKey()",
      sent: [{ request: "GET /certified-key", headers: { "x-key": "sandbox-key" } }],
    },
    {
      call: 'client.doors.getOwn({ Authorization: "mine" })',
      sent: [{ request: "GET /own", headers: { authorization: "mine" } }],
    },
  ],
} satisfies Feature;
