/** How contenders get into their projects: from the lockfile of this folder, or packed from this repository. */
import { cpSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { isInstalled } from "../installed.ts";
import { benchFolder, root } from "./paths.ts";
import { execute } from "./processes.ts";
import type { Project } from "./project.ts";

interface Manifest {
  readonly dependencies?: { readonly [name: string]: string };
}

/** The packages of this folder's lockfile, installed where they are missing or older than the lockfile. */
export async function ensureInstalled(): Promise<void> {
  if (isInstalled(benchFolder)) return;
  process.stderr.write("installing the peers\n");
  await execute("npm", ["ci"], benchFolder);
}

/** Copies packages of the lockfile and all they depend on, and nothing else, into a folder. */
export async function installLocked(folder: string, names: readonly string[]): Promise<void> {
  await ensureInstalled();
  const lockfile = JSON.parse(readFileSync(join(benchFolder, "package-lock.json"), "utf8"));
  const packages = lockfile.packages as { readonly [location: string]: Manifest };
  const wanted = names.map((name) => locationOf(packages, "", name));
  for (const location of new Set(closureOf(packages, wanted))) {
    const target = join(folder, location);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(benchFolder, location), target, { recursive: true });
  }
}

function closureOf(
  packages: { readonly [location: string]: Manifest },
  wanted: readonly string[],
): string[] {
  const found = new Set(wanted);
  // A set goes on to what is added while it is walked.
  for (const location of found) {
    for (const name of Object.keys(packages[location]?.dependencies ?? {})) {
      found.add(locationOf(packages, location, name));
    }
  }
  return [...found];
}

// As Node looks a package up: beside the one that asks, then outwards.
function locationOf(
  packages: { readonly [location: string]: Manifest },
  from: string,
  name: string,
): string {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))
  ) {
    const location = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (location in packages) return location;
    if (folder === "") throw new Error(`${name} is not in scripts/bench/package-lock.json.`);
  }
}

/** Packs a package of this repository and all it depends on, and installs the archives into a project. */
export async function installPacked(project: Project, name: string): Promise<void> {
  const folders = new Set([installedFolder(name)]);
  for (const folder of folders) {
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    for (const needed of Object.keys(manifest.dependencies ?? {}))
      folders.add(installedFolder(needed));
  }
  const archives = join(project.folder, "archives");
  mkdirSync(archives);
  const quiet = ["--ignore-scripts", "--json", "--pack-destination", archives];
  const packed = JSON.parse(await execute("npm", ["pack", ...quiet, ...folders], project.folder));
  const files = (packed as { filename: string }[]).map(({ filename }) => `./archives/${filename}`);
  const options = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await execute("npm", ["install", ...options, ...files], project.folder);
}

const installedFolder = (name: string): string => realpathSync(join(root, "node_modules", name));
