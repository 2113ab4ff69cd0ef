/** Documents become APIs of a copy of this repository, pass all of its checks, and go again without a trace. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../test/compile.ts";
import { newFolder, remove, save } from "../test/folder.ts";
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

// Without paths, and with a method that only OpenAPI 3.2 has.
const hooks = `openapi: 3.1.0
info: { title: Hooks, version: 1.0.0 }
webhooks:
  made: { post: { requestBody: { content: { application/json: { schema: { type: object, required: [type], properties: { type: { const: made } } } } } }, responses: { 200: { description: Heard. } } } }
`;
const search = `openapi: 3.2.0
info: { title: Search, version: 1.0.0 }
servers: [{ url: "https://example.com", name: only }]
security: [{ basic: [] }]
paths:
  /things:
    query: { requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { 200: { description: Found., content: { application/json: { schema: { type: array, items: { type: string } } } } } } }
    post: { parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }], responses: { 204: { description: Made. } } }
components: { securitySchemes: { basic: { type: http, scheme: basic } } }
`;
save(folder, { "hooks.yaml": hooks, "search.yaml": search });

const apis = [
  {
    name: "pets",
    file: fileOf("3.0/json/petstore.json"),
    inferred: /authentication +`auth\.api_key`/,
  },
  { name: "galaxy", file: fileOf("galaxy/dist/3.1.yaml"), inferred: /x-sdk\.errors .*`detail`/ },
  { name: "hooks", file: join(folder, "hooks.yaml"), inferred: /x-sdk\.webhooks .*`type`/ },
  {
    name: "search",
    file: join(folder, "search.yaml"),
    inferred:
      /`apiKey` .* Authorization after Basic\n.*x-sdk\.idempotency +1 of 1 .*Idempotency-Key/,
  },
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

test("new-api leaves nothing behind where it is interrupted", async () => {
  const before = git("status", "--porcelain");
  const script = [join(copy, "scripts/new-api.ts"), join(folder, "search.yaml"), "--name", "never"];
  const child = spawn(process.execPath, script, { cwd: copy });
  child.stdout.on("data", (text: Buffer) => {
    if (text.includes("Linking them")) child.kill("SIGINT");
  });
  expect(await once(child, "close")).toEqual([130, null]);
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
