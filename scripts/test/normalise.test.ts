import { describe, expect, test } from "vitest";
import { emitTypes } from "../codegen/emit/types.ts";
import { tokensOf, valueAt } from "../codegen/pointers.ts";
import { addStrictOptions, compile } from "./compile.ts";
import { described, documentOf, modelOf, ok } from "./description.ts";
import { folderWith, save } from "./folder.ts";

/** A description, and what it holds afterwards at these pointers. */
interface Case {
  given: string;
  want: { readonly [pointer: string]: unknown };
}

const schemas = (members: string, version?: string): string =>
  described(`paths: {}\ncomponents:\n  schemas:\n${members.replace(/^/gm, "    ")}\n`, version);
const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;
const ref = (kind: string, name: string): object => ({ $ref: `#/components/${kind}/${name}` });

const references: [name: string, Case][] = [
  [
    "names a property that is referred to, in both places",
    {
      given: schemas(`A: { properties: { b: { type: string } } }
C: { $ref: "#/components/schemas/A/properties/b" }`),
      want: {
        "#/components/schemas/AB": { type: "string" },
        "#/components/schemas/A/properties/b": ref("schemas", "AB"),
        "#/components/schemas/C": ref("schemas", "AB"),
      },
    },
  ],
  [
    "names the items of a list",
    {
      given: schemas(`A: { type: array, items: { type: object } }
B: { properties: { a: { $ref: "#/components/schemas/A/items" } } }`),
      want: {
        "#/components/schemas/AItems": { type: "object" },
        "#/components/schemas/A/items": ref("schemas", "AItems"),
        "#/components/schemas/B/properties/a": ref("schemas", "AItems"),
      },
    },
  ],
  [
    "names what stands in definitions",
    {
      given: schemas(`A:
  definitions: { b: { type: integer } }
  properties: { b: { $ref: "#/components/schemas/A/definitions/b" } }`),
      want: {
        "#/components/schemas/AB": { type: "integer" },
        "#/components/schemas/A/definitions/b": ref("schemas", "AB"),
        "#/components/schemas/A/properties/b": ref("schemas", "AB"),
      },
    },
  ],
  [
    "names the schema of another operation's response",
    {
      given: described(`paths:
  /a: { get: { responses: { 200: { description: a, ${json("{ type: string }")} } } } }
  /b: { get: { responses: { 200: { description: b, ${json('{ $ref: "#/paths/~1a/get/responses/200/content/application~1json/schema" }')} } } } }
`),
      want: {
        "#/components/schemas/AGetResponses200": { type: "string" },
        "#/paths/~1b/get/responses/200/content/application~1json/schema": ref(
          "schemas",
          "AGetResponses200",
        ),
      },
    },
  ],
  [
    "names another operation's response, parameter and body",
    {
      given: described(`paths:
  /a:
    post:
      parameters: [{ name: q, in: query, schema: { type: string } }]
      requestBody: { ${json("{ type: string }")} }
      responses: { 200: { description: a } }
  /b:
    post:
      parameters: [{ $ref: "#/paths/~1a/post/parameters/0" }]
      requestBody: { $ref: "#/paths/~1a/post/requestBody" }
      responses: { 200: { $ref: "#/paths/~1a/post/responses/200" } }
`),
      want: {
        "#/paths/~1b/post": {
          parameters: [ref("parameters", "APostParameters0")],
          requestBody: ref("requestBodies", "APostRequestBody"),
          responses: { "200": ref("responses", "APostResponses200") },
        },
        "#/components/responses/APostResponses200": { description: "a" },
      },
    },
  ],
  [
    "names a path that another refers to",
    {
      given: described(`paths: { /a: { get: { ${ok} } }, /b: { $ref: "#/paths/~1a" } }`),
      want: {
        "#/paths/~1a": ref("pathItems", "A"),
        "#/paths/~1b": ref("pathItems", "A"),
        "#/components/pathItems/A/get/responses/200/description": "Fine.",
      },
    },
  ],
  [
    "follows a reference on the way",
    {
      given: schemas(`A: { properties: { b: { $ref: "#/components/schemas/B" } } }
B: { properties: { c: { type: string } } }
D: { $ref: "#/components/schemas/A/properties/b/properties/c" }`),
      want: {
        "#/components/schemas/D": ref("schemas", "ABC"),
        "#/components/schemas/B/properties/c": ref("schemas", "ABC"),
        "#/components/schemas/ABC": { type: "string" },
      },
    },
  ],
  [
    "refers to the component that a property is",
    {
      given: schemas(`A: { properties: { b: { $ref: "#/components/schemas/B" } } }
B: { type: string }
C: { $ref: "#/components/schemas/A/properties/b" }`),
      want: {
        "#/components/schemas/C": ref("schemas", "B"),
        "#/components/schemas/A/properties/b": ref("schemas", "B"),
      },
    },
  ],
  [
    "names one thing once",
    {
      given: schemas(`A: { properties: { b: { type: string } } }
C: { $ref: "#/components/schemas/A/properties/b" }
D: { $ref: "#/components/schemas/A/properties/b" }`),
      want: {
        "#/components/schemas/C": ref("schemas", "AB"),
        "#/components/schemas/D": ref("schemas", "AB"),
        "#/components/schemas/AB2": undefined,
      },
    },
  ],
  [
    "takes no name that is taken",
    {
      given: schemas(`A: { properties: { b: { type: string } } }
AB: { type: integer }
C: { $ref: "#/components/schemas/A/properties/b" }`),
      want: {
        "#/components/schemas/C": ref("schemas", "AB2"),
        "#/components/schemas/AB2": { type: "string" },
        "#/components/schemas/AB": { type: "integer" },
      },
    },
  ],
  [
    "names a thing inside a thing that is named as well",
    {
      given: schemas(`A: { properties: { b: { properties: { c: { type: string } } } } }
D: { $ref: "#/components/schemas/A/properties/b/properties/c" }
E: { $ref: "#/components/schemas/A/properties/b" }`),
      want: {
        "#/components/schemas/AB": { properties: { c: ref("schemas", "ABC") } },
        "#/components/schemas/D": ref("schemas", "ABC"),
        "#/components/schemas/E": ref("schemas", "AB"),
      },
    },
  ],
  [
    "names a property that holds itself",
    {
      given: schemas(
        'A: { properties: { b: { properties: { c: { $ref: "#/components/schemas/A/properties/b" } } } } }',
      ),
      want: { "#/components/schemas/AB": { properties: { c: ref("schemas", "AB") } } },
    },
  ],
  [
    "makes a name of awkward words",
    {
      given: schemas(`a.b: { properties: { "x/y ~z": { type: string } } }
C: { $ref: "#/components/schemas/a.b/properties/x~1y ~0z" }`),
      want: { "#/components/schemas/C": ref("schemas", "ABXYZ") },
    },
  ],
  [
    "leaves properties and examples that only look like keywords",
    {
      given: schemas(`A:
  properties: { $ref: { type: string }, nullable: { type: boolean } }
  example: { nullable: true }`),
      want: {
        "#/components/schemas/A": {
          properties: { $ref: { type: "string" }, nullable: { type: "boolean" } },
          example: { nullable: true },
        },
      },
    },
  ],
];

