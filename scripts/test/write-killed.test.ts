import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { settle } from "../codegen/write.ts";
import { ended, run, start } from "./command.ts";
import { described, ok } from "./description.ts";
import { type Files, filesIn, folderWith } from "./folder.ts";

const tries = 12;

/** A description of many models, each of which is a page: `first` to `last`, all with the same words. */
function manyModels(first: number, last: number, words: string): string {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const models = numbers.map((number) => `    Model${number}: { description: ${words} }\n`);
  return described(
    `paths: { /a: { get: { ${ok} } } }\ncomponents:\n  schemas:\n${models.join("")}`,
  );
}

/** How far a run has come: it stages all files, writes the journal, and puts the files in place. */
function progress(out: string, total: number): number {
  const staging = join(out, ".generate-staging");
  const isJournaled = existsSync(join(staging, "journal.json"));
  let staged = 0;
  try {
    staged = readdirSync(join(staging, "files")).length;
  } catch {
    // Not there yet, or already gone.
    return 0;
  }
  return isJournaled ? 2 * total - staged : staged;
}

const withoutStaging = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(".generate-")));

test("a run that is killed leaves the old output or the new once the next run has settled it", async () => {
  const root = folderWith({
    "a.yaml": manyModels(1, 150, "Old."),
    "b.yaml": manyModels(21, 170, "New."),
  });
  const generate = (letter: string, out: string): string[] => [
    ...["--spec", join(root, `${letter}.yaml`), "--name", "many", "--out", join(root, out)],
  ];
  await run(generate("a", "old"));
  cpSync(join(root, "old"), join(root, "new"), { recursive: true });
  await run(generate("b", "new"));
  const [oldFiles, newFiles] = [filesIn(join(root, "old")), filesIn(join(root, "new"))];
  expect(newFiles).not.toEqual(oldFiles);

  const total = Object.keys(newFiles).filter((path) => newFiles[path] !== oldFiles[path]).length;
  let killed = 0;
  for (let count = 0; count < tries; count++) {
    const name = `out${count}`;
    const out = join(root, name);
    cpSync(join(root, "old"), out, { recursive: true });
    const child = start(generate("b", name));
    const end = ended(child);
    const moment = Math.ceil((2 * total * (count + 1)) / (tries + 1));
    while (child.exitCode === null && progress(out, total) < moment) await setImmediate();
    child.kill("SIGKILL");
    if ((await end).signal === "SIGKILL") killed += 1;

    // Only a journal excuses a mix.
    const left = filesIn(out);
    const isJournaled = ".generate-staging/journal.json" in left;
    if (!isJournaled) expect([oldFiles, newFiles]).toContainEqual(withoutStaging(left));
    settle(out);
    expect([oldFiles, newFiles]).toContainEqual(filesIn(out));
    if (isJournaled) expect(filesIn(out)).toEqual(newFiles);
  }
  expect(killed).toBeGreaterThan(0);
});
