/** Files of a description as text and as values: bounded in size and depth, and nothing in them runs or refers out. */
import { readFileSync, statSync } from "node:fs";
import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  mergeTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from "js-yaml";
import { DescriptionError } from "./diagnostics.ts";

const largestFile = 64 * 1024 * 1024;
// Later stages take a level of the document as one or two calls of a function.
const deepest = 200;
// What aliases may make of a document, in values.
const largestExpansion = 1_000_000;

/** A file of a description. */
export class DescriptionText {
  /** Absolute path or URL. */
  readonly file: string;
  readonly text: string;
  private events: readonly Event[] | undefined;
  private lineStarts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /**
   * What the text says, as a tree: what an alias stands for is copied.
   * @throws {DescriptionError} where it is neither JSON nor YAML, or too deep or large.
   */
  parse(): unknown {
    const json = jsonIn(this.text);
    if (json !== undefined && depthOf(json) <= deepest) return json;
    try {
      const events = parseEvents(this.text, { maxDepth: deepest });
      const documents = constructFromEvents(events as Event[], {
        source: this.text,
        // Without timestamps; any tag that is not of the core schema is refused.
        schema: CORE_SCHEMA.withTags(mergeTag),
      });
      if (documents.length > 1) throw this.mistake(0, "holds several YAML documents", syntaxRemedy);
      const hasAliases = events.some(({ type }) => type === EVENT_ID.ALIAS);
      return hasAliases ? this.withoutAliases(documents[0]) : documents[0];
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const { reason, mark } = error;
      throw this.mistake(
        mark?.position ?? 0,
        `this is neither YAML nor JSON: ${reason}`,
        syntaxRemedy,
      );
    }
  }

  /** The line and the column, from 1, of the value at a JSON pointer's tokens, or of what is nearest around it. */
  placeOf(tokens: readonly string[]): { line: number; column: number } {
    this.events ??= parseEvents(this.text, { maxDepth: Number.POSITIVE_INFINITY });
    return this.lineAndColumn(startOf(this.events, this.text, tokens));
  }

  private withoutAliases(value: unknown): unknown {
    if (expansionOf(value) <= largestExpansion) return copied(value);
    throw this.mistake(
      0,
      `aliases make more than ${largestExpansion.toLocaleString("en-GB")} values of this file, or lead round in a circle`,
      "Write out what they stand for, or use $ref.",
    );
  }

  private mistake(offset: number, message: string, remedy: string): DescriptionError {
    return new DescriptionError([
      { file: this.file, ...this.lineAndColumn(offset), pointer: "#/", message, remedy },
    ]);
  }

  private lineAndColumn(offset: number): { line: number; column: number } {
    this.lineStarts ??= lineStartsOf(this.text);
    let [low, high] = [0, this.lineStarts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }
}

const syntaxRemedy = "Correct the syntax at this place; most often an indent, a quote or a colon.";

/**
 * The text of a file in UTF-8 or UTF-16, without a byte order mark.
 * @throws where it is no regular file, or larger than any description.
 */
export function readText(file: string): string {
  const { size, isFile } = fileAt(file);
  // A device or a pipe may never end.
  if (!isFile) throw new Error(`${file} is no file.`);
  if (size > largestFile) {
    throw new Error(`${file} has ${size} bytes, more than the ${largestFile} that are read.`);
  }
  const bytes = readFileSync(file);
  const isUtf16 = /^(fffe|feff)/.exec(bytes.toString("hex", 0, 2))?.[0];
  const encoding = isUtf16 === "fffe" ? "utf-16le" : isUtf16 === "feff" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes).replaceAll("\r\n", "\n");
}

function fileAt(file: string): { size: number; isFile: boolean } {
  const found = statSync(file);
  return { size: found.size, isFile: found.isFile() };
}

/** The value of a text that is JSON; most large descriptions are, and it is read many times faster than as YAML. */
function jsonIn(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function depthOf(value: unknown): number {
  let depth = 0;
  let level = [value];
  for (; level.length > 0 && depth <= deepest; depth++) {
    const inner: unknown[] = [];
    for (const item of level) {
      if (typeof item === "object" && item !== null) {
        for (const member of Object.values(item)) {
          if (typeof member === "object" && member !== null) inner.push(member);
        }
      }
    }
    level = inner;
  }
  return depth;
}

/** How many values a graph is as a tree; infinite where it leads round in a circle. */
function expansionOf(value: unknown, known: Map<object, number> = new Map()): number {
  if (typeof value !== "object" || value === null) return 1;
  const size = known.get(value);
  if (size !== undefined) return size;
  known.set(value, Number.POSITIVE_INFINITY);
  let sum = 1;
  for (const member of Object.values(value)) sum += expansionOf(member, known);
  known.set(value, sum);
  return sum;
}

function copied(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copied(member)]));
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The offset of the value that the tokens lead to, or of the last one on their way. */
function startOf(events: readonly Event[], text: string, tokens: readonly string[]): number {
  // The first event is the document's.
  let at = 1;
  let start = offsetOf(events[at]);
  for (const token of tokens) {
    const container = events[at];
    const isMapping = container?.type === EVENT_ID.MAPPING;
    if (!isMapping && container?.type !== EVENT_ID.SEQUENCE) break;
    let found: number | undefined;
    at++;
    for (let index = 0; events[at] && events[at]?.type !== EVENT_ID.POP; index++) {
      const key = events[at];
      if (isMapping) at = after(events, at);
      const isWanted = isMapping
        ? key?.type === EVENT_ID.SCALAR && getScalarValue(text, key) === token
        : String(index) === token;
      if (isWanted) found = at;
      at = after(events, at);
    }
    if (found === undefined) break;
    at = found;
    start = offsetOf(events[at]) ?? start;
  }
  return start ?? 0;
}

/** The index of the event after the value that starts at `index`. */
function after(events: readonly Event[], index: number): number {
  let depth = 0;
  let at = index;
  do {
    const type = events[at]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    if (type === EVENT_ID.POP) depth--;
    at++;
  } while (depth > 0 && at < events.length);
  return at;
}

function offsetOf(event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.SCALAR) {
    const isQuoted =
      event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    return event.valueStart - (isQuoted ? 1 : 0);
  }
  if (event?.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE
    ? event.start
    : undefined;
}
