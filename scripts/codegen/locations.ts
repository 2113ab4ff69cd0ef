/** Where the values of a description stand in the files that a person edits. */
import type { Place } from "./diagnostics.ts";
import { pointerOf } from "./pointers.ts";
import type { DescriptionText } from "./text.ts";

/** A file of a description, and the value that was made of it and may have been changed since. */
export interface LoadedFile {
  readonly text: DescriptionText;
  readonly value: unknown;
}

/** Finds objects again, wherever they have been moved to since they were read. */
export class Locations {
  private readonly root: LoadedFile;
  private readonly files: LoadedFile[] = [];
  private readonly steps: Map<object, Step> = new Map();
  private readonly origins: Map<object, object> = new Map();
  private searches = 0;

  constructor(root: LoadedFile) {
    this.root = root;
    this.files.push(root);
  }

  /** Remembers where everything in another file stands; needed before anything is moved between files. */
  add(file: LoadedFile): void {
    this.index();
    this.files.push(file);
    this.index();
  }

  /** Remembers that `holder` has been filled with what was in `origin`. */
  fill(holder: object, origin: object): void {
    this.origins.set(holder, origin);
  }

  /** The place of an object or of its member; the start of the description where it came from nowhere. */
  locate(node: object, key?: string): Place {
    const tokens = key === undefined ? [] : [key];
    const origin = this.origins.get(node) ?? node;
    const found = this.steps.size === 0 && this.searches++ < fewSearches && this.search(origin);
    if (found) return this.placed(this.root, [...found, ...tokens]);
    this.index();
    let step = this.steps.get(origin);
    while (step?.around) {
      tokens.push(step.key);
      step = this.steps.get(step.around);
    }
    tokens.reverse();
    if (step?.file) return this.placed(step.file, tokens);
    return { file: this.root.text.file, line: 1, column: 1, pointer: "#/" };
  }

  private placed({ text }: LoadedFile, tokens: readonly string[]): Place {
    return { file: text.file, ...text.placeOf(tokens), pointer: pointerOf(tokens) };
  }

  /** The keys that lead to an object of the one file that there is; none where it takes too long, as where much is shared. */
  private search(wanted: object): string[] | undefined {
    const around: object[] = [];
    const keys: string[] = [];
    let left = mostSearched;
    const find = (at: object): boolean => {
      if (at === wanted) return true;
      if (left-- < 0 || around.includes(at)) return false;
      around.push(at);
      for (const key of Object.keys(at)) {
        const inner = (at as { [key: string]: unknown })[key];
        if (typeof inner !== "object" || inner === null) continue;
        keys.push(key);
        if (find(inner)) return true;
        keys.pop();
      }
      around.pop();
      return false;
    };
    const { value } = this.root;
    return typeof value === "object" && value !== null && find(value) ? keys : undefined;
  }

  /** Takes long where there is much, and most descriptions have nothing to be told of; so it is put off. */
  private index(): void {
    for (let file = this.files.shift(); file; file = this.files.shift()) {
      const { value } = file;
      if (typeof value !== "object" || value === null) continue;
      const open: object[] = [value];
      this.steps.set(value, { file, key: "" });
      for (let around = open.pop(); around; around = open.pop()) {
        for (const [key, inner] of Object.entries(around)) {
          if (typeof inner !== "object" || inner === null || this.steps.has(inner)) continue;
          this.steps.set(inner, { around, key });
          open.push(inner);
        }
      }
    }
  }
}

// So many are found faster one by one than by remembering where everything stands.
const fewSearches = 4;
const mostSearched = 2_000_000;

/** The object around another one and the key it has there; for the outermost its file. */
interface Step {
  readonly around?: object;
  readonly file?: LoadedFile;
  readonly key: string;
}
