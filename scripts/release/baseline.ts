/**
 * The baseline: `released/<folder>` holds what users of a published package compile against, byte for byte as it was in
 * the tarball. It is written last in a release, so a package whose version is not the baseline's has yet to be released.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Package } from "./packages.ts";
import type { Tarball } from "./tarball.ts";

const folderOf = (root: string, { folder }: Package): string => join(root, "released", folder);

/** Writes what each tarball holds of it, and removes what an earlier release held. */
export function writeBaseline(root: string, tarballs: readonly Tarball[]): void {
  for (const { package: released, files } of tarballs) {
    const folder = folderOf(root, released);
    rmSync(folder, { recursive: true, force: true });
    for (const { path, content } of files.filter((file) => isCompiledAgainst(file.path))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }
}

const isCompiledAgainst = (path: string): boolean =>
  /^(package|openapi)\.json$|\.d\.[cm]?ts$/.test(path);

/** The version that was released last; undefined for a package that never was. */
export function releasedVersion(root: string, released: Package): string | undefined {
  const file = join(folderOf(root, released), "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}
