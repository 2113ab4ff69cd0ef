/** What a dependent gets: the packed packages, installed into an empty project, compile and run there. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import document from "@codat-openapi/platform-types/openapi.json" with { type: "json" };
import { type Sandbox, startSandbox } from "@codat-openapi/sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";

const packages = resolve(import.meta.dirname, "../..");
const repository = resolve(packages, "..");
const tsc = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

// The engine and its types come from where they are installed, so that no registry is needed.
const sources = [
  join(packages, "platform-types"),
  join(packages, "platform-client"),
  join(packages, "runtime"),
  join(repository, "node_modules/openapi-fetch"),
  join(repository, "node_modules/openapi-typescript-helpers"),
];

let project: string;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ document });
  project = mkdtempSync(join(tmpdir(), "packed-"));
  const packed = npm(["pack", "--json", "--pack-destination", project, ...sources]);
  const tarballs = (JSON.parse(packed) as { filename: string }[]).map(
    ({ filename }) => `./${filename}`,
  );
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  npm(["install", "--offline", "--no-audit", "--no-fund", ...tarballs]);
});

afterAll(async () => {
  rmSync(project, { recursive: true, force: true });
  await sandbox.close();
});

const program = `
import { createPlatformClient, createPlatformTransport, NotFoundError } from "@codat-openapi/platform-client";
import { getAccessToken } from "@codat-openapi/platform-client/companies";
import type { Company, CompanyAccessToken } from "@codat-openapi/platform-types";

declare const process: { env: Record<string, string | undefined> };
const options = { apiKey: process.env["KEY"] ?? "", baseUrl: process.env["URL"] };
const client = createPlatformClient(options);
const company: Company = await client.companies.create({ body: { name: "Acme Bakery Ltd" } });
const token: CompanyAccessToken = await getAccessToken(createPlatformTransport(options), { companyId: company.id });
const missing = await client.companies.get({ companyId: "nothing" }).catch((error: unknown) => error);
console.log(JSON.stringify([company.name, token.tokenType, missing instanceof NotFoundError]));
`;

test("an empty project compiles on the packed packages, declarations included", async () => {
  writeFileSync(join(project, "program.ts"), program);
  const options = [
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "--strict",
    "--exactOptionalPropertyTypes",
  ];
  await run([tsc, ...options, "--types", "", "--skipLibCheck", "false", "program.ts"]);
});

test("what it compiled runs", async () => {
  const output = await run(["program.js"], { KEY: sandbox.apiKey, URL: sandbox.url });
  expect(JSON.parse(output)).toEqual([expect.any(String), "Bearer", true]);
});

test("the types package has no dependency and nothing to run", () => {
  const folder = join(project, "node_modules/@codat-openapi/platform-types");
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  expect(manifest).not.toHaveProperty("dependencies");
  const entry = readFileSync(join(folder, "dist/index.js"), "utf8");
  expect(entry.replace(/\/\/.*/g, "").trim()).toBe("export {};");
});

const npm = (arguments_: readonly string[]): string =>
  execFileSync("npm", arguments_, {
    cwd: project,
    encoding: "utf8",
    shell: process.platform === "win32",
  });

// Not the blocking form: the sandbox that the program calls lives in this process.
async function run(
  arguments_: readonly string[],
  environment: Record<string, string> = {},
): Promise<string> {
  const env = { ...process.env, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, [...arguments_], {
    cwd: project,
    env,
  });
  return stdout;
}
