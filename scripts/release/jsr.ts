/** What JSR publishes: the sources, under the very entries that the package on npm has. */
import { globSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Entry, type Package, publishedPackages } from "./packages.ts";
import { runTool } from "./tools.ts";

const jsrManifestFile = (root: string, { folder }: Package): string =>
  join(root, "packages", folder, "jsr.json");

/** Writes the jsr.json of every published package. */
export function writeJsrManifests(root: string): void {
  for (const each of publishedPackages(root)) {
    writeFileSync(jsrManifestFile(root, each), jsrManifest(root, each));
  }
}

/** The text of a package's jsr.json, made of its package.json and of the sources that are there. */
export function jsrManifest(root: string, { name, version, folder, manifest }: Package): string {
  const { exports = {}, files = [], license } = manifest;
  const sources = (pattern: string): string[] =>
    globSync(pattern, { cwd: join(root, "packages", folder) }).sort();
  const data = { name, version, license, exports: sourceExports(exports, sources) };
  const shipped = files.filter((file) => file !== "dist" && !file.startsWith("!"));
  const included = ["src", ...shipped, "README.md", "LICENSE"].map((file) => `"${file}"`);
  const publish = `  "publish": { "include": [${included.join(", ")}] }`;
  return `${JSON.stringify(data, undefined, 2).slice(0, -2)},\n${publish}\n}\n`;
}

/**
 * The entries of a package.json as JSR has them: sources instead of what was built of them, and in place of a pattern
 * every entry that it stands for, since JSR knows no patterns.
 */
export function sourceExports(
  exports: { readonly [entry: string]: Entry },
  sources: (pattern: string) => readonly string[],
): { [entry: string]: string } {
  const entries = Object.entries(exports).map(([entry, target]): [string, string] => [
    entry,
    sourceOf(typeof target === "string" ? target : (target.default ?? "")),
  ]);
  const [patterns, exact] = [
    entries.filter(([entry]) => entry.includes("*")),
    entries.filter(([entry]) => !entry.includes("*")),
  ];
  const expanded = patterns.flatMap(([entry, target]) => {
    const [start = "", end = ""] = target.replace(/^\.\//, "").split("*");
    return sources(`${start}*${end}`).map((source): [string, string] => {
      const path = source.replaceAll("\\", "/");
      return [entry.replace("*", path.slice(start.length, -end.length)), `./${path}`];
    });
  });
  return Object.fromEntries([...expanded, ...exact].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sourceOf = (target: string): string =>
  target.replace(/^\.\/dist\/(.*)\.js$/, (_, path: string) => `./src/${path}.ts`);

/**
 * Tries to publish a package to JSR, up to where a network would be needed.
 * @throws {Refusal} with what JSR would refuse, such as a type that is not written down.
 */
export async function checkJsr(root: string, checked: Package): Promise<void> {
  await runTool("deno", ["publish", "--dry-run", "--allow-dirty"], {
    folder: join(root, "packages", checked.folder),
    environment: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
  });
}
