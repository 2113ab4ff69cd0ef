/** What an impact looks like on a terminal, in a pull request and to a program. */
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import type { Change, Impact } from "../impact/impact.ts";
import { impactAsJson, impactAsMarkdown, impactAsText } from "../impact/report.ts";

const change: Change = {
  bump: "major",
  operations: ["pets.list"],
  what: "`Pet.age` is no longer there",
  why: "what read it no longer compiles",
  place: { file: join(process.cwd(), "spec/pets/openapi.yaml"), line: 7, column: 3, pointer: "#/" },
  seenIn: "types",
  packages: ["pets-types"],
};

const impact = (...changes: Partial<Change>[]): Impact => ({
  changes: changes.map((own) => ({ ...change, ...own })),
  verdicts: [
    { name: "pets-types", folder: "pets-types", released: "1.2.3", bump: "major" },
    { name: "runtime", folder: "runtime", released: "0.1.0", bump: "none" },
    { name: "toys-types", folder: "toys-types", released: undefined, bump: "none" },
  ],
});

const linesOf = (given: Impact, width: number): string[] =>
  stripVTControlCharacters(impactAsText(given, width)).split("\n");

describe("a table", () => {
  test("tells each change with its place, and what each package needs", () => {
    expect(linesOf(impact({}), 120)).toEqual([
      "Bump   Operation                   What changed                                        Why",
      "major  pets.list                   `Pet.age` is no longer there                        what read it no longer compiles",
      "                                   spec/pets/openapi.yaml:7:3",
      "",
      "Since the last release",
      "  pets-types  1.2.3    major",
      "  runtime     0.1.0    unchanged",
      "  toys-types  never released",
      "",
    ]);
  });

  test.each([80, 100, 160])("wraps what is longer to %d columns, and loses nothing", (width) => {
    const what = `${"many words ".repeat(20)}${"x".repeat(200)} end`;
    const lines = linesOf(impact({ what }), width);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
    const text = lines.join(" ");
    expect(text.match(/\bmany\b/g)).toHaveLength(20);
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(200);
  });

  test("names two operations, and counts more", () => {
    const operationsIn = (...operations: string[]): string =>
      linesOf(impact({ operations }), 120)[1]?.slice(7, 33).trim() ?? "";
    expect(operationsIn()).toBe("");
    expect(operationsIn("a.get", "b.get")).toBe("a.get, b.get");
    expect(operationsIn("a.get", "b.get", "c.get")).toBe("a.get and 2 more");
  });

  test("says so where nothing has changed", () => {
    expect(linesOf({ changes: [], verdicts: [] }, 120)).toEqual([
      "No operation and no type has changed.",
      "",
      "Since the last release",
      "",
    ]);
  });
});

describe("Markdown", () => {
  test("has a table of packages and one of changes", () => {
    expect(impactAsMarkdown(impact({}))).toBe(`| Package | Released | Next |
| --- | --- | --- |
| \`pets-types\` | 1.2.3 | **major** |
| \`runtime\` | 0.1.0 | unchanged |
| \`toys-types\` | never | first release |

| Bump | Operation | What changed | Why | Where |
| --- | --- | --- | --- | --- |
| **major** | \`pets.list\` | \`Pet.age\` is no longer there | what read it no longer compiles | \`spec/pets/openapi.yaml:7:3\` |
`);
  });

  test("shows text of a description as text: pipes, HTML, links, lines and backticks", () => {
    const hostile = "a | b <img src=x onerror=alert(1)> [c](javascript:d)\n\n# e";
    const markdown = impactAsMarkdown(impact({ what: hostile, operations: ["GET /`|` <b>"] }));
    const row = markdown.split("\n").at(-2) ?? "";
    expect(row).toContain("a \\| b \\<img src=x onerror=alert(1)\\> \\[c\\](javascript:d) # e");
    expect(row).toContain("``GET /`\\|` <b>``");
    expect(row.split(/(?<!\\)\|/)).toHaveLength(7);
  });

  test("says so where nothing has changed", () => {
    expect(impactAsMarkdown({ ...impact(), changes: [] })).toMatch(
      /first release \|\n\nNo operation and no type has changed\.\n$/,
    );
  });
});

describe("JSON", () => {
  test("tells all that is known, with files relative to the current folder", () => {
    expect(JSON.parse(impactAsJson(impact({})))).toEqual({
      packages: [
        { name: "pets-types", folder: "pets-types", released: "1.2.3", bump: "major" },
        { name: "runtime", folder: "runtime", released: "0.1.0", bump: "none" },
        { name: "toys-types", folder: "toys-types", bump: "none" },
      ],
      changes: [
        {
          bump: "major",
          operations: ["pets.list"],
          what: "`Pet.age` is no longer there",
          why: "what read it no longer compiles",
          seenIn: "types",
          packages: ["pets-types"],
          ...{ file: "spec/pets/openapi.yaml", line: 7, column: 3 },
        },
      ],
    });
  });

  test("names no file for what stands in none", () => {
    const [row] = JSON.parse(impactAsJson(impact({ place: undefined }))).changes;
    expect(Object.keys(row)).toEqual(["bump", "operations", "what", "why", "seenIn", "packages"]);
  });
});
