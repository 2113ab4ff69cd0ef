/** What the tests of the documentation look at: that its samples compile, for people copy them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "..");

/** A program in a page. */
export interface Sample {
  /** The path of the page. */
  readonly page: string;
  /** The line of the page, from 1, that it starts on. */
  readonly line: number;
  readonly code: string;
}

/** The README of a client's package and its reference pages. */
export function pagesOf(client: string): string[] {
  const docs = join(client, "docs");
  const pages = existsSync(docs) ? readdirSync(docs, { recursive: true, encoding: "utf8" }) : [];
  const names = pages.filter((name) => name.endsWith(".md")).sort();
  return [join(client, "README.md"), ...names.map((name) => join(docs, name))];
}

/** The programs of a page in Markdown. */
export function samplesOf(page: string): Sample[] {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(({ index, 1: code = "" }) => ({
    page,
    line: text.slice(0, index).split("\n").length + 1,
    code,
  }));
}

/** Writes each sample as a module of its own, which says where it is from. */
export function writeSamples(folder: string, samples: readonly Sample[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [index, { page, code }] of samples.entries()) {
    const from = relative(folder, page);
    writeFileSync(join(folder, `sample-${index}.ts`), `// ${from}\n${code}\nexport {};\n`);
  }
}

/** What the compiler says of samples that import the built package in `client`; empty where it finds no mistake. */
export function compileSamples(client: string, samples: readonly Sample[]): string {
  // Inside the package, so that imports resolve as they do for a dependent.
  const folder = join(client, "node_modules/.samples");
  rmSync(folder, { recursive: true, force: true });
  writeSamples(folder, samples);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  // What does not compile is left to be looked at.
  if (stdout === "") rmSync(folder, { recursive: true });
  return `${stdout}${stderr}`;
}

const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
};
