import { expect, test } from "vitest";
import { tokensOf, valueAt } from "../codegen/pointers.ts";
import { described, modelOf, ok, warnedModelOf } from "./description.ts";

const withSchemas = (schemas: string): string =>
  described(`paths: {}\ncomponents:\n  schemas:\n${schemas.replace(/^/gm, "    ")}\n`);

const base = "B: { type: object, properties: { a: { type: string, description: Of B. } } }";
const toB = { $ref: "#/components/schemas/B" };
const a = { properties: { a: { type: "string" } }, required: ["a"] };

/** The schema `A`, and the form that its type is made of. */
test.each<[name: string, { given: string; want: unknown }]>([
  [
    "leaves a plain schema",
    { given: "A: { type: string, minLength: 1 }", want: { type: "string", minLength: 1 } },
  ],
  [
    "makes what stands beside a reference another part",
    {
      given: `${base}\nA: { $ref: "#/components/schemas/B", description: c, required: [a] }`,
      want: { description: "c", allOf: [toB, { type: "object", ...a }] },
    },
  ],
  [
    "leaves words beside a reference",
    {
      given: `${base}\nA: { $ref: "#/components/schemas/B", description: c }`,
      want: { ...toB, description: "c" },
    },
  ],
  [
    "leaves parts out that say nothing",
    {
      given: `${base}\nA: { allOf: [{ $ref: "#/components/schemas/B" }, { description: c }, { type: object }, true] }`,
      want: { allOf: [toB] },
    },
  ],
  [
    "declares what one part requires of another",
    {
      given: `${base}\nA: { allOf: [{ $ref: "#/components/schemas/B" }, { required: [a] }] }`,
      want: { allOf: [toB, a] },
    },
  ],
  [
    "declares nothing that is declared nowhere",
    {
      given: "A: { type: object, required: [b], properties: { a: { type: string } } }",
      want: { type: "object", required: ["b"], properties: { a: { type: "string" } } },
    },
  ],
  [
    "makes own properties and alternatives parts",
    {
      given: "A: { type: object, properties: { a: { type: string } }, anyOf: [{ required: [a] }] }",
      want: {
        type: "object",
        allOf: [{ type: "object", properties: { a: { type: "string" } } }, { anyOf: [a] }],
      },
    },
  ],
  [
    "gives a type that stands beside alternatives to those without one",
    {
      given: "A: { type: string, oneOf: [{ format: date }, { const: x }] }",
      want: { oneOf: [{ format: "date", type: "string" }, { const: "x" }] },
    },
  ],
  [
    "leaves alternatives out where one allows anything",
    {
      given: "A: { type: object, anyOf: [{ type: string }, {}] }",
      want: { type: "object" },
    },
  ],
  ["takes null for a constant", { given: "A: { const: null }", want: { type: "null" } }],
  [
    "allows no null where the values have none",
    {
      given: 'A: { type: [string, "null"], enum: [a] }',
      want: { type: ["string"], enum: ["a"] },
    },
  ],
  ["allows nothing where everything is excluded", { given: "A: { not: {} }", want: { enum: [] } }],
  [
    "takes items for those of a list",
    { given: "A: { items: { type: string } }", want: { type: "array", items: { type: "string" } } },
  ],
  [
    "leaves definitions out",
    {
      given:
        "A: { type: object, properties: { a: { type: string } }, $defs: { b: { type: string } } }",
      want: { type: "object", properties: { a: { type: "string" } } },
    },
  ],
  [
    "lets other properties be of the type of those that are named, too",
    {
      given:
        "A: { type: object, properties: { a: { type: string, description: b }, c: { type: integer } }, additionalProperties: { type: string } }",
      want: {
        type: "object",
        properties: { a: { type: "string", description: "b" }, c: { type: "integer" } },
        additionalProperties: { anyOf: [{ type: "string" }, { type: "integer" }] },
      },
    },
  ],
])("the form of a schema %s", async (_name, { given, want }) => {
  const { typed } = await modelOf(withSchemas(given));
  expect(valueAt(typed, tokensOf("#/components/schemas/A") ?? [])).toEqual(want);
});

test("examples show what is sent that way, and a model says for what it is there", async () => {
  const pet = 'content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }';
  const owner =
    'content: { application/json: { example: { id: 1, pets: [{ id: 2, name: a }] }, schema: { type: object, properties: { id: { readOnly: true, type: integer }, pets: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } } }';
  const { resources, models } = await modelOf(
    described(`paths:
  /pets: { put: { operationId: put-pet, requestBody: { ${pet} }, responses: { 200: { description: a, ${pet} } } } }
  /owners: { put: { operationId: put-owner, requestBody: { ${owner} }, ${ok} } }
components:
  schemas:
    Pet:
      description: A pet
      properties: { id: { type: integer, readOnly: true }, name: { type: string }, key: { type: string, writeOnly: true } }
      example: { id: 1, name: a, key: b }
`),
  );
  const operations = resources.flatMap((resource) => resource.operations);
  expect(operations.map(({ requestBody }) => requestBody?.sampleValue)).toEqual([
    { name: "a", key: "b" },
    { pets: [{ name: "a" }] },
  ]);
  expect(
    models.map(({ name, description, fields, example, usedBy }) => ({
      name,
      description,
      fields: fields.map((field) => field.name),
      example,
      usedBy: usedBy.map((operation) => operation.name),
    })),
  ).toEqual([
    {
      name: "Pet",
      description: "A pet",
      fields: ["id", "name"],
      example: { id: 1, name: "a" },
      usedBy: ["putPet"],
    },
    {
      name: "PetRequest",
      description: "A pet.\n\nWhat a request holds of `Pet`.",
      fields: ["name", "key"],
      example: { name: "a", key: "b" },
      usedBy: ["putPet", "putOwner"],
    },
  ]);
});

test("the document that is published stays as it is", async () => {
  const { document, typed } = await modelOf(
    withSchemas(`A: { type: object, not: { required: [b] }, properties: { a: { const: null }, b: { readOnly: true } } }
B: { oneOf: [{ $ref: "#/components/schemas/A" }], discriminator: { propertyName: a } }`),
  );
  expect(document.components?.schemas).toEqual({
    A: {
      type: "object",
      not: { required: ["b"] },
      properties: { a: { const: null }, b: { readOnly: true } },
    },
    B: { oneOf: [{ $ref: "#/components/schemas/A" }], discriminator: { propertyName: "a" } },
  });
  expect(typed).not.toEqual(document);
});

test("a document whose schemas all have a form of their own is shared", async () => {
  const { document, typed } = await modelOf(
    withSchemas("A: { type: object, properties: { a: { type: string } } }"),
  );
  expect(typed.components?.schemas?.["A"]).toBe(document.components?.schemas?.["A"]);
  expect(typed.paths).toBe(document.paths);
});

test("what is approximated is told once, where it stands first", async () => {
  const { warned } = await warnedModelOf(
    withSchemas("A: { type: string, not: { const: a } }\nB: { type: string, not: { const: b } }"),
  );
  expect(warned).toEqual([
    "openapi.yaml:6:29 #/components/schemas/A/not: types cannot tell what `not` excludes; they allow it (here and in 1 more places).",
  ]);
});
