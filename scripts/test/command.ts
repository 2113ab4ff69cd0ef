/** The real commands in processes of their own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { root } from "./compile.ts";

/** Where and how the command runs; in this folder and environment unless told otherwise. */
interface Surroundings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** What a run said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `generate.ts`; it ends with the test at the latest. */
export function start(given: readonly string[], surroundings?: Surroundings): ChildProcess {
  const child = spawned(given, surroundings);
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

const spawned = (given: readonly string[], surroundings?: Surroundings): ChildProcess =>
  spawnedScript(join(root, "scripts/generate.ts"), given, surroundings);

const spawnedScript = (
  file: string,
  given: readonly string[],
  { cwd, env }: Surroundings = {},
): ChildProcess =>
  spawn(process.execPath, [file, ...given], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
  });

/** The end of a process, with all it said. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { code, signal, stdout, stderr };
}

/** Runs `generate.ts` to its end. */
export const run = (given: readonly string[], surroundings?: Surroundings): Promise<Ended> =>
  ended(spawned(given, surroundings));

/** Runs another command to its end, by its file. */
export const runScript = (
  file: string,
  given: readonly string[],
  surroundings?: Surroundings,
): Promise<Ended> => ended(spawnedScript(file, given, surroundings));

/** Reads what a process says line by line; `said` waits for a line that holds the text. */
export function listen(stream: NodeJS.ReadableStream | null): {
  said(text: string): Promise<string>;
} {
  if (!stream) throw new Error("the process has no such stream");
  const lines = createInterface({ input: stream })[Symbol.asyncIterator]();
  return {
    async said(text) {
      for (let next = await lines.next(); !next.done; next = await lines.next()) {
        if (next.value.includes(text)) return next.value;
      }
      throw new Error(`the process ended without saying "${text}"`);
    },
  };
}
