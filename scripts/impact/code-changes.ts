/** Changes of code that no type shows, as far as git knows. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { releasedFolder } from "./packages.ts";

/**
 * The folders below `packages/` of those whose sources have changed since their last release was kept: that is a patch
 * all the same. None where git is not there or knows no release.
 */
export async function codeChanges(root: string): Promise<Set<string>> {
  const git = gitIn(root);
  const history = ["log", "--format=%H", "--name-only", "--relative", "--", releasedFolder];
  const releases = releasesIn(await git(...history));
  const sinceEach = [...Map.groupBy(releases.keys(), (folder) => releases.get(folder) ?? "")].map(
    async ([release, folders]) => {
      const files = await git("diff", "--name-only", "--relative", release, "--", ...sources);
      // A file that git does not know yet is named by one that it knows, or declares something new.
      const changed = new Set(files.map(packageOf));
      return folders.filter((folder) => changed.has(folder));
    },
  );
  return new Set((await Promise.all(sinceEach)).flat());
}

const sources = ["packages/*/src/*", "packages/*/rolldown.config.js"];

const packageOf = (file: string): string => file.split("/")[1] ?? "";

/** The commit of each package's last release, from what `git log` tells of what is kept of it, the newest first. */
function releasesIn(lines: readonly string[]): Map<string, string> {
  const releases = new Map<string, string>();
  let commit = "";
  for (const line of lines) {
    if (!line.includes("/")) commit = line;
    else if (!releases.has(packageOf(line))) releases.set(packageOf(line), commit);
  }
  return releases;
}

/** Runs git and tells the lines that it prints; none where it fails. */
const gitIn =
  (root: string) =>
  async (...given: readonly string[]): Promise<string[]> => {
    const run = promisify(execFile)("git", given, { cwd: root, maxBuffer: 2 ** 28 });
    const { stdout } = await run.catch(() => ({ stdout: "" }));
    return stdout.split("\n").filter((line) => line !== "");
  };
