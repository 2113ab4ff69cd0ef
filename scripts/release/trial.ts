/** A repository to try releases in: this one as it is on the disk, committed, with changes to release. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { linkDependencies } from "../linked-dependencies.ts";
import { type Ended, type Running, start } from "../processes.ts";

export const root: string = resolve(import.meta.dirname, "../..");

/** A release that a trial makes, in an environment of its own. */
export interface Trial {
  readonly folder: string;
  /** Where temporary files go, so that what is left of them is seen. */
  readonly temporary: string;
  git(...parameters: string[]): string;
  write(file: string, text: string): void;
  commit(): void;
  /** Starts `npm run release` with these words. */
  start(...words: string[]): Running;
  release(...words: string[]): Promise<Ended>;
  /** What is left in the folder for temporary files. */
  leftovers(): string[];
}

export interface Surroundings {
  /** What files are made with; those of a careful person are for nobody else to read. */
  readonly umask?: number;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Makes a repository with one commit below a folder. */
export function openTrial(parent: string, name: string, surroundings: Surroundings = {}): Trial {
  const [folder, temporary] = [join(parent, name, "repository"), join(parent, name, "tmp")];
  mkdirSync(temporary, { recursive: true });
  const before = process.umask(surroundings.umask ?? 0o022);
  for (const file of trackedFiles()) copy(join(root, file), join(folder, file), surroundings.umask);
  linkDependencies(root, folder);
  // The release's own tools, not to be installed once more.
  symlinkSync(
    join(root, "scripts/release/node_modules"),
    join(folder, "scripts/release/node_modules"),
  );
  utimesSync(join(folder, "scripts/release/package-lock.json"), 0, 0);
  process.umask(before);
  const git = (...parameters: string[]): string =>
    execFileSync("git", parameters, { cwd: folder, encoding: "utf8" });
  const commit = (): void => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "Change something");
  };
  git("init", "--quiet", "--initial-branch", "main");
  git("config", "user.name", "Somebody");
  git("config", "user.email", "somebody@example.com");
  writeFileSync(join(folder, ".git/info/exclude"), "node_modules\n");
  commit();
  const started = (...words: string[]): Running => {
    const environment = {
      ...outsideOfRuns(process.env),
      TMPDIR: temporary,
      ...surroundings.environment,
    };
    const own = process.umask(surroundings.umask ?? 0o022);
    const parameters = [join(folder, "scripts/release.ts"), ...words];
    const running = start(process.execPath, parameters, { folder, environment });
    process.umask(own);
    return running;
  };
  return {
    folder,
    temporary,
    git,
    commit,
    write: (file, text) => writeFileSync(join(folder, file), text),
    start: started,
    release: (...words) => started(...words).ended,
    leftovers: () => readdirSync(temporary).filter((entry) => entry.startsWith("release-")),
  };
}

/** The environment without what the runs say that this one is part of. */
const outsideOfRuns = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(TURBO_|GITHUB_|npm_|VITEST)/.test(name)),
  );

function copy(source: string, target: string, umask: number | undefined): void {
  cpSync(source, target);
  if (umask !== undefined) {
    chmodSync(target, 0o666 & ~umask);
    utimesSync(target, 1_000_000_000, 1_000_000_000);
  }
}

function trackedFiles(): string[] {
  const parameters = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const listed = execFileSync("git", parameters, { cwd: root, encoding: "utf8" });
  return listed.split("\0").filter((file) => file !== "");
}
