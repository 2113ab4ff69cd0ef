/** An impact as people and programs read it. */
import { relative } from "node:path";
import { styleText } from "node:util";
import type { Place } from "../codegen/diagnostics.ts";
import { code, inline, table } from "../codegen/markdown.ts";
import type { Bump } from "./bump.ts";
import type { Change, Impact, Verdict } from "./impact.ts";

/** What a person reads on a terminal, `width` characters wide. */
export function impactAsText({ changes, verdicts }: Impact, width: number): string {
  const known = verdicts.filter(({ released }) => released !== undefined);
  const first = Math.max(0, ...known.map(({ name }) => name.length));
  const lines = known.map(({ name, released = "", bump }) =>
    `  ${name.padEnd(first)}  ${released.padEnd(7)}  ${coloured(bump, wordOf(bump))}`.trimEnd(),
  );
  const unreleased = verdicts.filter(({ released }) => released === undefined);
  return [
    ...blocks(changes, width),
    "Since the last release",
    ...lines,
    ...unreleased.map(({ name }) => `  ${name.padEnd(first)}  never released`),
    "",
  ].join("\n");
}

const colours = { major: "red", minor: "yellow", patch: "dim", none: "dim" } as const;
const coloured = (bump: Bump, text: string): string =>
  styleText(colours[bump], text, { stream: process.stdout });

const wordOf = (bump: Bump): string => (bump === "none" ? "unchanged" : bump);

const columns = ["Bump", "Operation", "What changed", "Why"] as const;

function blocks(changes: readonly Change[], width: number): string[] {
  if (changes.length === 0) return ["No operation and no type has changed.", ""];
  const rows = changes.map((change) => ({
    bump: change.bump,
    cells: [change.bump, operationsIn(change), change.what, change.why],
    place: placeText(change.place),
  }));
  const rest = Math.max(40, width - 6 - 26 - 6);
  const widths = [5, 26, Math.ceil(rest * 0.6), Math.floor(rest * 0.4)];
  const lines = rows.flatMap(({ bump, cells, place }) => {
    const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 20));
    const height = Math.max(...wrapped.map(({ length }) => length));
    const text = Array.from({ length: height }, (_, line) => {
      const padded = wrapped.map((cell, index) => (cell[line] ?? "").padEnd(widths[index] ?? 0));
      const [bumpCell = "", ...others] = padded;
      return `${coloured(bump, bumpCell)}  ${others.join("  ")}`.trimEnd();
    });
    const indent = " ".repeat(5 + 2 + 26 + 2);
    return [
      ...text,
      ...(place ? [styleText("dim", `${indent}${place}`, { stream: process.stdout })] : []),
    ];
  });
  const heading = columns
    .map((name, index) => name.padEnd(widths[index] ?? 0))
    .join("  ")
    .trimEnd();
  return [heading, ...lines, ""];
}

/** Words in lines of at most so many characters; a longer word has a line of its own. */
function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, "gs")) ?? [""]);
}

function operationsIn({ operations }: Change): string {
  const [first = "", second, ...others] = operations;
  if (second === undefined) return first;
  return others.length === 0 ? `${first}, ${second}` : `${first} and ${operations.length - 1} more`;
}

const placeText = (place: Place | undefined): string =>
  place === undefined ? "" : `${relative(process.cwd(), place.file)}:${place.line}:${place.column}`;

/** What a pull request shows. */
export function impactAsMarkdown({ changes, verdicts }: Impact): string {
  const packages = table(
    ["Package", "Released", "Next"],
    verdicts.map(({ name, released, bump }: Verdict) => [
      code(name),
      released ?? "never",
      released === undefined ? "first release" : bump === "major" ? "**major**" : wordOf(bump),
    ]),
  );
  if (changes.length === 0) return `${packages}\n\nNo operation and no type has changed.\n`;
  const rows = changes.map((change) => [
    change.bump === "major" ? "**major**" : change.bump,
    change.operations.map(code).join(", "),
    inline(change.what),
    inline(change.why),
    code(placeText(change.place)),
  ]);
  return `${packages}\n\n${table([...columns, "Where"], rows)}\n`;
}

/** What a program reads: files are relative to the current folder. */
export function impactAsJson({ changes, verdicts }: Impact): string {
  const located = changes.map(({ place, ...change }) => ({
    ...change,
    ...(place && {
      file: relative(process.cwd(), place.file),
      line: place.line,
      column: place.column,
    }),
  }));
  return `${JSON.stringify({ packages: verdicts, changes: located }, null, 2)}\n`;
}
