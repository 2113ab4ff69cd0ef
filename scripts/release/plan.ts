/** What there is to release. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { releasedVersion } from "./baseline.ts";
import { type Package, publishedPackages, titleOf } from "./packages.ts";
import { Refusal } from "./refusal.ts";

export interface Plan {
  /** Whether versions are to be made of the changesets; not while an earlier release is unfinished. */
  readonly hasVersionsToMake: boolean;
  /** What an earlier release gave a version to and did not come to the end with. */
  readonly unfinished: readonly Package[];
}

/**
 * Looks at what a repository has to release.
 * @throws {Refusal} where that is nothing.
 */
export function planOf(root: string): Plan {
  const pending = pendingPackages(root);
  const unfinished = pending.filter((each) => releasedVersion(root, each) !== undefined);
  const hasVersionsToMake = unfinished.length === 0 && changesetsOf(root).length > 0;
  if (pending.length === 0 && !hasVersionsToMake) {
    const versions = publishedPackages(root).map(titleOf).join(", ");
    throw new Refusal(
      `There is nothing to release: no changeset in .changeset, and the last release ended with ${versions}. Record what users get with npm run change.`,
    );
  }
  return { hasVersionsToMake, unfinished };
}

/** The packages whose version is not the one that was released last. */
export const pendingPackages = (root: string): Package[] =>
  publishedPackages(root).filter((each) => releasedVersion(root, each) !== each.version);

/** The files of the changesets. */
export const changesetsOf = (root: string): string[] =>
  readdirSync(join(root, ".changeset")).filter((name) => /^(?!README).*\.md$/i.test(name));
