import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Description, readDescription } from "./api.ts";
import { createApp, DEFAULT_API_KEY, type Exchange } from "./app.ts";
import { CommandError } from "./command-error.ts";
import { exampleCurl } from "./curl.ts";
import { DescriptionError } from "./description-error.ts";
import { describeProblems } from "./problem.ts";
import { listen, type Sandbox } from "./server.ts";

/** What the command writes to and what ends it. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly colours: boolean;
  /** Aborting it closes the sandbox and ends the command. */
  readonly signal: AbortSignal;
}

const HELP = `Usage: openapi-sandbox FILE.json [--port N] [--api-key KEY]

Serves the API that a bundled OpenAPI 3.0, 3.1 or 3.2 document describes, on 127.0.0.1.

  --port N       port to listen on (default: any free port)
  --api-key KEY  the one key to accept (default: ${DEFAULT_API_KEY})
  --help         show this text

Exit codes: 0 after Ctrl-C, 1 when the sandbox cannot start, 2 for wrong arguments.`;

/** Runs the command until the signal ends it; gives the exit code. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  let sandbox: Sandbox;
  try {
    const settings = readArguments(args);
    if (settings === "help") {
      terminal.out(HELP);
      return 0;
    }
    sandbox = await start(settings, terminal);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.err(`openapi-sandbox: ${error.message}`);
    return error.exitCode;
  }
  await aborted(terminal.signal);
  await sandbox.close();
  return 0;
}

interface Settings {
  readonly file: string;
  readonly port: number;
  readonly apiKey: string;
}

function readArguments(args: readonly string[]): Settings | "help" {
  const { values, positionals } = parse(args);
  if (values.help) return "help";
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new CommandError("expected one FILE.json. Run openapi-sandbox --help.", 2);
  }
  const port = values.port ?? "0";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new CommandError(`--port ${port} is out of range. Choose a number from 0 to 65535.`, 2);
  }
  const apiKey = values["api-key"] ?? DEFAULT_API_KEY;
  if (apiKey === "")
    throw new CommandError("--api-key is empty. Give a key or leave the option out.", 2);
  return { file, port: Number(port), apiKey };
}

function parse(args: readonly string[]) {
  const options = {
    port: { type: "string" },
    "api-key": { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new CommandError(`${reasonOf(cause)} Run openapi-sandbox --help.`, 2, { cause });
  }
}

async function start({ file, port, apiKey }: Settings, terminal: Terminal): Promise<Sandbox> {
  const description = describe(file, apiKey, parseJson(file, await readText(file)));
  const app = createApp(description, (exchange) =>
    terminal.out(exchangeLine(exchange, terminal.colours)),
  );
  const sandbox = await listen(app, port, apiKey).catch((cause: unknown) => {
    throw new CommandError(portMessage(port, cause), 1, { cause });
  });
  terminal.out(`Listening on ${sandbox.url}; the key it accepts is ${apiKey}`);
  const curl = exampleCurl(description, sandbox.url);
  if (curl) terminal.out(`Try: ${curl}`);
  return sandbox;
}

function describe(file: string, apiKey: string, document: unknown): Description {
  try {
    return readDescription(document, apiKey);
  } catch (cause) {
    if (!(cause instanceof DescriptionError)) throw cause;
    throw new CommandError(`${file}: ${cause.message}`, 1, { cause });
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new CommandError(`cannot read ${file}: ${reasonOf(cause)}. Check the path.`, 1, {
      cause,
    });
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const remedy =
      "Bundle the description to JSON first, for instance with redocly bundle --ext json";
    throw new CommandError(`${file} is not JSON: ${reasonOf(cause)}. ${remedy}.`, 1, { cause });
  }
}

function portMessage(port: number, cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE")
    return `port ${port} is in use. Choose another --port or leave it out.`;
  if (code === "EACCES") return `port ${port} needs privileges. Choose a --port above 1023.`;
  return `cannot listen on port ${port}: ${reasonOf(cause)}. Choose another --port.`;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}

const GREEN = 32;
const YELLOW = 33;
const RED = 31;

function exchangeLine(exchange: Exchange, colours: boolean): string {
  const { method, path, status, milliseconds, requestProblems, responseProblems } = exchange;
  const colour = status < 400 ? GREEN : status < 500 ? YELLOW : RED;
  const shown = colours ? `\u001b[${colour}m${status}\u001b[0m` : String(status);
  const problems = [...requestProblems, ...responseProblems];
  const why = problems.length > 0 ? `  ${describeProblems(problems)}` : "";
  return `${method} ${path} ${shown} ${milliseconds.toFixed(1)} ms${why}`;
}
