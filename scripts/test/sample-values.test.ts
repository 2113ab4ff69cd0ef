import { expect, test } from "vitest";
import { fits } from "../codegen/fitting-values.ts";
import type { SchemaOrBoolean } from "../codegen/openapi.ts";
import { sampleFor } from "../codegen/sample-values.ts";
import { described, documentOf } from "./description.ts";

const document = () =>
  documentOf(
    described(`paths: {}
components:
  schemas:
    Name: { type: string }
    Part: { type: object, required: [a], properties: { a: { type: integer } } }
    Node: { type: object, required: [next], properties: { next: { $ref: "#/components/schemas/Node" } } }`),
  );
const ref = (name: string): SchemaOrBoolean => ({ $ref: `#/components/schemas/${name}` });

test.each<[name: string, { given: SchemaOrBoolean; examples?: unknown[]; want: unknown }]>([
  ["the example", { given: { type: "string" }, examples: ["a"], want: "a" }],
  ["the first example that fits", { given: { type: "string" }, examples: [1, "a"], want: "a" }],
  ["the schema's own example", { given: { type: "string", example: "a" }, want: "a" }],
  [
    "no example of another type",
    { given: { type: "array", items: { type: "string" }, example: "a,b" }, want: [] },
  ],
  [
    "no example with a member that is not described",
    { given: ref("Part"), examples: [{ a: 1, b: 2 }], want: { a: 1 } },
  ],
  ["no example that lacks a member", { given: ref("Part"), examples: [{}], want: { a: 1 } }],
  ["no default outside the values", { given: { enum: ["a"], default: "b" }, want: "a" }],
  [
    "a text where the parts of a composition are texts",
    { given: { allOf: [ref("Name"), { description: "More." }] }, want: "text" },
  ],
  [
    "the members of every part",
    {
      given: { allOf: [ref("Part"), { properties: { b: { type: "boolean" } }, required: ["b"] }] },
      want: { a: 1, b: true },
    },
  ],
  [
    "the first choice of which there is a value",
    { given: { oneOf: [ref("Node"), ref("Name")] }, want: "text" },
  ],
  ["nothing where a type holds itself without end", { given: ref("Node"), want: undefined }],
  [
    "as many items as a tuple has at least",
    {
      given: { type: "array", prefixItems: [ref("Name"), { type: "number" }], minItems: 2 },
      want: ["text", 1],
    },
  ],
])("a sample is %s", async (_name, { given, examples = [], want }) => {
  expect(sampleFor(await document(), given, examples)).toEqual(want);
});

test.each<[name: string, { given: SchemaOrBoolean; value: unknown; want: boolean }]>([
  [
    "a member of any choice",
    {
      given: { anyOf: [ref("Part"), { properties: { b: {} } }] },
      value: { a: 1, b: 2 },
      want: true,
    },
  ],
  [
    "further members where they are allowed",
    { given: { properties: { a: {} }, additionalProperties: true }, value: { b: 1 }, want: true },
  ],
  ["anything in a map of anything", { given: { type: "object" }, value: { b: 1 }, want: true }],
  [
    "no other type in a map",
    { given: { additionalProperties: { type: "string" } }, value: { b: 1 }, want: false },
  ],
  [
    "no unknown member further in",
    {
      given: { properties: { a: { type: "array", items: ref("Part") } } },
      value: { a: [{ a: 1, b: 1 }] },
      want: false,
    },
  ],
  ["nothing in false", { given: false, value: 1, want: false }],
  [
    "null where it is among the types",
    { given: { type: ["string", "null"] }, value: null, want: true },
  ],
])("fits takes %s", async (_name, { given, value, want }) => {
  expect(fits(await document(), given, value)).toBe(want);
});
