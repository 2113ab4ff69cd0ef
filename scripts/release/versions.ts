/** Versions and changelogs, made of the changesets. */
import { readFileSync, writeFileSync } from "node:fs";
import { changelogsOf, relativeTo } from "./api-pages.ts";
import { command, tool } from "./command.ts";

/**
 * Asks whether the changesets say all that changed for users.
 * @throws {Refusal} with what they lack.
 */
export async function passGate(root: string): Promise<void> {
  await command("npm", ["run", "--silent", "change", "--", "--check"], { folder: root });
}

/** Gives the packages their versions and changelogs, and takes the changesets away. */
export async function makeVersions(root: string): Promise<void> {
  await tool(root, "changeset", ["version"], { folder: root });
  for (const [folder, file] of changelogsOf(root)) {
    writeFileSync(file, relativeTo(folder, readFileSync(file, "utf8")));
  }
  // The lockfile names the versions of the workspace's packages, and nothing else in it changes.
  const quiet = ["--package-lock-only", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await command("npm", ["install", ...quiet], { folder: root });
}
