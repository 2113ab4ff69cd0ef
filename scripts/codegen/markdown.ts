/** Text of a description as Markdown: it can neither become HTML or a link nor end a table's cell. */

/** A paragraph. Code spans, emphasis and escapes stay; HTML, links, images and blocks become plain text. */
export function paragraph(text: string): string {
  return outsideCode(text.trim().replace(/[\u2028\u2029\r]/g, " "), (plain) =>
    plain
      .replace(/[[\]<>`]/g, (character) => `\\${character}`)
      .replace(/&(?=[#\w])/g, "&amp;")
      .replace(/^(\s*)([#>|=]|[-+*](?=\s|$)|--|~~~)/gm, "$1\\$2")
      .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, "$1\\$2"),
  );
}

/** A paragraph on one line, for a heading, a list item or a table's cell. */
export const inline = (text: string): string => paragraph(text.replace(/\s+/g, " "));

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
  // Split gives plain text, what is kept, and the fence in it, in turn.
  return text
    .split(asWritten)
    .map((part, index) => [change(part), part, ""][index % 3])
    .join("");
}
