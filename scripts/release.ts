/** `npm run release`: from the changesets to published packages. `-- --help` tells how it is called. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "./codegen/diagnostics.ts";
import { stopAll } from "./processes.ts";
import { configuredRegistry } from "./release/configured-registry.ts";
import { say } from "./release/progress.ts";
import { Refusal } from "./release/refusal.ts";
import { type Destination, release } from "./release/release.ts";

const root = resolve(import.meta.dirname, "..");

const help = `Releases what the changesets record: versions, changelogs, build, checks, publishing, tags, baseline.

Usage
  npm run release [-- --registry URL]
  npm run release -- --dry-run
  npm run release -- --stage

  --registry URL  where to publish from this machine, as whom npm is logged in there; the registry that npm is configured
                  with, unless given
  --dry-run       rehearse all of it: publish to a registry of its own on this machine, install from there with npm,
                  pnpm and yarn, compile and run; nothing is left of it, here or anywhere
  --stage         all but the publishing: leaves archives, bills of materials, hashes and commits in .release, from
                  which .github/workflows/release.yml publishes without running anything of this repository
  --help          this text

Better than from a machine is to publish from the workflow: there nobody holds a token, and npm shows which commit a
package was built from. Start it with "gh workflow run release.yml", or in the repository's Actions.

What is released is what is committed. Everything happens in a copy; this repository gets the commits and tags. A release
that was interrupted is ended by running it again: what is published already is left alone where it has the same bytes,
and nothing is published where it has others.

Exit codes: 0 done, 1 refused or failed, 2 a mistake in the command, 130 interrupted.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean" },
      "dry-run": { type: "boolean" },
      stage: { type: "boolean" },
      registry: { type: "string" },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const destination = await destinationOf(values["dry-run"], values.stage, values.registry);
  const scratch = openScratch();
  const started = performance.now();
  await release(root, scratch, destination);
  say(`Done in ${Math.round((performance.now() - started) / 1000)} s.`);
}

async function destinationOf(
  isRehearsal: boolean | undefined,
  isStage: boolean | undefined,
  registry: string | undefined,
): Promise<Destination> {
  const given = [isRehearsal, isStage, registry].filter((value) => value !== undefined);
  if (given.length > 1)
    throw new UsageError("--dry-run, --stage and --registry exclude each other.");
  if (isRehearsal) return "rehearsal";
  if (isStage) return "stage";
  if (registry === undefined) return configuredRegistry();
  if (!/^https?:$/.test(URL.parse(registry)?.protocol ?? "")) {
    throw new UsageError(`--registry ${registry} is not an address that starts with https.`);
  }
  return { url: registry.replace(/\/*$/, "/") };
}

/** A temporary folder that is gone when this process ends. */
function openScratch(): string {
  const scratch = mkdtempSync(join(tmpdir(), "release-"));
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
  return scratch;
}

// Before the scratch folder goes, so that nothing writes to it any more.
process.on("exit", stopAll);
// What a shell reports of a program that was interrupted, terminated or hung up on.
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.on(signal, () => process.exit(code));
}

try {
  await main();
  process.exit();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const isUsage = error instanceof UsageError || code?.startsWith("ERR_PARSE_ARGS");
  if (isUsage) console.error(`${message} See "npm run release -- --help".`);
  else if (error instanceof Refusal) console.error(message);
  else console.error("This is a mistake of the release command:", error);
  process.exit(isUsage ? 2 : 1);
}
