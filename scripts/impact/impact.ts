/** What the working tree does to those who use what was released last. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../codegen/diagnostics.ts";
import { repositoryJobs } from "../codegen/jobs.ts";
import type { OpenApiDocument } from "../codegen/openapi.ts";
import { type Generated, generate } from "../codegen/pipeline.ts";
import { tokensOf } from "../codegen/pointers.ts";
import { type Bump, bumps, highest } from "./bump.ts";
import { codeChanges } from "./code-changes.ts";
import { componentUsers } from "./component-users.ts";
import { compareDescriptions, type DescriptionChange } from "./description-diff.ts";
import {
  isSamePackage,
  type PublishedPackage,
  releasedFolder,
  releasedPackages,
  samePackages,
  workingPackages,
} from "./packages.ts";
import { DescriptionPlaces, placeInSource } from "./places.ts";
import { compareSurfaces } from "./surface.ts";
import type { SurfaceChange } from "./surface-changes.ts";

/** Something that users will notice. */
export interface Change {
  readonly bump: Bump;
  /** The methods that it concerns, such as `companies.list`, or the addresses of those that are gone. */
  readonly operations: readonly string[];
  /** What was changed, in a sentence. */
  readonly what: string;
  /** What makes it more than a patch. */
  readonly why: string;
  readonly place: Place | undefined;
  /** Which of the two comparisons shows it. */
  readonly seenIn: "description" | "types";
  /** Which packages it is in. */
  readonly packages: readonly string[];
}

/** What the next version of a package has to be. */
export interface Verdict {
  readonly name: string;
  /** Its folder below `packages/`. */
  readonly folder: string;
  /** The version that was released last; undefined for a package that never was. */
  readonly released: string | undefined;
  readonly bump: Bump;
}

export interface Impact {
  /** The greatest first. */
  readonly changes: readonly Change[];
  readonly verdicts: readonly Verdict[];
}

/**
 * Compares the descriptions and the types of all packages with those of their last release; `given` are the APIs as they
 * were generated just now.
 * @throws {DescriptionError} where a description cannot be turned into packages.
 */
export async function impactOf(root: string, given?: readonly Generated[]): Promise<Impact> {
  const apis = given ?? (await generatedApis(root));
  const files = apis.flatMap((api) =>
    api.files.map(({ path, content }) => [path, content] as const),
  );
  const released = releasedPackages(root);
  const working = workingPackages(root, new Map(files));
  // Redocly and git have processes of their own and work while this one does.
  const descriptions = Promise.all(apis.map((api) => describedChanges(root, api, working)));
  const code = codeChanges(root);
  const surfaces = surfaceChanges(root, released, working, apis);
  const changes = merged([...(await descriptions).flat(), ...surfaces]);
  return { changes, verdicts: verdictsOf(released, working, changes, await code) };
}

async function generatedApis(root: string): Promise<Generated[]> {
  const apis: Generated[] = [];
  for (const job of repositoryJobs(root, [])) apis.push(await generate(job));
  return apis;
}

async function describedChanges(
  root: string,
  { model, locate }: Generated,
  working: readonly PublishedPackage[],
): Promise<Change[]> {
  const folders = [`${model.name}-types`, `${model.name}-client`];
  const file = join(root, releasedFolder, folders[0] ?? "", "openapi.json");
  if (!existsSync(file)) return [];
  const older = JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
  const places = new DescriptionPlaces(model, locate);
  const packages = working
    .filter(({ folder }) => folders.includes(folder))
    .map(({ manifest }) => manifest.name);
  const users = componentUsers(model.document);
  const operationsOf = ({ pointer }: DescriptionChange): string[] => {
    const [part, first = "", second = ""] = tokensOf(pointer) ?? [];
    if (part === "components") {
      const labels = users.get(`${first}/${second}`) ?? [];
      return labels.map((label) => methodOf(places, label));
    }
    if (part !== "paths") return [];
    const methods = second === "" ? methodsIn(older, first) : [second];
    return methods.map((method) => methodOf(places, `${method.toUpperCase()} ${first}`));
  };
  return (await compareDescriptions(older, model.document)).map((change) => ({
    bump: change.bump,
    operations: operationsOf(change),
    what: change.message,
    why: isDocumentation(change) ? "no type and no call depends on it" : "so Redocly rates it",
    place: places.at(change.pointer),
    seenIn: "description",
    packages,
  }));
}

/** Whether a change was rated by what it is in, not by a rule that looked at it. */
const isDocumentation = ({ bump }: DescriptionChange): boolean => bump === "patch";

const methodsIn = (document: OpenApiDocument, path: string): string[] =>
  Object.keys(document.paths?.[path] ?? {}).filter((key) => key !== "parameters");

