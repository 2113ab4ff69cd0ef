/** The packages of the repository that are published. */
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** As much of a package.json as a release looks at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly repository?: string | { readonly url?: string };
  readonly exports?: { readonly [entry: string]: Entry };
  readonly files?: readonly string[];
  readonly scripts?: { readonly [name: string]: string };
  readonly dependencies?: { readonly [name: string]: string };
}

/** Where an entry of a package leads. */
export type Entry = string | { readonly types?: string; readonly default?: string };

/** A package that is published. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** The name of its folder below `packages/`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A package as people write it: `platform-client 0.2.0`. */
export const titleOf = ({ folder, version }: Package): string => `${folder} ${version}`;

/** The name of a release's tag. */
export const tagOf = ({ name, version }: Package): string => `${name}@${version}`;

/** What is not private below `packages/`; each comes after all that it depends on. */
export function publishedPackages(root: string): Package[] {
  const files = globSync("packages/*/package.json", { cwd: root }).sort();
  const packages = files.map((file) => packageOf(join(root, file)));
  return inOrder(packages.filter(({ manifest }) => !manifest.private));
}

function packageOf(file: string): Package {
  const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"));
  const { name, version } = manifest;
  return { name, version, folder: basename(dirname(file)), manifest };
}

/** Each after all of its dependencies, and otherwise as given. */
export function inOrder(packages: readonly Package[]): Package[] {
  const byName = new Map(packages.map((each) => [each.name, each]));
  const ordered = new Set<Package>();
  const add = (each: Package, above: readonly string[]): void => {
    if (above.includes(each.name)) {
      throw new Error(`Packages depend on each other: ${[...above, each.name].join(" → ")}.`);
    }
    for (const name of Object.keys(each.manifest.dependencies ?? {})) {
      const needed = byName.get(name);
      if (needed) add(needed, [...above, each.name]);
    }
    ordered.add(each);
  };
  for (const each of packages) add(each, []);
  return [...ordered];
}
