import { expect, test } from "vitest";
import { componentOf, pointerOf, tokensOf, valueAt } from "../codegen/pointers.ts";

test.each<[name: string, { given: string; want: string[] | undefined }]>([
  ["reads the whole document", { given: "#", want: [] }],
  [
    "reads a path",
    { given: "#/paths/~1companies~1{id}/get", want: ["paths", "/companies/{id}", "get"] },
  ],
  ["unescapes a tilde after a slash", { given: "#/a~01", want: ["a~1"] }],
  ["decodes percent signs", { given: "#/a%20b", want: ["a b"] }],
  ["keeps a percent sign that encodes nothing", { given: "#/100%", want: ["100%"] }],
  ["reads an empty token", { given: "#/", want: [""] }],
  ["refuses another file", { given: "other.yaml#/a", want: undefined }],
  ["refuses an anchor", { given: "#anchor", want: undefined }],
])("tokensOf %s", (_name, { given, want }) => {
  expect(tokensOf(given)).toEqual(want);
});

test.each<[name: string, { given: string[]; want: string }]>([
  ["points to the whole", { given: [], want: "#" }],
  ["escapes slashes and tildes", { given: ["/a/~b", "c"], want: "#/~1a~1~0b/c" }],
  ["keeps an escape that stands in a name", { given: ["~1"], want: "#/~01" }],
])("pointerOf %s, and tokensOf reads it back", (_name, { given, want }) => {
  expect([pointerOf(given), tokensOf(pointerOf(given))]).toEqual([want, given]);
});

test.each<[name: string, { given: [root: unknown, tokens: string[]]; want: unknown }]>([
  ["follows members", { given: [{ a: { b: 1 } }, ["a", "b"]], want: 1 }],
  ["follows items", { given: [{ a: ["x", "y"] }, ["a", "1"]], want: "y" }],
  ["gives the root for no tokens", { given: [5, []], want: 5 }],
  ["finds nothing behind a text", { given: [{ a: "b" }, ["a", "length"]], want: undefined }],
  ["finds nothing behind null", { given: [{ a: null }, ["a", "b"]], want: undefined }],
  ["finds no inherited member", { given: [{}, ["constructor"]], want: undefined }],
  ["finds no prototype", { given: [{}, ["__proto__"]], want: undefined }],
  [
    "finds a member of the name __proto__",
    { given: [JSON.parse('{"__proto__":1}'), ["__proto__"]], want: 1 },
  ],
])("valueAt %s", (_name, { given: [root, tokens], want }) => {
  expect(valueAt(root, tokens)).toBe(want);
});

test.each<[name: string, { given: string; want: ReturnType<typeof componentOf> }]>([
  [
    "names a whole component",
    { given: "#/components/schemas/Company", want: { kind: "schemas", name: "Company" } },
  ],
  [
    "names none in the middle of one",
    { given: "#/components/schemas/Company/properties/id", want: undefined },
  ],
  ["names none elsewhere", { given: "#/paths/~1a/get", want: undefined }],
  ["names none in another file", { given: "a.yaml#/components/schemas/A", want: undefined }],
])("componentOf %s", (_name, { given, want }) => {
  expect(componentOf(given)).toEqual(want);
});
