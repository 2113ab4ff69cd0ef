/**
 * `npm run bench:generate`: a whole run of the codegen beside the stock commands it replaces, each a process of its own
 * on the same description. Prints the medians and the ratio of every round; a time never fails anything.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const rounds = 9;
const root = resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "bench-generate-"));
const copy = join(folder, "repository");
const description = join(root, "spec/platform/openapi.yaml");
const redocly = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");
const openapiTypescript = join(dirname(require.resolve("openapi-typescript")), "../bin/cli.js");

interface Contestant {
  readonly name: string;
  run(): void;
}

/** Runs this Node, its output thrown away. */
function node(
  arguments_: readonly string[],
  cwd: string,
  environment: Record<string, string> = {},
): void {
  execFileSync(process.execPath, arguments_, {
    cwd,
    stdio: "ignore",
    env: { ...process.env, ...environment },
  });
}

// Into empty folders every time, so that every file is written.
function generate(environment: Record<string, string>): void {
  for (const name of ["types", "client"]) {
    rmSync(join(copy, `packages/platform-${name}`), { recursive: true, force: true });
  }
  node([join(copy, "scripts/generate.ts"), "platform"], copy, environment);
}

const contestants: readonly Contestant[] = [
  { name: "npm run generate", run: () => generate({}) },
  {
    name: "npm run generate, no compile cache",
    run: () => generate({ NODE_DISABLE_COMPILE_CACHE: "1" }),
  },
  {
    name: "openapi-typescript",
    // From a folder without a redocly.yaml, whose plugin it could not load.
    run: () => node([openapiTypescript, description, "--output", join(folder, "types.ts")], folder),
  },
  { name: "redocly lint", run: () => node([redocly, "lint", "platform"], root) },
];

/** What a run reads, in a folder of its own; the installed packages are linked. */
function prepare(): void {
  mkdirSync(join(copy, "packages/runtime"), { recursive: true });
  const own = [
    "spec",
    "redocly.yaml",
    ".redocly.lint-ignore.yaml",
    "LICENSE",
    "package.json",
    "packages/runtime/package.json",
  ];
  for (const name of own) cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const name of ["scripts/generate.ts", "scripts/package.json", "scripts/codegen"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  for (const name of ["node_modules", "scripts/node_modules"])
    symlinkSync(join(root, name), join(copy, name));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function measure(): Map<string, number[]> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (const { run } of contestants) run();
  for (let round = 0; round < rounds; round++) {
    // Rotated, so that none always follows the same one.
    const turn = round % contestants.length;
    for (const { name, run } of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      const started = performance.now();
      run();
      times.get(name)?.push(performance.now() - started);
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  return times;
}

function report(times: ReadonlyMap<string, number[]>): string {
  const of = (name: string): number[] => times.get(name) ?? [];
  const lines = contestants.map(
    ({ name }) => `${name.padEnd(36)} ${median(of(name)).toFixed(0).padStart(6)} ms`,
  );
  const stock = of("openapi-typescript").map(
    (time, round) => time + (of("redocly lint")[round] ?? 0),
  );
  const ratios = contestants.slice(0, 2).map(({ name }) => {
    const ratio = median(of(name).map((time, round) => time / (stock[round] ?? 1)));
    return `${name} / (openapi-typescript + redocly lint): ${ratio.toFixed(2)}`;
  });
  return [
    "Medians of whole processes",
    ...lines,
    "",
    "Ratio, median of the rounds",
    ...ratios,
  ].join("\n");
}

try {
  prepare();
  console.log(report(measure()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
