import { describe, expect, test } from "vitest";
import { code, inline, paragraph, table } from "../codegen/markdown.ts";

describe("paragraph", () => {
  test.each<[name: string, { given: string; want: string }]>([
    ["keeps emphasis and code", { given: "a *b* `c`", want: "a *b* `c`" }],
    ["shows HTML", { given: "<b>a</b>", want: "\\<b\\>a\\</b\\>" }],
    ["shows a link", { given: "[a](http://b)", want: "\\[a\\](http://b)" }],
    ["shows an image", { given: "![a](b)", want: "!\\[a\\](b)" }],
    ["shows an address in angle brackets", { given: "<http://a>", want: "\\<http://a\\>" }],
    ["shows character references", { given: "&lt;b&#62; a & b", want: "&amp;lt;b&amp;#62; a & b" }],
    ["leaves code as it is", { given: "`<b>[a]` <c>", want: "`<b>[a]` \\<c\\>" }],
    ["leaves code with backticks in it as it is", { given: "`` `<b> ``", want: "`` `<b> ``" }],
    ["keeps an escape that is there", { given: "\\[a\\](b) \\<c\\>", want: "\\[a\\](b) \\<c\\>" }],
    ["keeps an escaped backslash", { given: "\\\\[a](b)", want: "\\\\\\[a\\](b)" }],
    ["takes an escaped backtick for no code", { given: "\\`[a](b)`", want: "\\`\\[a\\](b)\\`" }],
    ["takes uneven backticks for no code", { given: "``[a](b)`", want: "\\`\\`\\[a\\](b)\\`" }],
    ["takes no code over lines", { given: "`a\n`[b](c)`", want: "\\`a\n`[b](c)`" }],
    ["makes no heading", { given: "# a\n## b", want: "\\# a\n\\## b" }],
    ["makes no heading of the line before", { given: "a\n=\nb\n-", want: "a\n\\=\nb\n\\-" }],
    ["makes no rule", { given: "a\n---", want: "a\n\\---" }],
    ["opens no fence", { given: "~~~\na\n```\nb", want: "\\~~~\na\n\\`\\`\\`\nb" }],
    ["makes no quote and no table", { given: "> a\n| b |", want: "\\> a\n\\| b |" }],
    ["keeps a list", { given: "- a\n1. b\n2) c", want: "- a\n1. b\n2) c" }],
    ["makes no heading of a lone dash below text", { given: "a\n-", want: "a\n\\-" }],
    ["keeps a number that starts a line", { given: "-1 and 2.5", want: "-1 and 2.5" }],
    ["takes U+2028 for a space", { given: "a\u2028# b", want: "a # b" }],
  ])("%s", (_name, { given, want }) => {
    expect(paragraph(given)).toBe(want);
  });
});

test.each<[name: string, { given: string; want: string }]>([
  ["stands on one line", { given: "a\n\n  b\u2028c", want: "a b c" }],
  ["escapes as a paragraph does", { given: "# <b>", want: "\\# \\<b\\>" }],
])("inline %s", (_name, { given, want }) => {
  expect(inline(given)).toBe(want);
});

test.each<[name: string, { given: string; want: string }]>([
  ["is a code span", { given: "a", want: "`a`" }],
  ["is empty for nothing", { given: "", want: "" }],
  ["takes a longer fence for backticks", { given: "a``b`c", want: "```a``b`c```" }],
  ["keeps off a backtick at the edge", { given: "`a", want: "`` `a ``" }],
  ["stands on one line", { given: "a\n b", want: "`a b`" }],
  ["shows a pipe as it is", { given: "a | b", want: "`a | b`" }],
])("code %s", (_name, { given, want }) => {
  expect(code(given)).toBe(want);
});

describe("table", () => {
  test.each<[name: string, { given: string[]; want: string }]>([
    ["has a line for a row", { given: ["a", "b"], want: "| a | b |" }],
    ["leaves an empty cell narrow", { given: ["", "b"], want: "| | b |" }],
    ["ends no cell at a pipe", { given: ["a | b", code("c|d")], want: "| a \\| b | `c\\|d` |" }],
    ["escapes a pipe once", { given: ["a \\| b", "c"], want: "| a \\| b | c |" }],
    [
      "ends no cell at a pipe after a backslash",
      { given: ["a\\\\|b", "c"], want: "| a\\\\\\|b | c |" },
    ],
  ])("%s", (_name, { given, want }) => {
    expect(table(["A", "B"], [given])).toBe(`| A | B |\n| --- | --- |\n${want}`);
  });
});
