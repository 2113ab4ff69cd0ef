import { expect, test } from "vitest";
import { emitTypes } from "../codegen/emit/types.ts";
import { addStrictOptions, compile } from "./compile.ts";
import { described, modelOf, warnedModelOf } from "./description.ts";
import { folderWith, save } from "./folder.ts";

const withSchemas = (schemas: string): string =>
  described(`paths: {}\ncomponents:\n  schemas:\n${schemas.replace(/^/gm, "    ")}\n`);

const to = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`;

/** Schemas that hold themselves in every way, each with a value that it must take and one that it must not. */
const recursive: readonly [name: string, schemas: string, takes: string, refuses: string][] = [
  [
    "A list of itself",
    `X: { oneOf: [{ type: string }, { type: array, items: ${to("X")} }] }`,
    '["a", ["b"]]',
    "[1]",
  ],
  [
    "JSON",
    `X: { type: [string, "null", array, object], items: ${to("X")}, additionalProperties: ${to("X")} }`,
    '[{ a: ["b", null] }]',
    "1",
  ],
  [
    "A tuple with itself",
    `X: { type: array, prefixItems: [{ type: string }, { anyOf: [${to("X")}, { type: "null" }] }], minItems: 2, maxItems: 2 }`,
    '["a", ["b", null]]',
    '["a", 1]',
  ],
  [
    "A list by way of another",
    `X: { type: array, items: ${to("Y")} }\nY: { oneOf: [${to("X")}, { type: number }] }`,
    "[1, [2, [3]]]",
    '["a"]',
  ],
  [
    "A map of itself",
    `X: { type: object, additionalProperties: ${to("X")} }`,
    "{ a: { b: {} } }",
    "{ a: 1 }",
  ],
  [
    "A property of itself",
    `X: { type: object, properties: { x: { allOf: [${to("X")}], nullable: true } } }`,
    "{ x: { x: null } }",
    "{ x: 1 }",
  ],
  ["An alternative of itself", `X: { oneOf: [${to("X")}, { type: string }] }`, '"a"', "1"],
  [
    "An alternative made of what it is an alternative of",
    `X: { type: object, required: [k], properties: { k: { type: string }, a: { type: string } }, discriminator: { propertyName: k }, oneOf: [${to("Y")}] }\nY: { allOf: [${to("X")}], properties: { b: { type: string } } }`,
    '{ k: "Y", a: "a", b: "b" }',
    '{ k: "Y", a: 1 }',
  ],
];

test("the types of schemas that hold themselves compile, and take and refuse what the schemas do", async () => {
  const folder = folderWith();
  addStrictOptions(folder);
  for (const [index, [, schemas, takes, refuses]] of recursive.entries()) {
    const { content } = emitTypes(await modelOf(withSchemas(schemas)));
    const uses = `import type { components } from "./types-${index}.ts";
type X = components["schemas"]["X"];
export const taken: X = ${takes};
// @ts-expect-error
export const refused: X = ${refuses};
`;
    save(folder, { [`types-${index}.ts`]: content, [`uses-${index}.ts`]: uses });
  }
  expect(compile(folder, "-p", ".", "--allowImportingTsExtensions")).toBe("");
});

test.each<[name: string, { given: string; want: number }]>([
  ["a schema in a list of itself", { given: `X: { type: array, items: ${to("X")} }`, want: 0 }],
  [
    "a schema that is an alternative of itself",
    { given: `X: { oneOf: [${to("X")}, { type: string }] }`, want: 1 },
  ],
  [
    "schemas that are parts of each other",
    { given: `X: { allOf: [${to("Y")}] }\nY: { allOf: [${to("X")}] }`, want: 1 },
  ],
])("what is told of %s", async (_name, { given, want }) => {
  const { warned } = await warnedModelOf(withSchemas(given));
  expect(warned).toHaveLength(want);
});
