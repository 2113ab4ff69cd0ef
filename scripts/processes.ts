/** Programs that are started here, and ended with whatever they have started themselves. */
import { type ChildProcess, spawn } from "node:child_process";

const running = new Set<ChildProcess>();

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  /** What it wrote to both of its streams. */
  readonly output: string;
  /** What of that is its answer, and not about how it went. */
  readonly stdout: string;
}

interface How {
  readonly folder?: string;
  /** All that it gets of an environment; this process's own by default. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** A program that runs until it ends or is stopped. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** What it wrote as soon as that matches `pattern`. */
  wrote(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): void;
  /** What Ctrl-C does. */
  interrupt(): void;
}

export function start(command: string, parameters: readonly string[], how: How = {}): Running {
  // A group of its own, so that stopping it reaches what it has started.
  const child = spawn(command, [...parameters], {
    cwd: how.folder,
    env: how.environment ?? process.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  let [output, stdout] = ["", ""];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (stream === child.stdout) stdout += text;
    });
  }
  const ended = new Promise<Ended>((settle) => {
    child.on("error", ({ message }) => settle({ code: null, output: `${message}\n`, stdout }));
    child.on("close", (code) => settle({ code, output, stdout }));
  }).finally(() => running.delete(child));
  const wrote = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((settle, reject) => {
      const look = (): void => {
        const match = pattern.exec(output);
        if (match) settle(match);
      };
      child.stdout.on("data", look);
      ended.then(() => reject(new Error("It ended early.")));
    });
  return { ended, wrote, stop: () => stop(child), interrupt: () => child.kill("SIGINT") };
}

/** Runs a program to its end. */
export const run = (command: string, parameters: readonly string[], how?: How): Promise<Ended> =>
  start(command, parameters, how).ended;

/** Ends all that still runs. */
export function stopAll(): void {
  for (const child of running) stop(child);
}

function stop(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
