import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DescriptionText, readText } from "../codegen/text.ts";
import { folderWith } from "./folder.ts";

const parse = (text: string): unknown => new DescriptionText("/a.yaml", text).parse();

const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
${"bcdefgh".replace(/./g, (name) => `${name}: &${name} [${`*${String.fromCharCode(name.charCodeAt(0) - 1)}, `.repeat(10)}]\n`)}`;

test.each<[name: string, { given: string; want: string }]>([
  ["a tag that would run something", { given: "a: !!js/function 'function () {}'", want: "1:4" }],
  ["a tag that would read a file", { given: "a: 1\nb: !include other.yaml", want: "2:4" }],
  [
    "aliases that grow without end",
    { given: bomb, want: "aliases make more than 1,000,000 values" },
  ],
  ["an alias inside what it stands for", { given: "a: &a [*a]", want: "aliases make more than" }],
  [
    "YAML that is too deep",
    { given: `${"[".repeat(1_000)}${"]".repeat(1_000)}`, want: "nesting exceeded maxDepth (200)" },
  ],
  [
    "JSON that is too deep",
    {
      given: `{"a":${"[".repeat(1_000)}${"]".repeat(1_000)}}`,
      want: "nesting exceeded maxDepth (200)",
    },
  ],
  ["several documents", { given: "a: 1\n---\nb: 1", want: "holds several YAML documents" }],
])("%s is refused", (_name, { given, want }) => {
  const started = performance.now();
  expect(() => parse(given)).toThrow(want);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test.each<[name: string, { given: string; want: unknown }]>([
  ["a date as text", { given: "a: 2026-01-31", want: { a: "2026-01-31" } }],
  ["a copy for each alias", { given: "a: &a { b: 1 }\nc: *a", want: { a: { b: 1 }, c: { b: 1 } } }],
  [
    "merged keys",
    { given: "a: &a { b: 1 }\nc: { <<: *a, d: 2 }", want: { a: { b: 1 }, c: { b: 1, d: 2 } } },
  ],
  ["JSON with a comment behind it as YAML", { given: '{ "a": 1 }\n# done', want: { a: 1 } }],
  ["nothing", { given: "# nothing", want: undefined }],
])("reads %s", (_name, { given, want }) => {
  expect(parse(given)).toEqual(want);
});

test.each(["a: { __proto__: { b: 1 } }", '{ "a": { "__proto__": { "b": 1 } } }'])(
  "keeps a prototype's name a name in %s",
  (given) => {
    const { a } = parse(given) as { a: object };
    expect(Object.keys(a)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(a)).toBe(Object.prototype);
  },
);

test("copies of aliases are objects of their own", () => {
  const { a, c } = parse("a: &a { b: 1 }\nc: *a") as { a: object; c: object };
  expect(a).not.toBe(c);
});

test.each<[name: string, { given: Buffer; want: string }]>([
  ["a byte order mark", { given: Buffer.from("\ufeffa: 1"), want: "a: 1" }],
  ["UTF-16", { given: Buffer.from("\ufeffa: ä", "utf16le"), want: "a: ä" }],
  ["lines of Windows", { given: Buffer.from("a: 1\r\nb: 2"), want: "a: 1\nb: 2" }],
])("reads a file with %s", (_name, { given, want }) => {
  const file = join(folderWith(), "a.yaml");
  writeFileSync(file, given);
  expect(readText(file)).toBe(want);
});

test.each<[tokens: string[], { line: number; column: number }]>([
  [[], { line: 1, column: 1 }],
  [["a"], { line: 1, column: 4 }],
  [["b", "1"], { line: 2, column: 10 }],
  [["b", "1", "c/d"], { line: 2, column: 19 }],
  [["b", "7"], { line: 2, column: 4 }],
  [["nowhere"], { line: 1, column: 1 }],
])("the place of %j", (tokens, want) => {
  const text = new DescriptionText("/a.yaml", 'a: 1\nb: ["x", { "c/d": 2 }]\n');
  expect(text.placeOf(tokens)).toEqual(want);
});
