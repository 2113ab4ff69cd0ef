/** Takes away what was made of an API, unless it is to be kept. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { foldersOf } from "./repository.ts";

// What has an entry of the API's.
const shared = ["redocly.yaml", "package-lock.json"];

export class Undo {
  private readonly root: string;
  private readonly made: readonly string[];
  private readonly files: ReadonlyMap<string, string>;
  private isKept = false;

  /** Remembers how things are; `packages` are what is linked by their names. */
  constructor(root: string, name: string, packages: readonly string[]) {
    this.root = root;
    this.made = [...foldersOf(name), ...packages.map((each) => join("node_modules", each))];
    this.files = new Map(shared.map((file) => [file, readFileSync(join(root, file), "utf8")]));
  }

  keep(): void {
    this.isKept = true;
  }

  unlessKept(): void {
    if (this.isKept) return;
    for (const path of this.made) rmSync(join(this.root, path), { recursive: true, force: true });
    for (const [file, text] of this.files) writeFileSync(join(this.root, file), text);
  }
}
