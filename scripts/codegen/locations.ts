/** Where the values of a description stand in the files that a person edits. */
import { dirname, resolve } from "node:path";
import type { Locate } from "./diagnostics.ts";
import { pointerOf, referenceIn, tokensOf, valueAt } from "./pointers.ts";
import type { DescriptionText } from "./text.ts";

/** A file of a description, and the value that was made of it and may have been changed since. */
export interface LoadedFile {
  readonly text: DescriptionText;
  readonly value: unknown;
}

/** Finds objects of the files given, the root's last: bundling hangs objects of other files into the root. */
export function locatorOf(files: readonly LoadedFile[], root: DescriptionText): Locate {
  const index = memoised((file: LoadedFile) => indexed(file.value));
  const original = memoised((file: LoadedFile) => file.text.parse());
  /** Where the tokens of a file lead in its text, through a reference to another file at their end. */
  const standing = (
    file: LoadedFile,
    tokens: readonly string[],
    node: object,
  ): TextPlace | undefined => {
    const value = valueAt(original(file), tokens);
    const reference = referenceIn(value);
    if (value === undefined) return undefined;
    if (reference === referenceIn(node)) return { file, tokens };
    // Bundling fills what was a reference with what it led to.
    const [path = "", fragment = ""] = (reference ?? "").split("#");
    const other = files.find(({ text }) => text.file === resolve(dirname(file.text.file), path));
    return other && { file: other, tokens: tokensOf(`#${fragment}`) ?? [] };
  };
  return (node, key) => {
    for (const file of files) {
      if (!index(file).has(node)) continue;
      const tokens = tokensTo(node, index(file));
      const place = files.length === 1 ? { file, tokens } : standing(file, tokens, node);
      if (!place) continue;
      const all = key === undefined ? place.tokens : [...place.tokens, key];
      const { text } = place.file;
      return { file: text.file, ...text.placeOf(all), pointer: pointerOf(all) };
    }
    return { file: root.file, line: 1, column: 1, pointer: "#/" };
  };
}

interface TextPlace {
  readonly file: LoadedFile;
  readonly tokens: readonly string[];
}

function memoised<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}

/** The object around another one, and the key it has there; nothing around the outermost. */
interface Step {
  readonly around: object | undefined;
  readonly key: string;
}

function indexed(value: unknown): Map<object, Step> {
  const steps = new Map<object, Step>();
  if (typeof value !== "object" || value === null) return steps;
  steps.set(value, { around: undefined, key: "" });
  // A map goes on to what is added while it is walked.
  for (const around of steps.keys()) {
    for (const [key, inner] of Object.entries(around)) {
      if (typeof inner === "object" && inner !== null && !steps.has(inner)) {
        steps.set(inner, { around, key });
      }
    }
  }
  return steps;
}

function tokensTo(node: object, steps: ReadonlyMap<object, Step>): string[] {
  const tokens: string[] = [];
  for (let step = steps.get(node); step?.around; step = steps.get(step.around)) {
    tokens.push(step.key);
  }
  return tokens.reverse();
}
