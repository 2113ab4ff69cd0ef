import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ended, listen, run, start } from "./command.ts";
import { described, ok } from "./description.ts";
import { filesIn, folderWith, save } from "./folder.ts";

const operations = (count: number): string => {
  const paths = Array.from({ length: count }, (_, index) => `  /p${index}: { get: { ${ok} } }\n`);
  return described(`paths:\n${paths.join("")}`);
};

const seeHelp = ' See "npm run generate -- --help".\n';

test("--help says how the command is called", async () => {
  const { code, stdout, stderr } = await run(["--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/--spec FILE.*--check.*--watch.*--help.*Exit codes: 0 done/s);
});

// FOLDER stands for a folder that holds a sound openapi.yaml.
test.each<[name: string, { given: string[]; want: string }]>([
  ["an unknown option", { given: ["--nope"], want: "Unknown option '--nope'" }],
  [
    "--spec alone",
    {
      given: ["--spec", "FOLDER/openapi.yaml"],
      want: "--spec FILE, --name NAME and --out DIR go together, without further arguments.",
    },
  ],
  [
    "--spec with the name of an API",
    {
      given: ["a", "--spec", "FOLDER/openapi.yaml", "--name", "a", "--out", "FOLDER/out"],
      want: "--spec FILE, --name NAME and --out DIR go together, without further arguments.",
    },
  ],
  [
    "a name that is none",
    {
      given: ["--spec", "FOLDER/openapi.yaml", "--name", "../A", "--out", "FOLDER/out"],
      want: "--name ../A cannot be part of a package name: use lower-case letters, digits and hyphens.",
    },
  ],
  [
    "a file that does not exist",
    {
      given: ["--spec", "FOLDER/nope.yaml", "--name", "a", "--out", "FOLDER/out"],
      want: "FOLDER/nope.yaml does not exist. Give the path of an OpenAPI document.",
    },
  ],
  [
    "--check with --watch",
    { given: ["--check", "--watch"], want: "--check and --watch exclude each other." },
  ],
  [
    "an API that does not exist",
    { given: ["nope"], want: "There is no spec/nope/openapi.yaml. The APIs are: " },
  ],
])("%s is a mistake in the command", async (_name, { given, want }) => {
  const folder = folderWith({ "openapi.yaml": operations(1) });
  const { code, stdout, stderr } = await run(given.map((word) => word.replace("FOLDER", folder)));
  expect({ code, stdout, files: Object.keys(filesIn(folder)) }).toEqual({
    code: 2,
    stdout: "",
    files: ["openapi.yaml"],
  });
  const said = stderr.replaceAll(folder, "FOLDER");
  expect([said.slice(0, want.length), said.slice(-seeHelp.length)]).toEqual([want, seeHelp]);
});

describe("a run with --spec", () => {
  const given = ["--spec", "openapi.yaml", "--name", "two-words", "--out", "out"];

  test("makes two whole packages, and says so on one line", async () => {
    const cwd = folderWith({
      "openapi.yaml": `${operations(1)}components: { schemas: { Thing: { type: object } } }\n`,
    });
    const { code, stdout, stderr } = await run(given, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^two-words: 1 operations, 1 models, 19 files, 19 changed, \d+ ms\n$/);
    const files = filesIn(join(cwd, "out"));
    expect(Object.keys(files)).toEqual([
      "two-words-client/LICENSE",
      "two-words-client/README.md",
      "two-words-client/docs/README.md",
      "two-words-client/docs/models/Thing.md",
      "two-words-client/docs/resources/operations.md",
      "two-words-client/package.json",
      "two-words-client/src/generated/client.ts",
      "two-words-client/src/generated/raw-client.ts",
      "two-words-client/src/generated/resources/operations.ts",
      "two-words-client/src/index.ts",
      "two-words-client/tsconfig.json",
      "two-words-types/LICENSE",
      "two-words-types/README.md",
      "two-words-types/openapi.json",
      "two-words-types/package.json",
      "two-words-types/src/generated/models.ts",
      "two-words-types/src/generated/openapi.ts",
      "two-words-types/src/index.ts",
      "two-words-types/tsconfig.json",
    ]);
    expect(Object.values(files).filter((text) => text.includes(cwd))).toEqual([]);
  });

  test("says every mistake on a line of its own, without a stack, and writes nothing", async () => {
    const cwd = folderWith({
      "openapi.yaml": described("tags: 1\npaths: { /a: { $ref: a.yaml } }\n"),
      "a.yaml": "get: { responses: 1 }\n",
    });
    const { code, stdout, stderr } = await run(given, { cwd });
    expect({ code, stdout, lines: stderr.split("\n") }).toEqual({
      code: 1,
      stdout: "",
      lines: [
        "a.yaml:1:19 #/get/responses: `responses` is the number 1, expected an object. Write an object, or take it out.",
        "openapi.yaml:3:7 #/tags: `tags` is the number 1, expected a list. Write a list, or take it out.",
        "two-words: 2 mistakes; nothing was written.",
        "",
      ],
    });
    expect(Object.keys(filesIn(cwd))).toEqual(["a.yaml", "openapi.yaml"]);
  });

  test("settles what a killed run left, even where the description is by then mistaken", async () => {
    const journal = JSON.stringify([{ path: "a.md", staged: "files/0" }]);
    const cwd = folderWith({
      "openapi.yaml": described("paths: 1\n"),
      "out/.generate-staging/journal.json": journal,
      "out/.generate-staging/files/0": "new",
      "out/a.md": "old",
    });
    expect((await run(given, { cwd })).code).toBe(1);
    expect(filesIn(join(cwd, "out"))).toEqual({ "a.md": "new" });
  });

  test("with --check tells what differs and changes nothing", async () => {
    const cwd = folderWith({ "openapi.yaml": operations(1) });
    await run(given, { cwd });
    expect((await run([...given, "--check"], { cwd })).code).toBe(0);

    const models = "out/two-words-types/src/generated/models.ts";
    save(cwd, { [models]: "edited", "out/two-words-client/docs/stale.md": "stale" });
    const before = filesIn(cwd);
    const { code, stdout, stderr } = await run([...given, "--check"], { cwd });
    expect({ code, stdout, lines: stderr.split("\n") }).toEqual({
      code: 1,
      stdout: "",
      lines: [
        'two-words: 2 files are not what openapi.yaml gives; run "npm run generate":',
        "  two-words-types/src/generated/models.ts",
        "  two-words-client/docs/stale.md (removed)",
        "",
      ],
    });
    expect(filesIn(cwd)).toEqual(before);
  });

  test("with --watch follows every save until it is interrupted", async () => {
    const cwd = folderWith({
      "api/openapi.yaml": described("paths: { /a: { $ref: paths/a.yaml } }\n"),
      "api/paths/a.yaml": `get: { ${ok} }\n`,
    });
    const child = start(
      ["--spec", "api/openapi.yaml", "--name", "api", "--out", "out", "--watch"],
      { cwd },
    );
    const end = ended(child);
    const [output, mistakes] = [listen(child.stdout), listen(child.stderr)];
    const document = join(cwd, "out/api-types/openapi.json");
    await output.said("api: watching api; Ctrl-C stops");
    expect(existsSync(document)).toBe(true);

    save(cwd, { "api/paths/a.yaml": `get: { ${ok} }\npost: { ${ok} }\n` });
    await output.said("api: 2 operations");
    expect(
      Object.keys(JSON.parse(filesIn(cwd)["out/api-types/openapi.json"] ?? "").paths["/a"]),
    ).toEqual(["get", "post"]);

    save(cwd, { "api/paths/a.yaml": "get: 1\n" });
    await mistakes.said("api: 1 mistake; nothing was written.");

    save(cwd, { "api/paths/a.yaml": `get: { ${ok} }\npost: { ${ok} }\nput: { ${ok} }\n` });
    await output.said("api: 3 operations");

    child.kill("SIGINT");
    expect((await end).signal).toBe("SIGINT");
  });
});
