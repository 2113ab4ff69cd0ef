import { done, operation, type Pairs } from "./pair.ts";

const list = `paths: { /things: { get: { operationId: list-things, tags: [Things], parameters: [{ name: page, in: query, schema: { type: integer } }, { name: size, in: query, schema: { type: integer } }, { name: query, in: query, schema: { type: string } }], responses: { 200: { description: A page., content: { application/json: { schema: { type: object, properties: { rows: { type: array, items: { type: string } }, counts: { type: array, items: { type: integer } } } } } } } } } } }\n`;
const paging = (items: string): string =>
  `x-sdk: { paging: { page: page, pageSize: size, items: ${items} } }\n${list}`;
const filter = (operators: string, parameters = "query"): string =>
  `x-sdk: { filter: { parameters: [${parameters}], operators: { ${operators} }, and: "&&", or: "||", group: "()" } }\n${list}`;
const named = (members: string): string => operation(`${members}${done}`);

const beyond = "The client: Redocly does not know what `x-sdk` means.";

/** What `x-sdk` says, which no other tool knows. */
export const sdkPairs: Pairs = [
  [
    "a method is given another name",
    {
      before: named(""),
      after: named("x-sdk: { method: change }, "),
      description: "minor",
      types: "none",
      client: "major",
      because: "The client: Redocly sees that `x-sdk` is there, and does not know what it means.",
      breaks: { client: "await client.things.update();" },
    },
  ],
  [
    "a resource is given another name",
    {
      version: "3.0",
      before: `tags: [{ name: Things }]\n${named("")}`,
      after: `tags: [{ name: Things, x-sdk: { resource: items } }]\n${named("")}`,
      description: "minor",
      types: "none",
      client: "major",
      because: "The client: Redocly sees that `x-sdk` is there, and does not know what it means.",
      breaks: { client: "await client.things.update();" },
    },
  ],
  [
    "the items of a list are in another field",
    {
      before: paging("rows"),
      after: paging("counts"),
      description: "none",
      types: "none",
      client: "major",
      because: beyond,
      breaks: {
        client: "for await (const row of client.things.list()) { const text: string = row; }",
      },
    },
  ],
  [
    "lists come in pages",
    {
      version: "3.0",
      before: list,
      after: paging("rows"),
      description: "minor",
      types: "none",
      client: "minor",
      because:
        "The client: a list can be gone through item by item from now on. The types package knows nothing of it.",
      keeps: { client: "const rows: string[] | undefined = (await client.things.list()).rows;" },
    },
  ],
  [
    "lists no longer come in pages",
    {
      before: paging("rows"),
      after: list,
      description: "patch",
      types: "none",
      client: "major",
      because: beyond,
      breaks: { client: "for await (const row of client.things.list()) console.log(row);" },
    },
  ],
  [
    "a parameter takes a filter",
    {
      before: list,
      after: filter('equals: "="'),
      description: "minor",
      types: "none",
      client: "minor",
      because:
        "The client: a filter can be written by methods from now on. The types package knows nothing of it.",
      keeps: { client: 'await client.things.list({ query: "a=b" });' },
    },
  ],
  [
    "filters have one more operator",
    {
      version: "3.0",
      before: filter('equals: "="'),
      after: filter('equals: "=", contains: "~"'),
      description: "none",
      types: "none",
      client: "minor",
      because: beyond,
      keeps: { client: 'await client.things.list({ query: sdk.where("a").equals("b") });' },
    },
  ],
  [
    "an operator of filters is renamed",
    {
      before: filter('equals: "="'),
      after: filter('is: "="'),
      description: "none",
      types: "none",
      client: "major",
      because: beyond,
      breaks: { client: 'await client.things.list({ query: sdk.where("a").equals("b") });' },
    },
  ],
  [
    "repeating calls is made safe by a header",
    {
      before: named(""),
      after: `x-sdk: { idempotency: { header: Idempotency-Key, methods: [PATCH] } }\n${named("")}`,
      description: "minor",
      types: "none",
      because: "Either: the client repeats more by itself, and its callers write what they wrote.",
      keeps: { client: "await client.things.update();" },
    },
  ],
  [
    "a call can be awaited until its work has ended",
    {
      version: "3.0",
      before: operation(
        "responses: { 200: { description: It., content: { application/json: { schema: { type: object, properties: { status: { type: string } } } } } } }",
      ),
      after: operation(
        "x-sdk: { wait: { succeeded: { status: [done] }, failed: { status: [failed] } } }, responses: { 200: { description: It., content: { application/json: { schema: { type: object, properties: { status: { type: string } } } } } } }",
      ),
      description: "minor",
      types: "none",
      client: "minor",
      because: "The client: it has one method more. The types package knows nothing of it.",
      keeps: { client: "await client.things.update();" },
    },
  ],
];
