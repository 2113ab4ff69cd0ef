/** The programs that a release runs. */
import { join } from "node:path";
import { type Ended, run } from "../processes.ts";
import { Refusal } from "./refusal.ts";

interface How {
  readonly folder: string;
  /** What its environment has beside this process's own. */
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Runs a program to its end and gives what it wrote to its standard output.
 * @throws {Refusal} with all that it said, where it fails.
 */
export async function command(
  program: string,
  parameters: readonly string[],
  how: How,
): Promise<string> {
  const ended = await attempt(program, parameters, how);
  if (ended.code === 0) return ended.stdout;
  const name = [program.split("/").at(-1), ...parameters].join(" ");
  throw new Refusal(`${name} failed:\n${ended.output.trimEnd()}`);
}

/** Runs a program to its end, whichever that is. */
export const attempt = (
  program: string,
  parameters: readonly string[],
  { folder, environment = {} }: How,
): Promise<Ended> =>
  run(program, parameters, { folder, environment: { ...process.env, ...environment } });

/** Runs a tool that is installed at `root`, in whichever folder. */
export const tool = (
  root: string,
  name: string,
  parameters: readonly string[],
  how: How,
): Promise<string> => command(join(root, "node_modules/.bin", name), parameters, how);
