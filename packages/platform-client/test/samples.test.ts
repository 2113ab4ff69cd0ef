/** Every sample in the documentation compiles against the built package. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const packageFolder = resolve(import.meta.dirname, "..");
const repository = resolve(packageFolder, "../..");
const tsc = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

test("every sample of the reference pages and the READMEs compiles", () => {
  // Inside the package, so that imports resolve as they do for a dependent.
  const folder = join(packageFolder, "node_modules/.samples");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const samples = pages().flatMap(samplesOf);
  for (const [index, sample] of samples.entries()) {
    writeFileSync(
      join(folder, `sample-${index}.ts`),
      `// ${sample.page}\n${sample.code}\nexport {};\n`,
    );
  }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(compilerOptions));

  expect(samples.filter(({ page }) => page.includes("/docs/resources/"))).toHaveLength(52);
  expect(compile(folder)).toBe("");
  rmSync(folder, { recursive: true });
});

const compilerOptions = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  },
};

function pages(): string[] {
  const docs = readdirSync(join(packageFolder, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(packageFolder, "docs", name));
  const readmes = [
    "README.md",
    "packages/platform-client/README.md",
    "packages/platform-types/README.md",
    "packages/sandbox/README.md",
  ];
  return [...docs, ...readmes.map((name) => join(repository, name))];
}

const samplesOf = (page: string): { page: string; code: string }[] =>
  [...readFileSync(page, "utf8").matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ""]) => ({
    page,
    code,
  }));

/** The compiler's complaints. */
function compile(folder: string): string {
  try {
    return execFileSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}
