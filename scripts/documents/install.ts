import { execFileSync } from "node:child_process";
import { isInstalled } from "../installed.ts";

/** Installs the documents where they are missing or older than the lockfile. */
export default function install(): void {
  const folder = import.meta.dirname;
  if (isInstalled(folder)) return;
  process.stderr.write("Installing the documents …\n");
  execFileSync("npm", ["ci"], { cwd: folder, shell: process.platform === "win32" });
}
