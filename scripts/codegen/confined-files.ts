import { lstatSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, sep } from "node:path";
import { isUrl } from "./addresses.ts";
import type { LoadedFile } from "./locations.ts";
import { notAllowed } from "./remote-files.ts";
import { DescriptionText, readText } from "./text.ts";

/** The files below the folder of a description, and no others; each is read once. */
export class ConfinedFiles {
  private readonly folder: string;
  private readonly realFolder: string;
  /** What reading came to, by absolute path or URL. */
  private readonly files: Map<string, LoadedFile | Error> = new Map();

  private readonly onRead: (file: LoadedFile) => void;

  constructor(root: LoadedFile, onRead: (file: LoadedFile) => void) {
    this.folder = dirname(root.text.file);
    this.realFolder = realpathSync.native(this.folder);
    this.files.set(root.text.file, root);
    this.onRead = onRead;
  }

  /**
   * A file by its absolute path, or one that has been added by its URL.
   * @throws {Error} where it is elsewhere or cannot be read.
   * @throws {DescriptionError} where it is neither YAML nor JSON.
   */
  read(address: string): LoadedFile {
    const file = this.files.get(address) ?? this.add(address, () => this.textAt(address));
    if (file instanceof Error) throw file;
    return file;
  }

  /** Whether reading has been tried. */
  has(address: string): boolean {
    return this.files.has(address);
  }

  /** Keeps what there is at an address, or why there is nothing. */
  add(address: string, text: () => string, file = address): LoadedFile | Error {
    const added = this.files.get(file) ?? this.parsed(file, text);
    this.files.set(file, added);
    this.files.set(address, added);
    return added;
  }

  private parsed(file: string, textOf: () => string): LoadedFile | Error {
    try {
      const text = new DescriptionText(file, textOf());
      const parsed = { text, value: text.parse() };
      this.onRead(parsed);
      return parsed;
    } catch (error) {
      return error as Error;
    }
  }

  private textAt(path: string): string {
    if (isUrl(path)) throw new Error(notAllowed(path));
    // Without a look at what is there: that there is something elsewhere is nobody's business either.
    if (isOutside(this.folder, path)) throw outside(path);
    const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    if (!isThere) throw new Error(`there is no such file: ${path}`);
    // Only what exists can be a link to elsewhere.
    const real = realpathSync.native(path);
    if (isOutside(this.realFolder, real)) throw outside(path);
    return readText(real);
  }
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] === ".." || isAbsolute(way);
}

const outside = (path: string): Error =>
  new Error(`${path} is outside the folder of the description, which nothing is read from`);
