/** `npm run dev`: the effect of every save of a description, in about a second. `-- --help` tells how it is called. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import "./codegen/compile-cache.mjs";

const root = resolve(import.meta.dirname, "..");
// Imported only now that compiled code is kept: much of a run is loading them.
const { repositoryJobs } = await import("./codegen/jobs.ts");
const { DevLoop } = await import("./dev/loop.ts");
const { endKeys, interrupt, onKeys } = await import("./dev/keys.ts");
const { tellFailure } = await import("./failed-command.ts");
const { impactAsText } = await import("./impact/report.ts");
const { watchFolder } = await import("./codegen/watch-folder.ts");

const help = `Watches spec/ and tells after every save: what is wrong, with the lines that it is about, or that the packages are
generated anew; what the edit does to users of the last release; whether the samples still compile. A sandbox of each API
answers from the description as it is.

Usage
  npm run dev [-- NAME...]    the APIs named; all of them, where none is

  --help  this text

Keys, on a terminal: r regenerates, i shows the full impact report, t runs the tests, q quits.
`;

const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
const keysLine = "r regenerate · i impact · t tests · q quit";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean", default: false } },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const tell = (line: string): void => console.log(line);
  const loop = new DevLoop(root, repositoryJobs(root, positionals), tell);
  const folder = join(root, "spec");
  const endWatching = watchFolder(folder, (files) => {
    // Editors make files that are gone again.
    const kept = files.filter((file) => existsSync(file));
    const named = (kept.length > 0 ? kept : files).map((file) => relative(root, file)).join(", ");
    tell(`\n${new Date().toTimeString().slice(0, 8)} ${named}`);
    loop.save(files).catch(fail);
  });
  const quit = async (code: number): Promise<void> => {
    endWatching();
    endKeys();
    await loop.close();
    process.exit(code);
  };
  process.on("SIGINT", () => void quit(130)).on("SIGTERM", () => void quit(143));
  onKeys((key) => void press(key, loop, quit).catch(fail));
  await loop.save();
  tell(`\nWatching spec/. ${isTerminal ? keysLine : "Ctrl-C stops."}`);
}

async function press(
  key: string,
  loop: InstanceType<typeof DevLoop>,
  quit: (code: number) => Promise<void>,
): Promise<void> {
  if (key === interrupt) return quit(130);
  if (key === "q") return quit(0);
  if (key === "r") await loop.save();
  if (key === "i") {
    const impact = await loop.impact();
    const width = process.stdout.columns ?? 120;
    console.log(impact ? impactAsText(impact, width) : "Correct the description first.");
  }
  if (key === "t") await runTests();
  if ("rit".includes(key)) console.log(`\n${keysLine}`);
}

/** The tests of what was generated, as the terminal shows them. */
function runTests(): Promise<void> {
  const turbo = join(root, "node_modules/turbo/bin/turbo");
  const parameters = [turbo, "run", "typecheck", "test", "--output-logs=new-only", "--ui=stream"];
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", () => done());
  });
}

function fail(error: unknown): void {
  endKeys();
  process.exit(tellFailure(error, "dev"));
}

await main().catch(fail);
