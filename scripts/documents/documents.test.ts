/** What companies publish becomes packages that compile under the strictest options and can be imported. */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { dump } from "js-yaml";
import { afterAll, describe, expect, test } from "vitest";
import { pagesOf, samplesOf, writeSamples } from "../client-samples.ts";
import { DescriptionError, formatDiagnostic } from "../codegen/diagnostics.ts";
import { standaloneJob } from "../codegen/jobs.ts";
import { load } from "../codegen/load.ts";
import { generate } from "../codegen/pipeline.ts";
import { write } from "../codegen/write.ts";
import { isSameDescription } from "../new-api/same-description.ts";
import { rootFile, split } from "../new-api/split.ts";
import { root } from "../test/compile.ts";
import { folderWith, newFolder, remove } from "../test/folder.ts";
import { companies, directory, examples, type PublishedDocument, swagger2 } from "./corpus.ts";
import { compileStrictly, prepare } from "./strict-project.ts";

// The whole directory takes minutes; every tenth document is a fair sample of it.
const step = process.env["EVERY_DOCUMENT"] ? 1 : 10;
// Descriptions of up to 15 MB settle in seconds; one of three times that may be refused for what it comes to.
const isOfSize = ({ file }: PublishedDocument): boolean => statSync(file).size <= 15_000_000;
const sample = [
  ...companies,
  ...examples,
  ...directory.filter((_, index) => index % step === 0).filter(isOfSize),
];
const batchSize = 50;
const coverage = join(root, "scripts/client-coverage.ts");

interface Entry extends PublishedDocument {
  /** The API's name, of which its packages have theirs. */
  readonly api: string;
}

const entries: readonly Entry[] = sample.map((document, index) => ({
  ...document,
  api: `api-${index}`,
}));
const batches = Array.from({ length: Math.ceil(entries.length / batchSize) }, (_, index) =>
  entries.slice(index * batchSize, (index + 1) * batchSize),
);

const folder = newFolder();
afterAll(() => remove(folder));
prepare(folder);

describe("generates", () => {
  test.each(entries)("$name", async ({ api, file }) => {
    write(await generate(standaloneJob(root, file, api, folder)));
  });
});

describe("compiles strictly, the samples of the documentation too", () => {
  test.each(batches.map((batch, index) => ({ batch, index })))(
    `documents from $index × ${batchSize}`,
    ({ batch, index }) => {
      for (const { api } of batch) {
        const client = join(folder, `${api}-client`);
        writeSamples(join(client, "samples"), pagesOf(client).flatMap(samplesOf));
      }
      const apis = batch.map(({ api }) => api);
      expect(compileStrictly(folder, apis, `${index}`)).toBe("");
    },
  );
});

test("can be imported, and have a method for each operation", () => {
  const program = `
    import { readFileSync } from "node:fs";
    import { callsOfEveryMethod, operationsOf } from ${JSON.stringify(coverage)};
    for (const api of ${JSON.stringify(entries.map(({ api }) => api))}) {
      const client = await import("./" + api + "-client/src/index.ts");
      const [create] = Object.keys(client).filter((name) => /^create.+Client$/.test(name));
      const document = JSON.parse(readFileSync(api + "-types/openapi.json", "utf8"));
      const called = new Set(await callsOfEveryMethod(client[create], document));
      const missing = operationsOf(document).filter((operation) => !called.has(operation));
      if (missing.length > 0) console.log(api, missing.slice(0, 3));
    }
  `;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(output).toBe("");
});

describe("says the same once it has been split", () => {
  // Those of GitHub hold tens of megabytes.
  const small = [...companies, ...examples].filter(({ name }) => !name.startsWith("@octokit"));
  test.each(small)("$name", async ({ file }) => {
    const { document } = await load(file, "soundness");
    const files = [...split(document)].map(([path, content]) => [
      path,
      dump(content, { noRefs: true }),
    ]);
    const again = await load(join(folderWith(Object.fromEntries(files)), rootFile), "soundness");
    expect(isSameDescription(document, again.document)).toBe(true);
  });
});

describe("refuses Swagger 2, in a line with a place and a remedy", () => {
  test.each(swagger2)("$name", async ({ file }) => {
    const job = standaloneJob(root, file, "refused", join(folder, "refused"));
    const error = await generate(job).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DescriptionError);
    const { diagnostics } = error as DescriptionError;
    const lines = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, dirname(file)));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^\S+:\d+:\d+ #\/swagger: found version 2\.0, .+\. Give an OpenAPI .+\.$/,
    );
  });
});
