/** What a change asks to be released, in the words of its changelog. */
import { code, inline } from "../codegen/markdown.ts";
import { type Bump, isLower } from "../impact/bump.ts";
import type { Change, Impact, Verdict } from "../impact/impact.ts";

/** A changeset of one package, as Changesets reads it. */
export interface Changeset {
  /** Its file's name below `.changeset/`, without the ending: the package's folder. */
  readonly id: string;
  readonly packageName: string;
  readonly bump: Exclude<Bump, "none">;
  readonly summary: string;
}

/** What a person decided about a package. */
export interface Decision {
  readonly bump: Exclude<Bump, "none">;
  /** Why it is less than what is proven; empty where it is not. */
  readonly reason: string;
}

/** The changesets for what has changed; a package's bump is what is proven, unless somebody decided otherwise. */
export function changesetsFor(
  { changes, verdicts }: Impact,
  decisions: ReadonlyMap<string, Decision>,
): Changeset[] {
  return verdicts.flatMap((verdict) => {
    if (verdict.released === undefined || verdict.bump === "none") return [];
    const { bump, reason } = decisions.get(verdict.name) ?? { bump: verdict.bump, reason: "" };
    const own = changes.filter(({ packages }) => packages.includes(verdict.name));
    const told = own.filter(isTold(own));
    const lines = [...told.map(lineOf), ...restOf(own)];
    const lowered = isLower(bump, verdict.bump) ? [loweredLine(verdict, bump, reason)] : [];
    return {
      id: verdict.folder,
      packageName: verdict.name,
      bump,
      summary: [headlineOf(told), "", ...lowered, ...lines].join("\n").trim(),
    };
  });
}

/** The text of a changeset's file. */
export const textOf = ({ packageName, bump, summary }: Changeset): string =>
  `---\n"${packageName}": ${bump}\n---\n\n${summary}\n`;

const lowered =
  /^- \*\*Released as (?:none|patch|minor), though its changes are (?:minor|major):\*\* (.+)$/m;

const loweredLine = ({ bump }: Verdict, to: Bump, reason: string): string =>
  `- **Released as ${to}, though its changes are ${bump}:** ${reason}`;

/** The reason that a changeset gives for being less than what was proven. */
export const reasonIn = (summary: string): string => lowered.exec(summary)?.[1] ?? "";

function headlineOf(changes: readonly Change[]): string {
  const count = (bump: Bump, one: string, many: string): string[] => {
    const { length } = changes.filter((change) => change.bump === bump);
    return length === 0 ? [] : [`${length} ${length === 1 ? one : many}`];
  };
  const counts = [
    ...count("major", "breaking change", "breaking changes"),
    ...count("minor", "addition", "additions"),
  ];
  return counts.length === 0 ? "Changes that no type shows" : counts.join(", ");
}

/**
 * Whether a change is worth a line of its own: what the types show says more than that the description was changed
 * there too, and what no type shows is told in one line.
 */
const isTold =
  (all: readonly Change[]) =>
  (change: Change): boolean => {
    if (change.bump === "patch") return false;
    if (change.seenIn === "types") return true;
    const isShown = all.some(
      (other) =>
        other.seenIn === "types" &&
        !isLower(other.bump, change.bump) &&
        other.operations.some((operation) => change.operations.includes(operation)),
    );
    return !isShown;
  };

// The changelog turns the names of operations and models into links to their pages.
function lineOf({ bump, operations, what, why }: Change): string {
  const [shown, rest] = [operations.slice(0, 5), operations.length - 5];
  const where = shown.map(code).join(", ");
  const more = rest > 0 ? ` and ${rest} more` : "";
  const reason = bump === "major" ? ` (${why})` : "";
  return `- **${bump}** ${where}${more}${where ? ": " : ""}${inline(what).replace(/\.$/, "")}${reason}`;
}

function restOf(changes: readonly Change[]): string[] {
  const { length } = changes.filter(({ bump }) => bump === "patch");
  return length === 0
    ? []
    : [
        `- **patch** Documentation, examples or limits in ${length} ${length === 1 ? "place" : "places"}`,
      ];
}
