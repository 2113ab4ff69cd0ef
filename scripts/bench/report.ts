/** Tables that read well on a terminal and as Markdown. */
import { type Budget, budgets, type Figure, isWithin, type Results } from "./budgets.ts";
import type { Contender } from "./peers/contender.ts";

type Cells = readonly (readonly string[])[];

/** The budgets and what the client that they are for has of them. */
export function budgetTable(results: Results, own: Contender): string {
  const rows = budgets.flatMap((budget) => {
    const figure = results.get(budget.id)?.get(own.name);
    if (figure === undefined) return [];
    const verdict = isWithin(budget, figure) ? "pass" : budget.isHard ? "OVER, fails" : "over";
    return [[budget.what, limitOf(budget), judged(budget, figure), verdict]];
  });
  return table([["What", "Budget", "Measured", "Verdict"], ...rows]);
}

/** All contenders side by side, as ratios with the absolute values beside them. */
export function comparison(
  results: Results,
  contenders: readonly Contender[],
  own: Contender,
): string {
  const rows = budgets.flatMap((budget) => {
    const figures = results.get(budget.id);
    if (figures === undefined) return [];
    const reference = figures.get(own.name)?.absolute;
    const cells = contenders.map(({ name }) => cell(budget, figures.get(name), reference));
    return [[budget.what, budget.reference, ...cells]];
  });
  return table([["What", "1.00 is", ...contenders.map(({ title }) => title)], ...rows]);
}

function limitOf(budget: Budget): string {
  const sign = budget.bound === "at most" ? "≤" : "≥";
  return budget.isHard
    ? `${sign} ${withUnit(budget, budget.limit)}`
    : `${sign} ${budget.limit.toFixed(2)} × ${budget.reference}`;
}

const judged = (budget: Budget, figure: Figure): string =>
  budget.isHard
    ? withUnit(budget, figure.absolute)
    : `${ratioText(figure.ratio)} (${withUnit(budget, figure.absolute)})`;

function cell(budget: Budget, figure: Figure | undefined, reference: number | undefined): string {
  if (figure === undefined) return "–";
  const ratio = figure.ratio ?? (reference === undefined ? undefined : figure.absolute / reference);
  const text = withUnit(budget, figure.absolute);
  // Nothing can be put beside a zero.
  return ratio === undefined || !Number.isFinite(ratio) ? text : `${ratioText(ratio)} (${text})`;
}

const ratioText = (ratio = Number.NaN): string =>
  ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2);

function withUnit({ unit }: Budget, value: number): string {
  const digits = value < 100 && !Number.isInteger(value) ? 1 : 0;
  const number = value.toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit === "instantiations" ? number : `${number} ${unit}`;
}

export function table(cells: Cells): string {
  const [head = [], ...body] = cells;
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}
