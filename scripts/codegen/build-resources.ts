/** The tags and their operations as the client's resources and methods. */
import { buildOperation, type OperationPlace } from "./build-operations.ts";
import type { Findings } from "./diagnostics.ts";
import type { OperationName, ResourceModel } from "./model.ts";
import {
  camelCase,
  FreeNames,
  freeTypeName,
  hyphenated,
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
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type PathItemObject,
  type TagObject,
} from "./openapi.ts";
import { resolved } from "./resolve.ts";
import type { ModelNames } from "./types-of.ts";

// The tag of operations that have none.
const untagged = "Operations";

// The client's own property; a resource must not take its place.
const clientMembers = new Set(["transport"]);

/** The resources, in the order of the description's tags, then of first use. */
export function buildResources(
  document: OpenApiDocument,
  names: ModelNames,
  findings: Findings,
): ResourceModel[] {
  const groups = groupByResource(document, placesOf(document, new FreeNames(names.values())));
  const named = groups.flatMap((group) => nameMethods(group, findings));
  const nameOf = new Map<string, OperationName>(
    named.map((entry) => [entry.place.operationId, entry.name]),
  );
  const byResource = Map.groupBy(named, (entry) => entry.name.resourceName);
  const typeNames = new FreeNames(names.values());
  return groups.map((group) => ({
    name: group.name,
    typeName: freeTypeName(`${typeNameOf(group.fileName)}Resource`, typeNames),
    fileName: group.fileName,
    title: group.tag.name,
    description: group.tag.description ?? group.tag.summary ?? "",
    operations: (byResource.get(group.name) ?? []).map((entry) =>
      buildOperation(document, names, entry.place, entry.name, nameOf, findings),
    ),
  }));
}

function placesOf(document: OpenApiDocument, taken: FreeNames): OperationPlace[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, entry]) => {
    const item = resolved<PathItemObject>(document, entry);
    return operationsIn(item).map(([method, operation]) => {
      const operationId = operation.operationId ?? operationIdOf(method, path);
      const words = wordsOf(operationId).join(" ");
      const inputName = freeTypeName(`${typeNameOf(words)}Input`, taken);
      const headersName = freeTypeName(`${typeNameOf(words)}Headers`, taken);
      const errorsName = freeTypeName(`${typeNameOf(words)}Errors`, taken);
      return { path, method, item, operation, operationId, inputName, headersName, errorsName };
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
  const declared = new Map<string, TagObject>();
  for (const tag of document.tags ?? []) if (!declared.has(tag.name)) declared.set(tag.name, tag);
  // Labels are no place to look for an operation (OpenAPI 3.2, section 4.22).
  const isLabel = (name: string): boolean => (declared.get(name)?.kind ?? "nav") !== "nav";
  const tagOf = ({ operation: { tags = [] } }: OperationPlace): TagObject => {
    const name = tags.find((tag) => !isLabel(tag)) ?? untagged;
    return declared.get(name) ?? { name };
  };
  const groups = new Map<string, Group>();
  const fileNames = new FreeNames([rawClientFileName, webhookFileName]);
  for (const tag of [...declared.values(), ...places.map(tagOf)]) {
    const name = groupName(tag);
    if (groups.has(name)) continue;
    // Names that differ in case alone are one file.
    const fileName = fileNames.give(kebabCase(name), hyphenated);
    groups.set(name, { tag, name, fileName, places: [] });
  }
  for (const place of places) groups.get(groupName(tagOf(place)))?.places.push(place);
  return [...groups.values()].filter((group) => group.places.length > 0);
}

function groupName(tag: TagObject): string {
  const name = tag["x-sdk"]?.resource ?? resourceNameOf(tag.name);
  return clientMembers.has(name) ? `${name}_` : name;
}

interface NamedPlace {
  readonly place: OperationPlace;
  readonly name: OperationName;
}

function nameMethods(group: Group, findings: Findings): NamedPlace[] {
  const short = group.places.map((place) => wantedName(place, group.name));
  const counts = new Map<string, number>();
  for (const name of short) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new FreeNames(givenNames(group, findings));
  return group.places.map((place, index) => {
    const { operation, operationId } = place;
    const name = short[index] ?? "";
    // Where dropping the resource's words makes two names one, both keep them; a name that was given is kept as it is.
    const wanted = counts.get(name) === 1 ? name : camelCase(wordsOf(operationId));
    const method = operation["x-sdk"]?.method ?? freeMethod(wanted, place, taken, findings);
    const resource = { resourceName: group.name, resourceFileName: group.fileName };
    return { place, name: { ...resource, name: method } };
  });
}

/** The names that `x-sdk` gives; one that is given twice is a mistake. */
function givenNames({ name, places }: Group, findings: Findings): Set<string> {
  const given = new Set<string>();
  for (const { operation } of places) {
    const method = operation["x-sdk"]?.method;
    if (method === undefined) continue;
    if (given.has(method)) {
      const message = `another operation is the method ${name}.${method} already`;
      findings.mistake(operation, message, "Give one of them another name.");
    }
    given.add(method);
  }
  return given;
}

/** The name, with a number where another operation has it. */
function freeMethod(
  wanted: string,
  { operation, operationId }: OperationPlace,
  taken: FreeNames,
  findings: Findings,
): string {
  const name = taken.give(wanted);
  if (name === wanted) return name;
  findings.approximation(
    operation,
    `the operation ${operationId} is the method ${name}, because another is ${wanted} already`,
    "Give one of them another name with `x-sdk: { method: … }`.",
  );
  return name;
}

const wantedName = (
  { operation, operationId }: { operation: OperationObject; operationId: string },
  resourceName: string,
): string => operation["x-sdk"]?.method ?? methodNameOf(operationId, resourceName);
