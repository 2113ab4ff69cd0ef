/** `npm run change`: records what the working tree does to users, for the next release. `-- --help` tells how it is called. */
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import "./codegen/compile-cache.mjs";

const root = resolve(import.meta.dirname, "..");
// Imported only now that compiled code is kept: much of a run is loading them.
const { changesetsFor } = await import("./change/changeset.ts");
const { decisionsFrom } = await import("./change/decisions.ts");
const { decisionsIn, lacksOf, pendingChangesets, writeChangesets } = await import(
  "./change/pending.ts"
);
const { tellFailure } = await import("./failed-command.ts");
const { impactOf } = await import("./impact/impact.ts");

const help = `Writes a changeset for every package that has changed since its last release, with the bump that is proven.

A changeset is a file in .changeset/ that the next release makes a version and a changelog of. Those that this command
writes are called after the packages' folders and written anew each time; words of your own go into one of your own
("npx changeset add").

Usage
  npm run change -- [--bump PACKAGE=major|minor|patch]... [--reason TEXT]
  npm run change -- --check

  --bump    release a package, such as platform-client, as more than is proven; or as less, which takes a reason
  --reason  why it is less; the changelog tells it
  --check   write nothing; exit 1 where a change lacks its changeset
  --help    this text

Exit codes: 0 done, 1 a changeset is missing or a mistake in a description, 2 a mistake in the command.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      bump: { type: "string", multiple: true, default: [] },
      reason: { type: "string", default: "" },
      check: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (process.stderr.isTTY) console.error("Comparing with the last release …");
  const impact = await impactOf(root);
  const pending = await pendingChangesets(root);
  if (values.check) return check(lacksOf(pending, impact));
  const decisions = new Map([
    ...decisionsIn(pending, impact),
    ...decisionsFrom(values.bump, values.reason, impact.verdicts),
  ]);
  const changesets = changesetsFor(impact, decisions);
  const files = writeChangesets(root, changesets, impact);
  if (files.length === 0) console.log("Nothing has changed since the last release.");
  for (const [index, { packageName, bump }] of changesets.entries())
    console.log(`${relative(process.cwd(), files[index] ?? "")}: ${packageName}, ${bump}`);
  return 0;
}

function check(lacks: readonly string[]): number {
  for (const lack of lacks) console.error(lack);
  if (lacks.length === 0) console.log("Every change has its changeset.");
  else console.error('Run "npm run change" and commit what it writes.');
  return lacks.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = tellFailure(error, "change");
}
