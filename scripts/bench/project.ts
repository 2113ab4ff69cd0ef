/** An empty project for each contender: its three programs, what they import, and nothing else to resolve. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchFolder, resolveFrom } from "./paths.ts";
import type { Contender } from "./peers/contender.ts";
import { nodeProgram } from "./processes.ts";

export interface Project {
  readonly contender: Contender;
  readonly folder: string;
}

/** The TypeScript that consumers have; the repository itself is built with a newer one. */
export const consumerTypeScript: string = resolveFrom("scripts", "typescript", "bin/tsc");

const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  strict: true,
  skipLibCheck: true,
  rewriteRelativeImportExtensions: true,
  rootDir: ".",
  outDir: "build",
};

/** Makes the project of a contender in a folder of its own under `scratch`. */
export async function createProject(contender: Contender, scratch: string): Promise<Project> {
  const project = { contender, folder: join(scratch, contender.name) };
  const peers = join(benchFolder, "peers");
  mkdirSync(project.folder);
  cpSync(join(peers, contender.name), join(project.folder, "src"), {
    recursive: true,
    filter: (file) => !file.endsWith("contender.ts"),
  });
  cpSync(join(peers, "settings.ts"), join(project.folder, "settings.ts"));
  save(project, "package.json", { private: true, type: "module" });
  save(project, "tsconfig.json", { compilerOptions, include: ["src"] });
  await contender.install(project);
  return project;
}

export function save(project: Project, name: string, content: object): void {
  writeFileSync(join(project.folder, name), JSON.stringify(content, undefined, 2));
}

/** Compiles a project as its user would, so that what is timed is plain JavaScript, a file for a file. */
export async function compile(project: Project): Promise<void> {
  await nodeProgram(consumerTypeScript, ["-p", "tsconfig.json"], project.folder);
}

/** A program of a contender, compiled. */
export const compiled = (project: Project, program: string): string =>
  join(project.folder, "build/src", `${program}.js`);

/** The folders that hold what a contender brings; the programs of the bench are not among them. */
export const broughtBy = (project: Project): string[] =>
  ["node_modules", "generated"]
    .map((name) => join(project.folder, name))
    .filter((folder) => existsSync(folder));
