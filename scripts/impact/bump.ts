/** What a change asks of a version (Semantic Versioning 2.0.0), from the least. */
export const bumps = ["none", "patch", "minor", "major"] as const;

export type Bump = (typeof bumps)[number];

/** The highest of some bumps; `none` where there are none. */
export const highest = (given: Iterable<Bump>): Bump =>
  bumps[Math.max(0, ...[...given].map((bump) => bumps.indexOf(bump)))] ?? "none";

/** Whether `bump` is less than `other`. */
export const isLower = (bump: Bump, other: Bump): boolean =>
  bumps.indexOf(bump) < bumps.indexOf(other);
