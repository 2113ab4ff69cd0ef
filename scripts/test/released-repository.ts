/** A small repository that has been released once, for the tests of what an edit does to those who use it. */
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { repositoryJobs } from "../codegen/jobs.ts";
import { generate } from "../codegen/pipeline.ts";
import { write } from "../codegen/write.ts";
import { releasedFolder, workingPackages } from "../impact/packages.ts";
import { root } from "./compile.ts";
import { newFolder, save } from "./folder.ts";

/** A new folder with a runtime and an API for each description, all generated; `remove` is up to the caller. */
export async function repositoryWith(
  descriptions: Readonly<Record<string, string>>,
): Promise<string> {
  const apis = Object.keys(descriptions).map((name) => `  ${name}:\n    root: ${fileOf(name)}\n`);
  const folder = newFolder({
    "redocly.yaml": `apis:\n${apis.join("")}`,
    "package.json": readFileSync(join(root, "package.json"), "utf8"),
    LICENSE: "MIT",
  });
  mkdirSync(join(folder, "packages"));
  for (const at of ["node_modules", "packages/node_modules"])
    symlinkSync(join(root, "node_modules"), join(folder, at));
  cpSync(join(root, "packages/runtime"), join(folder, "packages/runtime"), {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|dist|test)$/.test(path),
  });
  for (const [name, text] of Object.entries(descriptions)) await generateApi(folder, name, text);
  return folder;
}

const fileOf = (name: string): string => `spec/${name}/openapi.yaml`;

/** Gives an API of the folder this description and generates its packages. */
export async function generateApi(folder: string, name: string, text: string): Promise<void> {
  save(folder, { [fileOf(name)]: text });
  for (const job of repositoryJobs(folder, [name])) write(await generate(job));
}

/** Keeps the packages as they are now for those that are released. */
export function release(folder: string): void {
  for (const one of workingPackages(folder, new Map())) {
    const at = join(releasedFolder, one.folder);
    const declarations = [...one.declarations].map(([file, text]) => [join(at, file), text]);
    save(folder, {
      ...Object.fromEntries(declarations),
      [join(at, "package.json")]: JSON.stringify(one.manifest),
    });
    if (one.folder.endsWith("-types"))
      cpSync(
        join(folder, "packages", one.folder, "openapi.json"),
        join(folder, at, "openapi.json"),
      );
  }
}

/** Puts the commands there, so that they can be run on the folder: each works on the repository that it is in. */
export function addCommands(folder: string): void {
  for (const at of [...files, ...folders])
    cpSync(join(root, at), join(folder, at), { recursive: true });
  symlinkSync(join(root, "scripts/node_modules"), join(folder, "scripts/node_modules"));
}

const files = ["scripts/impact.ts", "scripts/change.ts", "scripts/failed-command.ts"];
const folders = ["scripts/impact", "scripts/change", "scripts/codegen", "spec/rules"];
