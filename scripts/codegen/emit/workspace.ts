/** What a package of this repository has beside those that stand alone: its tasks, its bundler, its tests. */
import type { ApiModel } from "../model.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";

const check =
  "biome check src/index.ts test *.json *.ts && publint --strict && attw --pack . --profile esm-only";

/** The scripts of the types package. */
export const typesScripts = ({ name }: ApiModel): object => ({
  generate: `node ../../scripts/generate.ts ${name}`,
  build: "tsc -p tsconfig.json",
  typecheck: "tsc -p tsconfig.test.json",
  lint: check,
  test: "vitest run",
});

/** The scripts of the client package. */
export const clientScripts: object = {
  build: "rolldown -c && tsc -p tsconfig.json --emitDeclarationOnly",
  typecheck: "tsc -p tsconfig.test.json",
  lint: check,
  test: "vitest run",
};

/** The files of both packages that only packages of this repository have. */
export function emitWorkspace(model: ApiModel, packages: PackageContext): GeneratedFile[] {
  const [types, client] = [`${model.name}-types`, `${model.name}-client`];
  return [
    ...[types, client].flatMap((folder) => [
      { path: `${folder}/tsconfig.test.json`, content: testOptions },
      {
        path: `${folder}/vitest.config.ts`,
        content: 'export { default } from "../../vitest.base.ts";\n',
      },
    ]),
    { path: `${types}/turbo.json`, content: typesTasks(model) },
    { path: `${types}/test/openapi.test.ts`, content: typesTest(model) },
    { path: `${client}/turbo.json`, content: clientTasks(model) },
    { path: `${client}/rolldown.config.js`, content: bundler(packages) },
    { path: `${client}/test/every-operation.test.ts`, content: clientTest(model, packages) },
    { path: `${client}/test/samples.test.ts`, content: samplesTest },
  ];
}

const testOptions = `{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": { "noEmit": true, "declaration": false, "isolatedDeclarations": false },
  "include": ["test", "*.ts"]
}
`;

const typesTasks = ({ name }: ApiModel): string => `{
  "extends": ["//"],
  "tasks": {
    "build": {
      "dependsOn": ["generate"],
      "inputs": [
        "$TURBO_EXTENDS$",
        { "mode": "dependencyOutputs", "globs": ["src/generated/**"], "from": ["generate"] }
      ]
    },
    "test": {
      "inputs": ["$TURBO_EXTENDS$", { "mode": "jit", "globs": ["openapi.json"] }]
    },
    // Writes the generated parts of both packages of this API.
    "generate": {
      "inputs": [
        "$TURBO_ROOT$/spec/${name}/**",
        "$TURBO_ROOT$/spec/rules/**",
        "!$TURBO_ROOT$/spec/rules/**/*.test.ts",
        "$TURBO_ROOT$/redocly.yaml",
        "$TURBO_ROOT$/.redocly.lint-ignore.yaml",
        "$TURBO_ROOT$/LICENSE",
        "$TURBO_ROOT$/scripts/package.json",
        "$TURBO_ROOT$/scripts/generate.ts",
        "$TURBO_ROOT$/scripts/codegen/**",
        "$TURBO_ROOT$/packages/runtime/package.json"
      ],
      "outputs": [
        "openapi.json",
        "src/generated/**",
        "$TURBO_ROOT$/packages/${name}-client/src/generated/**",
        "$TURBO_ROOT$/packages/${name}-client/docs/**"
      ]
    }
  }
}
`;

const clientTasks = ({ name }: ApiModel): string => `{
  "extends": ["//"],
  "tasks": {
    "build": {
      "inputs": [
        "$TURBO_EXTENDS$",
        { "mode": "dependencyOutputs", "globs": ["dist/**"], "from": ["^build"] },
        { "mode": "jit", "globs": ["src/generated/**"] }
      ]
    },
    "test": {
      "inputs": [
        "$TURBO_EXTENDS$",
        { "mode": "jit", "globs": ["$TURBO_ROOT$/packages/${name}-types/openapi.json"] }
      ]
    }
  }
}
`;

const bundler = ({ runtime }: PackageContext): string => {
  const scope = /^(@[^/]+\/)/.exec(runtime)?.[0] ?? "";
  return `/** The entry is one file, so that little is read at a start; every other module is a file of its own. */
import { globSync } from "node:fs";
import { defineConfig } from "rolldown";

const external = /^${scope.replace("/", "\\/")}/;
const modules = globSync([
  "src/generated/{raw-client,unwrap-webhook}.ts",
  "src/generated/resources/*.ts",
]);
const nameOf = (path) => path.replace(/^src[\\\\/]|\\.ts$/g, "");

export default defineConfig([
  { input: "src/index.ts", external, output: { dir: "dist", cleanDir: true } },
  {
    input: Object.fromEntries(modules.map((path) => [nameOf(path), path])),
    external,
    output: { dir: "dist" },
  },
]);
`;
};

/** A description may have webhooks or components alone. */
const typesTest = ({ document }: ApiModel): string => {
  const part = (["paths", "webhooks"] as const).find((key) => Object.keys(document[key] ?? {})[0]);
  return `/** What the package ships besides types: the description in one file. */
import { expect, test } from "vitest";
import document from "../openapi.json" with { type: "json" };

test("openapi.json is the whole description", () => {
  expect(document.openapi).toMatch(/^3\\.[12]\\./);
  expect(Object.keys(document.${part ?? "components"}).length).toBeGreaterThan(0);
});
`;
};

const samplesTest = `/** Every sample in the documentation compiles against the built package. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { compileSamples, pagesOf, samplesOf } from "../../../scripts/client-samples.ts";

test("every sample of the README and the reference pages compiles", () => {
  const client = resolve(import.meta.dirname, "..");
  expect(compileSamples(client, pagesOf(client).flatMap(samplesOf))).toBe("");
});
`;

const clientTest = (
  { typeName }: ApiModel,
  packages: PackageContext,
): string => `/** Every described operation has a method that calls it: a new operation is covered without a new test. */
import * as client from "${packages.client}";
import document from "${packages.types}/openapi.json" with { type: "json" };
import { expect, test } from "vitest";
import { callsOfEveryMethod, operationsOf } from "../../../scripts/client-coverage.ts";

test("the client has one method for each operation of the description, and no other", async () => {
  const create = client.create${typeName}Client as (options: object) => object;
  const called = await callsOfEveryMethod(create, document);
  expect(called.sort()).toEqual(operationsOf(document).sort());
});
`;
