/**
 * Every pair of the table is rated as the table says: its description by Redocly, its packages by the walk over their
 * types. What the walk says is held against the compiler itself: programs that a major change breaks compile before and
 * not after, and programs that another change keeps compile both times.
 */
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Bump } from "./bump.ts";
import { workingPackages } from "./packages.ts";
import { pageOf } from "./pairs/page.ts";
import type { Pair, Programs } from "./pairs/pair.ts";
import { compilePrograms, type Mistakes } from "./pairs/programs.ts";
import { descriptionRatings, type Rating, surfaceRatings } from "./pairs/rating.ts";
import { sideOf } from "./pairs/side.ts";
import { ideas } from "./pairs/table.ts";

const root = resolve(import.meta.dirname, "../..");
const table = Object.entries(ideas).flatMap(([idea, pairs]) =>
  pairs.map(([name, pair]) => ({ name: `${idea}: ${name}`, pair })),
);
const pairs = table.map(({ pair }) => pair);
const numbered = table.map(({ name, pair }, index) => ({ name, pair, index }));
const kinds = ["types", "client"] as const satisfies readonly (keyof Programs)[];

let descriptions: Bump[];
let surfaces: { types: Rating; client: Rating }[];
let mistakes: { before: Mistakes; after: Mistakes };

beforeAll(async () => {
  const runtime = workingPackages(root, new Map()).find(({ folder }) => folder === "runtime");
  if (!runtime) throw new Error("packages/runtime is not there.");
  const [before, after] = [await sideOf(pairs, "before", root), await sideOf(pairs, "after", root)];
  surfaces = surfaceRatings(before, after, runtime);
  mistakes = {
    before: await compilePrograms(pairs, before, runtime),
    after: await compilePrograms(pairs, after, runtime),
  };
  descriptions = await descriptionRatings(before, after);
});

const wanted = ({ types, client = types }: Pair): Record<keyof Programs, Bump> => ({
  types,
  client,
});

describe("the table", () => {
  test("has the pairs that it is to have, each under a name of its own", () => {
    const names = new Set(table.map(({ name }) => name));
    expect(names.size).toBe(table.length);
    expect(table.length).toBeGreaterThanOrEqual(120);
    expect(pairs.filter(({ version }) => version === "3.0").length).toBeGreaterThan(60);
  });

  test.each(numbered)("says which is right where they differ: $name", ({ pair }) => {
    const { types, client } = wanted(pair);
    const isAlike = pair.description === types && types === client;
    expect(pair.because === undefined).toBe(isAlike);
  });

  test("is the page that people read", async () => {
    const page = join(root, "docs/how-changes-are-rated.md");
    await expect(pageOf(ideas)).toMatchFileSnapshot(page);
  });
});

describe.each(numbered)("$name", ({ pair, index }) => {
  test("is rated as the table says", () => {
    const { types, client } = surfaces[index] ?? {};
    const found = { description: descriptions[index], types: types?.bump, client: client?.bump };
    expect(found, JSON.stringify([types?.changes, client?.changes], undefined, 2)).toEqual({
      description: pair.description,
      ...wanted(pair),
    });
  });

  test.each(kinds)("is shown by the compiler over the %s package", (kind) => {
    const mistakesOf = (proof: string): unknown[] => [
      mistakes.before.get(`${index}-${proof}-${kind}`),
      mistakes.after.get(`${index}-${proof}-${kind}`),
    ];
    // A program that no longer compiles is there for each major change, and for no other.
    expect(pair.breaks?.[kind] !== undefined).toBe(wanted(pair)[kind] === "major");
    if (pair.breaks?.[kind] !== undefined)
      expect(mistakesOf("breaks")).toEqual([undefined, expect.stringMatching(/^TS\d+: /)]);
    if (pair.keeps?.[kind] !== undefined)
      expect(mistakesOf("keeps")).toEqual([undefined, undefined]);
  });
});
