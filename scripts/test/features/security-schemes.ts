import type { Feature } from "../feature.ts";

const operation = (name: string, security: string): string => `
  /${name}:
    get: { operationId: get-${name}, tags: [Doors], security: ${security}, responses: { 204: { description: Fine. } } }`;

export default {
  description: `openapi: 3.1.0
info: { title: Security schemes, version: 1.0.0 }
servers: [{ url: https://api.test }]
security: [{ bearer: [] }]
paths:${[
    operation("basic", "[{ basic: [] }]"),
    operation("header", "[{ header: [] }]"),
    operation("query", "[{ query: [] }]"),
    operation("cookie", "[{ cookie: [] }]"),
    operation("oauth", "[{ oauth: [read, write] }]"),
    operation("openid", "[{ openid: [] }]"),
    operation("both", "[{ header: [], query: [] }]"),
    operation("either", "[{ header: [], cookie: [] }, { bearer: [] }]"),
    operation("optional", "[{ bearer: [] }, {}]"),
    operation("open", "[]"),
  ].join("")}
  /common:
    get: { operationId: get-common, tags: [Doors], responses: { 204: { description: Fine. } } }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
    basic: { type: http, scheme: Basic }
    header: { type: apiKey, in: header, name: X-Key }
    query: { type: apiKey, in: query, name: api key }
    cookie: { type: apiKey, in: cookie, name: session }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://api.test/token, scopes: { read: Read., write: Write. } } } }
    openid: { type: openIdConnect, openIdConnectUrl: https://api.test/.well-known/openid-configuration }
`,
  types: {
    compiles: [
      'api.createSecuritySchemesClient({ auth: { basic: { username: "a", password: "b" }, oauth: async () => "t" } });',
      "api.createSecuritySchemesClient({});",
    ],
    refuses: [
      ['api.createSecuritySchemesClient({ auth: { other: "k" } });', "'other' does not exist"],
      ['api.createSecuritySchemesClient({ apiKey: "k" });', "'apiKey' does not exist"],
    ],
  },
  wire: [
    {
      options: '{ auth: { bearer: "sandbox-key" } }',
      call: "client.doors.getCommon()",
      sent: [{ request: "GET /common", headers: { authorization: "Bearer sandbox-key" } }],
    },
    {
      options: '{ auth: { basic: { username: "sandbox-key", password: "" } } }',
      call: "client.doors.getBasic()",
      sent: [{ request: "GET /basic", headers: { authorization: "Basic c2FuZGJveC1rZXk6" } }],
    },
    {
      options: '{ auth: { header: "sandbox-key" } }',
      call: "client.doors.getHeader()",
      sent: [{ request: "GET /header", headers: { "x-key": "sandbox-key", authorization: null } }],
    },
    {
      options: '{ auth: { query: "sandbox-key" } }',
      call: "client.doors.getQuery()",
      sent: ["GET /query?api%20key=sandbox-key"],
    },
    {
      options: '{ auth: { cookie: "sandbox-key" } }',
      call: "client.doors.getCookie()",
      sent: [{ request: "GET /cookie", headers: { cookie: "session=sandbox-key" } }],
    },
    {
      options: '{ auth: { oauth: () => "sandbox-key" } }',
      call: "client.doors.getOauth()",
      sent: [{ request: "GET /oauth", headers: { authorization: "Bearer sandbox-key" } }],
    },
    {
      options: '{ auth: { openid: "sandbox-key" } }',
      call: "client.doors.getOpenid()",
      sent: [{ request: "GET /openid", headers: { authorization: "Bearer sandbox-key" } }],
    },
    {
      options: '{ auth: { header: "sandbox-key", query: "sandbox-key", bearer: "not asked for" } }',
      call: "client.doors.getBoth()",
      sent: [
        {
          request: "GET /both?api%20key=sandbox-key",
          headers: { "x-key": "sandbox-key", authorization: null },
        },
      ],
    },
    // In turn: the first way that all credentials are given for.
    {
      options: '{ auth: { header: "incomplete", bearer: "sandbox-key" } }',
      call: "client.doors.getEither()",
      sent: [
        {
          request: "GET /either",
          headers: { authorization: "Bearer sandbox-key", "x-key": null, cookie: null },
        },
      ],
    },
    {
      call: "client.doors.getOptional()",
      sent: [{ request: "GET /optional", headers: { authorization: null } }],
    },
    {
      options: '{ auth: { bearer: "sandbox-key" } }',
      call: "client.doors.getOptional()",
      sent: [{ request: "GET /optional", headers: { authorization: "Bearer sandbox-key" } }],
    },
    {
      options: '{ auth: { bearer: "sandbox-key" } }',
      call: "client.doors.getOpen()",
      sent: [{ request: "GET /open", headers: { authorization: null } }],
    },
    {
      call: "client.doors.getEither()",
      sent: [],
      error: {
        name: "ConfigError",
        message: "GET /either needs auth.header and auth.cookie, or auth.bearer.",
      },
    },
    // What a client is given to hold a secret does not show it.
    {
      options: '{ auth: { bearer: "sandbox-key" } }',
      call: 'Promise.resolve(JSON.stringify(client.transport).includes("sandbox-key"))',
      sent: [],
      result: false,
    },
  ],
} satisfies Feature;
