/** The changesets that wait in `.changeset/` for the next release. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readChangesets } from "@changesets/read";
import { type Bump, highest, isLower } from "../impact/bump.ts";
import type { Impact } from "../impact/impact.ts";
import { type Changeset, changesetsFor, type Decision, reasonIn, textOf } from "./changeset.ts";

/** A changeset as it stands in a file. */
export type Pending = Awaited<ReturnType<typeof readChangesets>>[number];

export const pendingChangesets = (root: string): Promise<Pending[]> =>
  existsSync(join(root, ".changeset")) ? readChangesets(root) : Promise.resolve([]);

/** What people decided in the changesets that this command wrote: more than was proven, or less with a reason. */
export function decisionsIn(
  pending: readonly Pending[],
  { verdicts }: Impact,
): Map<string, Decision> {
  return new Map(
    verdicts.flatMap(({ name, folder, bump: proven }) => {
      const own = pending.find(({ id }) => id === folder);
      const bump = own?.releases.find((release) => release.name === name)?.type;
      const reason = reasonIn(own?.summary ?? "");
      if (bump === undefined || bump === "none") return [];
      const isDecided = isLower(proven, bump) || (isLower(bump, proven) && reason !== "");
      return isDecided ? [[name, { bump, reason }] as const] : [];
    }),
  );
}

/** Writes the changesets, and takes away those of packages that have no change any more; tells the files. */
export function writeChangesets(
  root: string,
  changesets: readonly Changeset[],
  { verdicts }: Impact,
): string[] {
  mkdirSync(join(root, ".changeset"), { recursive: true });
  for (const { folder } of verdicts) rmSync(fileOf(root, folder), { force: true });
  return changesets.map((changeset) => {
    const file = fileOf(root, changeset.id);
    writeFileSync(file, textOf(changeset));
    return file;
  });
}

const fileOf = (root: string, id: string): string => join(root, ".changeset", `${id}.md`);

/** What the changesets lack, a sentence for each package. */
export function lacksOf(pending: readonly Pending[], impact: Impact): string[] {
  const wanted = changesetsFor(impact, decisionsIn(pending, impact));
  return impact.verdicts.flatMap(({ name, folder, released, bump }) => {
    if (released === undefined || bump === "none") return [];
    const given = pending.flatMap(({ id, releases, summary }) =>
      releases
        .filter((release) => release.name === name)
        .map(({ type }) => ({ id, type, reason: reasonIn(summary) })),
    );
    const found: Bump = highest(given.map(({ type }) => type));
    const isReasoned = given.some(({ reason }) => reason !== "");
    if (found === "none") return [`${name} has ${nounOf(bump)} and no changeset.`];
    if (isLower(found, bump) && !isReasoned)
      return [`${name} has ${nounOf(bump)}, and its changesets say ${found} without a reason.`];
    const own = pending.find(({ id }) => id === folder);
    const text = wanted.find(({ id }) => id === folder)?.summary;
    return own?.summary.trim() === text?.trim()
      ? []
      : [`.changeset/${folder}.md does not tell all that has changed in ${name}.`];
  });
}

const nounOf = (bump: Bump): string =>
  bump === "major" ? "breaking changes" : bump === "minor" ? "additions" : "changes";
