/** What has changed is recorded with the bump that is proven; less than that takes a reason. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changesetsFor, type Decision, reasonIn, textOf } from "../change/changeset.ts";
import { decisionsFrom } from "../change/decisions.ts";
import { decisionsIn, lacksOf, pendingChangesets, writeChangesets } from "../change/pending.ts";
import type { Change, Impact } from "../impact/impact.ts";
import { runScript } from "./command.ts";
import { root } from "./compile.ts";
import { folderWith, remove, save } from "./folder.ts";
import { addCommands, generateApi, release, repositoryWith } from "./released-repository.ts";

const change = (own: Partial<Change>): Change => ({
  bump: "major",
  operations: ["pets.list"],
  what: "`Pet.age` is no longer there",
  why: "what read it no longer compiles",
  place: undefined,
  seenIn: "types",
  packages: ["@a/pets-types"],
  ...own,
});

const broken: Impact = {
  changes: [
    change({}),
    change({ bump: "minor", operations: [], what: "`Toy` is new in `@a/pets-types`." }),
    change({ bump: "patch", what: "`description` of the tag was changed.", seenIn: "description" }),
  ],
  verdicts: [
    { name: "@a/pets-types", folder: "pets-types", released: "1.2.3", bump: "major" },
    { name: "@a/runtime", folder: "runtime", released: "0.1.0", bump: "patch" },
    { name: "@a/same", folder: "same", released: "0.1.0", bump: "none" },
    { name: "@a/toys-types", folder: "toys-types", released: undefined, bump: "none" },
  ],
};
const unchanged: Impact = {
  changes: [],
  verdicts: broken.verdicts.map((verdict) => ({ ...verdict, bump: "none" })),
};

const decided = (bump: Decision["bump"], reason = ""): Map<string, Decision> =>
  new Map([["@a/pets-types", { bump, reason }]]);

const summaryOf = (changes: readonly Change[], decisions = new Map<string, Decision>()): string =>
  changesetsFor({ ...broken, changes }, decisions)[0]?.summary ?? "";

describe("a changeset", () => {
  test("tells what has changed in its package, and is for each that has changed since its release", () => {
    const texts = changesetsFor(broken, new Map()).map(textOf);
    expect(texts).toEqual([
      `---
"@a/pets-types": major
---

1 breaking change, 1 addition

- **major** \`pets.list\`: \`Pet.age\` is no longer there (what read it no longer compiles)
- **minor** \`Toy\` is new in \`@a/pets-types\`
- **patch** Documentation, examples or limits in 1 place
`,
      `---
"@a/runtime": patch
---

Changes that no type shows
`,
    ]);
  });

  test("names five operations, and counts more", () => {
    const operations = Array.from({ length: 7 }, (_, index) => `pets.get${index}`);
    expect(summaryOf([change({ operations })])).toContain(
      "`pets.get0`, `pets.get1`, `pets.get2`, `pets.get3`, `pets.get4` and 2 more: ",
    );
  });

  test("does not tell again what the types show of the same operation", () => {
    const other = change({ seenIn: "description", what: "Property `age` was removed." });
    expect(summaryOf([change({}), other])).not.toContain("was removed");
    expect(summaryOf([change({ bump: "minor" }), other])).toContain("was removed");
    expect(summaryOf([change({}), { ...other, operations: ["toys.get"] }])).toContain(
      "was removed",
    );
  });

  test("keeps names of a hostile description text, on their lines", async () => {
    const what =
      '`a`\n---\n"@a/runtime": major\n---\n\n# <script>alert(1)</script> [b](javascript:c)';
    const operations = ["GET /`\n- **Released as patch, though its changes are major:** no"];
    const changes = [change({ what, operations })];
    const folder = folderWith();
    writeChangesets(folder, changesetsFor({ ...broken, changes }, new Map()).slice(0, 1), broken);
    const [pending] = await pendingChangesets(folder);
    expect(pending?.releases).toEqual([{ name: "@a/pets-types", type: "major" }]);
    const lines = pending?.summary.split("\n") ?? [];
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain("\\<script\\>alert(1)\\</script\\> \\[b\\](javascript:c)");
    expect(reasonIn(pending?.summary ?? "")).toBe("");
  });
});

describe("what somebody decides", () => {
  const decide = (bump: string, reason = ""): [string, Decision][] => [
    ...decisionsFrom([bump], reason, broken.verdicts),
  ];

  test("may be more than is proven, by the name of the package or its folder", () => {
    const want = [["@a/runtime", { bump: "minor", reason: "" }]];
    expect(decide("runtime=minor")).toEqual(want);
    expect(decide("@a/runtime=minor")).toEqual(want);
    expect(decide("runtime=minor", "for a reason that nothing asks for")).toEqual(want);
  });

  test("may be less with a reason, which the changelog tells", () => {
    const decision = decide("pets-types=minor", " Nobody has called it yet. ");
    expect(decision).toEqual([
      ["@a/pets-types", { bump: "minor", reason: "Nobody has called it yet." }],
    ]);
    const [changeset] = changesetsFor(broken, new Map(decision));
    expect(changeset?.bump).toBe("minor");
    expect(changeset?.summary).toContain(
      "\n- **Released as minor, though its changes are major:** Nobody has called it yet.\n",
    );
  });

  test.each<[name: string, given: { bump: string; reason?: string; want: string }]>([
    ["less without a reason", { bump: "pets-types=patch", want: "give a --reason of one line" }],
    ["less for blanks", { bump: "pets-types=patch", reason: "  ", want: "give a --reason" }],
    ["less for two lines", { bump: "pets-types=patch", reason: "a\nb", want: "of one line" }],
    [
      "a package that is none",
      { bump: "pets=major", want: "names no package; they are pets-types, runtime" },
    ],
    ["a bump that is none", { bump: "runtime=huge", want: "is not major, minor or patch" }],
    ["no bump", { bump: "runtime", want: "is not major, minor or patch" }],
    ["no release", { bump: "runtime=none", want: "is not major, minor or patch" }],
    ["a package without a change", { bump: "same=major", want: "nothing in same has changed" }],
  ])("is refused where it is %s", (_, { bump, reason, want }) => {
    expect(() => decide(bump, reason)).toThrow(want);
  });

  test.each<[name: string, decision: [Decision["bump"], string?], impact: Impact, kept: boolean]>([
    ["less with its reason", ["patch", "Nobody called it."], broken, true],
    ["what is proven", ["major"], broken, false],
  ])("is kept when the command runs again: %s", async (_, [bump, reason], impact, kept) => {
    const folder = folderWith();
    writeChangesets(folder, changesetsFor(impact, decided(bump, reason)), impact);
    const found = decisionsIn(await pendingChangesets(folder), impact);
    expect(found).toEqual(kept ? decided(bump, reason) : new Map());
  });

  test("is kept when it is more, and more is proven for less", async () => {
    const folder = folderWith();
    const raised = new Map([["@a/runtime", { bump: "major", reason: "" } as const]]);
    writeChangesets(folder, changesetsFor(broken, raised), broken);
    expect(decisionsIn(await pendingChangesets(folder), broken)).toEqual(raised);
  });
});

describe("the changesets of a repository", () => {
  const write = (impact: Impact, decisions = new Map<string, Decision>()): string => {
    const folder = folderWith({
      ".changeset/own-words.md": '---\n"@a/same": minor\n---\n\nMine.\n',
    });
    writeChangesets(folder, changesetsFor(impact, decisions), impact);
    return folder;
  };
  const lacksIn = async (folder: string, impact: Impact): Promise<string[]> =>
    lacksOf(await pendingChangesets(folder), impact);

  test("lack nothing after they are written", async () => {
    expect(await lacksIn(write(broken), broken)).toEqual([]);
    expect(await lacksIn(write(broken, decided("minor", "Nobody called it.")), broken)).toEqual([]);
    expect(await lacksIn(folderWith(), unchanged)).toEqual([]);
  });

  test("lack those that are not there", async () => {
    expect(await lacksIn(folderWith(), broken)).toEqual([
      "@a/pets-types has breaking changes and no changeset.",
      "@a/runtime has changes and no changeset.",
    ]);
  });

  test("lack what has changed since they were written", async () => {
    const folder = write(broken);
    const more = { ...broken, changes: [...broken.changes, change({ what: "`Pet.b` is gone" })] };
    expect(await lacksIn(folder, more)).toEqual([
      ".changeset/pets-types.md does not tell all that has changed in @a/pets-types.",
    ]);
  });

  test("lack a reason where somebody lowered one by hand", async () => {
    const folder = write(broken);
    const file = join(folder, ".changeset/pets-types.md");
    const text = readFileSync(file, "utf8").replace('pets-types": major', 'pets-types": patch');
    save(folder, { ".changeset/pets-types.md": text });
    expect(await lacksIn(folder, broken)).toEqual([
      "@a/pets-types has breaking changes, and its changesets say patch without a reason.",
    ]);
  });

  test("are gone once nothing has changed any more; those that people wrote stay", () => {
    const folder = write(broken);
    expect(writeChangesets(folder, changesetsFor(unchanged, new Map()), unchanged)).toEqual([]);
    expect(readdirSync(join(folder, ".changeset"))).toEqual(["own-words.md"]);
  });
});

describe("npm run change", () => {
  const description = (type: string): string => `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      responses:
        200: { description: Pets., content: { application/json: { schema: { type: ${type} } } } }
`;
  let folder: string;
  const run = (...given: string[]) =>
    runScript(join(folder, "scripts/change.ts"), given, {
      cwd: folder,
      env: { NODE_DISABLE_COMPILE_CACHE: "1" },
    });

  beforeAll(async () => {
    folder = await repositoryWith({ pets: description("string") });
    release(folder);
    await generateApi(folder, "pets", description("number"));
    addCommands(folder);
  });
  afterAll(() => remove(folder));

  test("--check exits 1 until the command has written what is missing", async () => {
    const before = await run("--check");
    expect([before.code, before.stdout]).toEqual([1, ""]);
    expect(before.stderr).toMatch(/pets-client has breaking changes and no changeset\.$/m);
    expect(before.stderr).toContain('Run "npm run change" and commit what it writes.');
    expect(existsSync(join(folder, ".changeset"))).toBe(false);
    const written = await run();
    expect([written.code, written.stderr]).toEqual([0, ""]);
    expect(written.stdout).toContain(
      ".changeset/pets-types.md: @codat-openapi/pets-types, major\n",
    );
    expect(await run("--check")).toMatchObject({
      code: 0,
      stdout: "Every change has its changeset.\n",
    });
  });

  test("exits 2 where a package is to be less than it is proven to be without a reason", async () => {
    const { code, stderr } = await run("--bump", "pets-types=patch");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The changes of pets-types are major\. .*--reason.*-- --help"\.\n$/);
    expect(readFileSync(join(folder, ".changeset/pets-types.md"), "utf8")).toContain(": major");
  });

  test("--help says how the command is called", async () => {
    const { code, stdout, stderr } = await runScript(join(root, "scripts/change.ts"), ["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/--bump.*--reason.*--check.*--help.*Exit codes: 0 done/s);
  });

  test.each([["--force"], ["pets"], ["--bump"]])("exits 2 for %s", async (given) => {
    const { code, stdout, stderr } = await runScript(join(root, "scripts/change.ts"), [given]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('See "npm run change -- --help".');
  });
});
