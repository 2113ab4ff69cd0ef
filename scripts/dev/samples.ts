/** Whether the samples in the pages, the READMEs and the examples still compile, against the sources of the packages. */
import { execFile } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { type Sample, samplesOf } from "../client-samples.ts";
import type { Manifest } from "../impact/surface-program.ts";

export interface SampleCheck {
  readonly count: number;
  /** `file:line:column: message`, relative to the repository. */
  readonly mistakes: readonly string[];
}

/** Compiles every sample; `signal` ends it early. */
export async function checkSamples(root: string, signal: AbortSignal): Promise<SampleCheck> {
  const folder = join(root, "node_modules/.cache/samples");
  mkdirSync(folder, { recursive: true });
  const samples = samplesIn(root);
  const files = samples.map((_, index) => fileOf(index));
  for (const gone of globSync("*.ts", { cwd: folder }).filter((file) => !files.includes(file)))
    rmSync(join(folder, gone));
  for (const [index, { code }] of samples.entries())
    writeFileSync(join(folder, fileOf(index)), `${code}\nexport {};\n`);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(projectOf(root)));
  const output = await compile(root, folder, signal);
  const mistakes = output
    .split("\n")
    .filter((line) => /\): error TS/.test(line))
    .map((line) => placed(line, root, folder, samples));
  return { count: samples.length, mistakes };
}

const fileOf = (index: number): string => `sample-${index}.ts`;

const pages = ["README.md", "packages/*/README.md", "packages/*/docs/**/*.md"];

const samplesIn = (root: string): Sample[] =>
  globSync(pages, { cwd: root }).flatMap((page) => samplesOf(join(root, page)));

/** A project of the samples and the examples, for which the packages are their sources. */
function projectOf(root: string): object {
  const paths = globSync("packages/*/package.json", { cwd: root }).flatMap((file) => {
    const folder = join(root, file, "..");
    const { name, exports = {} }: Manifest = JSON.parse(readFileSync(join(root, file), "utf8"));
    return Object.entries(exports).flatMap(([entry, target]) => {
      const types = typeof target === "string" ? undefined : target.types;
      const source = types?.replace(/^\.\/dist\//, "src/").replace(/\.d\.ts$/, ".ts");
      return source ? [[`${name}${entry.slice(1)}`, [join(folder, source)]]] : [];
    });
  });
  return {
    compilerOptions: {
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      module: "nodenext",
      types: ["node"],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      noEmit: true,
      // What has not changed since the last save is not looked at again.
      incremental: true,
      tsBuildInfoFile: "samples.tsbuildinfo",
      paths: Object.fromEntries(paths),
    },
    include: ["*.ts", ...globSync(join(root, "packages/*/examples/*.ts"))],
  };
}

/** What the compiler says. */
function compile(root: string, folder: string, signal: AbortSignal): Promise<string> {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const parameters = [compiler, "-p", folder, "--pretty", "false"];
  return new Promise((done, failed) => {
    const options = { cwd: root, signal, maxBuffer: 2 ** 26 };
    execFile(process.execPath, parameters, options, (error, stdout) => {
      if (error?.name === "AbortError") failed(error);
      else done(stdout);
    });
  });
}

/** A message of the compiler with its place in the page that the sample is from. */
function placed(line: string, root: string, folder: string, samples: readonly Sample[]): string {
  const [, file = "", row = "", column = "", message = ""] =
    /^(.+)\((\d+),(\d+)\): error (.*)$/.exec(line) ?? [];
  const absolute = join(root, file);
  if (!absolute.startsWith(folder + sep)) return `${file}:${row}:${column}: ${message}`;
  const sample = samples[Number(/\d+/.exec(basename(file))?.[0])];
  if (!sample) return `${relative(root, absolute)}:${row}:${column}: ${message}`;
  const page = relative(root, sample.page);
  return `${page}:${sample.line - 1 + Number(row)}:${column}: ${message}`;
}
