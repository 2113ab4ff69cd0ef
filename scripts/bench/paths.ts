import { createRequire } from "node:module";
import { join, resolve } from "node:path";

export const benchFolder = import.meta.dirname;
export const root = resolve(benchFolder, "../..");

/** The bundled description that clients are generated from. */
export const description = join(root, "packages/platform-types/openapi.json");

/** A file of a package as a module in `folder` of the repository would find it. */
export function resolveFrom(folder: string, packageName: string, file: string): string {
  const require = createRequire(join(root, folder, "package.json"));
  const searched = require.resolve.paths(packageName) ?? [];
  const found = searched
    .map((modules) => join(modules, packageName))
    .find((candidate) => {
      try {
        return require.resolve(join(candidate, "package.json"));
      } catch {
        return false;
      }
    });
  if (found === undefined) throw new Error(`${packageName} is not installed: run "npm ci".`);
  return join(found, file);
}
