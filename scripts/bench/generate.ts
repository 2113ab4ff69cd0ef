/** `npm run bench:generate`: this codegen beside the commands it is compared with. A time never fails anything. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isInstalled } from "../installed.ts";
import { type Generation, generationPage, generationTables } from "./generation-page.ts";
import { openapiTypescript, own } from "./generators.ts";
import { grown } from "./growing.ts";
import { ensureInstalled } from "./install.ts";
import { editorFigures } from "./measure/editor.ts";
import { type Course, costsOf } from "./measure/generation.ts";
import { benchFolder, root } from "./paths.ts";
import { execute, openScratch } from "./processes.ts";
import { coursesOf, firstRuns, github, platform, type Subject, twenty } from "./subjects.ts";

const help = `npm run bench:generate -- [--rounds N]

Measures a whole run of the codegen beside openapi-typescript, hey-api, orval and redocly generate-client, each
a process of its own: on the repository's description, on GitHub's, and on 20 small ones, which this codegen takes
in one process. Then how its time grows with the document, and what the generated client of GitHub's description
takes of a compiler and an editor. Prints the tables and writes scripts/bench/GENERATE-RESULTS.md. Takes minutes.

  --rounds N  how often each is run; 5 by default, and a third of it on GitHub's description
  --help      this text
`;

const sizes = [1, 4, 16];

const progress = (text: string): boolean => process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { help: { type: "boolean", short: "h" }, rounds: { type: "string", default: "5" } },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds must be 1 or more.");
  await install();
  const scratch = openScratch();
  const repository = platform(scratch);
  const subjects = await subjectCosts(scratch, repository, rounds);
  progress("generating with nothing cached");
  const first = await costsOf(firstRuns(repository, scratch), rounds);
  const growth = await growthCosts(scratch, rounds);
  progress("asking the compiler and the editor");
  const generation: Generation = { subjects, first, growth, editor: await editorFigures(scratch) };
  console.log(generationTables(generation));
  writeFileSync(join(benchFolder, "GENERATE-RESULTS.md"), generationPage(generation));
}

async function install(): Promise<void> {
  await ensureInstalled();
  const documents = join(root, "scripts/documents");
  if (!isInstalled(documents)) await execute("npm", ["ci"], documents);
  progress("building the packages");
  const turbo = join(root, "node_modules/turbo/bin/turbo");
  await execute(
    process.execPath,
    [turbo, "run", "build", "--filter=./packages/runtime", "--output-logs=errors-only"],
    root,
  );
}

async function subjectCosts(
  scratch: string,
  repository: Subject,
  rounds: number,
): Promise<Generation["subjects"]> {
  const subjects: [Subject, number][] = [
    [repository, rounds],
    [github, Math.ceil(rounds / 3)],
    [await twenty(scratch), Math.ceil(rounds / 3)],
  ];
  const measured = [];
  for (const [subject, count] of subjects) {
    progress(`generating from: ${subject.title}`);
    measured.push({ subject, costs: await costsOf(coursesOf(subject, scratch), count) });
  }
  return measured;
}

async function growthCosts(scratch: string, rounds: number): Promise<Generation["growth"]> {
  const growth = [];
  for (const times of sizes) {
    progress(`generating from the description ${times} times over`);
    const file = grown(times, scratch);
    const courses = [own, openapiTypescript].map((generator): Course => {
      const folder = join(scratch, `grown-${times}`, generator.name.replaceAll(" ", "-"));
      const programs = [generator.program(file, folder)];
      return { name: generator.name, programs, folder, output: [folder] };
    });
    growth.push({ times, costs: await costsOf(courses, Math.ceil(rounds / 2)) });
  }
  return growth;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
