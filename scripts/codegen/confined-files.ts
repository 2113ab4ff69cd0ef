import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, sep } from "node:path";
import type { LoadedFile } from "./locations.ts";
import { DescriptionText, readText } from "./text.ts";

/** The files below the folder of a description, and no others; each is read once. */
export class ConfinedFiles {
  private readonly folder: string;
  private readonly realFolder: string;
  private readonly files: Map<string, LoadedFile> = new Map();

  private readonly onRead: (file: LoadedFile) => void;

  constructor(root: LoadedFile, onRead: (file: LoadedFile) => void) {
    this.folder = dirname(root.text.file);
    this.realFolder = realpathSync.native(this.folder);
    this.files.set(root.text.file, root);
    this.onRead = onRead;
  }

  /**
   * A file by its absolute path.
   * @throws {Error} where it is elsewhere or cannot be read.
   * @throws {DescriptionError} where it is neither YAML nor JSON.
   */
  read(path: string): LoadedFile {
    const known = this.files.get(path);
    if (known) return known;
    const text = new DescriptionText(path, this.textAt(path));
    const file = { text, value: text.parse() };
    this.files.set(path, file);
    this.onRead(file);
    return file;
  }

  private textAt(path: string): string {
    if (/^[a-z][a-z\d+.-]+:/i.test(path)) {
      throw new Error(
        `${path} is not fetched: save a copy beside the description and refer to that`,
      );
    }
    // Only what exists can be a link to elsewhere.
    const isThere = existsSync(path);
    const way = isThere
      ? relative(this.realFolder, realpathSync.native(path))
      : relative(this.folder, path);
    if (way.split(sep)[0] === ".." || isAbsolute(way)) {
      throw new Error(
        `${path} is outside the folder of the description, which nothing is read from`,
      );
    }
    if (!isThere) throw new Error(`there is no such file: ${path}`);
    return readText(path);
  }
}
