/** What is made to take a generator long or much memory: it is refused in one line, or done in steps that grow with its size. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DescriptionError, formatDiagnostic } from "../codegen/diagnostics.ts";
import { standaloneJob } from "../codegen/jobs.ts";
import { code, inline, paragraph } from "../codegen/markdown.ts";
import { FreeNames, freeTypeName, wordsOf } from "../codegen/names.ts";
import { generate } from "../codegen/pipeline.ts";
import { commentText, docComment } from "../codegen/print.ts";
import { adversaries } from "../documents/adversaries.ts";
import { root } from "./compile.ts";
import { described, ok } from "./description.ts";
import { folderWith } from "./folder.ts";

/** The refusals of a description, or `undefined` where it becomes packages. */
async function refused(text: string): Promise<string[] | undefined> {
  const folder = folderWith({ "openapi.yaml": text });
  try {
    await generate(standaloneJob(root, join(folder, "openapi.yaml"), "a", join(folder, "out")));
    return undefined;
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    return error.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, folder));
  }
}

// As large as a test can be that is run with all others; `npm run test:documents` takes them at 15 MB.
test.each(adversaries)("%s settles", async (_name, made) => {
  const lines = await refused(made(30_000));
  for (const line of lines ?? []) expect(line).toMatch(/^\S+:\d+:\d+ #\S* ?.*: .+[.!?]$/s);
});

const many = (count: number, entry: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => entry(index)).join(", ");
const schemas = (members: string): string =>
  described(`paths: {}\ncomponents: { schemas: { ${members} } }\n`);

test.each<[name: string, { given: string; want: string }]>([
  [
    "a schema of more properties than types may have",
    {
      given: schemas(`A: { properties: { ${many(10_001, (index) => `p${index}: {}`)} } }`),
      want: "openapi.yaml:4:43 #/components/schemas/A/properties: 10,001 members stand together, expected at most 10,000. Divide them among several schemas, or leave the type open.",
    },
  ],
  [
    "a list of more values than types may have",
    {
      given: schemas(`A: { enum: [${many(10_001, (index) => `v${index}`)}] }`),
      want: "openapi.yaml:4:29 #/components/schemas/A: 10,001 members stand together, expected at most 10,000. Divide them among several schemas, or leave the type open.",
    },
  ],
  [
    "a path of more variables than anybody fills in",
    {
      given: described(`paths: { "${"/{a}".repeat(101)}": { get: { ${ok} } } }`),
      want: "a path has 101 variables, expected at most 100. Take the values in the query or the body.",
    },
  ],
  [
    "what is heavier than all that is published",
    {
      given: JSON.stringify({
        openapi: "3.1.0",
        paths: {},
        components: {
          schemas: Object.fromEntries(
            Array.from({ length: 25_000 }, (_, index) => [`S${index}`, { type: "string" }]),
          ),
        },
      }),
      want: "openapi.yaml:1:1 #: the description weighs 225,004, more than 200,000:",
    },
  ],
  [
    "fields that are told again for very many",
    {
      given: schemas(
        `A: { properties: { ${many(1_000, (index) => `p${index}: {}`)} } }, ${many(600, (index) => `B${index}: { allOf: [{ $ref: "#/components/schemas/A" }] }`)}`,
      ),
      want: "openapi.yaml:1:1 #: written out for all that hold them, its parts come to more than 500,000 fields. Describe it as several APIs.",
    },
  ],
  [
    "a schema that is made of others without end",
    {
      given: schemas(
        many(
          2_000,
          (index) =>
            `S${index}: { allOf: [{ $ref: "#/components/schemas/S${Math.min(index + 1, 1_999 - 1)}" }], oneOf: [{ type: object }] }`,
        ).replace(/S1998: .*?\] \}, /, "S1998: { type: object }, "),
      ),
      want: "openapi.yaml:1:1 #: a schema is made of others through more than 500 schemas in a row. Describe it as several APIs.",
    },
  ],
])("%s is refused", async (_name, { given, want }) => {
  const [line, ...others] = (await refused(given)) ?? [];
  expect(line).toContain(want);
  expect(others).toEqual([]);
});

test("No more mistakes are told than anybody reads", async () => {
  const told = await refused(described(`paths: { ${many(3_000, (index) => `/p${index}: 1`)} }`));
  expect(told?.length).toBe(1_001);
  expect(told?.at(-1)).toContain("2000 more mistakes are not told. Correct those above first.");
});

// With steps that grow with the square of the length, none of these would end before the test is given up.
describe("A long text is taken in one go where it is", () => {
  const length = 2_000_000;
  const fences = Array.from({ length: 2_000 }, (_, index) => "`".repeat(index + 1)).join(" ");
  const texts: readonly (readonly [string, string])[] = [
    ["blanks", `a${" ".repeat(length)}b`],
    ["line feeds", `a${"\n".repeat(length)}b`],
    ["carriage returns", `a${"\r".repeat(length)}b`],
    ["backticks", "`".repeat(length)],
    ["backticks in runs of every length", fences],
    ["backticks that close nothing", "`a ``b ".repeat(length / 7)],
    ["backslashes", "\\".repeat(length)],
    ["brackets", "[<](&".repeat(length / 5)],
    ["dashes", `a${"\n-".repeat(length / 2)}`],
    ["capital letters", "aB".repeat(length / 2)],
  ];
  test.each(texts)("%s", (_name, text) => {
    for (const made of [paragraph(text), inline(text), code(text), docComment([commentText(text)])])
      expect(made.length).toBeGreaterThan(0);
    expect(wordsOf(text).join("").length).toBeLessThanOrEqual(100);
  });
});

test("Names that all want to be one are told apart without trying each number again", () => {
  const free = new FreeNames();
  const types = new FreeNames();
  const count = 200_000;
  const names = new Set(Array.from({ length: count }, () => free.give("name")));
  expect(names.size).toBe(count);
  expect(names).toContain(`name${count}`);
  const longest = Array.from({ length: count }, () => freeTypeName("Name", types)).at(-1);
  expect(longest).toBe(`Name_${count}`);
});
