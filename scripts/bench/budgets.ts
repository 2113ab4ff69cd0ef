/** What is measured and what it may cost. */

/** One measured value of one contender. */
export interface Figure {
  /** In the unit of its budget. */
  readonly absolute: number;
  /** Beside what the budget is relative to; set for everything that is timed. */
  readonly ratio?: number;
}

/** The figures of a budget by the names of the contenders. */
export type Figures = ReadonlyMap<string, Figure>;

export interface Budget {
  readonly id: string;
  readonly what: string;
  /** Of the absolute value where the budget is hard, else of the ratio. */
  readonly limit: number;
  readonly bound: "at most" | "at least";
  /** Whether exceeding it fails the run. Only what is the same on every machine can be hard; a time never is. */
  readonly isHard: boolean;
  readonly unit: string;
  /** What a ratio of 1 stands for. */
  readonly reference: string;
}

const own = "platform-client";
const size = { bound: "at most", isHard: true, unit: "B", reference: own } as const;
const time = { bound: "at most", isHard: false, reference: "bare fetch" } as const;

export const budgets = [
  { ...size, id: "one-operation", what: "One operation, min + gzip", limit: 6_000 },
  { ...size, id: "whole-client", what: "Whole client, min + gzip", limit: 10_000 },
  { ...time, id: "token", what: "A call, 173-byte answer", limit: 1.5, unit: "µs" },
  { ...time, id: "list", what: "A list of 100, 137 kB", limit: 1.05, unit: "µs" },
  {
    ...time,
    id: "loopback",
    what: "Loopback throughput, 64 at once",
    limit: 0.9,
    bound: "at least",
    unit: "calls/s",
  },
  {
    ...time,
    id: "start",
    what: "Import + construct, whole process",
    limit: 1.1,
    unit: "ms",
    reference: "an empty process",
  },
  {
    ...size,
    id: "instantiations",
    what: "Consumer's type check",
    limit: 2_000,
    unit: "instantiations",
  },
  { ...size, id: "installed", what: "Installed with dependencies", limit: 1_500_000 },
] as const satisfies readonly Budget[];

export type BudgetId = (typeof budgets)[number]["id"];

/** Everything that was measured. */
export type Results = ReadonlyMap<BudgetId, Figures>;

/** Whether a figure keeps to a budget. */
export function isWithin(budget: Budget, figure: Figure): boolean {
  const value = (budget.isHard ? figure.absolute : figure.ratio) ?? Number.NaN;
  return budget.bound === "at most" ? value <= budget.limit : value >= budget.limit;
}

/** The hard budgets that a contender exceeds. */
export function exceeded(results: Results, contender: string): Budget[] {
  return budgets.filter((budget) => {
    const figure = results.get(budget.id)?.get(contender);
    return budget.isHard && figure !== undefined && !isWithin(budget, figure);
  });
}
