/** Text of a description as Markdown: it can neither become HTML or a link nor end a table's cell. */

/** Paragraphs. Code spans, emphasis, escapes and lists stay; HTML, links, images and other blocks become plain text. */
export function paragraph(text: string): string {
  return outsideCode(text.trim().replace(/[\u2028\u2029\r]/g, " "), (plain) =>
    plain.replace(/[[\]<>`]/g, (character) => `\\${character}`).replace(/&(?=[#\w])/g, "&amp;"),
  ).replace(/^([^\S\n]*)([#>|=]|-(?=[^\S\n]*$)|--|~~~)/gm, "$1\\$2");
}

/** The same on one line, for a heading, a list item or a table's cell; what was a list breaks the line. */
export const inline = (text: string): string =>
  text
    .trim()
    .split(/\n(?=[^\S\n]*[-+*]\s)/)
    .map((part) => paragraph(part.replace(/\s+/g, " ")))
    .join("<br>");

/** A code span that shows the text as it is (CommonMark, section 6.1). */
export function code(text: string): string {
  const oneLine = text.replace(/\s+/g, " ");
  const runs = oneLine.match(/`+/g) ?? [];
  const longest = runs.reduce((length, run) => Math.max(length, run.length), 0);
  const fence = "`".repeat(longest + 1);
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
function outsideCode(text: string, change: (plain: string) => string): string {
  const fences = new Fences(text);
  const marks = /\\[^\w\s]|`+/g;
  let changed = "";
  let start = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const [written] = mark;
    const isFence = written.startsWith("`");
    // What an escape leaves of a run of backticks opens nothing.
    if (isFence && text[mark.index - 1] === "`") continue;
    const length = isFence ? fences.lengthOfSpan(mark.index, written.length) : written.length;
    if (length === undefined) continue;
    changed += change(text.slice(start, mark.index));
    start = mark.index + length;
    changed += text.slice(mark.index, start);
    marks.lastIndex = start;
  }
  return changed + change(text.slice(start));
}

/** The runs of backticks in a text; asked for from its start to its end, so that each is looked at once. */
class Fences {
  private readonly text: string;
  private readonly byLength: Map<number, number[]> = new Map();
  private lineEnd = -1;

  constructor(text: string) {
    this.text = text;
    for (const { index, 0: run } of text.matchAll(/`+/g)) {
      const others = this.byLength.get(run.length);
      if (others) others.push(index);
      else this.byLength.set(run.length, [index]);
    }
    for (const starts of this.byLength.values()) starts.reverse();
  }

  /** The length of the span that opens at an offset with so many backticks; undefined where none closes on its line. */
  lengthOfSpan(open: number, count: number): number | undefined {
    const starts = this.byLength.get(count) ?? [];
    while ((starts.at(-1) ?? open + 1) <= open) starts.pop();
    if (this.lineEnd <= open) {
      const next = this.text.indexOf("\n", open);
      this.lineEnd = next === -1 ? this.text.length : next;
    }
    const close = starts.at(-1);
    return close === undefined || close > this.lineEnd ? undefined : close + count - open;
  }
}
