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
    this.index();
    const tokens = key === undefined ? [] : [key];
    let step = this.steps.get(this.origins.get(node) ?? node);
    while (step?.around) {
      tokens.push(step.key);
      step = this.steps.get(step.around);
    }
    const { text } = step?.file ?? this.root;
    tokens.reverse();
    return step?.file
      ? { file: text.file, ...text.placeOf(tokens), pointer: pointerOf(tokens) }
      : { file: text.file, line: 1, column: 1, pointer: "#/" };
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

/** The object around another one and the key it has there; for the outermost its file. */
interface Step {
  readonly around?: object;
  readonly file?: LoadedFile;
  readonly key: string;
}
