/** Packages depend one way: client on types and runtime, and nothing on the scripts. */
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const packages = resolve(import.meta.dirname, "../..");

test.each([
  ["runtime", ["openapi-fetch"]],
  ["platform-types", []],
  [
    "platform-client",
    [
      "@codat-openapi/platform-types",
      "@codat-openapi/runtime",
      "@codat-openapi/runtime/raw-client",
      "@codat-openapi/runtime/webhooks",
    ],
  ],
])("%s imports %j and its own files, nothing else", (name, allowed) => {
  const files = globSync("src/**/*.ts", { cwd: join(packages, name) });
  const imports = files.flatMap((file) => importsOf(join(packages, name, file)));
  const foreign = imports.filter((from) => !/^\.{1,2}\/(?!.*\.\.\/\.\.\/)/.test(from));
  expect(files.length).toBeGreaterThan(0);
  expect([...new Set(foreign)].sort()).toEqual(allowed);
});

test("one file of the runtime knows the engine", () => {
  const files = globSync("src/**/*.ts", { cwd: join(packages, "runtime") });
  const knowing = files.filter((file) =>
    importsOf(join(packages, "runtime", file)).includes("openapi-fetch"),
  );
  expect(knowing.map((file) => file.replaceAll("\\", "/"))).toEqual(["src/engine.ts"]);
});

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\b[^;]*? from "([^"]+)";/gm)].map(
    ([, from = ""]) => from,
  );
