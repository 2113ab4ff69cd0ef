import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { benchFolder, root } from "../paths.ts";
import { execute } from "../processes.ts";
import { median, rotated } from "../statistics.ts";

/** What one or more processes in a row took. */
export interface Cost {
  readonly milliseconds: number;
  /** The most memory that any of them had, with the Node processes that it started. */
  readonly megabytes: number;
}

/** Something to measure: programs to run one after the other, whose output is taken away before. */
export interface Course {
  readonly name: string;
  readonly programs: readonly (readonly string[])[];
  /** Where the programs run. */
  readonly folder: string;
  /** The folders they write, which are taken away before. */
  readonly output: readonly string[];
}

/** The costs of each course, a round at a time, after one that does not count; of those that fail what they said. */
export async function costsOf(
  courses: readonly Course[],
  rounds: number,
): Promise<Map<string, readonly Cost[] | string>> {
  const costs = new Map<string, Cost[]>();
  const failures = new Map<string, string>();
  for (let round = -1; round < rounds; round++) {
    for (const course of rotated(courses, round + 1)) {
      if (failures.has(course.name)) continue;
      try {
        const cost = await run(course);
        if (round >= 0) costs.set(course.name, [...(costs.get(course.name) ?? []), cost]);
      } catch (error) {
        failures.set(course.name, saidIn(error));
      }
    }
  }
  return new Map(courses.map(({ name }) => [name, failures.get(name) ?? costs.get(name) ?? []]));
}

async function run({ folder, output, programs }: Course): Promise<Cost> {
  for (const written of output) rmSync(written, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const peakFile = join(folder, "peak-memory");
  let milliseconds = 0;
  let kilobytes = 0;
  for (const program of programs) {
    rmSync(peakFile, { force: true });
    const started = performance.now();
    await execute(process.execPath, program, folder, {
      PEAK_MEMORY_FILE: peakFile,
      // Read by the processes that a program starts, too; some do all their work in one.
      NODE_OPTIONS: `--import=${preload}`,
    });
    milliseconds += performance.now() - started;
    const peaks = readFileSync(peakFile, "utf8").trim().split("\n").map(Number);
    kilobytes = Math.max(
      kilobytes,
      peaks.reduce((sum, peak) => sum + peak, 0),
    );
  }
  return { milliseconds, megabytes: kilobytes / 1000 };
}

const preload = pathToFileURL(join(benchFolder, "child/peak-memory.mjs")).href;

/** The start of what a failed program said, without the command that it follows. */
function saidIn(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const words = stripVTControlCharacters(message.replace(/^.*\n/, "")).split(/\s+/);
  const said = words.join(" ").replaceAll(`${root}/`, "").trim();
  return said.length > longestSaid ? `${said.slice(0, longestSaid)}…` : said;
}

const longestSaid = 240;

/** The median of the ratios round by round, and of the costs themselves. */
export function beside(
  costs: readonly Cost[],
  reference: readonly Cost[],
): { time: number; memory: number; milliseconds: number; megabytes: number } {
  const ratio = (of: (cost: Cost) => number): number =>
    median(costs.map((cost, round) => of(cost) / of(reference[round] ?? cost)));
  return {
    time: ratio((cost) => cost.milliseconds),
    memory: ratio((cost) => cost.megabytes),
    milliseconds: median(costs.map((cost) => cost.milliseconds)),
    megabytes: median(costs.map((cost) => cost.megabytes)),
  };
}
