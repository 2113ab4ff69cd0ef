/** The registry, the package managers and Deno, which this folder's own lockfile brings. */
import { join } from "node:path";
import { isInstalled } from "../installed.ts";
import { command } from "./command.ts";
import { step } from "./progress.ts";

const folder = import.meta.dirname;

// Their programs for Node: what stands in .bin may need the shell.
const programs = {
  deno: "deno/bin.cjs",
  pnpm: "pnpm/bin/pnpm.mjs",
  verdaccio: "verdaccio/bin/verdaccio",
  yarn: "@yarnpkg/cli-dist/bin/yarn.js",
} as const;

/** The path of a tool's program, to be run by Node. */
export const toolProgram = (name: keyof typeof programs): string =>
  join(folder, "node_modules", programs[name]);

/** Runs a tool to its end and gives what it wrote to its standard output. */
export const runTool = (
  name: keyof typeof programs,
  parameters: readonly string[],
  how: { readonly folder: string; readonly environment?: NodeJS.ProcessEnv },
): Promise<string> => command(process.execPath, [toolProgram(name), ...parameters], how);

/** Installs the tools where they are missing or older than the lockfile. */
export async function ensureTools(): Promise<void> {
  if (isInstalled(folder)) return;
  await step("Installing a registry, package managers and Deno", () =>
    command("npm", ["ci"], { folder }),
  );
}
