/** The tags and their operations as the client's resources and methods. */
import { buildOperation, type OperationPlace } from "./build-operations.ts";
import type { Findings } from "./diagnostics.ts";
import type { OperationName, ResourceModel } from "./model.ts";
import {
  camelCase,
  freeTypeName,
  kebabCase,
  methodNameOf,
  operationIdOf,
  rawClientFileName,
  resourceNameOf,
  typeNameOf,
  webhookFileName,
  wordsOf,
} from "./names.ts";
import {
  httpMethods,
  type OpenApiDocument,
  type OperationObject,
  type PathItemObject,
  type TagObject,
} from "./openapi.ts";
import { resolved } from "./resolve.ts";
import type { ModelNames } from "./types-of.ts";

// The tag of operations that have none.
const untagged = "Operations";

// The client's own property; a resource must not take its place.
const clientMembers = new Set(["transport"]);

/** The resources, in the order of the description's tags, then of first use. Two operations in one method are a mistake. */
export function buildResources(
  document: OpenApiDocument,
  names: ModelNames,
  findings: Findings,
): ResourceModel[] {
  const typeNames = new Set(names.values());
  const groups = groupByResource(document, placesOf(document, typeNames));
  const named = groups.flatMap(nameMethods);
  for (const entry of named) tellClash(entry, named, findings);
  const nameOf = new Map<string, OperationName>(
    named.map((entry) => [entry.place.operationId, entry.name]),
  );
  return groups.map((group) => ({
    name: group.name,
    typeName: freeTypeName(`${typeNameOf(group.fileName)}Resource`, typeNames),
    fileName: group.fileName,
    title: group.tag.name,
    description: group.tag.description ?? "",
    operations: named
      .filter((entry) => entry.name.resourceName === group.name)
      .map((entry) => buildOperation(document, names, entry.place, entry.name, nameOf)),
  }));
}

function placesOf(document: OpenApiDocument, typeNames: ReadonlySet<string>): OperationPlace[] {
  const taken = new Set(typeNames);
  return Object.entries(document.paths ?? {}).flatMap(([path, entry]) => {
    const item = resolved<PathItemObject>(document, entry);
    return httpMethods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const operationId = operation.operationId ?? operationIdOf(method, path);
      const words = wordsOf(operationId).join(" ");
      const inputName = freeTypeName(`${typeNameOf(words)}Input`, taken);
      const errorsName = freeTypeName(`${typeNameOf(words)}Errors`, taken.add(inputName));
      taken.add(errorsName);
      return [{ path, method, item, operation, operationId, inputName, errorsName }];
    });
  });
}

interface Group {
  readonly tag: TagObject;
  readonly name: string;
  readonly fileName: string;
  readonly places: OperationPlace[];
}

function groupByResource(document: OpenApiDocument, places: readonly OperationPlace[]): Group[] {
  const groups = new Map<string, Group>();
  const declared = document.tags ?? [];
  const used = places.map(({ operation }) => operation.tags?.[0] ?? untagged);
  for (const tagName of [...declared.map((tag) => tag.name), ...used]) {
    const tag = declared.find((candidate) => candidate.name === tagName) ?? { name: tagName };
    const name = groupName(tag);
    if (groups.has(name)) continue;
    const taken = [
      rawClientFileName,
      webhookFileName,
      ...[...groups.values()].map((group) => group.fileName),
    ];
    groups.set(name, { tag, name, fileName: freeFileName(name, taken), places: [] });
  }
  for (const [index, place] of places.entries()) {
    const tag = declared.find((candidate) => candidate.name === used[index]) ?? {
      name: used[index] ?? untagged,
    };
    groups.get(groupName(tag))?.places.push(place);
  }
  return [...groups.values()].filter((group) => group.places.length > 0);
}

// Names that differ in case alone are one file.
function freeFileName(name: string, taken: readonly string[]): string {
  const wanted = kebabCase(name);
  let fileName = wanted;
  for (let count = 2; taken.includes(fileName); count++) fileName = `${wanted}-${count}`;
  return fileName;
}

function groupName(tag: TagObject): string {
  const name = tag["x-sdk"]?.resource ?? resourceNameOf(tag.name);
  return clientMembers.has(name) ? `${name}_` : name;
}

interface NamedPlace {
  readonly place: OperationPlace;
  readonly name: OperationName;
}

function nameMethods(group: Group): NamedPlace[] {
  const short = group.places.map((place) => wantedName(place, group.name));
  const given = new Set(group.places.map(({ operation }) => operation["x-sdk"]?.method));
  // Where dropping the resource's words makes two names one, both keep them; a name that was given is kept as it is.
  const names = group.places.map((place, index) => {
    const name = short[index] ?? "";
    const isUnique = short.filter((other) => other === name).length === 1;
    return isUnique || given.has(name) ? name : camelCase(wordsOf(place.operationId));
  });
  return group.places.map((place, index) => ({
    place,
    name: { resourceName: group.name, resourceFileName: group.fileName, name: names[index] ?? "" },
  }));
}

const wantedName = (
  { operation, operationId }: { operation: OperationObject; operationId: string },
  resourceName: string,
): string => operation["x-sdk"]?.method ?? methodNameOf(operationId, resourceName);

function tellClash(
  { place, name }: NamedPlace,
  named: readonly NamedPlace[],
  findings: Findings,
): void {
  const first = named.find(
    (other) => other.name.resourceName === name.resourceName && other.name.name === name.name,
  );
  if (!first || first.place === place) return;
  findings.mistake(
    place.operation,
    `the operation ${place.operationId} would be the method ${name.resourceName}.${name.name}, as ${first.place.operationId} is already`,
    "Give one of them another name with `x-sdk: { method: … }`.",
  );
}
