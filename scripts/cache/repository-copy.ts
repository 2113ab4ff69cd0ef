/** A copy of this repository that shares nothing with it but what is installed, to run tasks in. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { linkDependencies } from "../linked-dependencies.ts";

export const root: string = resolve(import.meta.dirname, "../..");

/** Every task that there is. */
export const everything: readonly string[] = [
  "generate",
  "build",
  "typecheck",
  "lint",
  "lint:spec",
  "lint:workspace",
  "test",
];

/** Copies what git knows and what is not ignored; what the checks would find is not asked there, only whether they would be run. */
export function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), "turbo-cache-"));
  for (const file of trackedFiles()) cpSync(join(root, file), join(copy, file));
  linkDependencies(root, copy);
  skipChecks(copy);
  execFileSync("git", ["init", "--quiet"], { cwd: copy });
  execFileSync("git", ["add", "--all"], { cwd: copy });
  return copy;
}

function trackedFiles(): string[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "-z"],
    { cwd: root, encoding: "utf8" },
  );
  return listed.split("\0").filter((file) => file !== "");
}

function skipChecks(copy: string): void {
  for (const file of [
    "package.json",
    ...globSync("{packages/*,scripts}/package.json", { cwd: copy }),
  ]) {
    const manifest = JSON.parse(readFileSync(join(copy, file), "utf8"));
    for (const name of Object.keys(manifest.scripts ?? {})) {
      if (/^(lint|test)/.test(name)) manifest.scripts[name] = "node --version";
    }
    writeFileSync(join(copy, file), JSON.stringify(manifest));
  }
}

/** What a run said, warnings included. */
export interface Run {
  readonly output: string;
}

/**
 * Runs tasks; `environment` is what turbo is told beside what the machine tells every program.
 * @throws {Error} with the output of a run that failed.
 */
export function runTurbo(
  copy: string,
  tasks: readonly string[],
  environment: { readonly [name: string]: string } = {},
): Run {
  const bin = join(root, "node_modules/turbo/bin/turbo");
  // What an enclosing turbo run says to its tasks is not meant for this one.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("TURBO_"));
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "run", ...tasks], {
    cwd: copy,
    encoding: "utf8",
    env: { ...Object.fromEntries(own), ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  const output = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(`turbo run ${tasks.join(" ")} failed:\n${output}`);
  return { output };
}

/** The tasks that a run had to execute. */
export const executedIn = (output: string): string[] =>
  [...output.matchAll(/^(\S+): cache (?:miss|bypass)/gm)].map(([, task = ""]) => task).sort();
