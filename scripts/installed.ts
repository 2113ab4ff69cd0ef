/** Folders outside the workspaces that have a lockfile of their own, and are installed only where they are needed. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

/** Whether the packages of the folder's lockfile are there, from an installation that was finished after it was written. */
export function isInstalled(folder: string): boolean {
  // npm writes its own copy of the lockfile last.
  const installed = join(folder, "node_modules/.package-lock.json");
  const locked = join(folder, "package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs;
}
