/** What a package is made of, as CycloneDX: the same text for the same package, so neither time nor serial number. */
import { Enums, Models, Serialize, Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { PackageURL } from "packageurl-js";
import type { Dependency } from "./dependencies.ts";
import type { Tarball } from "./tarball.ts";

const spec = Spec.Spec1dot6;

/**
 * The bill of materials of a packed package: itself, and all that comes along with it.
 * @param tarballs Those of this repository's packages that were packed: the lockfile has no hashes of them.
 * @throws {Error} where it is not valid against the schema of CycloneDX.
 */
export async function billOfMaterials(
  tarball: Tarball,
  dependencies: ReadonlyMap<string, Dependency>,
  tarballs: readonly Tarball[],
): Promise<string> {
  const bom = new Models.Bom();
  const components = new Map(
    [...dependencies].map(([location, dependency]) => [
      location,
      componentOf(dependency, hashOf(dependency, tarballs)),
    ]),
  );
  for (const [location, component] of components) {
    for (const needed of dependencies.get(location)?.needs ?? []) {
      const other = components.get(needed);
      if (other) component.dependencies.add(other.bomRef);
    }
    if (location === `packages/${tarball.package.folder}`) bom.metadata.component = component;
    else bom.components.add(component);
  }
  const factory = new Serialize.JSON.Normalize.Factory(spec);
  const text = new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 });
  const mistake = await new Validation.JsonStrictValidator(spec.version).validate(text);
  if (mistake) throw new Error(`The bill of materials is not valid: ${JSON.stringify(mistake)}`);
  return `${text}\n`;
}

function componentOf(
  { name, version: own, license }: Dependency,
  hash: Models.Hash | undefined,
): Models.Component {
  const [, group, rest = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  const purl = new PackageURL("npm", group, rest, own).toString();
  const component = new Models.Component(Enums.ComponentType.Library, rest, {
    ...(group === undefined ? {} : { group }),
    bomRef: purl,
    purl,
    version: own,
  });
  if (hash) component.hashes.set(...hash);
  if (license !== undefined) component.licenses.add(new Models.SpdxLicense(license));
  return component;
}

/** The SHA-512 in hexadecimal. */
function hashOf(
  { name, integrity }: Dependency,
  tarballs: readonly Tarball[],
): Models.Hash | undefined {
  const own = tarballs.find((tarball) => tarball.package.name === name);
  const [, base64] = /^sha512-(\S+)/.exec(own?.integrity ?? integrity ?? "") ?? [];
  if (base64 === undefined) return undefined;
  return [Enums.HashAlgorithm["SHA-512"], Buffer.from(base64, "base64").toString("hex")];
}
