import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { GeneratedFile } from "../codegen/emit/file.ts";
import { compare, type Output, settle, write } from "../codegen/write.ts";
import { type Files, filesIn, folderWith } from "./folder.ts";

const words = 'by scripts/generate.ts from a.yaml. Do not edit; run "npm run generate".';

const outputTo = (root: string, files: GeneratedFile[], ownedFolders: string[] = []): Output => ({
  root,
  files,
  ownedFolders,
  source: "a.yaml",
});

/** What lies in the folder before, what is written there, and what lies there afterwards. */
interface Case {
  given: { before?: Files; files: GeneratedFile[]; owned?: string[] };
  want: { after: Files; written: string[]; removed?: string[] };
}

const headed = `// @generated ${words}\n\nnew\n`;

const cases: [name: string, Case][] = [
  [
    "heads a source file and ends it with a line break",
    {
      given: { files: [{ path: "p/a.ts", content: "new" }] },
      want: { after: { "p/a.ts": headed }, written: ["p/a.ts"] },
    },
  ],
  [
    "heads a page",
    {
      given: { files: [{ path: "a.md", content: "new\n" }] },
      want: { after: { "a.md": `<!-- @generated ${words} -->\n\nnew\n` }, written: ["a.md"] },
    },
  ],
  [
    "heads no file that has no comments",
    {
      given: { files: [{ path: "a.json", content: "{}\n" }] },
      want: { after: { "a.json": "{}\n" }, written: ["a.json"] },
    },
  ],
  [
    "heads no file that people edit",
    {
      given: { files: [{ path: "a.ts", content: "new", once: true }] },
      want: { after: { "a.ts": "new\n" }, written: ["a.ts"] },
    },
  ],
  [
    "leaves a file that people have edited",
    {
      given: {
        before: { "a.ts": "edited" },
        files: [{ path: "a.ts", content: "new", once: true }],
      },
      want: { after: { "a.ts": "edited" }, written: [] },
    },
  ],
  [
    "writes only what differs",
    {
      given: {
        before: { "a.ts": headed, "b.ts": "old" },
        files: [
          { path: "a.ts", content: "new" },
          { path: "b.ts", content: "new" },
        ],
      },
      want: { after: { "a.ts": headed, "b.ts": headed }, written: ["b.ts"] },
    },
  ],
  [
    "removes what is stale in its own folders and nothing beside them",
    {
      given: {
        before: {
          "p/generated/stale.ts": "old",
          "p/generated/deep/stale.md": "old",
          "p/mine.ts": "mine",
          "generated/mine.ts": "mine",
        },
        files: [{ path: "p/generated/a.ts", content: "new" }],
        owned: ["p/generated", "p/not-there"],
      },
      want: {
        after: { "p/generated/a.ts": headed, "p/mine.ts": "mine", "generated/mine.ts": "mine" },
        written: ["p/generated/a.ts"],
        removed: ["p/generated/deep/stale.md", "p/generated/stale.ts"],
      },
    },
  ],
];

describe("write", () => {
  test.each(cases)("%s", (_name, { given: { before, files, owned }, want }) => {
    const root = folderWith(before);
    const { written, removed } = write(outputTo(root, files, owned));
    expect({ after: filesIn(root), written, removed }).toEqual({ removed: [], ...want });
  });

  test("changes nothing the second time", () => {
    const output = outputTo(folderWith(), [{ path: "a.ts", content: "new" }]);
    write(output);
    expect(write(output)).toEqual({ written: [], removed: [] });
  });

  test("removes a stale link and not what it leads to", () => {
    const elsewhere = folderWith({ "mine.ts": "mine" });
    const root = folderWith({ "generated/a.ts": headed });
    symlinkSync(elsewhere, join(root, "generated/linked"));
    const output = outputTo(root, [{ path: "generated/a.ts", content: "new" }], ["generated"]);
    expect([write(output).removed, filesIn(root), filesIn(elsewhere)]).toEqual([
      ["generated/linked"],
      { "generated/a.ts": headed },
      { "mine.ts": "mine" },
    ]);
  });

  test.each<[name: string, { given: [path: string, owned?: string[]] }]>([
    ["a path that leads up", { given: ["../a.ts"] }],
    ["a path that leads up from inside", { given: ["p/../../a.ts"] }],
    ["an absolute path", { given: ["/a.ts"] }],
    ["the folder itself", { given: ["."] }],
    ["an own folder outside", { given: ["a.ts", [".."]] }],
  ])("refuses %s and writes nothing", (_name, { given: [path, owned] }) => {
    const root = folderWith({ "out/mine.ts": "mine" });
    const files = [
      { path: "first.ts", content: "new" },
      { path, content: "new" },
    ];
    expect(() => write(outputTo(join(root, "out"), files, owned))).toThrow(
      `is not below ${join(root, "out")}, so it is not written.`,
    );
    expect(filesIn(root)).toEqual({ "out/mine.ts": "mine" });
  });
});

