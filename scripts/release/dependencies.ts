/** What comes along with a package when it is installed, as the lockfile has it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A package that comes along, and where it is installed here. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** The folder that it is installed in, relative to the repository. */
  readonly location: string;
  /** The lockfile's hash (Subresource Integrity); absent for a package of this repository. */
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript: boolean;
  /** The locations of what it depends on itself. */
  readonly needs: readonly string[];
}

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: { readonly [name: string]: string };
  readonly optionalDependencies?: { readonly [name: string]: string };
}

type Lockfile = { readonly [location: string]: Locked };

/** All that comes along with the package in `packages/<folder>`, by location; the package itself is the first. */
export function dependenciesOf(root: string, folder: string): Map<string, Dependency> {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return closureIn(packages, `packages/${folder}`);
}

/** All that a package of a lockfile brings along. */
export function closureIn(packages: Lockfile, start: string): Map<string, Dependency> {
  const found = new Map<string, Dependency>();
  const locations = new Set([start]);
  // A set goes on to what is added while it is walked.
  for (const location of locations) {
    const locked = packages[location] ?? {};
    const names = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies });
    const needs = names.flatMap((name) => locationOf(packages, location, name) ?? []);
    for (const needed of needs) locations.add(needed);
    found.set(location, {
      name: nameOf(locked, location),
      version: locked.version ?? "",
      location,
      ...(locked.integrity === undefined ? {} : { integrity: locked.integrity }),
      ...(locked.license === undefined ? {} : { license: locked.license }),
      hasInstallScript: locked.hasInstallScript === true,
      needs,
    });
  }
  return found;
}

const nameOf = (locked: Locked & { name?: string }, location: string): string =>
  locked.name ?? location.replace(/^.*node_modules\//, "");

/** Where Node finds a package: beside the one that asks, then outwards; undefined where it is not installed. */
function locationOf(packages: Lockfile, from: string, name: string): string | undefined {
  const folders = from.split("/");
  for (let depth = folders.length; depth >= 0; depth--) {
    const location = [...folders.slice(0, depth), "node_modules", name].join("/");
    const locked = packages[location];
    if (locked) return locked.link ? locked.resolved : location;
  }
  return undefined;
}
