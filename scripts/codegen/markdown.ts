/** Text of a description as Markdown: it can neither become HTML or a link nor end a table's cell. */

/** A paragraph. Code spans and emphasis stay; HTML, links and images become plain text. */
export function paragraph(text: string): string {
  return outsideCode(text.trim().replace(/[\u2028\u2029\r]/g, " "), (plain) =>
    plain
      .replace(/[[\]<>]/g, (character) => `\\${character}`)
      .replace(/&(?=[#\w])/g, "&amp;")
      .replace(/^(\s*)([#>|]|[-+*](?=\s)|\d+[.)](?=\s)|={3,}|-{3,})/gm, "$1\\$2"),
  );
}

/** A paragraph on one line, for a heading, a list item or a table's cell. */
export const inline = (text: string): string =>
  paragraph(text.replace(/\s+/g, " ")).replaceAll("|", "\\|");

/** A code span that shows the text as it is (CommonMark, section 6.1). */
export function code(text: string): string {
  const oneLine = text.replace(/\s+/g, " ").replaceAll("|", "\\|");
  const runs = oneLine.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = oneLine.startsWith("`") || oneLine.endsWith("`") ? " " : "";
  return oneLine === "" ? "" : `${fence}${padding}${oneLine}${padding}${fence}`;
}

/** A table; cells are Markdown already. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.join(" | ")} |`.replace(/ {2,}\|/g, " |");
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

function outsideCode(text: string, change: (plain: string) => string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
