/** `npm run remove-api`: takes an API and its packages out of the repository. `-- --help` tells how it is called. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { UsageError } from "./codegen/diagnostics.ts";
import { tellFailure } from "./failed-command.ts";
import { foldersOf, withoutApi } from "./new-api/repository.ts";

const root = resolve(import.meta.dirname, "..");

const help = `Takes an API out of this repository: its description, its packages, its entry in redocly.yaml.

Usage
  npm run remove-api -- NAME [--yes]

  --yes   do not ask
  --help  this text

Exit codes: 0 done, 1 not done, 2 a mistake in the command.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" }, yes: { type: "boolean" } },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [name, ...others] = positionals;
  // A name of another form would lead to another folder.
  if (name === undefined || others.length > 0 || !/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new UsageError("Give the NAME of one API.");
  }
  const folders = foldersOf(name).filter((folder) => existsSync(join(root, folder)));
  if (!existsSync(join(root, "spec", name, "openapi.yaml"))) {
    throw new UsageError(`There is no API ${name}.`);
  }
  if (!values.yes && !(await isConfirmed(folders))) return 1;
  for (const folder of folders) rmSync(join(root, folder), { recursive: true });
  const configuration = join(root, "redocly.yaml");
  writeFileSync(configuration, withoutApi(readFileSync(configuration, "utf8"), name));
  const options = ["install", "--prefer-offline", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", options, {
    cwd: root,
    shell: process.platform === "win32",
    stdio: ["ignore", "ignore", "inherit"],
  });
  console.log(`Removed ${folders.join(", ")}.`);
  return status === 0 ? 0 : 1;
}

async function isConfirmed(folders: readonly string[]): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UsageError("Nobody can be asked here: give --yes.");
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`Remove ${folders.join(", ")}? [y/N] `);
  asking.close();
  return /^y(es)?$/i.test(answer.trim());
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = tellFailure(error, "remove-api");
}
