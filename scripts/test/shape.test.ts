import { expect, test } from "vitest";
import { described, mistakesIn, ok, warnedModelOf } from "./description.ts";

/** What is told of a description whose only operation and schema have these members. */
const withMembers = (operation: string, schema = ""): string =>
  described(`paths: { "/a/{id}": { get: { ${operation} } } }
components: { schemas: { A: { ${schema} } } }
`);

test.each<[name: string, { given: string; want: string }]>([
  [
    "paths as a list",
    { given: described("paths: [1]"), want: "`paths` is a list, expected an object" },
  ],
  [
    "parameters as an object",
    { given: withMembers("parameters: {}"), want: "`parameters` is an object, expected a list" },
  ],
  [
    "a parameter in the body",
    {
      given: withMembers("parameters: [{ name: a, in: body }]"),
      want: 'the parameter is in "body", expected path, query, header or cookie',
    },
  ],
  [
    "properties as a text",
    {
      given: withMembers(ok, "properties: none"),
      want: "`properties` is a text, expected an object",
    },
  ],
  [
    "a property that is a text",
    { given: withMembers(ok, "properties: { a: none }"), want: "`a` is a text, expected a schema" },
  ],
  [
    "items that are a number",
    { given: withMembers(ok, "items: 1"), want: "`items` is the number 1, expected a schema" },
  ],
  [
    "a reference that is a number",
    {
      given: withMembers(ok, "$ref: 1"),
      want: "`$ref` is the number 1, expected the text of a reference",
    },
  ],
])("%s is a mistake", async (_name, { given, want }) => {
  const [line, ...others] = await mistakesIn(given);
  expect(others).toEqual([]);
  expect(line).toMatch(/^openapi\.yaml:\d+:\d+ #\/\S+: .+\. .+\.$/);
  expect(line).toContain(want);
});

test.each<[name: string, { given: string; want: string[] }]>([
  [
    "nothing that is whole",
    {
      given: withMembers(
        `${ok}, parameters: [{ name: id, in: path, required: true, schema: { type: string } }]`,
      ),
      want: [],
    },
  ],
  [
    "extensions of any kind",
    {
      given: described(
        "x-a: 1\npaths: { x-b: [], /a: { x-c: null, get: { x-d: { $ref: 1 }, responses: { x-e: 1 } } } }",
      ),
      want: [],
    },
  ],
  [
    "a variable without a parameter",
    {
      given: withMembers(ok),
      want: ["a variable of the path has no parameter; it is taken for a string"],
    },
  ],
  [
    "a parameter without a variable",
    {
      given: described(`paths: { /a: { get: { parameters: [{ name: id, in: path }], ${ok} } } }`),
      want: ["a path parameter is declared that the path does not have; it is left out"],
    },
  ],
  [
    "a parameter without a name",
    {
      given: described(`paths: { /a: { get: { parameters: [{ in: query }], ${ok} } } }`),
      want: ["one of the `parameters` has no `name`; it is left out"],
    },
  ],
  [
    "annotations of another type",
    {
      given: described(`paths: { /a: { get: { deprecated: maybe, description: [], ${ok} } } }`),
      want: [
        "`deprecated` is a text, expected true or false; it is left out",
        "`description` is a list, expected a text; it is left out",
      ],
    },
  ],
  [
    "a response without a status code",
    {
      given: described("paths: { /a: { get: { responses: { fine: {} } } } }"),
      want: ["a response stands under what is no status code; it is left out"],
    },
  ],
  [
    "a type that JSON does not have",
    {
      given: described(
        "paths: {}\ncomponents: { schemas: { A: { type: any }, B: { type: String } } }",
      ),
      want: ['`type` is "any", which JSON does not have; it is left out'],
    },
  ],
  [
    "values beside properties",
    {
      given: described("paths: {}\ncomponents: { schemas: { A: { type: object, enum: [a] } } }"),
      want: ["an object has a list of values that are no objects; the types leave it out"],
    },
  ],
  [
    "one schema where a list belongs",
    {
      given: described("paths: {}\ncomponents: { schemas: { A: { allOf: { type: object } } } }"),
      want: ["`allOf` is an object, expected a list; it is taken for a list of one"],
    },
  ],
  [
    "a discriminator that maps to files which are not there",
    {
      given: described(`paths: {}
components:
  schemas:
    A: { type: object }
    B: { oneOf: [{ $ref: "#/components/schemas/A" }], discriminator: { propertyName: a, mapping: { a: a.yaml, b: ../b.yaml#/B } } }`),
      want: [
        "a discriminator maps a value to a file that is not there; the value is left out (here and in 1 more places)",
      ],
    },
  ],
])("%s is no mistake", async (_name, { given, want }) => {
  const { warned } = await warnedModelOf(given);
  const messages = warned.map((line) =>
    /#\/\S*: (.+)\.$/.exec(line)?.[1]?.replace(/\. [A-Z].*$/, ""),
  );
  expect(messages).toEqual(want);
});

test("a description with ten mistakes tells ten, in the order of their lines", async () => {
  const found = await mistakesIn(
    described(`paths:
  /a:
    get:
      parameters: 1
      requestBody: 1
      responses: 1
    put:
      tags: [fine]
      callbacks: 1
  /b: { parameters: 1 }
components:
  schemas:
    A: 1
    B: { items: 1 }
    C: { properties: 1 }
    D: { allOf: 1 }
  responses: 1
`),
  );
  const lines = found.map((line) => Number(/^openapi\.yaml:(\d+):/.exec(line)?.[1]));
  expect(lines).toEqual([6, 7, 8, 11, 12, 15, 16, 17, 18, 19]);
});
