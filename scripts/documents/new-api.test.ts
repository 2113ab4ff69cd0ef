/** Documents become APIs of a copy of this repository, pass all of its checks, and go again without a trace. */
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../test/compile.ts";
import { newFolder, remove } from "../test/folder.ts";
import { examples } from "./corpus.ts";

const folder = newFolder();
const copy = join(folder, "repository");
afterAll(() => remove(folder));

/** What an npm script of the copy says, and how it ends. */
function npm(...parameters: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync("npm", parameters, {
    cwd: copy,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status, output: `${stdout}${stderr}` };
}

const git = (...parameters: string[]): string =>
  execFileSync("git", parameters, { cwd: copy, encoding: "utf8" });

const fileOf = (ending: string): string => {
  const file = examples.find(({ name }) => name.endsWith(ending))?.file;
  if (file === undefined) throw new Error(`there is no ${ending}`);
  return file;
};

const apis = [
  { name: "pets", file: fileOf("3.0/json/petstore.json"), inferred: /Nothing was inferred/ },
  { name: "galaxy", file: fileOf("galaxy/dist/3.1.yaml"), inferred: /x-sdk\.errors .*`detail`/ },
];

beforeAll(() => {
  execFileSync("git", ["clone", "--quiet", root, copy]);
  expect(npm("ci", "--prefer-offline")).toMatchObject({ status: 0 });
});

test.each(apis)("new-api makes $name, built and tested", ({ name, file, inferred }) => {
  const { status, output } = npm("run", "new-api", "--", file, "--name", name);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(output).toMatch(inferred);
});

test("new-api refuses a name that is taken, and leaves nothing behind where a document is none", () => {
  const taken = npm("run", "new-api", "--", fileOf("galaxy/dist/3.1.yaml"), "--name", "galaxy");
  expect(taken).toMatchObject({ status: 2 });
  expect(taken.output).toContain("There is a spec/galaxy already.");
  const before = git("status", "--porcelain");
  const none = npm("run", "new-api", "--", join(copy, "package.json"), "--name", "none");
  expect(none).toMatchObject({ status: 1 });
  expect(none.output).toContain("package.json:1:1 #/: found no OpenAPI version");
  expect(none.output).not.toMatch(/^\s+at /m);
  expect(git("status", "--porcelain")).toBe(before);
});

test("all APIs together pass what one does", () => {
  expect(npm("run", "generate", "--", "--check")).toMatchObject({ status: 0 });
  expect(npm("run", "lint:spec")).toMatchObject({ status: 0 });
  expect(npm("run", "lint:workspace")).toMatchObject({ status: 0 });
});

test("remove-api leaves the repository as it was", () => {
  expect(npm("run", "remove-api", "--", "pets")).toMatchObject({ status: 2 });
  for (const { name } of apis) {
    expect(npm("run", "remove-api", "--", name, "--yes")).toMatchObject({ status: 0 });
  }
  expect(git("status", "--porcelain")).toBe("");
});
