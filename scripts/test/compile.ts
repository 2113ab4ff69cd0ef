/** The compiler that the packages are built with. */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { save } from "./folder.ts";

export const root = resolve(import.meta.dirname, "../..");

/** What the compiler reports when it runs in the folder with these arguments; empty where it finds no mistake. */
export const compile = (folder: string, ...options: string[]): string =>
  compileWith("node_modules/typescript/bin/tsc", folder, ...options);

/** The same with another compiler of the repository, by its path. */
export function compileWith(compiler: string, folder: string, ...options: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, compiler), ...options], {
    cwd: folder,
    encoding: "utf8",
  });
  return `${stdout}${stderr}`;
}

/** Lets the folder be compiled as the strictest consumer would compile it. */
export function addStrictOptions(folder: string): void {
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const options = { "tsconfig.json": JSON.stringify({ compilerOptions }) };
  save(folder, { ...options, "package.json": '{ "type": "module" }' });
}
