import { dirname, join, relative, sep } from "node:path";
import { isUrl, shown } from "./addresses.ts";

/** One mistake in a description, and where it stands. */
export interface Diagnostic {
  /** Absolute path or URL of the file. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** JSON pointer into that file (RFC 6901), with a leading `#`. */
  pointer: string;
  /** What was found and what was expected. */
  message: string;
  /** What to do about it; empty where the message says it. */
  remedy: string;
  /** The rule that found it, where it was a rule. */
  rule?: string;
}

/** A description that cannot be turned into packages, with every mistake found in it. */
export class DescriptionError extends Error {
  override readonly name = "DescriptionError";
  readonly diagnostics: readonly Diagnostic[];
  /** What else was found, that alone would not have been refused. */
  readonly warnings: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], warnings: readonly Diagnostic[] = []) {
    super(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n"));
    this.diagnostics = diagnostics;
    this.warnings = warnings;
  }
}

/** Where something stands. */
export type Place = Pick<Diagnostic, "file" | "line" | "column" | "pointer">;

/**
 * The place of `node`, an object that came from the description, or of its member `key`; the start of the description
 * where it came from nowhere.
 */
export type Locate = (node: object, key?: string) => Place;

// Nobody reads more, and telling them takes longer than finding them.
const mostTold = 1_000;

interface Approximation {
  readonly first: Diagnostic;
  /** Where it is made: objects, and members of them. */
  readonly places: Map<object, Set<string | undefined>>;
}

/** What the stages after loading find: all mistakes at once, and what they could only approximate. */
export class Findings {
  private readonly locate: Locate;
  private readonly mistakes: Map<string, Diagnostic> = new Map();
  private untold = 0;
  private readonly mistaken: WeakMap<object, Set<string | undefined>> = new WeakMap();
  private readonly approximations: Map<string, Approximation> = new Map();
  private readonly origins: WeakMap<object, object> = new WeakMap();

  constructor(locate: Locate) {
    this.locate = locate;
  }

  /** Something at `node`, or at its member `key`, that would make the output wrong; the others are still looked for. */
  mistake(node: object, message: string, remedy: string, key?: string): void {
    const isTold = this.mistakes.size < mostTold;
    this.add(isTold ? [{ ...this.place(node, key), message, remedy }] : [], node, key);
    if (!isTold) this.untold++;
  }

  /** Mistakes that have been placed already, and what comes of them at `node`; each is told once, however often it is met. */
  add(mistakes: readonly Diagnostic[], node: object, key?: string): void {
    for (const mistake of mistakes) this.mistakes.set(JSON.stringify(mistake), mistake);
    const origin = this.origins.get(node) ?? node;
    this.mistaken.set(origin, (this.mistaken.get(origin) ?? new Set()).add(key));
  }

  /** Whether a mistake has been told of exactly this place: what follows from it is none of its own. */
  isMistaken(node: object, key?: string): boolean {
    return this.mistaken.get(this.origins.get(node) ?? node)?.has(key) === true;
  }

  /** Whether there is any mistake so far. */
  get hasMistakes(): boolean {
    return this.mistakes.size > 0;
  }

  /** Something that the output holds in another form than the description; told once, with the first place. */
  approximation(node: object, message: string, remedy = "", key?: string): void {
    const origin = this.origins.get(node) ?? node;
    const known = this.approximations.get(message);
    if (!known && this.approximations.size >= mostTold) return;
    const { places, first } = known ?? {
      places: new Map<object, Set<string | undefined>>(),
      first: { ...this.place(node, key), message, remedy },
    };
    places.set(origin, (places.get(origin) ?? new Set()).add(key));
    if (!known) this.approximations.set(message, { first, places });
  }

  /** Remembers that `copy` stands where `origin` does; gives the copy. */
  copied<Copy extends object>(copy: Copy, origin: object): Copy {
    this.origins.set(copy, this.origins.get(origin) ?? origin);
    return copy;
  }

  /** Where `node` stands, or its member `key`; what a copy stands for is found by its origin. */
  place(node: object, key?: string): Place {
    return this.locate(this.origins.get(node) ?? node, key);
  }

  /** @throws {DescriptionError} with every mistake so far, if there are any. */
  refuseMistakes(): void {
    if (!this.hasMistakes) return;
    const told = [...this.mistakes.values()].sort(byPlace);
    const last = told.at(-1);
    if (this.untold > 0 && last) {
      const message = `${this.untold} more mistakes are not told`;
      told.push({ ...last, message, remedy: "Correct those above first." });
    }
    throw new DescriptionError(told, this.warnings());
  }

  /** The approximations, each once. */
  warnings(): Diagnostic[] {
    return [...this.approximations.values()].map(({ first, places }) => {
      const count = [...places.values()].reduce((sum, keys) => sum + keys.size, 0);
      const more = `(here and in ${count - 1} more places)`;
      return count === 1 ? first : { ...first, message: `${first.message} ${more}` };
    });
  }
}

/** The order of the files, and in them of the lines. */
export const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  compare(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compare(a.message, b.message);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A request that the command cannot carry out, such as a name that is no file name; nothing is wrong with a description. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** One line a person and an editor can follow: `file:line:column #/pointer: message Remedy. [rule]`. */
export function formatDiagnostic(diagnostic: Diagnostic, from: string = process.cwd()): string {
  const { file, line, column, pointer, message, remedy, rule } = diagnostic;
  const name = isUrl(file) ? shown(file) : relative(from, file) || file;
  const place = `${name}:${line}:${column} ${shortened(pointer)}`;
  const found = shortened(nearby(message, file, from));
  const words = [sentence(found), sentence(remedy), rule ? `[${rule}]` : ""];
  return oneLine(`${place}: ${words.filter((word) => word !== "").join(" ")}`);
}

/** The message with the paths of files as seen from a folder; a reader knows where that is. */
function nearby(message: string, file: string, from: string): string {
  if (isUrl(file)) return message;
  return [from, dirname(file), dirname(dirname(file))].reduce(
    (text, folder) =>
      text.replaceAll(folder + sep, folder === from ? "" : join(relative(from, folder), sep)),
    message,
  );
}

// Names may be as long as the description.
const shortened = (text: string): string =>
  text.length <= 1_000 ? text : `${text.slice(0, 1_000).toWellFormed()} …`;

const sentence = (text: string): string =>
  /[.!?]$|^$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;

// Text of a description may hold anything; a terminal must not obey it, nor show it in another order.
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(
      /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
