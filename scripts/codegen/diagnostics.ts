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

/** The place of `node`, an object that came from the description; the start of the description where it came from nowhere. */
export type Locate = (node: object) => Omit<Diagnostic, "message" | "remedy" | "rule">;

/** What the stages after loading find: all mistakes at once, and what they could only approximate. */
export class Findings {
  private readonly locate: Locate;
  private readonly mistakes: { node: object; message: string; remedy: string }[] = [];
  private readonly approximations: Map<string, { node: object; remedy: string; count: number }> =
    new Map();

  constructor(locate: Locate) {
    this.locate = locate;
  }

  /** Something that would make the output wrong; the stage goes on, to find the others too. */
  mistake(node: object, message: string, remedy: string): void {
    this.mistakes.push({ node, message, remedy });
  }

  /** Something that the output holds in another form than the description; told once, with the first place. */
  approximation(node: object, message: string, remedy = ""): void {
    const known = this.approximations.get(message);
    if (known) known.count++;
    else this.approximations.set(message, { node, remedy, count: 1 });
  }

  /** @throws {DescriptionError} with every mistake so far, if there are any. */
  refuseMistakes(): void {
    if (this.mistakes.length === 0) return;
    throw new DescriptionError(
      this.mistakes.map(({ node, ...words }) => ({ ...this.locate(node), ...words })),
    );
  }

  /** The approximations, each once. */
  warnings(): Diagnostic[] {
    return [...this.approximations].map(([message, { node, remedy, count }]) => ({
      ...this.locate(node),
      message: count === 1 ? message : `${message} (here and in ${count - 1} more places)`,
      remedy,
    }));
  }
}

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
