/** `npm run bench`: the client beside its peers, and both beside the budgets. See the help in `arguments.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { help, parseArguments } from "./arguments.ts";
import { type BudgetId, exceeded, type Figure, type Figures, type Results } from "./budgets.ts";
import { bundleSize } from "./measure/bundle.ts";
import { callTimes, withServer } from "./measure/calls.ts";
import { installedSize } from "./measure/installed.ts";
import { startTimes } from "./measure/start.ts";
import { instantiations } from "./measure/type-check.ts";
import { benchFolder, resolveFrom, root } from "./paths.ts";
import type { Contender } from "./peers/contender.ts";
import { baseline, contenders, own } from "./peers/index.ts";
import { nodeProgram, openScratch } from "./processes.ts";
import { compile, createProject, type Project } from "./project.ts";
import { budgetTable, comparison } from "./report.ts";
import { resultsPage } from "./results-page.ts";

// Where stubbed calls would go; nothing is ever sent there.
const stubbedBaseUrl = "https://api.codat.io";

const progress = (text: string): boolean => process.stderr.write(`${text}\n`);

async function projectsOf(wanted: readonly Contender[], scratch: string): Promise<Project[]> {
  const projects: Project[] = [];
  for (const contender of wanted) {
    progress(`preparing ${contender.name}`);
    projects.push(await createProject(contender, scratch));
  }
  return projects;
}

/** The figures of each project that `measure` gives one for. */
async function each(
  projects: readonly Project[],
  measure: (project: Project) => Figure | Promise<Figure>,
): Promise<Figures> {
  const figures = new Map<string, Figure>();
  for (const project of projects) figures.set(project.contender.name, await measure(project));
  return figures;
}

async function sizes(projects: readonly Project[]): Promise<Map<BudgetId, Figures>> {
  progress("measuring sizes");
  const whole = projects.filter(({ contender }) => contender.hasWholeClient !== false);
  const installed = projects.filter(({ contender }) => contender.source !== undefined);
  const results = new Map<BudgetId, Figures>([
    ["one-operation", await each(projects, (project) => bundleSize(project, "one-operation"))],
    ["whole-client", await each(whole, (project) => bundleSize(project, "whole-client"))],
    ["installed", await each(installed, installedSize)],
  ]);
  progress("checking types");
  return results.set("instantiations", await each(projects, instantiations));
}

async function times(
  projects: readonly Project[],
  scratch: string,
): Promise<Map<BudgetId, Figures>> {
  for (const project of projects) {
    progress(`compiling ${project.contender.name}`);
    await compile(project);
  }
  const results = new Map<BudgetId, Figures>();
  progress("timing calls");
  results.set("token", await callTimes("token", projects, stubbedBaseUrl));
  progress("timing lists");
  results.set("list", await callTimes("list", projects, stubbedBaseUrl));
  progress("timing calls on loopback");
  results.set("loopback", await withServer((url) => callTimes("loopback", projects, url)));
  progress("timing starts");
  return results.set("start", await startTimes(projects, scratch));
}

async function main(): Promise<number> {
  const { isHelp, isSizesOnly, selected } = parseArguments(process.argv.slice(2));
  if (isHelp) {
    process.stdout.write(help);
    return 0;
  }
  const isTimed = !isSizesOnly;
  const scratch = openScratch();
  // Times are relative to bare calls, so these are always among them.
  const wanted = contenders.filter(
    (contender) => selected.includes(contender) || (isTimed && contender === baseline),
  );
  progress("building the packages");
  const turbo = resolveFrom(".", "turbo", "bin/turbo");
  await nodeProgram(turbo, ["run", "build", "--output-logs=errors-only"], root);
  const projects = await projectsOf(wanted, scratch);
  const results: Results = new Map([
    ...(await sizes(projects)),
    ...(isTimed ? await times(projects, scratch) : []),
  ]);
  print(results, wanted);
  if (isTimed && wanted.length === contenders.length) {
    writeFileSync(join(benchFolder, "RESULTS.md"), resultsPage(results, contenders, own));
  }
  return exceeded(results, own.name).length > 0 ? 1 : 0;
}

function print(results: Results, measured: readonly Contender[]): void {
  if (measured.includes(own)) console.log(`${budgetTable(results, own)}\n`);
  if (measured.length > 1 || !measured.includes(own)) {
    console.log(comparison(results, measured, own));
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
