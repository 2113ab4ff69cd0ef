/** What a release leaves for the workflow that publishes it: archives, bills of materials, hashes, and the commits. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { tagOf } from "./packages.ts";
import { git } from "./repository.ts";
import type { Tarball } from "./tarball.ts";

/** The name of the file that says which archive is published when, one `name@version file` a line. */
const orderFile = "ORDER";
/** The name of the file with the SHA-256 of all others, as `sha256sum --check` reads it. */
const sumsFile = "SHA256SUMS";

/**
 * Fills the output folder anew.
 * @param bills The archives in the order of publishing, each with its bill of materials.
 * @param commit The commit that the release starts from: the bundle holds what comes after it.
 */
export async function writeOutput(
  folder: string,
  copy: string,
  commit: string,
  bills: ReadonlyMap<Tarball, string>,
): Promise<void> {
  const tarballs = [...bills.keys()];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const order = tarballs.map((tarball) => `${tagOf(tarball.package)} ${basename(tarball.file)}\n`);
  writeFileSync(join(folder, orderFile), order.join(""));
  for (const tarball of tarballs) copyFileSync(tarball.file, join(folder, basename(tarball.file)));
  writeBills(folder, bills);
  const tags = tarballs.map((tarball) => `refs/tags/${tagOf(tarball.package)}`);
  const bundle = "release.bundle";
  await git(
    copy,
    "bundle",
    "create",
    "--quiet",
    join(folder, bundle),
    "HEAD",
    ...tags,
    `^${commit}`,
  );
  const files = [
    orderFile,
    bundle,
    ...tarballs.map(({ file }) => basename(file)),
    ...tarballs.map(billName),
  ];
  writeFileSync(join(folder, sumsFile), files.map((file) => sumOf(folder, file)).join(""));
}

function writeBills(folder: string, bills: ReadonlyMap<Tarball, string>): void {
  for (const [tarball, text] of bills) writeFileSync(join(folder, billName(tarball)), text);
}

const billName = ({ file }: Tarball): string => basename(file).replace(/\.tgz$/, ".cdx.json");

function sumOf(folder: string, file: string): string {
  const hash = createHash("sha256")
    .update(readFileSync(join(folder, file)))
    .digest("hex");
  return `${hash}  ${file}\n`;
}
