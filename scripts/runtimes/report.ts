/** What came of the promises on each runtime, for people and for programs. */
import { writeFileSync } from "node:fs";
import type { Result } from "./promises.ts";

/** What came of one promise. */
export interface Kept {
  readonly name: string;
  /** Absent where it was kept. */
  readonly error?: string;
}

/** What came of all promises on one runtime. */
export interface Outcome {
  readonly runtime: string;
  readonly kept: readonly Kept[];
  readonly seconds: number;
}

/** What the lines say that a run reported; a run that did not get to its end has one failure more. */
export function keptIn(output: string): readonly Kept[] {
  // A runtime may say something of its own in between.
  const lines = output.split("\n").filter((line) => /^\{"(name|total)":/.test(line));
  const results = lines.map((line) => JSON.parse(line) as Result);
  const kept = results
    .filter((result) => "name" in result)
    .map((result) => (result.ok ? { name: result.name } : result));
  const total = results.find((result) => "total" in result)?.total;
  if (total === kept.length && total > 0) return kept;
  const error = `${kept.length} of ${total ?? "an unknown number of"} promises reported:\n${output.slice(-4000)}`;
  return [...kept, { name: "the run gets to its end", error }];
}

/** One line, and the details of what failed. */
export function linesOf({ runtime, kept, seconds }: Outcome): string {
  const failures = kept.filter(({ error }) => error !== undefined);
  const good = kept.length - failures.length;
  const counts = `${good} of ${kept.length} promises kept`;
  const details = failures.map(({ name, error = "" }) => `  ✗ ${name}\n${indented(error)}`);
  return [`${runtime.padEnd(9)} ${counts} in ${seconds.toFixed(1)} s`, ...details].join("\n");
}

const indented = (text: string): string => text.trimEnd().replace(/^/gm, "      ");

/** Writes a report in the form that Vitest gives its own. */
export function writeReport(file: string, outcomes: readonly Outcome[]): void {
  const all = outcomes.flatMap(({ kept }) => kept);
  const failed = all.filter(({ error }) => error !== undefined).length;
  const report = {
    numTotalTests: all.length,
    numPassedTests: all.length - failed,
    numFailedTests: failed,
    numPendingTests: 0,
    numTodoTests: 0,
    success: failed === 0,
    testResults: outcomes.map(({ runtime, kept }) => ({
      name: runtime,
      status: kept.some(({ error }) => error !== undefined) ? "failed" : "passed",
      assertionResults: kept.map(({ name, error }) => ({
        ancestorTitles: [runtime],
        title: name,
        fullName: `${runtime} ${name}`,
        status: error === undefined ? "passed" : "failed",
        failureMessages: error === undefined ? [] : [error],
      })),
    })),
  };
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
}
