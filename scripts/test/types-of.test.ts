import { expect, test } from "vitest";
import type { SchemaOrBoolean } from "../codegen/openapi.ts";
import { typeOf } from "../codegen/types-of.ts";

const names = new Map([
  ["company", "Company"],
  ["push.operation", "PushOperation"],
]);
const company = { $ref: "#/components/schemas/company" };
const operation = { $ref: "#/components/schemas/push.operation" };

test.each<[name: string, { given: SchemaOrBoolean | undefined; want: string }]>([
  ["knows nothing of an absent schema", { given: undefined, want: "unknown" }],
  ["knows nothing of an empty schema", { given: {}, want: "unknown" }],
  ["allows anything for true", { given: true, want: "unknown" }],
  ["allows nothing for false", { given: false, want: "never" }],
  ["takes an integer for a number", { given: { type: "integer" }, want: "number" }],
  ["joins several types", { given: { type: ["string", "null"] }, want: "string | null" }],
  ["names two numeric types once", { given: { type: ["integer", "number"] }, want: "number" }],
  ["knows nothing of a type of its own", { given: { type: "file" }, want: "unknown" }],
  [
    "writes enum values out",
    { given: { type: "string", enum: ["a", 1, null] }, want: '"a" | 1 | null' },
  ],
  ["escapes enum values", { given: { enum: ['"', "\u2028"] }, want: '"\\"" | "\\u2028"' }],
  ["allows nothing for an empty enum", { given: { enum: [] }, want: "never" }],
  ["writes a constant out", { given: { const: false }, want: "false" }],
  ["writes null out as a constant", { given: { const: null }, want: "null" }],
  ["writes an empty object out", { given: { const: {} }, want: "Record<string, never>" }],
  [
    "writes objects and lists out",
    {
      given: { enum: [{ a: 1, "b-c": [null, "d"] }, []] },
      want: '{ a: 1; "b-c": [null, "d"] } | []',
    },
  ],
  ["names a component", { given: company, want: "Company" }],
  ["knows nothing of what is no component", { given: { $ref: "#/paths" }, want: "unknown" }],
  ["makes a list of unknown items", { given: { type: "array" }, want: "unknown[]" }],
  ["makes a list", { given: { type: "array", items: company }, want: "Company[]" }],
  [
    "brackets the items of a list",
    { given: { type: "array", items: { type: ["string", "null"] } }, want: "(string | null)[]" },
  ],
  [
    "makes a tuple that may end anywhere and go on",
    {
      given: { type: "array", prefixItems: [{ type: "string" }, company] },
      want: "[string?, Company?, ...unknown[]]",
    },
  ],
  [
    "makes a tuple of a fixed start and an end",
    {
      given: { type: "array", prefixItems: [company, company], minItems: 1, items: false },
      want: "[Company, Company?]",
    },
  ],
  [
    "intersects oneOf with anyOf",
    {
      given: { oneOf: [company], anyOf: [operation, { type: "null" }] },
      want: "Company & (PushOperation | null)",
    },
  ],
  ["makes an object", { given: { type: "object" }, want: "Record<string, unknown>" }],
  [
    "makes an object of named values",
    { given: { type: "object", additionalProperties: company }, want: "Record<string, Company>" },
  ],
  [
    "marks optional properties",
    {
      given: { properties: { a: company, "b-c": { type: "string" } }, required: ["a"] },
      want: '{ a: Company; "b-c"?: string }',
    },
  ],
  [
    "lets other properties stand beside the named ones",
    {
      given: { properties: { a: company }, additionalProperties: true },
      want: "{ a?: Company; [key: string]: unknown }",
    },
  ],
  [
    "lets other properties be of one type",
    {
      given: { properties: { a: company }, additionalProperties: { anyOf: [company, operation] } },
      want: "{ a?: Company } & { [key: string]: Company | PushOperation }",
    },
  ],
  [
    "shows what only the API sets",
    {
      given: { properties: { a: { ...company, readOnly: true }, b: company } },
      want: "{ readonly a?: Company; b?: Company }",
    },
  ],
  [
    "ends a tuple that has no more items",
    {
      given: { type: "array", prefixItems: [company], minItems: 1, maxItems: 1 },
      want: "[Company]",
    },
  ],
  ["intersects allOf", { given: { allOf: [company, operation] }, want: "Company & PushOperation" }],
  ["sees through a single allOf", { given: { allOf: [company] }, want: "Company" }],
  [
    "intersects own properties with allOf",
    {
      given: { type: "object", properties: { a: {} }, allOf: [company] },
      want: "{ a?: unknown } & Company",
    },
  ],
  [
    "leaves a bare object beside allOf out",
    { given: { type: "object", allOf: [company] }, want: "Company" },
  ],
  ["joins oneOf", { given: { oneOf: [company, operation] }, want: "Company | PushOperation" }],
  ["joins anyOf", { given: { anyOf: [company, { type: "null" }] }, want: "Company | null" }],
  [
    "brackets a union in an intersection",
    {
      given: { allOf: [company], oneOf: [operation, { type: "null" }] },
      want: "Company & (PushOperation | null)",
    },
  ],
  [
    "brackets a union in a list of unions",
    {
      given: { type: "array", items: { oneOf: [company, operation] } },
      want: "(Company | PushOperation)[]",
    },
  ],
])("typeOf %s", (_name, { given, want }) => {
  expect(typeOf(given, names).text).toBe(want);
});

test("typeOf tells which models the text names, each once", () => {
  const schema = { type: "array", items: { oneOf: [operation, company, operation] } };
  expect(typeOf(schema, names).models).toEqual(["PushOperation", "Company"]);
});
