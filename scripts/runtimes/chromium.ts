/** Where Chromium is: no registry package holds one that runs without an install script. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../processes.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const remedy =
  "Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome.";

/**
 * The path of a Chromium; the system's package manager brings one where there is none and root may install.
 * @throws {Error} that tells how to get one.
 */
export async function findChromium(): Promise<string> {
  const given = process.env["CHROMIUM_PATH"];
  if (given) {
    if (isProgram(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which is no program. ${remedy}`);
  }
  const found = onPath();
  if (found) return found;
  if (process.getuid?.() !== 0) throw new Error(`Chromium is not on this machine. ${remedy}`);
  console.log("Chromium is not on this machine: installing it with apt-get …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { environment });
  const packages = ["install", "--yes", "--no-install-recommends", "chromium"];
  const { output } = await run("apt-get", packages, { environment });
  const installed = onPath();
  if (installed) return installed;
  throw new Error(
    `Chromium is not on this machine, and apt-get did not bring it. ${remedy}\n${output.slice(-2000)}`,
  );
}

const onPath = (): string | undefined =>
  names
    .flatMap((name) => (process.env["PATH"] ?? "").split(delimiter).map((path) => join(path, name)))
    .find(isProgram);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
