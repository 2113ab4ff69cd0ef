/** Packed packages, the same bytes wherever and whenever they are packed. */
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseTarGzip } from "nanotar";
import { command } from "./command.ts";
import type { Package } from "./packages.ts";

/** A file of a package. */
export interface PackedFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  readonly content: Buffer;
}

/** A package as it is published. */
export interface Tarball {
  readonly package: Package;
  /** The path of the archive. */
  readonly file: string;
  /** In bytes, packed. */
  readonly size: number;
  readonly sha256: string;
  /** The SHA-512 as registries write it (Subresource Integrity, section 3.1). */
  readonly integrity: string;
  readonly files: readonly PackedFile[];
}

/** Packs packages of the repository at `root` into a folder. */
export async function pack(
  root: string,
  packages: readonly Package[],
  into: string,
): Promise<Tarball[]> {
  mkdirSync(into, { recursive: true });
  const tarballs: Tarball[] = [];
  for (const each of packages) {
    const folder = join(root, "packages", each.folder);
    // npm packs a file with the mode that the umask of its writer left it.
    settleModes(folder);
    const parameters = ["pack", "--json", "--ignore-scripts", "--pack-destination", into];
    const packed = JSON.parse(await command("npm", parameters, { folder }));
    tarballs.push(await tarballOf(each, join(into, basename(filenameIn(packed)))));
  }
  return tarballs;
}

// npm 12 answers with an object by name, the older ones with a list.
function filenameIn(packed: object): string {
  const [first] = Object.values(packed) as { filename: string }[];
  if (!first) throw new Error("npm pack told of no archive.");
  return first.filename;
}

function settleModes(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name === "node_modules" || entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) settleModes(path);
    else chmodSync(path, 0o644);
  }
}

async function tarballOf(packed: Package, file: string): Promise<Tarball> {
  const bytes = readFileSync(file);
  const hash = (algorithm: string, encoding: "hex" | "base64"): string =>
    createHash(algorithm).update(bytes).digest(encoding);
  const entries = await parseTarGzip(new Uint8Array(bytes));
  return {
    package: packed,
    file,
    size: bytes.length,
    sha256: hash("sha256", "hex"),
    integrity: `sha512-${hash("sha512", "base64")}`,
    files: entries
      .filter(({ type }) => type === "file")
      .map(({ name, data }) => ({
        path: name.replace(/^package\//, ""),
        content: Buffer.from(data ?? []),
      })),
  };
}
