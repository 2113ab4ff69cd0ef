import { done, type Pairs, type Programs } from "./pair.ts";

const key = "key: { type: apiKey, in: header, name: X-Key }";
const bearer = "bearer: { type: http, scheme: bearer }";
const flow = "tokenUrl: https://a.test, scopes: { read: Read., write: Write. }";
const oauth = `oauth: { type: oauth2, flows: { clientCredentials: { ${flow} } } }`;

const api = (security: string, schemes: string, own = ""): string =>
  `servers: [{ url: "https://a.test" }]\n${security && `security: ${security}\n`}paths: { /thing: { patch: { operationId: update-thing, tags: [Things], ${own}${done} } } }\ncomponents: { securitySchemes: { ${schemes} } }\n`;

const creating = (options: string): Programs => ({
  client: `sdk.createPairClient(${options});`,
});

const headerOnly =
  "The description: an installed client does not prove what the API asks for since then. The option has the same name and type.";

/** Who may call. */
export const securityPairs: Pairs = [
  [
    "calls have to prove who makes them",
    {
      before: api("", key),
      after: api("[{ key: [] }]", key),
      description: "major",
      types: "none",
      client: "major",
      because:
        "The client: it cannot be created without a key any more. The types package knows nothing of it.",
      breaks: creating("{}"),
    },
  ],
  [
    "calls no longer have to prove who makes them",
    {
      version: "3.0",
      before: api("[{ key: [] }]", key),
      after: api("", key),
      description: "patch",
      types: "none",
      client: "minor",
      because: "The client: it can be created without a key from now on.",
      keeps: creating('{ apiKey: "1" }'),
    },
  ],
  [
    "another way to prove it is added",
    {
      before: api("[{ key: [] }]", `${key}, ${bearer}`),
      after: api("[{ key: [] }, { bearer: [] }]", `${key}, ${bearer}`),
      description: "minor",
      types: "none",
      client: "major",
      because:
        "The client: with more than one way there are credentials by name, and the option `apiKey` is gone.",
      breaks: creating('{ apiKey: "1" }'),
    },
  ],
  [
    "a way to prove it is removed",
    {
      version: "3.0",
      before: api("[{ key: [] }, { bearer: [] }]", `${key}, ${bearer}`),
      after: api("[{ key: [] }]", `${key}, ${bearer}`),
      description: "major",
      types: "none",
      client: "major",
      because:
        "The client: the credential is an option of its own no more. The types package knows nothing of it.",
      breaks: creating('{ auth: { bearer: "1" } }'),
    },
  ],
  [
    "the one way to prove it is another",
    {
      before: api("[{ key: [] }]", key),
      after: api("[{ bearer: [] }]", bearer),
      description: "major",
      types: "none",
      because: headerOnly,
      keeps: creating('{ apiKey: "1" }'),
    },
  ],
  [
    "a key becomes a user name and a password",
    {
      before: api("[{ key: [] }]", key),
      after: api("[{ basic: [] }]", "basic: { type: http, scheme: basic }"),
      description: "major",
      types: "none",
      because: headerOnly,
      keeps: creating('{ apiKey: "1" }'),
    },
  ],
  [
    "the key is sent in another header",
    {
      version: "3.0",
      before: api("[{ key: [] }]", key),
      after: api("[{ key: [] }]", key.replace("X-Key", "X-Token")),
      description: "major",
      types: "none",
      because: headerOnly,
      keeps: creating('{ apiKey: "1" }'),
    },
  ],
  [
    "both ways are needed where one was enough",
    {
      before: api("[{ key: [] }, { bearer: [] }]", `${key}, ${bearer}`),
      after: api("[{ key: [], bearer: [] }]", `${key}, ${bearer}`),
      description: "major",
      types: "none",
      because: "The description: who gave one credential has to give two, and both are options.",
      keeps: creating('{ auth: { bearer: "1" } }'),
    },
  ],
  [
    "a scope is required",
    {
      before: api("[{ oauth: [read] }]", oauth),
      after: api("[{ oauth: [read, write] }]", oauth),
      description: "major",
      types: "none",
      because: "The description: a token without the scope is refused, and tokens are text.",
      keeps: creating('{ apiKey: "1" }'),
    },
  ],
  [
    "a scope is no longer required",
    {
      version: "3.0",
      before: api("[{ oauth: [read, write] }]", oauth),
      after: api("[{ oauth: [read] }]", oauth),
      description: "patch",
      types: "none",
      because: "Either: tokens that were accepted still are.",
      keeps: creating('{ apiKey: "1" }'),
    },
  ],
  [
    "a security scheme that nothing uses is added",
    {
      before: api("[{ key: [] }]", key),
      after: api("[{ key: [] }]", `${key}, ${bearer}`),
      description: "patch",
      types: "none",
      because: "Either: no call is changed.",
      keeps: creating('{ apiKey: "1" }'),
    },
  ],
  [
    "one operation is open to all",
    {
      version: "3.0",
      before: api("[{ key: [] }]", key),
      after: api("[{ key: [] }]", key, "security: [], "),
      description: "minor",
      types: "none",
      client: "minor",
      because: "Either: it is the only operation, so that no key is asked for at all.",
      keeps: creating('{ apiKey: "1" }'),
    },
  ],
];