const methodOf = (places: DescriptionPlaces, label: string): string => {
  const operation = places.operationOf(label);
  return operation ? `${operation.resourceName}.${operation.name}` : label;
};

function surfaceChanges(
  root: string,
  released: readonly PublishedPackage[],
  working: readonly PublishedPackage[],
  apis: readonly Generated[],
): Change[] {
  const before = new Map(released.map((one) => [one.manifest.name, one]));
  const same = samePackages(released, working);
  const contents = new Map<string, string>();
  const newer = working.map((one) => {
    const old = before.get(one.manifest.name);
    if (old && same.has(one.manifest.name)) return old.surface;
    for (const [file, text] of one.declarations) contents.set(join(one.surface.folder, file), text);
    return one.surface;
  });
  const older = released.map(({ surface }) => surface);
  const places = apis.map(({ model, locate }) => new DescriptionPlaces(model, locate));
  return compareSurfaces({ packages: older }, { packages: newer, contents }).map((change) => {
    const operations = change.at.flatMap((label) => {
      const owner = places.find((one) => one.operationOf(label));
      if (owner) return methodOf(owner, label);
      return /^[A-Z]+ \/|^[a-z]\w*\.\w+$/.test(label) ? label : [];
    });
    return {
      bump: change.bump,
      operations: [...new Set(operations)],
      what: `${subjectOf(change, apis)} ${change.message}`,
      why: reasonOf(change),
      place: placeOf(root, change, places),
      seenIn: "types",
      packages: [change.packageName],
    };
  });
}

/** What was changed: a parameter by its name alone, so that it is the same one in every operation and package. */
function subjectOf({ subject }: SurfaceChange, apis: readonly Generated[]): string {
  const [, inTypes] = /^[A-Z]+ \/.*\.(?:query|path|header|cookie)\.([^.]+)$/.exec(subject) ?? [];
  if (inTypes) return `Parameter \`${inTypes}\``;
  const [, type, member] = /^(\w+)\.([^.]+)$/.exec(subject) ?? [];
  const operation = apis
    .flatMap(({ model }) => model.resources.flatMap(({ operations }) => operations))
    .find(({ inputName }) => inputName !== undefined && inputName === type);
  const parameter = operation?.parameters.find(({ inputName }) => inputName === member);
  if (!operation || member === "body") return `\`${subject}\``;
  return `Parameter \`${parameter?.name ?? member}\``;
}

function reasonOf({ bump, direction }: SurfaceChange): string {
  if (bump !== "major") return "what compiled goes on to compile";
  if (direction === undefined) return "what names it no longer compiles";
  return direction === "write"
    ? "calls that compiled are no longer accepted"
    : "what read it no longer compiles";
}

function placeOf(
  root: string,
  { at, file, declaredIn }: SurfaceChange,
  places: readonly DescriptionPlaces[],
): Place | undefined {
  for (const one of places) {
    const place = one.of(declaredIn);
    if (place) return place;
  }
  for (const one of places) {
    const place = at.map((label) => one.ofOperation(label)).find((found) => found);
    if (place) return place;
  }
  const source = file
    ?.replace(join(root, releasedFolder), join(root, "packages"))
    .replace(/([\\/])dist([\\/].*)\.d\.ts$/, "$1src$2.ts");
  if (source === undefined || !existsSync(source)) return undefined;
  return placeInSource(source, readFileSync(source, "utf8"), declaredIn);
}

/** Changes that read the same are one, whichever operations and packages show it. */
function merged(changes: readonly Change[]): Change[] {
  const known = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([change.what, change.bump, change.why]);
    const other = known.get(key);
    known.set(key, other ? together(other, change) : change);
  }
  return [...known.values()].sort(
    (a, b) => bumps.indexOf(b.bump) - bumps.indexOf(a.bump) || compareText(a.what, b.what),
  );
}

const together = (one: Change, other: Change): Change => ({
  ...one,
  operations: [...new Set([...one.operations, ...other.operations])],
  packages: [...new Set([...one.packages, ...other.packages])],
});

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function verdictsOf(
  released: readonly PublishedPackage[],
  working: readonly PublishedPackage[],
  changes: readonly Change[],
  code: ReadonlySet<string>,
): Verdict[] {
  const before = new Map(released.map((one) => [one.manifest.name, one]));
  return working.map((one) => {
    const { name } = one.manifest;
    const old = before.get(name);
    const own = changes.filter(({ packages }) => packages.includes(name)).map(({ bump }) => bump);
    // Comments and code that no type shows.
    const isOther = old && (!isSamePackage(old, one) || code.has(one.folder));
    const bump = old ? highest([...own, isOther ? "patch" : "none"]) : "none";
    return { name, folder: one.folder, released: old?.manifest.version, bump };
  });
}
