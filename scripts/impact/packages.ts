/** The packages that are published: as they were released last, and as the working tree would make them. */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join, matchesGlob, sep } from "node:path";
import { isolatedDeclarationSync } from "rolldown/experimental";
import { entriesIn, type Manifest, type PackageSurface } from "./surface-program.ts";

/** A package and its declarations. */
export interface PublishedPackage {
  /** Its folder's name, below `packages/` and below `released/`. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly surface: PackageSurface;
  /** What its declaration files say, by their path in the package, such as `dist/index.d.ts`. */
  readonly declarations: ReadonlyMap<string, string>;
}

/** Where each package's last release is kept: its manifest, its declarations, and its `openapi.json`. */
export const releasedFolder = "released";

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** The packages as they were released last, by what is kept of them. */
export function releasedPackages(root: string): PublishedPackage[] {
  const kept = join(root, releasedFolder);
  if (!existsSync(kept)) return [];
  return readdirSync(kept).map((folder) => {
    const at = join(kept, folder);
    const files = globSync("**/*.d.ts", { cwd: at }).sort();
    const declarations = files.map((file) => [file, readFileSync(join(at, file), "utf8")] as const);
    return packageOf(root, folder, at, manifestIn(at), new Map(declarations));
  });
}

/**
 * The packages as the working tree would make them; `generated` holds what the codegen gives, by its path below
 * `packages/`, and takes the place of what is on disk.
 */
export function workingPackages(
  root: string,
  generated: ReadonlyMap<string, string>,
): PublishedPackage[] {
  const folders = readdirSync(join(root, "packages")).filter((folder) =>
    existsSync(join(root, "packages", folder, "package.json")),
  );
  return folders.flatMap((folder) => {
    const at = join(root, "packages", folder);
    const manifest = manifestIn(at);
    if (manifest.private) return [];
    const sources = sourcesOf(folder, at, generated);
    const declarations = [...sources]
      .map(([file, text]) => [declarationFileOf(file), declarationsIn(file, text)] as const)
      .filter(([file]) => isPacked(manifest, file));
    return packageOf(root, folder, at, manifest, new Map(declarations));
  });
}

/** Whether a file gets into the package's tarball: `!dist/retry.d.ts` among a manifest's files keeps one out. */
const isPacked = ({ files = [] }: Manifest, file: string): boolean =>
  !files.some((pattern) => pattern.startsWith("!") && matchesGlob(file, pattern.slice(1)));

/** The sources of a package by their path in it; those that would be generated instead of those that were. */
function sourcesOf(
  folder: string,
  at: string,
  generated: ReadonlyMap<string, string>,
): Map<string, string> {
  const made = [...generated].filter(
    ([path]) => path.startsWith(`${folder}/src/`) && path.endsWith(".ts"),
  );
  const isMade = (file: string): boolean =>
    made.length > 0 && file.startsWith(join("src", "generated") + sep);
  const kept = globSync("src/**/*.ts", { cwd: at }).filter((file) => !isMade(file));
  const sources = new Map(made.map(([path, text]) => [path.slice(folder.length + 1), text]));
  // What is a start for people to go on with is theirs where it is there.
  for (const file of kept)
    sources.set(file.split(sep).join("/"), readFileSync(join(at, file), "utf8"));
  return sources;
}

export const declarationFileOf = (source: string): string =>
  source.replace(/^src\//, "dist/").replace(/\.ts$/, ".d.ts");

/** The declarations of a source, which says all of its types itself (`isolatedDeclarations`). */
export const declarationsIn = (file: string, text: string): string =>
  isolatedDeclarationSync(file, text, {}).code;

export function packageOf(
  root: string,
  folder: string,
  at: string,
  manifest: Manifest,
  declarations: ReadonlyMap<string, string>,
): PublishedPackage {
  const files = [...declarations.keys()].map((file) => join(at, file));
  const surface = {
    name: manifest.name,
    folder: at,
    installed: join(root, "packages", folder),
    entries: entriesIn(manifest, at, files),
  };
  return { folder, manifest, surface, declarations };
}

/**
 * The names of the packages that are as they were, in what they declare themselves and in those of the others that they
 * depend on.
 */
export function samePackages(
  released: readonly PublishedPackage[],
  working: readonly PublishedPackage[],
): Set<string> {
  const before = new Map(released.map((one) => [one.manifest.name, one]));
  const same = new Set(
    working.flatMap((one) => {
      const old = before.get(one.manifest.name);
      return old && isSamePackage(old, one) ? one.manifest.name : [];
    }),
  );
  const isOther = ({ manifest }: PublishedPackage): boolean =>
    same.has(manifest.name) &&
    Object.keys(manifest.dependencies ?? {}).some((name) => before.has(name) && !same.has(name));
  for (let other = working.find(isOther); other; other = working.find(isOther))
    same.delete(other.manifest.name);
  return same;
}

/** Whether two packages declare the same, comments included, and export it under the same names. */
export function isSamePackage(one: PublishedPackage, other: PublishedPackage): boolean {
  return (
    JSON.stringify(one.manifest.exports) === JSON.stringify(other.manifest.exports) &&
    one.declarations.size === other.declarations.size &&
    [...one.declarations].every(([file, text]) => {
      const its = other.declarations.get(file);
      return its !== undefined && (its === text || laidOut(its) === laidOut(text));
    })
  );
}

// Compilers lay out what they write each in their own way, and TypeScript's leaves out what overrides.
const laidOut = (text: string): string =>
  declarationsIn("any.d.ts", text)
    .replace(/^[ \t]+/gm, "")
    .replace(/^((?:public |protected |static )*)override /gm, "$1");
