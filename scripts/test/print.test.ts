import { describe, expect, test } from "vitest";
import {
  assignment,
  commentText,
  docComment,
  importOf,
  list,
  literal,
  quoted,
} from "../codegen/print.ts";

describe("commentText", () => {
  test.each<[name: string, { given: string; want: string }]>([
    ["does not end the comment", { given: "a */ evil()", want: "a *\\/ evil()" }],
    ["does not end it where stars overlap", { given: "**//**/", want: "**\\//\\**\\/" }],
    ["starts no tag", { given: "@deprecated", want: "\\@deprecated" }],
    ["starts no tag on a later line", { given: "a\n  @internal", want: "a\n  \\@internal" }],
    ["starts no tag after U+2028", { given: "a\u2028@internal", want: "a\u2028\\@internal" }],
    ["keeps an address", { given: "mail me@example.com", want: "mail me@example.com" }],
    ["starts no inline tag", { given: "see {@link x}", want: "see {\\@link x}" }],
    ["loses the space around it", { given: "  a\n\n", want: "a" }],
  ])("%s", (_name, { given, want }) => {
    expect(commentText(given)).toBe(want);
  });
});

describe("docComment", () => {
  const long = "word ".repeat(30).trim();
  test.each<[name: string, { given: [paragraphs: string[], indent?: string]; want: string }]>([
    ["is empty for nothing", { given: [["", "  "]], want: "" }],
    ["stands on one line where it can", { given: [["A company."]], want: "/** A company. */\n" }],
    [
      "parts paragraphs, and not tags",
      {
        given: [["A.", "B.", "@default 1", "@deprecated"]],
        want: "/**\n * A.\n *\n * B.\n * @default 1\n * @deprecated\n */\n",
      },
    ],
    ["starts with a tag alone", { given: [["", "@deprecated"]], want: "/** @deprecated */\n" }],
    [
      "keeps line breaks",
      { given: [["a\r\nb\u2028c\rd"]], want: "/**\n * a\n * b\n * c\n * d\n */\n" },
    ],
    [
      "leaves no space at the end of a line",
      { given: [["a \n \nb"]], want: "/**\n * a\n *\n * b\n */\n" },
    ],
    [
      "wraps at 100 columns with the indent",
      {
        given: [[long], "    "],
        want: `    /**\n     * ${"word ".repeat(18).trim()}\n     * ${"word ".repeat(12).trim()}\n     */\n`,
      },
    ],
    [
      "does not wrap a long word",
      { given: [[`a ${"b".repeat(100)}`]], want: `/**\n * a\n * ${"b".repeat(100)}\n */\n` },
    ],
    [
      "does not wrap before what would be a tag",
      { given: [[`${"a".repeat(96)} @b`]], want: `/** ${"a".repeat(96)} @b */\n` },
    ],
  ])("%s", (_name, { given: [paragraphs, indent], want }) => {
    expect(docComment(paragraphs, indent)).toBe(want);
  });
});

describe("literal", () => {
  test.each<[name: string, { given: unknown; want: string }]>([
    ["writes what is no object", { given: [1, true, null, "a"], want: '[1, true, null, "a"]' }],
    ["pads objects", { given: { a: 1, "b-c": [] }, want: '{ a: 1, "b-c": [] }' }],
    ["writes an empty object", { given: {}, want: "{}" }],
    ["escapes texts", { given: '"\\\n\u2028\u2029', want: '"\\"\\\\\\n\\u2028\\u2029"' }],
    [
      "breaks a long object into lines",
      {
        given: { first: "a".repeat(50), second: { third: "b".repeat(50) } },
        want: `{\n  first: "${"a".repeat(50)}",\n  second: { third: "${"b".repeat(50)}" },\n}`,
      },
    ],
    [
      "breaks what its comma makes too long",
      {
        given: { a: ["b".repeat(90)], c: ["d".repeat(91)] },
        want: `{\n  a: ["${"b".repeat(90)}"],\n  c: [\n    "${"d".repeat(91)}",\n  ],\n}`,
      },
    ],
  ])("%s", (_name, { given, want }) => {
    expect(literal(given)).toBe(want);
  });

  test("makes __proto__ a property and no prototype", () => {
    const given: unknown = JSON.parse('{"__proto__":{"admin":true}}');
    const text = literal(given);
    expect(text).toBe('{ ["__proto__"]: { admin: true } }');
    // biome-ignore lint/security/noGlobalEval: that the text is read back as the value is what is tested.
    expect(JSON.stringify(eval(`(${text})`))).toBe(JSON.stringify(given));
  });
});

test.each<[name: string, { given: string; want: string }]>([
  ["is JSON", { given: 'a "b" \\ \n', want: '"a \\"b\\" \\\\ \\n"' }],
  [
    "escapes what ends a line for older readers",
    { given: "\u2028\u2029", want: '"\\u2028\\u2029"' },
  ],
  ["escapes half a surrogate pair", { given: "\uD800", want: '"\\ud800"' }],
])("quoted %s", (_name, { given, want }) => {
  expect(quoted(given)).toBe(want);
});

test.each<[name: string, { given: Parameters<typeof list>; want: string }]>([
  [
    "stays on one line of 100 columns",
    { given: ["f(", ["a".repeat(94), "b"], ")", ""], want: `f(${"a".repeat(94)}, b)` },
  ],
  [
    "breaks at 101",
    { given: ["f(", ["a".repeat(95), "b"], ")", ""], want: `f(\n  ${"a".repeat(95)},\n  b,\n)` },
  ],
  [
    "counts what else stands on the line",
    { given: ["f(", ["a".repeat(94), "b"], ")", "", 1], want: `f(\n  ${"a".repeat(94)},\n  b,\n)` },
  ],
  [
    "breaks around an item of several lines",
    { given: ["[", ["{\n}"], "]", ""], want: "[\n  {\n},\n]" },
  ],
])("list %s", (_name, { given, want }) => {
  expect(list(...given)).toBe(want);
});

test.each<[name: string, { given: [start: string, value: string]; want: string }]>([
  [
    "stays on one line of 100 columns",
    { given: ["x =", "v".repeat(96)], want: `x = ${"v".repeat(96)}` },
  ],
  ["breaks at 101", { given: ["x =", "v".repeat(97)], want: `x =\n  ${"v".repeat(97)}` }],
])("assignment %s", (_name, { given: [start, value], want }) => {
  expect(assignment(start, value)).toBe(want);
});

test.each<[name: string, { given: Parameters<typeof importOf>; want: string }]>([
  ["is empty for no names", { given: [[], "a"], want: "" }],
  [
    "sorts without regard to case and to `type`, each once",
    {
      given: [["type B", "b", "a", "type Ab", "a"], "m"],
      want: 'import { type Ab, a, type B, b } from "m";\n',
    },
  ],
  [
    "imports types alone",
    { given: [["A"], 'm"', "import type"], want: 'import type { A } from "m\\"";\n' },
  ],
])("importOf %s", (_name, { given, want }) => {
  expect(importOf(...given)).toBe(want);
});
