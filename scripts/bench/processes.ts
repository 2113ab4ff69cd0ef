/** Everything the bench leaves outside itself, so that nothing of it stays: processes and one temporary folder. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const children = new Set<ChildProcess>();
// Groups, so that what a child has started ends with it.
const hasGroups = process.platform !== "win32";

/** A temporary folder that is gone when this process ends, however it ends. */
export function openScratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  process.on("exit", () => {
    for (const child of children) kill(child);
    // A child that was writing a moment ago can make the first try fail.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  // What a shell reports of a program that was interrupted, terminated or hung up on.
  process.on("SIGINT", () => process.exit(130));
  process.on("SIGTERM", () => process.exit(143));
  process.on("SIGHUP", () => process.exit(129));
  return folder;
}

/** Starts a process that ends with this one. */
export function start(
  command: string,
  arguments_: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(command, [...arguments_], { ...options, detached: hasGroups });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

function kill(child: ChildProcess): void {
  try {
    // Not SIGKILL: Turborepo has to end the tasks it runs, which are groups of their own.
    if (hasGroups && child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    else child.kill("SIGTERM");
  } catch {
    // It has ended since.
  }
}

/** Ends a process that was started here, and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((settle) => child.once("exit", settle));
  kill(child);
  await ended;
}

/** Runs a command to its end and gives what it printed. */
export async function execute(
  command: string,
  arguments_: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  const child = start(command, arguments_, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    shell: !hasGroups && command === "npm",
  });
  let output = "";
  let complaints = "";
  child.stdout?.on("data", (data: Buffer) => (output += data));
  child.stderr?.on("data", (data: Buffer) => (complaints += data));
  const code = await new Promise((settle, reject) => {
    child.once("error", reject);
    child.once("close", settle);
  });
  if (code !== 0) {
    const what = [command, ...arguments_].join(" ");
    throw new Error(`${what} failed with code ${code}.\n${output}${complaints}`);
  }
  return output;
}

/** Runs a program of a package in the Node of this process. */
export function nodeProgram(
  file: string,
  arguments_: readonly string[],
  cwd: string,
): Promise<string> {
  return execute(process.execPath, [file, ...arguments_], cwd);
}
