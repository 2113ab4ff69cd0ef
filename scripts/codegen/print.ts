/** Text of a description as TypeScript source: escaped, and laid out as the formatter of this repository does it. */
import { propertyKey } from "./names.ts";

const lineWidth = 100;
// Every character sequence that ends a line for some reader of the source (ECMAScript, section 12.3).
const lineBreak = /\r\n|[\n\r\u2028\u2029]/;

/** A string literal. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );

/** A doc comment over the given paragraphs, wrapped; empty where they are. */
export function docComment(paragraphs: readonly string[], indent = ""): string {
  const lines = paragraphs
    .filter((paragraph) => paragraph.trim() !== "")
    .flatMap((paragraph, index) => [
      ...(index === 0 || paragraph.startsWith("@") ? [] : [""]),
      ...wrap(paragraph, indent),
    ]);
  const [first, ...rest] = lines;
  if (first === undefined) return "";
  if (rest.length === 0) return `${indent}/** ${first} */\n`;
  const body = lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("");
  return `${indent}/**\n${body}${indent} */\n`;
}

/** Text of a description inside a doc comment: it neither ends the comment nor starts a tag. */
export const commentText = (text: string): string =>
  text
    .trim()
    .replace(/[^\P{Cc}\n\r\t]/gu, " ")
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .replace(/^([^\S\n\r\u2028\u2029]*)@/gmu, "$1\\@")
    .replace(/\{@/g, "{\\@");

function wrap(paragraph: string, indent: string): string[] {
  const width = lineWidth - indent.length - " * ".length;
  return paragraph.split(lineBreak).flatMap((line) => wrapLine(line.trimEnd(), width));
}

function wrapLine(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    // A line that starts with @ would be a tag.
    const fits = current.length + 1 + word.length <= width || word.startsWith("@");
    if (current !== "" && !fits) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/**
 * `open item, item close` on one line where that fits, else an item a line. `around` is what else stands on the line,
 * `end` what stands after the last item.
 */
export function list(
  open: string,
  items: readonly string[],
  close: string,
  indent: string,
  around = 0,
  end = ",",
): string {
  const padding = open.endsWith("{") && items.length > 0 ? " " : "";
  const line = `${open}${padding}${items.join(", ")}${padding}${close}`;
  if (items.length === 0) return line;
  if (!line.includes("\n") && indent.length + around + line.length <= lineWidth) return line;
  return `${open}\n${indent}  ${items.join(`,\n${indent}  `)}${end}\n${indent}${close}`;
}

/** `start value`, the value on a line of its own where it does not fit. */
export const assignment = (start: string, value: string): string =>
  start.length + 1 + value.length <= lineWidth ? `${start} ${value}` : `${start}\n  ${value}`;

/** The name of a binding, among the values of a literal. */
export class Identifier {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A JSON value as a literal; there may be identifiers in it. */
export function literal(value: unknown, indent = "", around = 0): string {
  if (value instanceof Identifier) return value.name;
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object" || value === null) return String(value);
  const inner = `${indent}  `;
  // What gets a line of its own gets a comma.
  const comma = ",".length;
  if (Array.isArray(value)) {
    return list(
      "[",
      value.map((item) => literal(item, inner, comma)),
      "]",
      indent,
      around,
    );
  }
  const members = Object.entries(value).map(([key, item]) => {
    // `__proto__: x` sets the prototype; only the computed form makes a property of that name.
    const name = key === "__proto__" ? '["__proto__"]' : propertyKey(key);
    return `${name}: ${literal(item, inner, name.length + 2 + comma)}`;
  });
  return members.length === 0 ? "{}" : list("{", members, "}", indent, around);
}

/** An import statement, names in the order of the formatter; empty where there are none. */
export function importOf(
  names: readonly string[],
  from: string,
  kind: "import" | "import type" = "import",
): string {
  if (names.length === 0) return "";
  const bare = (name: string): string => name.replace(/^type /, "");
  const sorted = [...new Set(names)].sort((a, b) => compareNames(bare(a), bare(b)));
  return `${list(`${kind} {`, sorted, `} from ${quoted(from)};`, "")}\n`;
}

// The formatter compares letter by letter, and of one letter in two cases the upper one comes first.
function compareNames(a: string, b: string): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x, y] = [a.charAt(index), b.charAt(index)];
    if (x === y) continue;
    const [lowerX, lowerY] = [x.toLowerCase(), y.toLowerCase()];
    if (lowerX === lowerY) return x < y ? -1 : 1;
    return lowerX < lowerY ? -1 : 1;
  }
  return a.length - b.length;
}
