/** The lines around a place in a file, with a mark under it. */
const around = 2;

/** `line` and `column` count from 1. */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split("\n");
  const first = Math.max(1, line - around);
  const last = Math.min(lines.length, line + around);
  const width = String(last).length;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .flatMap((number) => {
      const shown = printable(lines[number - 1] ?? "");
      const isHere = number === line;
      const text = `${isHere ? ">" : " "} ${String(number).padStart(width)} | ${shown}`.trimEnd();
      return isHere ? [text, `  ${" ".repeat(width)} | ${" ".repeat(column - 1)}^`] : [text];
    })
    .join("\n");
}

// A terminal must not obey what stands in a file; every character keeps its column.
const printable = (line: string): string =>
  (line.length > 200 ? `${line.slice(0, 199)}…` : line).replace(/\p{Cc}/gu, " ");
