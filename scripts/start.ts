/** `npm start`: everything from the description to a working client, with a summary at the end. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const isTerminal = process.stdout.isTTY === true;
const colour = (code: number, text: string): string =>
  isTerminal && process.env["NO_COLOR"] === undefined ? `\u001b[${code}m${text}\u001b[0m` : text;

interface Stage {
  readonly title: string;
  readonly command: string;
  readonly arguments: readonly string[];
  /** Whether its output is for the reader even when all went well. */
  readonly isShown?: boolean;
}

const turbo = (task: string): Pick<Stage, "command" | "arguments"> => ({
  command: join(root, "node_modules/turbo/bin/turbo"),
  arguments: ["run", task, "--output-logs=errors-only"],
});

const stages: readonly Stage[] = [
  { title: "Lint the descriptions", ...turbo("lint:spec") },
  { title: "Generate the packages", ...turbo("generate") },
  { title: "Build the packages", ...turbo("build") },
  {
    title: "Quickstart through the built client",
    command: join(root, "packages/platform-client/examples/quickstart.ts"),
    arguments: [],
    isShown: true,
  },
];

// What a shell reports of a program that Ctrl-C ended.
const interrupted = 130;

interface Ended {
  readonly stage: Stage;
  readonly seconds: number;
}

async function main(): Promise<number> {
  const ended: Ended[] = [];
  for (const [index, stage] of stages.entries()) {
    const started = performance.now();
    const { code, output } = await run(stage, `[${index + 1}/${stages.length}] ${stage.title}`);
    ended.push({ stage, seconds: (performance.now() - started) / 1000 });
    if (code === interrupted) return code;
    if (code !== 0) {
      console.error(output);
      console.error(colour(31, `${stage.title}: failed.`));
      return code;
    }
    if (stage.isShown) console.log(output.trimEnd());
  }
  console.log(summary(ended));
  return 0;
}

/** Runs a stage in the Node of this process, showing that it works while it does. */
async function run(stage: Stage, label: string): Promise<{ code: number; output: string }> {
  const started = performance.now();
  // A group of its own, so that an interruption reaches whatever the stage has started.
  const isGroup = process.platform !== "win32";
  const child = spawn(process.execPath, [stage.command, ...stage.arguments], {
    cwd: root,
    detached: isGroup,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (output += data));
  let isInterrupted = false;
  const stop = (signal: NodeJS.Signals): void => {
    isInterrupted = true;
    if (isGroup && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const elapsed = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  if (!isTerminal) console.log(`${label} …`);
  const ticking = setInterval(() => {
    if (isTerminal) process.stdout.write(`\r${label} … ${elapsed()}`);
  }, 100);
  const exitCode = await new Promise<number>((settle) => {
    child.on("close", (ended) => settle(ended ?? 1));
  });
  const code = isInterrupted ? interrupted : exitCode;
  clearInterval(ticking);
  process.off("SIGINT", stop).off("SIGTERM", stop);
  const words = code === interrupted ? "interrupted" : "failed";
  const mark = code === 0 ? colour(32, "done") : colour(31, words);
  console.log(
    isTerminal ? `\r\u001b[K${label}: ${mark}, ${elapsed()}` : `${label}: ${mark}, ${elapsed()}`,
  );
  return { code, output };
}

function summary(ended: readonly Ended[]): string {
  const apis = readdirSync(join(root, "spec")).filter((name) =>
    existsSync(join(root, "spec", name, "openapi.yaml")),
  );
  const times = ended.map(
    ({ stage, seconds }) => `  ${stage.title.padEnd(38)} ${seconds.toFixed(1).padStart(5)} s`,
  );
  return `
${colour(1, "Generated")}
${apis.map(generatedLine).join("\n")}

${colour(1, "Time")}
${times.join("\n")}

${colour(1, "Where to look next")}
  packages/platform-client/docs/README.md               the reference
  packages/platform-client/examples/quickstart.ts       the calls above
  spec/platform/openapi.yaml                            the description: edit it, then "npm run generate"
  npm run sandbox                                       the API on this machine, for your own calls
  npm test                                              every check`;
}

function generatedLine(name: string): string {
  const document = JSON.parse(
    readFileSync(join(root, "packages", `${name}-types/openapi.json`), "utf8"),
  );
  const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
  const operations = Object.values<object>(document.paths ?? {})
    .flatMap((item) => Object.keys(item))
    .filter((key) => methods.has(key)).length;
  const models = Object.keys(document.components?.schemas ?? {}).length;
  const docs = readdirSync(join(root, "packages", `${name}-client/docs`), {
    recursive: true,
    encoding: "utf8",
  });
  const pages = docs.filter((file) => file.endsWith(".md")).length;
  return `  ${name}: ${operations} operations, ${models} models, ${pages} reference pages`;
}

process.exitCode = await main();
