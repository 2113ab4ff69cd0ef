/** The programs of the table, compiled as a user compiles them: packages in `node_modules`, and the compiler of the root. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { PublishedPackage } from "../packages.ts";
import type { Pair } from "./pair.ts";
import { apiName, type Described } from "./side.ts";

/** The programs that do not compile, by their name such as `3-breaks-types`, with the first thing that is wrong. */
export type Mistakes = ReadonlyMap<string, string>;

/** Compiles all programs over the packages of one side. */
export async function compilePrograms(
  pairs: readonly Pair[],
  side: readonly Described[],
  runtime: PublishedPackage,
): Promise<Mistakes> {
  const folder = mkdtempSync(join(tmpdir(), "programs-"));
  try {
    install(folder, [runtime, ...side.flatMap(({ types, client }) => [types, client])], runtime);
    for (const [index, pair] of pairs.entries())
      for (const [name, text] of programsOf(index, pair)) save(join(folder, `${name}.ts`), text);
    save(join(folder, "package.json"), '{ "type": "module" }');
    save(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    return mistakesIn(await compiled(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const compilerOptions = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "nodenext",
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  pretty: false,
};

function install(
  folder: string,
  packages: readonly PublishedPackage[],
  { surface }: PublishedPackage,
): void {
  for (const { manifest, declarations } of packages) {
    const at = join(folder, "node_modules", manifest.name);
    save(join(at, "package.json"), JSON.stringify(manifest));
    for (const [file, text] of declarations) save(join(at, file), text);
  }
  const found = createRequire(join(surface.installed, "package.json"));
  const engine = dirname(found.resolve("openapi-fetch/package.json"));
  for (const name of ["openapi-fetch", "openapi-typescript-helpers"])
    symlinkSync(join(dirname(engine), name), join(folder, "node_modules", name));
}

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function* programsOf(index: number, { breaks, keeps }: Pair): Generator<[string, string]> {
  for (const [kind, programs] of Object.entries({ breaks, keeps })) {
    for (const [kindOfPackage, statements] of Object.entries(programs ?? {}))
      yield [`${index}-${kind}-${kindOfPackage}`, programOf(index, kindOfPackage, statements)];
  }
}

function programOf(index: number, kind: string, statements: string): string {
  const name = `@codat-openapi/${apiName(index)}`;
  const client = [
    `import * as sdk from "${name}-client";`,
    `declare const client: ReturnType<typeof sdk.createPair${index}Client>;`,
  ];
  return [
    `import type * as api from "${name}-types";`,
    ...(kind === "client" ? client : []),
    "export async function program() {",
    statements
      .replaceAll('import("client', `import("${name}-client`)
      .replaceAll(/\b(create)?Pair(?=[A-Z])/g, `$1Pair${index}`),
    "}",
    "",
  ].join("\n");
}

const compiler = join(
  dirname(createRequire(import.meta.url).resolve("../../../node_modules/typescript/package.json")),
  "bin/tsc",
);

async function compiled(folder: string): Promise<string> {
  const run = promisify(execFile)(process.execPath, [compiler, "-p", "."], {
    cwd: folder,
    maxBuffer: 2 ** 30,
  });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}

function mistakesIn(output: string): Mistakes {
  const mistakes = new Map<string, string>();
  for (const line of output.split("\n")) {
    const [, name, message] = /^([\w-]+)\.ts\(\d+,\d+\): error (.*)/.exec(line) ?? [];
    if (name && message && !mistakes.has(name)) mistakes.set(name, message);
    else if (!name && /\berror TS\d/.test(line)) throw new Error(`The compiler says: ${line}`);
  }
  return mistakes;
}
