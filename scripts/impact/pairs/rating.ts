/** What the two ways of `npm run impact` say of the pairs of the table. */
import { join } from "node:path";
import { type Bump, highest } from "../bump.ts";
import { compareDescriptions } from "../description-diff.ts";
import { isSamePackage, type PublishedPackage } from "../packages.ts";
import { compareSurfaces } from "../surface.ts";
import type { SurfaceChange } from "../surface-changes.ts";
import type { Described } from "./side.ts";

/** What is said of the package of each pair, with the changes behind it. */
export interface Rating {
  readonly bump: Bump;
  readonly changes: readonly SurfaceChange[];
}

/** What Redocly says of each pair, asked for as many at a time as there are cores to be expected. */
export async function descriptionRatings(
  before: readonly Described[],
  after: readonly Described[],
): Promise<Bump[]> {
  const ratings: Bump[] = [];
  const open = [...before.entries()];
  const work = async (): Promise<void> => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [index, { document }] = next;
      const changes = await compareDescriptions(document, after[index]?.document ?? document);
      ratings[index] = highest(changes.map(({ bump }) => bump));
    }
  };
  await Promise.all([work(), work()]);
  return ratings;
}

/** What the checker says of the types package and the client package of each pair, all in one program. */
export function surfaceRatings(
  before: readonly Described[],
  after: readonly Described[],
  runtime: PublishedPackage,
): { types: Rating; client: Rating }[] {
  const changes = changesIn(before, after, runtime);
  const rating = (older: PublishedPackage, newer: PublishedPackage | undefined): Rating => {
    const own = changes.get(older.manifest.name) ?? [];
    const isSame = newer === undefined || isSamePackage(older, newer);
    return {
      bump: highest([...own.map(({ bump }) => bump), isSame ? "none" : "patch"]),
      changes: own,
    };
  };
  return before.map(({ types, client }, index) => ({
    types: rating(types, after[index]?.types),
    client: rating(client, after[index]?.client),
  }));
}

function changesIn(
  before: readonly Described[],
  after: readonly Described[],
  runtime: PublishedPackage,
): Map<string, SurfaceChange[]> {
  const contents = new Map<string, string>();
  const sideOf = (described: readonly Described[]) => {
    const packages = [runtime, ...described.flatMap(({ types, client }) => [types, client])];
    for (const { surface, declarations } of packages)
      for (const [file, text] of declarations) contents.set(join(surface.folder, file), text);
    return { packages: packages.map(({ surface }) => surface), contents };
  };
  return Map.groupBy(
    compareSurfaces(sideOf(before), sideOf(after)),
    (change) => change.packageName,
  );
}
