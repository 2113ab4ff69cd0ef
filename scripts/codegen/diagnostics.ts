import { dirname, join, relative, sep } from "node:path";

/** One mistake in a description, and where it stands. */
export interface Diagnostic {
  /** Absolute path of the file. */
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

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n"));
    this.diagnostics = diagnostics;
  }
}

/** Where something stands. */
export type Place = Pick<Diagnostic, "file" | "line" | "column" | "pointer">;

/**
 * The place of `node`, an object that came from the description, or of its member `key`; the start of the description
 * where it came from nowhere.
 */
export type Locate = (node: object, key?: string) => Place;

/** What the stages after loading find: all mistakes at once, and what they could only approximate. */
export class Findings {
  private readonly locate: Locate;
  private readonly mistakes: Diagnostic[] = [];
  private readonly approximations: Map<string, { first: Diagnostic; count: number }> = new Map();

  constructor(locate: Locate) {
    this.locate = locate;
  }

  /** Something at `node`, or at its member `key`, that would make the output wrong; the others are still looked for. */
  mistake(node: object, message: string, remedy: string, key?: string): void {
    this.mistakes.push({ ...this.locate(node, key), message, remedy });
  }

  /** Mistakes that have been placed already. */
  add(mistakes: readonly Diagnostic[]): void {
    this.mistakes.push(...mistakes);
  }

  /** Something that the output holds in another form than the description; told once, with the first place. */
  approximation(node: object, message: string, remedy = "", key?: string): void {
    const known = this.approximations.get(message);
    if (known) known.count++;
    else {
      const first = { ...this.locate(node, key), message, remedy };
      this.approximations.set(message, { first, count: 1 });
    }
  }

  /** @throws {DescriptionError} with every mistake so far, if there are any. */
  refuseMistakes(): void {
    if (this.mistakes.length > 0) throw new DescriptionError(this.mistakes.toSorted(byPlace));
  }

  /** The approximations, each once. */
  warnings(): Diagnostic[] {
    return [...this.approximations.values()].map(({ first, count }) =>
      count === 1
        ? first
        : { ...first, message: `${first.message} (here and in ${count - 1} more places)` },
    );
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
  const place = `${relative(from, file) || file}:${line}:${column} ${pointer}`;
  // Messages of the parser name files in full; a reader knows where they are.
  const nearby = message
    .replaceAll(from + sep, "")
    .replaceAll(dirname(file) + sep, join(relative(from, dirname(file)), sep))
    .replaceAll(dirname(dirname(file)) + sep, join(relative(from, dirname(dirname(file))), sep));
  const words = [sentence(nearby), sentence(remedy), rule ? `[${rule}]` : ""];
  return oneLine(`${place}: ${words.filter((word) => word !== "").join(" ")}`);
}

const sentence = (text: string): string =>
  /[.!?]$|^$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;

// Text of a description may hold anything; a terminal must not obey it.
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(
      /\p{Cc}/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
