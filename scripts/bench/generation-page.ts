/** The tables of `npm run bench:generate`, and the page that holds them. */
import { generators, openapiTypescript, own } from "./generators.ts";
import { type EditorFigures, questions } from "./measure/editor.ts";
import { beside, type Cost } from "./measure/generation.ts";
import { table } from "./report.ts";
import type { Subject } from "./subjects.ts";

type Costs = ReadonlyMap<string, readonly Cost[] | string>;

export interface Generation {
  readonly subjects: readonly { readonly subject: Subject; readonly costs: Costs }[];
  /** Runs on the repository's description that find nothing cached. */
  readonly first: Costs;
  readonly growth: readonly { readonly times: number; readonly costs: Costs }[];
  readonly editor: ReadonlyMap<string, EditorFigures>;
}

/** What the whole run may take, as a ratio to openapi-typescript's. */
const budgets: { readonly [subject: string]: number } = {
  platform: 1.3,
  github: 1.0,
  twenty: 0.35,
};

const titles = generators.map(({ name }) => name);

export const generationTables = (generation: Generation): string =>
  [
    "Time of whole processes, as a ratio to openapi-typescript's",
    timeTable(generation),
    firstRunText(generation),
    ...failures(generation),
    "Peak memory, as a ratio to openapi-typescript's",
    memoryTable(generation),
    "Growth with the size of the document",
    growthTable(generation),
    "A program that makes one call of GitHub's API",
    editorTable(generation),
  ].join("\n\n");

export const generationPage = (
  generation: Generation,
): string => `<!-- Written by "npm run bench:generate". Do not edit. -->

# Results of generating

Node ${process.versions.node}. Ratios are medians of those of each round; in brackets the median of what was measured.

## Time

Whole processes, as a ratio to \`openapi-typescript\`'s on the same document. The 20 documents are one process of this codegen and 20 of each other command.

${[timeTable(generation), firstRunText(generation), ...failures(generation)].join("\n\n")}

## Peak memory

The most that a command's Node processes had (\`maxRSS\`, added up where one starts another), as a ratio to \`openapi-typescript\`'s.

${memoryTable(generation)}

## Growth

The repository's description so many times over in one document, in one process.

${growthTable(generation)}

## Compiler and editor

A program that makes one call and reads its answer, over the generated client of GitHub's description and over \`createClient<paths>()\` of openapi-fetch with the types of \`openapi-typescript\`. Completions are TypeScript's language service, when the file is opened and after a change in it.

${editorTable(generation)}

## Commands

${generators.map(({ name, about }) => `- **${name}**: ${about}`).join("\n")}
`;

function timeTable({ subjects }: Generation): string {
  const rows = subjects.map(({ subject, costs }) => [
    subject.title,
    `≤ ${(budgets[subject.name] ?? 1).toFixed(2)}`,
    ...titles.map((name) =>
      cell(
        costs,
        name,
        ({ time, milliseconds }) => `${time.toFixed(2)} (${seconds(milliseconds)})`,
      ),
    ),
  ]);
  return table([["Document", "Budget", ...titles], ...rows]);
}

/** What the first run of an installation takes. */
function firstRunText({ first }: Generation): string {
  const took = cell(
    first,
    own.name,
    ({ time, milliseconds }) => `${time.toFixed(2)} (${seconds(milliseconds)})`,
  );
  return `The first run after an installation, on the repository's description with nothing in any cache: ${took}.`;
}

/** What the commands that failed said. */
const failures = ({ subjects }: Generation): string[] => {
  const lines = subjects.flatMap(({ subject, costs }) =>
    titles.flatMap((name) => {
      const said = costs.get(name);
      return typeof said === "string" ? [`- ${name}, ${subject.title}: ${said}`] : [];
    }),
  );
  return lines.length === 0 ? [] : [["What those said that failed:", "", ...lines].join("\n")];
};

function memoryTable({ subjects }: Generation): string {
  const rows = subjects.map(({ subject, costs }) => [
    subject.title,
    "≤ 1.00",
    ...titles.map((name) =>
      cell(
        costs,
        name,
        ({ memory, megabytes }) => `${memory.toFixed(2)} (${megabytes.toFixed(0)} MB)`,
      ),
    ),
  ]);
  return table([["Document", "Budget", ...titles], ...rows]);
}

function cell(
  costs: Costs,
  name: string,
  text: (compared: ReturnType<typeof beside>) => string,
): string {
  const [mine, reference] = [costs.get(name), costs.get(openapiTypescript.name)];
  if (typeof mine === "string" || mine === undefined) return "failed";
  return typeof reference === "object" ? text(beside(mine, reference)) : "–";
}

function growthTable({ growth }: Generation): string {
  const rows = growth.map(({ times, costs }) => [
    `${times} ×`,
    ...[own, openapiTypescript].map(({ name }) =>
      cell(costs, name, ({ milliseconds, megabytes }) =>
        [seconds(milliseconds), `${megabytes.toFixed(0)} MB`].join(", "),
      ),
    ),
  ]);
  return table([["Size", own.name, openapiTypescript.name], ...rows]);
}

function editorTable({ editor }: Generation): string {
  const figures = [...editor.values()];
  const row = (what: string, of: (figure: EditorFigures) => string): string[] => [
    what,
    ...figures.map(of),
  ];
  const rows = [
    row("Type check, in all", (figure) => `${figure.seconds.toFixed(2)} s`),
    row("Type check, memory", (figure) => `${figure.megabytes.toFixed(0)} MB`),
    row("Type check, instantiations", (figure) => figure.instantiations.toLocaleString("en-GB")),
    ...questions.flatMap((question, index) => [
      row(`Completions of ${question}, first`, (figure) => milliseconds(figure, index, "first")),
      row(`Completions of ${question}, later`, (figure) => milliseconds(figure, index, "later")),
    ]),
  ];
  return table([["What", ...editor.keys()], ...rows]);
}

const milliseconds = (
  { questions: asked }: EditorFigures,
  index: number,
  when: "first" | "later",
): string => `${(asked[index]?.[when] ?? Number.NaN).toFixed(1)} ms`;

const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
