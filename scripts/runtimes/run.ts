/** `npm run test:runtimes`: the promises of the built packages, kept on every runtime. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { isInstalled } from "../installed.ts";
import { type Ended, run, stopAll } from "../processes.ts";
import { installedProgram, installPacked } from "./installed.ts";
import { keptIn, linesOf, type Outcome, writeReport } from "./report.ts";
import { bundleName, type Runtime, runtimes } from "./runtimes.ts";
import { listen, startServer } from "./server.ts";

const folder = import.meta.dirname;
const root = resolve(folder, "../..");
const reportFile = join(folder, "test-report.json");

// As many as a small machine has cores.
const atOnce = 2;

const help = `Keeps the promises of the built packages on every runtime, two runtimes at a time.

  npm run test:runtimes -- [--only NAME]... [--no-build]

  --only NAME   only this runtime: ${runtimes.map(({ name }) => name).join(", ")}
  --no-build    test the dist folders as they are
  --help        this text

The runtimes are installed from package-lock.json of scripts/runtimes where they are missing or older than that.
Chromium is Debian's: taken from the PATH or CHROMIUM_PATH; root gets it with apt-get where there is none.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean" },
      only: { type: "string", multiple: true },
      build: { type: "boolean", default: true },
    },
    allowNegative: true,
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const chosen = chosenOf(values.only);
  rmSync(reportFile, { force: true });
  await install();
  if (values.build) await command("turbo", ["run", "build", "--output-logs=errors-only"]);
  await command("tsc", ["-p", join(folder, "tsconfig.json")]);
  const scratch = openScratch();
  await bundle(join(scratch, bundleName));
  await installPacked(root, join(scratch, "installed"));
  const outcomes = await outcomesOf(chosen, scratch);
  writeReport(reportFile, outcomes);
  const all = outcomes.flatMap(({ kept }) => kept);
  const failed = all.filter(({ error }) => error !== undefined).length;
  console.log(failed === 0 ? "Every promise is kept." : `${failed} of ${all.length} are broken.`);
  return failed === 0 ? 0 : 1;
}

function chosenOf(names: readonly string[] | undefined): readonly Runtime[] {
  if (names === undefined) return runtimes;
  const plain = (name: string): string => name.toLowerCase().replaceAll(" ", "");
  return names.map((name) => {
    const runtime = runtimes.find((known) => plain(known.name) === plain(name));
    if (runtime) return runtime;
    throw new Error(`--only ${name}: there is ${runtimes.map((known) => known.name).join(", ")}.`);
  });
}

/** A temporary folder that is gone when this process ends. */
function openScratch(): string {
  const scratch = mkdtempSync(join(tmpdir(), "runtimes-"));
  // A program that was writing a moment ago can make the first try fail.
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
  return scratch;
}

async function install(): Promise<void> {
  if (isInstalled(folder)) return;
  console.log("Installing the runtimes …");
  succeed("npm ci", await run("npm", ["ci"], { folder }));
}

/** Runs a program of the root's dependencies. */
async function command(name: string, parameters: readonly string[]): Promise<void> {
  const program = join(root, "node_modules/.bin", name);
  succeed(name, await run(program, parameters, { folder: root }));
}

function succeed(what: string, { code, output }: Ended): void {
  if (code !== 0) throw new Error(`${what} failed:\n${output}`);
}

async function bundle(outfile: string): Promise<void> {
  const entryPoints = [join(folder, "promises.ts")];
  // No platform but that of the web: an import of a module of Node's fails here.
  const how = { bundle: true, format: "esm", platform: "browser", target: "es2022" } as const;
  await build({ entryPoints, outfile, ...how, logLevel: "warning" });
}

async function outcomesOf(
  chosen: readonly Runtime[],
  scratch: string,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...chosen];
  const work = async (): Promise<void> => {
    for (let runtime = waiting.shift(); runtime; runtime = waiting.shift()) {
      const outcome = await outcomeOf(runtime, scratch);
      console.log(linesOf(outcome));
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

async function outcomeOf(runtime: Runtime, scratch: string): Promise<Outcome> {
  const start = performance.now();
  const own = join(scratch, runtime.name.replace(" ", ""));
  mkdirSync(own);
  cpSync(join(scratch, bundleName), join(own, bundleName));
  const [server, other, closedUrl] = await Promise.all([startServer(), startServer(), closed()]);
  const places = { runtime: runtime.name, url: server.url, otherUrl: other.url, closedUrl };
  const kept = await runtime
    .run({ folder: own, places })
    .then(keptIn, (error: unknown) => [{ name: "the runtime runs", error: messageOf(error) }]);
  const installed = await runtime
    .runInstalled?.(join(scratch, "installed"), installedProgram)
    .then(keptIn, (error: unknown) => [{ name: "packages: imported", error: messageOf(error) }]);
  server.close();
  other.close();
  const seconds = (performance.now() - start) / 1000;
  return { runtime: runtime.name, kept: [...kept, ...(installed ?? [])], seconds };
}

/** The URL of a server that has closed. */
async function closed(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await new Promise((settle) => server.close(settle));
  return url;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);

process.on("exit", stopAll);
// What a shell reports of a program that was interrupted, terminated or hung up on.
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.on(signal, () => process.exit(code));
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
