import { UsageError } from "../codegen/diagnostics.ts";
import { type Bump, bumps, isLower } from "../impact/bump.ts";
import type { Verdict } from "../impact/impact.ts";
import type { Decision } from "./changeset.ts";

/**
 * What somebody decided on the command line, by the names of the packages.
 * @throws {UsageError} where a package or a bump is none, or one is lowered without a reason.
 */
export function decisionsFrom(
  given: readonly string[],
  reason: string,
  verdicts: readonly Verdict[],
): Map<string, Decision> {
  return new Map(given.map((text) => decisionIn(text, reason.trim(), verdicts)));
}

function decisionIn(
  text: string,
  reason: string,
  verdicts: readonly Verdict[],
): [string, Decision] {
  const [name = "", bump = ""] = text.split("=");
  const verdict = verdicts.find((one) => one.folder === name || one.name === name);
  if (!verdict) {
    const known = verdicts.map(({ folder }) => folder).join(", ");
    throw new UsageError(`--bump ${text} names no package; they are ${known}.`);
  }
  if (!isBump(bump)) throw new UsageError(`--bump ${text} is not major, minor or patch.`);
  if (verdict.bump === "none")
    throw new UsageError(`--bump ${text}: nothing in ${name} has changed since its last release.`);
  if (!isLower(bump, verdict.bump)) return [verdict.name, { bump, reason: "" }];
  if (reason === "" || /[\r\n]/.test(reason)) {
    throw new UsageError(
      `The changes of ${name} are ${verdict.bump}. To release them as ${bump}, give a --reason of one line, which its changelog will tell.`,
    );
  }
  return [verdict.name, { bump, reason }];
}

const isBump = (text: string): text is Exclude<Bump, "none"> =>
  text !== "none" && (bumps as readonly string[]).includes(text);