const version30: [name: string, Case][] = [
  [
    "calls itself 3.1",
    { given: schemas("A: { type: string }", "3.0.3"), want: { "#/openapi": "3.1.0" } },
  ],
  [
    "lets a plain type be null",
    {
      given: schemas("A: { type: string, format: uuid, nullable: true }", "3.0.3"),
      want: { "#/components/schemas/A": { type: ["string", "null"], format: "uuid" } },
    },
  ],
  [
    "lets an enum be null",
    {
      given: schemas("A: { type: string, enum: [a], nullable: true }", "3.0.3"),
      want: { "#/components/schemas/A": { type: ["string", "null"], enum: ["a", null] } },
    },
  ],
  [
    "names null in an enum once",
    {
      given: schemas("A: { type: string, enum: [a, null], nullable: true }", "3.0.3"),
      want: { "#/components/schemas/A/enum": ["a", null] },
    },
  ],
  [
    "lets a reference be null",
    {
      given: schemas(
        `A: { properties: { b: { $ref: "#/components/schemas/B", nullable: true, description: c } } }
B: { type: string }`,
        "3.0.3",
      ),
      want: {
        "#/components/schemas/A/properties/b": {
          description: "c",
          anyOf: [ref("schemas", "B"), { type: "null" }],
        },
        "#/components/schemas/B": { type: "string" },
      },
    },
  ],
  [
    "lets allOf be null",
    {
      given: schemas(
        `A: { nullable: true, description: c, allOf: [{ $ref: "#/components/schemas/B" }] }
B: { type: object }`,
        "3.0.3",
      ),
      want: {
        "#/components/schemas/A": {
          description: "c",
          anyOf: [{ allOf: [ref("schemas", "B")] }, { type: "null" }],
        },
      },
    },
  ],
  [
    "lets what may be anything be anything",
    {
      given: schemas("A: { nullable: true, description: c }", "3.0.3"),
      want: { "#/components/schemas/A": { description: "c" } },
    },
  ],
  [
    "drops a nullable that is false",
    {
      given: schemas("A: { type: string, nullable: false }", "3.0.3"),
      want: { "#/components/schemas/A": { type: "string" } },
    },
  ],
  [
    "makes a limit exclusive",
    {
      given: schemas(
        "A: { type: integer, minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true }",
        "3.0.3",
      ),
      want: {
        "#/components/schemas/A": { type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 9 },
      },
    },
  ],
  [
    "leaves a limit that is not exclusive",
    {
      given: schemas("A: { type: integer, minimum: 0, exclusiveMinimum: false }", "3.0.3"),
      want: { "#/components/schemas/A": { type: "integer", minimum: 0 } },
    },
  ],
  [
    "drops an exclusiveness without a limit",
    {
      given: schemas("A: { type: integer, exclusiveMaximum: true }", "3.0.3"),
      want: { "#/components/schemas/A": { type: "integer" } },
    },
  ],
  [
    "reaches schemas everywhere",
    {
      given: described(
        `paths:
  /a:
    parameters: [{ name: q, in: query, schema: { type: string, nullable: true } }]
    post:
      requestBody: { ${json("{ type: string, nullable: true }")} }
      responses: { 200: { description: a, headers: { X: { schema: { type: string, nullable: true } } } } }
      callbacks: { c: { "{$request.body}": { post: { requestBody: { ${json("{ items: { type: string, nullable: true }, type: array }")} }, ${ok} } } } }
`,
        "3.0.3",
      ),
      want: {
        "#/paths/~1a/parameters/0/schema/type": ["string", "null"],
        "#/paths/~1a/post/requestBody/content/application~1json/schema/type": ["string", "null"],
        "#/paths/~1a/post/responses/200/headers/X/schema/type": ["string", "null"],
        "#/paths/~1a/post/callbacks/c/{$request.body}/post/requestBody/content/application~1json/schema/items/type":
          ["string", "null"],
      },
    },
  ],
];

