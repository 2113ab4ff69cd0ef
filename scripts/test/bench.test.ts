import { expect, test } from "vitest";
import { accessTokenBody, companiesBody } from "../bench/answers.ts";
import { parseArguments } from "../bench/arguments.ts";
import { type BudgetId, exceeded, type Figure, type Results } from "../bench/budgets.ts";
import { bare } from "../bench/peers/bare/contender.ts";
import { contenders, own } from "../bench/peers/index.ts";
import { budgetTable, comparison } from "../bench/report.ts";
import { median, rotated } from "../bench/statistics.ts";

const resultsOf = (figures: readonly (readonly [BudgetId, string, Figure])[]): Results =>
  new Map(figures.map(([id, contender, figure]) => [id, new Map([[contender, figure]])]));

test.each<[string, BudgetId, Figure, string[]]>([
  ["a size at its limit", "one-operation", { absolute: 6_000 }, []],
  ["a size over its limit", "one-operation", { absolute: 6_001 }, ["one-operation"]],
  ["instantiations", "instantiations", { absolute: 2_001 }, ["instantiations"]],
  ["a time, however long", "token", { absolute: 1e9, ratio: 100 }, []],
])("what fails a run: %s", (_, id, figure, failing) => {
  const results = resultsOf([[id, own.name, figure]]);
  expect(exceeded(results, own.name).map((budget) => budget.id)).toEqual(failing);
});

test("a peer over a budget fails nothing", () => {
  const results = resultsOf([["one-operation", "codat-platform", { absolute: 46_692 }]]);
  expect(exceeded(results, own.name)).toEqual([]);
});

test("throughput is over budget when it is too small", () => {
  const measured = (ratio: number): string =>
    budgetTable(resultsOf([["loopback", own.name, { absolute: 9_000, ratio }]]), own);
  expect(measured(0.95)).toContain("| pass ");
  expect(measured(0.85)).toContain("| over ");
});

test("sizes are set beside the own one, and what was not measured is left out", () => {
  const sizes = new Map([
    [own.name, { absolute: 5_000 }],
    ["hey-api", { absolute: 4_000 }],
  ]);
  const table = comparison(new Map([["one-operation", sizes]]), contenders, own);
  expect(table).toContain("| 1.00 (5,000 B)");
  expect(table).toContain("| 0.80 (4,000 B)");
  expect(table).toContain("| – ");
});

test("arguments", () => {
  expect(parseArguments([]).selected).toEqual(contenders);
  expect(parseArguments(["--sizes"]).selected).toEqual([own]);
  expect(parseArguments(["--sizes", "bare"]).selected).toEqual([bare]);
  expect(() => parseArguments(["nobody"])).toThrow(/no contender "nobody".*openapi-fetch/);
  expect(() => parseArguments(["--size"])).toThrow(/--size/);
});

test("the answers have the sizes that the budgets name", () => {
  expect(Buffer.byteLength(accessTokenBody)).toBe(173);
  expect(Math.round(Buffer.byteLength(companiesBody) / 1000)).toBe(137);
});

test("medians and turns", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect([0, 1, 2].map((round) => rotated(["a", "b"], round)[0])).toEqual(["a", "b", "a"]);
});
