/** Descriptions with random changes become packages that compile, or are refused with diagnostics; nothing else. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { dump, load } from "js-yaml";
import ts from "typescript";
import { expect, test } from "vitest";
import { DescriptionError } from "../codegen/diagnostics.ts";
import { standaloneJob } from "../codegen/jobs.ts";
import type { OpenApiDocument } from "../codegen/openapi.ts";
import { type Generated, generate, type Job } from "../codegen/pipeline.ts";
import { write } from "../codegen/write.ts";
import { split } from "../new-api/split.ts";
import { root } from "../test/compile.ts";
import { type Files, folderWith, save } from "../test/folder.ts";
import { directory, examples, type PublishedDocument, platform } from "./corpus.ts";
import { changed, changedText, changes, lineChanges } from "./mutation.ts";
import { compileStrictly, prepare } from "./strict-project.ts";

// FUZZ_SEED repeats a run, FUZZ_RUNS makes a longer one.
const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 2_000);
// The syntax of every package is looked at; to compile them all would take far longer than to make them.
const compiledShare = 20;

const parsed = ({ file }: PublishedDocument): OpenApiDocument =>
  load(readFileSync(file, "utf8")) as OpenApiDocument;
const whole = [...examples, platform].map(parsed);
// A few of those that companies publish, of a size that is changed thousands of times.
const published = directory.filter((_, index) => index % 100 === 7).map(parsed);
const isSmall = (document: OpenApiDocument): boolean => JSON.stringify(document).length < 200_000;

type Description = { readonly [file: string]: object };
const originals: readonly Description[] = [...whole, ...published]
  .filter(isSmall)
  .flatMap((document) => [
    { "openapi.yaml": document },
    Object.fromEntries([...split(document)].slice(0, 40)),
  ]);

const cases = fc.record({
  original: fc.nat(originals.length - 1),
  donor: fc.nat(originals.length - 1),
  made: fc.array(changes, { maxLength: 3 }),
  isYaml: fc.boolean(),
  lines: fc.array(lineChanges, { maxLength: 1 }),
});

test(`${numRuns} changed descriptions, with the seed ${seed}`, async () => {
  const folder = folderWith();
  prepare(folder);
  const compiled: string[] = [];
  let runs = 0;
  let made = 0;
  const property = fc.asyncProperty(cases, async (given) => {
    const description = join(folder, "description");
    rmSync(description, { recursive: true, force: true });
    save(description, filesOf(given));
    const api = `run-${++runs}`;
    const output = await generated(
      standaloneJob(root, join(description, "openapi.yaml"), api, folder),
    );
    if (output && ++made % compiledShare === 0) {
      write(output);
      compiled.push(api);
    }
  });
  await fc.assert(property, { seed, numRuns });
  console.log(`seed ${seed}: ${made} became packages, ${numRuns - made} were refused`);
  // Where all went one way, the changes test nothing.
  expect(made).toBeGreaterThan(numRuns / 10);
  expect(made).toBeLessThan((numRuns * 49) / 50);
  expect(compileStrictly(folder, compiled, "runs")).toBe("");
});

type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

/** The files of a changed description; where they are YAML, the text of one of them is changed too. */
function filesOf({ original, donor, made, isYaml, lines }: Case): Files {
  const before = originals[original] ?? {};
  const after = changed(before, made, originals[donor]) as { [path: string]: unknown };
  const paths = Object.keys(before);
  const cut = paths[(lines[0]?.other ?? 0) % paths.length];
  const textOf = (path: string): string => {
    // A file may be gone, or hold what is no description.
    const content = Object.hasOwn(after, path) ? after[path] : null;
    if (!isYaml) return JSON.stringify(content);
    const text = dump(content, { noRefs: true });
    return path === cut ? changedText(text, lines) : text;
  };
  return Object.fromEntries(paths.map((path) => [path, textOf(path)]));
}

/** The packages, whose sources parse; undefined where the description is refused with diagnostics. */
async function generated(job: Job): Promise<Generated | undefined> {
  try {
    const output = await generate(job);
    for (const { path, content } of output.files)
      if (path.endsWith(".ts")) expectSyntax(path, content);
    return output;
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    expect(error.diagnostics.length).toBeGreaterThan(0);
    return undefined;
  }
}

function expectSyntax(path: string, content: string): void {
  const { diagnostics = [] } = ts.transpileModule(content, { reportDiagnostics: true });
  const messages = diagnostics.map(({ messageText }) => messageText);
  expect(messages, path).toEqual([]);
}
