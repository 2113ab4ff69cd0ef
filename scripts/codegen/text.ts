/** Files of a description as text and as values: bounded in size and depth, and nothing in them runs or refers out. */
import { readFileSync, statSync } from "node:fs";
import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  mergeTag,
  parseEvents,
  YAMLException,
} from "js-yaml";
import { DescriptionError } from "./diagnostics.ts";
import { JsonPlaces, type Places, YamlPlaces } from "./places.ts";

/** What is read of a description at the most, in bytes. */
export const largestFile = 64 * 1024 * 1024;
// Later stages take a level of the document as one or two calls of a function.
const deepest = 200;
// What YAML may hold in keys, values, and ends of lists and objects: so many, and in large files one for so many bytes.
// Published descriptions have one for 13 to 30 bytes.
const mostEvents = 500_000;
const bytesToEvent = 10;
// What aliases may make of a document, in values.
const largestExpansion = 1_000_000;

/** A file of a description. */
export class DescriptionText {
  /** Absolute path or URL. */
  readonly file: string;
  readonly text: string;
  private places: Places | undefined;
  /** Known once it has been parsed. */
  private isJson = false;
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
    this.isJson = json !== undefined;
    if (json !== undefined && depthOf(json) <= deepest) return json;
    try {
      const events = parseEvents(this.text, { maxDepth: deepest });
      const most = Math.max(mostEvents, Math.floor(this.text.length / bytesToEvent));
      if (events.length > most) {
        const message = `holds ${events.length} keys and values, more than the ${most} that are read of so many bytes`;
        throw this.mistake(0, message, "Divide it among several files.");
      }
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
    // To read it once more only for that is not worth it.
    if (tokens.length === 0) return this.lineAndColumn(0);
    this.places ??= this.isJson ? new JsonPlaces(this.text) : new YamlPlaces(this.text);
    return this.lineAndColumn(this.places.offsetOf(tokens));
  }

  private withoutAliases(value: unknown): unknown {
    if (expansionOf(value) <= largestExpansion) return copied(value);
    throw this.mistake(
      0,
      `aliases make more than ${largestExpansion.toLocaleString("en-GB")} values of this file, or lead round in a circle`,
      "Write out what they stand for, or use $ref.",
    );
  }

  /** A mistake at an offset, which concerns the text alone. */
  mistake(offset: number, message: string, remedy: string): DescriptionError {
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
 * @throws {Error} where it is no regular file, or larger than any description.
 * @throws {DescriptionError} where it is in another encoding.
 */
export function readText(file: string): string {
  const { size, isFile } = fileAt(file);
  // A device or a pipe may never end.
  if (!isFile) throw new Error(`${file} is no file.`);
  if (size > largestFile) {
    throw new Error(`${file} has ${size} bytes, more than the ${largestFile} that are read.`);
  }
  return decodedText(readFileSync(file), file);
}

/**
 * The text of bytes in UTF-8 or UTF-16.
 * @throws {DescriptionError} where they are in another encoding; `file` is what it calls them.
 */
export function decodedText(bytes: Buffer, file: string): string {
  const isUtf16 = /^(fffe|feff)/.exec(bytes.toString("hex", 0, 2))?.[0];
  const encoding = isUtf16 === "fffe" ? "utf-16le" : isUtf16 === "feff" ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    throw new DescriptionText(file, text).mistake(
      Math.max(0, text.indexOf("\ufffd")),
      `this is no text in ${encoding.toUpperCase()}`,
      "Save the file in UTF-8.",
    );
  }
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
