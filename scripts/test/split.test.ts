import { join } from "node:path";
import { dump } from "js-yaml";
import { expect, test } from "vitest";
import { load } from "../codegen/load.ts";
import type { OpenApiDocument } from "../codegen/openapi.ts";
import { isSameDescription } from "../new-api/same-description.ts";
import { type SplitFiles, split } from "../new-api/split.ts";
import { described, ok } from "./description.ts";
import { folderWith } from "./folder.ts";

const loaded = async (text: string): Promise<OpenApiDocument> =>
  (await load(join(folderWith({ "openapi.yaml": text }), "openapi.yaml"), "soundness")).document;

const textOf = (files: SplitFiles): { [path: string]: string } =>
  Object.fromEntries([...files].map(([path, content]) => [path, dump(content, { noRefs: true })]));

const whole = described(`x-origin: { $ref: "#/nowhere" }
paths:
  /orders/{id}:
    get:
      ${ok}
      parameters: [{ $ref: "#/components/parameters/id" }]
  /orders:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" }, example: { $ref: text } } } }
      responses: { 200: { description: Fine., content: { application/json: { schema: { $ref: "#/components/schemas/Order/properties/lines/items" } } } } }
webhooks: { order.made: { post: { ${ok} } } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: Key } }
  parameters: { id: { name: id, in: path, required: true, schema: { type: string } } }
  schemas:
    Order:
      type: object
      properties:
        parent: { $ref: "#/components/schemas/Order" }
        lines: { type: array, items: { type: object, properties: { item: { $ref: "#/components/schemas/Item" } } } }
    Item: { oneOf: [{ $ref: "#/components/schemas/Book" }], discriminator: { propertyName: kind, mapping: { book: "#/components/schemas/Book" } } }
    Book: { type: object }
    Unused: { type: string }
`);

test("split gives a file to each path, webhook and component", async () => {
  const files = split(await loaded(whole));
  expect([...files.keys()].sort()).toEqual([
    "components/parameters/id.yaml",
    "components/schemas/Book.yaml",
    "components/schemas/Item.yaml",
    "components/schemas/Order.yaml",
    "components/schemas/Unused.yaml",
    "openapi.yaml",
    "paths/orders.yaml",
    "paths/orders_{id}.yaml",
    "webhooks/order.made.yaml",
  ]);
  expect(files.get("components/schemas/Item.yaml")).toEqual({
    oneOf: [{ $ref: "./Book.yaml" }],
    discriminator: { propertyName: "kind", mapping: { book: "./Book.yaml" } },
  });
  expect(files.get("openapi.yaml")).toMatchObject({
    "x-origin": { $ref: "#/nowhere" },
    paths: { "/orders": { $ref: "paths/orders.yaml" } },
    components: {
      securitySchemes: { key: { type: "apiKey" } },
      schemas: { Unused: { $ref: "components/schemas/Unused.yaml" } },
    },
  });
});

test.each<[name: string, given: string]>([
  ["everything of the above", whole],
  [
    "names that differ in case alone",
    described(
      `paths: { /a: { get: { ${ok} } }, /A: { get: { ${ok} } } }\ncomponents: { schemas: { a: { properties: { b: { $ref: "#/components/schemas/A" } } }, A: { type: string } } }`,
    ),
  ],
  [
    "names that are none of a file",
    described(
      `paths: { "/../a\\\\b?c:d": { get: { ${ok} } }, "/con": { get: { ${ok} } } }\ncomponents: { schemas: { "a/b": { type: string }, "..": { $ref: "#/components/schemas/a~1b" }, nul: { type: object } } }`,
    ),
  ],
  [
    "a name of the prototype",
    described(
      'paths: {}\ncomponents: { schemas: { __proto__: { type: string }, constructor: { properties: { a: { $ref: "#/components/schemas/__proto__" } } } } }',
    ),
  ],
  [
    "a component with two names",
    described(
      'paths: {}\ncomponents: { schemas: { A: { $ref: "#/components/schemas/B" }, B: { type: object, properties: { a: { $ref: "#/components/schemas/A" } } } } }',
    ),
  ],
  [
    "components that only lead to each other",
    described(
      'paths: {}\ncomponents: { schemas: { A: { properties: { b: { $ref: "#/components/schemas/B" } } }, B: { properties: { a: { $ref: "#/components/schemas/A" } } } } }',
    ),
  ],
  [
    "a part that is referred to beside its whole",
    described(
      `paths: { /a: { get: { responses: { 200: { description: a, content: { application/json: { schema: { $ref: "#/components/schemas/A/properties/b" } } } }, 201: { description: a, content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } } } } }
components: { schemas: { A: { properties: { b: { allOf: [{ $ref: "#/components/schemas/C" }] } } }, C: { type: string } } }`,
    ),
  ],
  [
    "text that reads as something else",
    described(
      'paths: {}\ncomponents: { schemas: { A: { type: string, example: "2026-01-31", enum: ["no", "1.0", "0x1", "~", "null", "a: b", "# c", "\\u2028"] } } }',
    ),
  ],
])("a description is the same once it has been split: %s", async (_name, given) => {
  const document = await loaded(given);
  const folder = folderWith(textOf(split(document)));
  const again = await load(join(folder, "openapi.yaml"), "soundness");
  expect(isSameDescription(document, again.document)).toBe(true);
});

test.each<[name: string, change: (document: OpenApiDocument) => void]>([
  ["a member that is missing", (document) => delete document.paths?.["/orders"]],
  ["another value", (document) => Object.assign(document.info, { title: "Other" })],
  ["a component that is missing", (document) => delete document.components?.schemas?.["Unused"]],
  [
    "another target",
    (document) => Object.assign(document.components?.schemas?.["Book"] ?? {}, { type: "string" }),
  ],
])("isSameDescription tells %s", async (_name, change) => {
  const [one, other] = [await loaded(whole), await loaded(whole)];
  change(other);
  expect(isSameDescription(one, other)).toBe(false);
});
