/** A save shows what is wrong with the lines that it is about, or what the edit does. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryJobs } from "../codegen/jobs.ts";
import { watchFolder } from "../codegen/watch-folder.ts";
import { DevLoop } from "../dev/loop.ts";
import { root } from "./compile.ts";
import { newFolder, remove, save } from "./folder.ts";

const description = `openapi: 3.1.0
info: { title: Tiny, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      responses:
        200:
          description: Pets.
          content:
            application/json:
              schema: { type: object, required: [name], properties: { name: { type: string } } }
              example: { name: Rex }
`;

const folder = newFolder();
const file = join(folder, "spec/tiny/openapi.yaml");
const told: string[] = [];
let loop: DevLoop;

beforeAll(() => {
  save(folder, {
    "spec/tiny/openapi.yaml": description,
    "redocly.yaml": "apis:\n  tiny:\n    root: spec/tiny/openapi.yaml\n",
    "package.json": readFileSync(join(root, "package.json"), "utf8"),
    LICENSE: "MIT",
    "README.md": "```ts\nconst name: string = 'Rex';\n```\n",
  });
  mkdirSync(join(folder, "packages"));
  mkdirSync(join(folder, "node_modules"));
  for (const name of ["@types", "@typescript", "typescript", "@codat-openapi"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  cpSync(join(root, "packages/runtime"), join(folder, "packages/runtime"), {
    recursive: true,
    filter: (path) => !path.includes("node_modules"),
  });
  symlinkSync(join(root, "node_modules"), join(folder, "packages/node_modules"));
  loop = new DevLoop(folder, repositoryJobs(folder, []), (line) => told.push(line));
});

afterAll(async () => {
  await loop.close();
  remove(folder);
});

/** What is told of a save. */
async function after(text: string): Promise<string> {
  told.length = 0;
  writeFileSync(file, text);
  await loop.save([file]);
  return told.join("\n");
}

test("a description that can be turned into packages is, and its sandbox answers", async () => {
  const output = await after(description);
  expect(output).toMatch(/tiny: \d+ files changed, \d+ ms; sandbox on http/);
  expect(output).toContain("impact: none since the last release");
  const [url] = /http:\/\/[\d.:]+/.exec(output) ?? [];
  expect(await (await fetch(`${url}/pets`)).json()).toEqual({ name: "Rex" });
});

test("the sandbox stays where it is and answers from what was saved last", async () => {
  const output = await after(description.replaceAll("Rex", "Tom"));
  const [url] = /http:\/\/[\d.:]+/.exec(output) ?? [];
  expect(await (await fetch(`${url}/pets`)).json()).toEqual({ name: "Tom" });
});

test("a sample that no longer compiles is told with its place in the page", async () => {
  const readme = join(folder, "README.md");
  const text = readFileSync(readme, "utf8");
  writeFileSync(readme, text.replace("'Rex'", "7"));
  const output = await after(description);
  writeFileSync(readme, text);
  expect(output).toContain("README.md:2:7: TS2322: Type 'number' is not assignable");
});

test("a mistake is told with the lines around it, and nothing is written", async () => {
  const output = await after(
    description.replace("{ type: string }", '{ $ref: "#/components/schemas/None" }'),
  );
  expect(output).toMatch(/openapi\.yaml:14:\d+ #\/paths\/.*None.*\n {2}12 \| .*\n/);
  expect(output).toMatch(/^> 14 \| .*None.*\n {5}\| +\^$/m);
  expect(output).toMatch(/✗ tiny: 1 mistake$/m);
});

test("a folder tells of files that are saved, once for those that come together", async () => {
  const seen: (readonly string[])[] = [];
  const end = watchFolder(join(folder, "spec"), (files) => seen.push(files));
  writeFileSync(file, `${description}\n`);
  mkdirSync(join(folder, "spec/tiny/components"));
  await expect.poll(() => seen.flat()).toContain(file);
  writeFileSync(join(folder, "spec/tiny/components/a.yaml"), "a: 1\n");
  await expect.poll(() => seen.flat()).toContain(join(folder, "spec/tiny/components/a.yaml"));
  end();
});
