/** Which descriptions there are, and what their packages are called. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { UsageError } from "./diagnostics.ts";
import type { PackageContext } from "./emit/file.ts";
import type { Job } from "./pipeline.ts";

/** A job for every `spec/<api>/openapi.yaml` of the repository, or for those named. */
export function repositoryJobs(root: string, names: readonly string[]): Job[] {
  const known = readdirSync(join(root, "spec")).filter((name) =>
    existsSync(join(root, "spec", name, "openapi.yaml")),
  );
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `There is no spec/${unknown}/openapi.yaml. The APIs are: ${known.join(", ") || "none"}.`,
    );
  }
  return known
    .filter((name) => names.length === 0 || names.includes(name))
    .map((name) => ({
      name,
      file: join(root, "spec", name, "openapi.yaml"),
      source: `spec/${name}/openapi.yaml`,
      ruleset: { configFile: join(root, "redocly.yaml"), api: name },
      out: join(root, "packages"),
      packages: packagesOf(root, name, true),
    }));
}

/**
 * A job for a description from anywhere.
 * @throws {UsageError} where the name cannot be part of a package's.
 */
export function standaloneJob(root: string, file: string, name: string, out: string): Job {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new UsageError(
      `--name ${name} cannot be part of a package name: use lower-case letters, digits and hyphens.`,
    );
  }
  const source = basename(file);
  return {
    name,
    file,
    source,
    ruleset: "soundness",
    out: resolve(out),
    packages: packagesOf(root, name, false),
  };
}

/** The packages take the scope of the runtime's, which is the repository's. */
function packagesOf(root: string, name: string, isWorkspace: boolean): PackageContext {
  const manifest = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
  const runtime = manifest("packages/runtime/package.json");
  const scope = /^(@[^/]+\/)?/.exec(runtime.name)?.[0] ?? "";
  return {
    types: `${scope}${name}-types`,
    client: `${scope}${name}-client`,
    runtime: runtime.name,
    runtimeVersion: runtime.version,
    typescriptVersion: manifest("package.json").devDependencies.typescript,
    isWorkspace,
    license: runtime.license,
    licenseText: readFileSync(join(root, "LICENSE"), "utf8"),
  };
}
