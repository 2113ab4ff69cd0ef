/** Text of a description as Markdown: it can neither become HTML or a link nor end a table's cell. */

/** Paragraphs. Code spans, emphasis, escapes and lists stay; HTML, links, images and other blocks become plain text. */
export function paragraph(text: string): string {
  return outsideCode(text.trim().replace(/[\u2028\u2029\r]/g, " "), (plain) =>
    plain.replace(/[[\]<>`]/g, (character) => `\\${character}`).replace(/&(?=[#\w])/g, "&amp;"),
  ).replace(/^(\s*)([#>|=]|-(?=\s*$)|--|~~~)/gm, "$1\\$2");
}

/** The same on one line, for a heading, a list item or a table's cell; what was a list breaks the line. */
export const inline = (text: string): string =>
  text
    .trim()
    .split(/\s*\n\s*(?=[-+*]\s)/)
    .map((part) => paragraph(part.replace(/\s+/g, " ")))
    .join("<br>");

/** A code span that shows the text as it is (CommonMark, section 6.1). */
export function code(text: string): string {
  const oneLine = text.replace(/\s+/g, " ");
  const runs = oneLine.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = oneLine.startsWith("`") || oneLine.endsWith("`") ? " " : "";
  return oneLine === "" ? "" : `${fence}${padding}${oneLine}${padding}${fence}`;
}

/** A table; cells are Markdown already. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell).join(" | ")} |`.replace(/ {2,}\|/g, " |");
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

// A pipe ends a cell even in a code span, unless it is escaped (GitHub Flavored Markdown, section 4.10).
const cell = (text: string): string =>
  text.replace(/(?<!\\)((?:\\\\)*)\|/g, (_, backslashes: string) => `${backslashes}\\|`);

// Backslash escapes and code spans (CommonMark, sections 2.4 and 6.1). Only a span that closes on its line counts: all
// other backticks are escaped, so that every reader sees the same spans.
const asWritten = /(\\[^\w\s]|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`))/;

function outsideCode(text: string, change: (plain: string) => string): string {
  // Split gives in turn plain text, what is kept, and the fence within that.
  const parts = text.split(asWritten).filter((_, index) => index % 3 !== 2);
  return parts.map((part, index) => (index % 2 === 1 ? part : change(part))).join("");
}
