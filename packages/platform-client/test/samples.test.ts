/** Every sample in the documentation compiles against the built package. */
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { compileSamples, pagesOf, samplesOf } from "../../../scripts/client-samples.ts";

const packageFolder = resolve(import.meta.dirname, "..");
const repository = resolve(packageFolder, "../..");

test("every sample of the reference pages and the READMEs compiles", () => {
  const readmes = ["README.md", "packages/platform-types/README.md", "packages/sandbox/README.md"];
  const pages = [...pagesOf(packageFolder), ...readmes.map((name) => join(repository, name))];
  const samples = pages.flatMap(samplesOf);
  expect(samples.filter(({ page }) => page.includes("/docs/resources/"))).toHaveLength(52);
  expect(compileSamples(packageFolder, samples)).toBe("");
});
