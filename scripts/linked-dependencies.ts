/** The installed dependencies of this repository, for a copy of it elsewhere. */
import { globSync, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";

/** Links everything installed at `from` into the copy at `to`, in which the workspace's own packages are the copy's. */
export function linkDependencies(from: string, to: string): void {
  const folders = globSync(["node_modules", "{packages/*,scripts}/node_modules"], { cwd: from });
  for (const folder of folders) {
    mkdirSync(join(to, folder), { recursive: true });
    for (const name of readdirSync(join(from, folder))) {
      if (name !== ".cache") link(join(from, folder, name), join(to, folder, name));
    }
  }
}

function link(source: string, target: string): void {
  const entry = lstatSync(source);
  const own = entry.isSymbolicLink() ? readlinkSync(source) : undefined;
  if (own !== undefined && !isAbsolute(own)) {
    symlinkSync(own, target);
  } else if (basename(source).startsWith("@") && entry.isDirectory()) {
    mkdirSync(target);
    for (const name of readdirSync(source)) link(join(source, name), join(target, name));
  } else {
    symlinkSync(own ?? source, target);
  }
}
