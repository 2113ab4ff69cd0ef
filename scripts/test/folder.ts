/** Folders that tests fill and compare. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { onTestFinished } from "vitest";

/** The text of files by their path, with `/`. */
export interface Files {
  readonly [path: string]: string;
}

/** A new folder with these files, gone when the test is over. */
export function folderWith(files: Files = {}): string {
  const folder = newFolder(files);
  onTestFinished(() => remove(folder));
  return folder;
}

/** A new folder with these files, for the tests of a whole file; `remove` is up to the caller. */
export function newFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "codegen-")));
  save(folder, files);
  return folder;
}

/** Removes a folder with all that is in it. */
export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Writes the files into the folder, over those of the same name. */
export function save(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every file below the folder, in the order of the paths. */
export function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
