/** The compiler that the packages are built with. */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { save } from "./folder.ts";

export const root = resolve(import.meta.dirname, "../..");

/** What the compiler reports when it runs in the folder with these arguments; empty where it finds no mistake. */
export function compile(folder: string, ...options: string[]): string {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, ...options], {
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