test.each(cases)("compare only tells: %s", (_name, { given: { before, files, owned }, want }) => {
  const root = folderWith(before);
  const { written, removed } = compare(outputTo(root, files, owned));
  expect({ after: filesIn(root), written, removed }).toEqual({
    written: want.written,
    removed: want.removed ?? [],
    after: before ?? {},
  });
});

describe("settle", () => {
  const journal = JSON.stringify([
    { path: "p/a.ts", staged: "files/0" },
    { path: "p/b.ts", staged: "files/1" },
    { path: "p/stale.ts" },
    { path: "p/gone.ts" },
  ]);

  test.each<[name: string, { given: Files; want: Files }]>([
    [
      "completes what a run was killed in the middle of",
      {
        given: {
          ".generate-staging/journal.json": journal,
          ".generate-staging/files/1": "new b",
          "p/a.ts": "new a, already in place",
          "p/b.ts": "old b",
          "p/stale.ts": "old",
          "mine.ts": "mine",
        },
        want: { "p/a.ts": "new a, already in place", "p/b.ts": "new b", "mine.ts": "mine" },
      },
    ],
    [
      "clears away what a run was killed before",
      {
        given: {
          ".generate-staging/journal.tmp": journal.slice(0, 20),
          ".generate-staging/files/0": "new a",
          "p/a.ts": "old a",
        },
        want: { "p/a.ts": "old a" },
      },
    ],
    ["leaves a folder that is whole", { given: { "p/a.ts": "a" }, want: { "p/a.ts": "a" } }],
  ])("%s", (_name, { given, want }) => {
    const root = folderWith(given);
    settle(root);
    expect(filesIn(root)).toEqual(want);
  });

  test("follows no journal out of the folder", () => {
    const escaping = JSON.stringify([{ path: "../mine.ts" }]);
    const root = folderWith({
      "out/.generate-staging/journal.json": escaping,
      "mine.ts": "mine",
    });
    expect(() => settle(join(root, "out"))).toThrow("../mine.ts is not below");
    expect(filesIn(root)["mine.ts"]).toBe("mine");
  });
});

describe("A link in the output folder", () => {
  test.each<[name: string, { link: string; files: GeneratedFile[]; owned?: string[] }]>([
    ["of a package", { link: "p", files: [{ path: "p/src/a.ts", content: "new" }] }],
    ["of a folder in it", { link: "p/src", files: [{ path: "p/src/a.ts", content: "new" }] }],
    ["of an owned folder", { link: "p/old", files: [], owned: ["p/old"] }],
    [
      "of the staging folder",
      { link: ".generate-staging", files: [{ path: "a.ts", content: "" }] },
    ],
  ])("%s is refused, and what it leads to stays as it is", (_name, { link, files, owned }) => {
    const elsewhere = folderWith({ "a.ts": "mine", owner: "1" });
    const root = folderWith({ "p/b.ts": "b" });
    if (link === "p") rmSync(join(root, "p"), { recursive: true });
    symlinkSync(elsewhere, join(root, link));
    expect(() => write(outputTo(root, files, owned))).toThrow(/ is a link.* Remove it\./);
    expect(filesIn(elsewhere)).toEqual({ "a.ts": "mine", owner: "1" });
  });

  test("of a file is replaced by the file", () => {
    const elsewhere = folderWith({ "a.ts": headed });
    const root = folderWith({ "p/b.ts": "b" });
    symlinkSync(join(elsewhere, "a.ts"), join(root, "p/a.ts"));
    const output = outputTo(root, [{ path: "p/a.ts", content: "new" }]);
    expect(write(output).written).toEqual(["p/a.ts"]);
    expect(filesIn(root)["p/a.ts"]).toBe(headed);
    expect(filesIn(elsewhere)).toEqual({ "a.ts": headed });
  });
});