const version31: [name: string, Case][] = [
  [
    "keeps a version and limits of its own",
    {
      given: schemas("A: { type: integer, exclusiveMinimum: 0 }", "3.1.1"),
      want: {
        "#/openapi": "3.1.1",
        "#/components/schemas/A": { type: "integer", exclusiveMinimum: 0 },
      },
    },
  ],
];

const check = async (_name: string, { given, want }: Case): Promise<void> => {
  const document = await documentOf(given);
  const found = Object.keys(want).map((pointer) => [
    pointer,
    valueAt(document, tokensOf(pointer) ?? []),
  ]);
  expect(Object.fromEntries(found)).toEqual(want);
};

describe("a reference into the middle of things", () => {
  test.each(references)("%s", check);
});
describe("a description of version 3.0", () => {
  test.each(version30)("%s", check);
});
describe("a description of version 3.1", () => {
  test.each(version31)("%s", check);
});

test("the types of every one of these descriptions compile and hold no any", async () => {
  const cases = [...references, ...version30, ...version31];
  const texts = await Promise.all(
    cases.map(async ([, { given }]) => emitTypes(await modelOf(given)).content),
  );
  const folder = folderWith();
  addStrictOptions(folder);
  save(folder, Object.fromEntries(texts.map((text, index) => [`${index}.ts`, text])));
  expect(compile(folder)).toBe("");
  const loose = cases.filter((_, index) => /\bany\b/.test(texts[index] ?? "any"));
  expect(loose.map(([name]) => name)).toEqual([]);
});
