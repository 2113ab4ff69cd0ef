/** A description in one piece as the files that people edit: one a path, one a component. */
import { dirname, relative } from "node:path/posix";
import { FreeNames, hyphenated, withoutCase } from "../codegen/names.ts";
import type { OpenApiDocument } from "../codegen/openapi.ts";
import { pointerOf, referenceIn, tokensOf } from "../codegen/pointers.ts";
import { walkStructure } from "../codegen/structure.ts";

/** Objects by their file's path. */
export type SplitFiles = ReadonlyMap<string, object>;

/** The name of the file that refers, directly or not, to all others. */
export const rootFile = "openapi.yaml";

const componentKinds = [
  "schemas",
  "parameters",
  "responses",
  "requestBodies",
  "headers",
  "examples",
  "links",
  "callbacks",
  "pathItems",
];

/** The files of a document; it is not changed. */
export function split(document: OpenApiDocument): SplitFiles {
  const copy = structuredClone(document) as unknown as { [key: string]: unknown };
  const homes = homesIn(copy);
  const referred = referredIn(copy);
  const files = new Map<string, object>([[rootFile, copy]]);
  for (const [pointer, path] of homes) {
    const [key = "", ...holders] = (tokensOf(pointer) ?? []).reverse();
    const holder = holders.reverse().reduce((at, token) => at[token] as typeof copy, copy);
    files.set(path, holder[key] as object);
    // What nothing refers to would not be found again.
    if (holders[0] === "components" && referred.has(pointer)) delete holder[key];
    else holder[key] = { $ref: path };
  }
  for (const [path, content] of files) referBetweenFiles(path, content, homes);
  leaveOutEmpty(copy);
  return files;
}

/** The file of each part that gets one, by its pointer. */
function homesIn(document: { [key: string]: unknown }): Map<string, string> {
  const homes = new Map<string, string>();
  const free = new FreeNames([], withoutCase);
  const taken = new Set<string>();
  const add = (holders: readonly string[], name: string, fileName: string): void => {
    const path = `${free.give([...holders, fileName].join("/"), hyphenated)}.yaml`;
    taken.add(withoutCase(path));
    homes.set(pointerOf([...holders, name]), path);
  };
  for (const holder of ["paths", "webhooks"]) {
    for (const [name, item] of Object.entries(document[holder] ?? {})) {
      if (name.startsWith("x-") || referenceIn(item) !== undefined) continue;
      add([holder], name, fileNameOf(name));
    }
  }
  const components = (document["components"] ?? {}) as { [kind: string]: object };
  for (const kind of componentKinds) {
    for (const [name, component] of Object.entries(components[kind] ?? {})) {
      // A component is called after its file, so one whose name cannot be a file's stays where it is.
      const isFileName =
        fileNameOf(name) === name && !taken.has(`components/${kind}/${name}.yaml`.toLowerCase());
      if (isFileName && typeof component === "object") add(["components", kind], name, name);
    }
  }
  return homes;
}

// Devices, to Windows.
const reserved = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i;

/** `companies_{companyId}` for `/companies/{companyId}`: what every file system takes for one name. */
function fileNameOf(name: string): string {
  const plain = name
    .replace(/^\//, "")
    .replaceAll("/", "_")
    .replace(/[^\p{L}\p{N}_.{}=,+-]/gu, "-")
    .replace(/^\.+|\.+$/g, "")
    .slice(0, 100);
  return plain === "" || reserved.test(plain) ? `${plain}_` : plain;
}

function referredIn(document: object): Set<string> {
  const referred = new Set<string>();
  walkStructure(document, ({ value, isMap }) => {
    const tokens = tokensOf((!isMap && referenceIn(value)) || "");
    if (tokens)
      for (let end = 1; end <= tokens.length; end++) referred.add(pointerOf(tokens.slice(0, end)));
  });
  return referred;
}

/** Lets the references of a file lead to the files that their targets are in now. */
function referBetweenFiles(
  path: string,
  content: object,
  homes: ReadonlyMap<string, string>,
): void {
  walkStructure(content, ({ value: part, isMap }) => {
    const reference = referenceIn(part);
    if (reference?.startsWith("#") && !isMap) part["$ref"] = newReference(path, reference, homes);
    const mapping = (part["discriminator"] as { mapping?: { [value: string]: unknown } })?.mapping;
    if (isMap || typeof mapping !== "object" || mapping === null) return;
    for (const [value, target] of Object.entries(mapping)) {
      if (typeof target === "string" && target.startsWith("#/"))
        mapping[value] = newReference(path, target, homes);
    }
  });
}

function newReference(from: string, reference: string, homes: ReadonlyMap<string, string>): string {
  const tokens = tokensOf(reference) ?? [];
  for (let end = tokens.length; end > 0; end--) {
    const home = homes.get(pointerOf(tokens.slice(0, end)));
    if (home === undefined) continue;
    const rest = end === tokens.length ? "" : pointerOf(tokens.slice(end));
    return `${pathBetween(from, home)}${rest}`;
  }
  return from === rootFile ? reference : `${pathBetween(from, rootFile)}${reference}`;
}

function pathBetween(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}

function leaveOutEmpty(document: { [key: string]: unknown }): void {
  const components = document["components"] as { [kind: string]: object } | undefined;
  if (!components) return;
  for (const [kind, members] of Object.entries(components)) {
    if (componentKinds.includes(kind) && Object.keys(members).length === 0) delete components[kind];
  }
  if (Object.keys(components).length === 0) delete document["components"];
}
