/** Descriptions with random changes become packages whose sources parse, or are refused with diagnostics; nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { DescriptionError } from "../codegen/diagnostics.ts";
import { standaloneJob } from "../codegen/jobs.ts";
import { generate } from "../codegen/pipeline.ts";
import { root } from "../test/compile.ts";
import { folderWith, save } from "../test/folder.ts";
import { examples } from "./corpus.ts";
import { changed, changes } from "./mutation.ts";

// FUZZ_SEED repeats a run, FUZZ_RUNS makes a longer one.
const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 2_000);

const originals: readonly unknown[] = examples
  .filter(({ name }) => name.endsWith(".json"))
  .map(({ file }) => JSON.parse(readFileSync(file, "utf8")));

test(`${numRuns} changed descriptions, with the seed ${seed}`, async () => {
  const folder = folderWith();
  let refused = 0;
  const property = fc.asyncProperty(
    fc.nat(originals.length - 1),
    fc.array(changes, { minLength: 1, maxLength: 4 }),
    async (original, made) => {
      save(folder, { "openapi.json": JSON.stringify(changed(originals[original], made)) });
      if (!(await isGenerated(folder))) refused++;
    },
  );
  await fc.assert(property, { seed, numRuns });
  console.log(`seed ${seed}: ${numRuns - refused} became packages, ${refused} were refused`);
  // Where all went one way, the changes test nothing.
  expect(refused).toBeGreaterThan(numRuns / 50);
  expect(refused).toBeLessThan(numRuns);
});

async function isGenerated(folder: string): Promise<boolean> {
  const job = standaloneJob(root, join(folder, "openapi.json"), "changed", join(folder, "out"));
  try {
    const { files } = await generate(job);
    for (const { path, content } of files) if (path.endsWith(".ts")) expectSyntax(path, content);
    return true;
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    expect(error.diagnostics.length).toBeGreaterThan(0);
    return false;
  }
}

function expectSyntax(path: string, content: string): void {
  const { diagnostics = [] } = ts.transpileModule(content, { reportDiagnostics: true });
  const messages = diagnostics.map(({ messageText }) => messageText);
  expect(messages, path).toEqual([]);
}
