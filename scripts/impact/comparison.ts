/** What a comparison of two types finds. */
import type ts from "typescript";
import type { Bump } from "./bump.ts";

/** Which way values flow: callers read what has the new type, and write what has the old one. */
export type Direction = "read" | "write";

/** How the values of a pair of types flow. */
export interface Flow {
  readonly direction: Direction;
  /** Whether they are those of a member or a parameter, whose absence is told apart from its type. */
  readonly isMember: boolean;
}

/** One difference between the old and the new surface. */
export interface Difference {
  readonly bump: Bump;
  /** The member that differs; empty where it is the type itself. */
  readonly member: string;
  /** What became of it, to be read after its name. */
  readonly message: string;
  readonly direction: Direction;
  /** Where it is declared now or, where it is gone, what was declared around it. */
  readonly declaration: ts.Declaration | undefined;
}

/** A pair of types with what differs in it and the pairs that it leads to. */
export interface Comparison {
  readonly older: ts.Type;
  readonly newer: ts.Type;
  readonly differences: Difference[];
  readonly next: Step[];
}

/** The way from a pair to another: `.name` for a member's. */
export interface Step {
  readonly step: string;
  readonly comparison: Comparison;
}

/** All differences of a pair and of those that it leads to, each with the way there, the shortest first. */
export function* differencesFrom(
  start: Comparison,
  pathTo: (comparison: Comparison, path: string) => string,
  at: string,
): Generator<{ difference: Difference; path: string; named: string }> {
  const seen = new Set<Comparison>();
  let open = [{ comparison: start, path: at }];
  while (open.length > 0) {
    const next: typeof open = [];
    for (const { comparison, path } of open) {
      if (seen.has(comparison)) continue;
      seen.add(comparison);
      const named = pathTo(comparison, path);
      for (const difference of comparison.differences) yield { difference, path, named };
      for (const { step, comparison: inner } of comparison.next)
        next.push({ comparison: inner, path: `${named}${step}` });
    }
    open = next;
  }
}

/** How many differences that stop programs from compiling a pair leads to. */
export function countMajors(start: Comparison): number {
  let count = 0;
  for (const { difference } of differencesFrom(start, () => "", ""))
    if (difference.bump === "major") count++;
  return count;
}
