import type { Feature } from "../feature.ts";

const fine = "responses: { 204: { description: Fine. } }";

export default {
  description: `openapi: 3.1.0
info: { title: Server variables, version: 1.0.0 }
servers:
  - url: https://{region}.api.test:{port}/{base}
    variables:
      region: { enum: [eu, us], default: eu, description: Where the data is. }
      port: { default: "443" }
      base: { default: v1/pets }
paths:
  /dogs:
    get: { operationId: list-dogs, tags: [Dogs], ${fine} }
    put:
      operationId: set-dogs
      tags: [Dogs]
      servers:
        - url: https://{tenant}.{region}.files.test
          variables: { region: { default: eu, enum: [eu, us] }, tenant: { default: all } }
      ${fine}
`,
  types: {
    compiles: [
      "is<Equal<api.ServerVariablesServerVariables['region'], 'eu' | 'us' | undefined>>();",
      "is<Equal<api.ServerVariablesServerVariables['tenant'], string | undefined>>();",
      'api.createServerVariablesClient({ serverVariables: { region: "us", port: "8443" } });',
      "api.createServerVariablesTransport({ serverVariables: { base: undefined } });",
    ],
    refuses: [
      [
        'api.createServerVariablesClient({ serverVariables: { region: "cn" } });',
        `Type '"cn"' is not assignable`,
      ],
      [
        'api.createServerVariablesClient({ serverVariables: { zone: "eu" } });',
        "'zone' does not exist",
      ],
    ],
  },
  wire: [
    { call: "client.dogs.list()", sent: ["GET https://eu.api.test/v1/pets/dogs"] },
    {
      options: '{ serverVariables: { region: "us", port: "8443" } }',
      call: "client.dogs.list()",
      sent: ["GET https://us.api.test:8443/v1/pets/dogs"],
    },
    {
      options: '{ serverVariables: { region: "us", tenant: "acme" } }',
      call: "client.dogs.set()",
      sent: ["PUT https://acme.us.files.test/dogs"],
    },
    {
      options: '{ serverVariables: { region: "us" }, baseUrl: "http://localhost:1" }',
      call: "client.dogs.set()",
      sent: ["PUT http://localhost:1/dogs"],
    },
    // What could lead to another host is refused before anything is sent.
    {
      options: '{ serverVariables: { tenant: "evil.test/" } }',
      call: "client.dogs.set()",
      sent: [],
      error: {
        name: "ConfigError",
        message: "serverVariables.tenant must be letters, digits and any of . _ ~ -.",
      },
    },
    {
      options: '{ serverVariables: { region: "cn" as "eu" } }',
      call: "client.dogs.list()",
      sent: [],
      error: { name: "ConfigError", message: "serverVariables.region must be one of eu, us." },
    },
  ],
} satisfies Feature;
