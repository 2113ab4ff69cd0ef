import { expect, test } from "vitest";
import { emitPages } from "../codegen/emit/pages.ts";
import { described, modelOf, ok } from "./description.ts";

const packages = {
  types: "@scope/tiny-types",
  client: "@scope/tiny-client",
  runtime: "@scope/runtime",
} as Parameters<typeof emitPages>[1];

/** The page of the API `tiny` at a path below its `docs/`. */
async function pageOf(path: string, members: string): Promise<string | undefined> {
  const files = emitPages(await modelOf(described(members)), packages);
  return files.find((file) => file.path === `tiny-client/docs/${path}`)?.content;
}

const plain = `paths: { /a: { get: { operationId: get-a, tags: [A], ${ok} } } }\n`;
const body = (type: string): string =>
  `requestBody: { content: { application/json: { schema: { type: ${type} } } } }`;

test.each<[name: string, given: { path: string; members: string }, want: readonly string[]]>([
  [
    "the servers where there is a choice",
    {
      path: "README.md",
      members: `servers: [{ url: "https://{region}.api.test", variables: { region: { default: eu, enum: [eu, us], description: Where. } } }, { url: https://b.test, description: "B | C" }]\n${plain}`,
    },
    [
      "## Servers\n\nCalls go to the first; any other is given as `baseUrl`.",
      "- `https://{region}.api.test`\n- `https://b.test`: B",
      "| `region` | `eu`, `us` | `eu` | Where. |",
    ],
  ],
  [
    "that the host is open",
    { path: "README.md", members: plain },
    ["The description does not say on which host the API is: give it as `baseUrl`."],
  ],
  [
    "webhooks that nothing tells apart",
    {
      path: "README.md",
      members: `${plain}webhooks: { "pet|born": { post: { summary: Born., ${body("string")}, ${ok} } } }\n`,
    },
    ["| `POST pet\\|born` | `string` | Born. |"],
  ],
  [
    "an operation's own server",
    {
      path: "resources/a.md",
      members: `servers: [{ url: https://a.test }]\npaths: { /a: { get: { operationId: get-a, tags: [A], servers: [{ url: https://b.test/v2 }], ${ok} } } }\n`,
    },
    ["Sent to `https://b.test/v2`; with a `baseUrl`, to that host and the path of this server."],
  ],
  [
    "callbacks and links",
    {
      path: "resources/a.md",
      members: `paths:
  /a:
    post:
      operationId: make-a
      tags: [A]
      callbacks: { done: { "{$request.body#/url}": { post: { description: It is done., ${body("integer")}, ${ok} } } } }
      responses:
        201:
          description: Made.
          links:
            one: { operationId: get-a, parameters: { id: "$response.body#/id" }, description: Itself. }
            again: { operationRef: "#/paths/~1a/post", requestBody: { a: 1 } }
            other: { operationRef: "https://other.test/openapi.yaml#/paths/~1b/get" }
  /a/{id}: { get: { operationId: get-a, tags: [A], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], ${ok} } }
`,
    },
    [
      "### Callbacks",
      "| `done` | `POST {$request.body#/url}` | `number` | It is done. |",
      "### Links",
      "| `one` | 201 | [a.get](a.md#get) | `id: $response.body#/id` | Itself. |",
      '| `again` | 201 | [a.make](a.md#make) | `body: {"a":1}` | |',
      "| `other` | 201 | elsewhere | | |",
    ],
  ],
  [
    "headers that are told as values",
    {
      path: "resources/a.md",
      members:
        "paths: { /a: { get: { operationId: get-a, tags: [A], responses: { 204: { description: Fine., headers: { X-Total: { description: All., schema: { type: integer } } } } } } } }\n",
    },
    ["`response.documentedHeaders`", "| `X-Total` | `number` | All. |"],
  ],
])("pages tell %s", async (_name, { path, members }, want) => {
  const page = await pageOf(path, members);
  for (const part of want) expect(page).toContain(part);
});
