/** A description in one piece as the files that people edit: one a path, one a component. */
import { dirname, relative } from "node:path/posix";
import { FreeNames, hyphenated, withoutCase } from "../codegen/names.ts";
import type { OpenApiDocument } from "../codegen/openapi.ts";
import { componentOf, pointerOf, referenceIn, tokensOf, valueAt } from "../codegen/pointers.ts";
import { type ComponentKind, walkStructure } from "../codegen/structure.ts";

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
  const found = foundFromOutside(copy);
  const files = new Map<string, object>([[rootFile, copy]]);
  for (const [pointer, path] of homes) {
    const [key = "", ...holders] = (tokensOf(pointer) ?? []).reverse();
    const holder = holders.reverse().reduce((at, token) => at[token] as typeof copy, copy);
    files.set(path, holder[key] as object);
    // What nothing leads to would not be found again.
    if (holders[0] === "components" && found.has(pointer)) delete holder[key];
    else holder[key] = { $ref: path };
  }
  const aliases = new Set(componentsIn(copy).filter((each) => targetOfAlias(each) !== undefined));
  for (const [path, content] of files) referBetweenFiles(path, content, homes, aliases);
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
      const isWhole = typeof component === "object" && targetOfAlias(component) === undefined;
      if (isFileName && isWhole) add(["components", kind], name, name);
    }
  }
  return homes;
}

const componentsIn = (document: { [key: string]: unknown }): object[] =>
  Object.values((document["components"] ?? {}) as { [kind: string]: object })
    .flatMap((members) => Object.values(members))
    .filter((component) => typeof component === "object" && component !== null);

/** The component that another is a name for, and no more; a file with nothing but a reference would take its name. */
function targetOfAlias(component: object): string | undefined {
  const reference = Object.keys(component).length === 1 ? referenceIn(component) : undefined;
  return reference !== undefined && componentOf(reference) ? reference : undefined;
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

/** The components that something leads to which stays in place: what is no component, or a component that nothing leads to. */
function foundFromOutside(document: { [key: string]: unknown }): Set<string> {
  const { components = {}, ...outside } = document;
  const found = new Set<string>();
  // What has another name too has its own in the root.
  const staying = new Set(componentsIn(document).flatMap((each) => targetOfAlias(each) ?? []));
  const follow = (part: object, kind?: ComponentKind): void =>
    walkStructure(
      part,
      ({ value, isMap }) => {
        const tokens = tokensOf((!isMap && referenceIn(value)) || "") ?? [];
        const [holder, inner = "", name = ""] = tokens;
        const pointer = pointerOf(tokens.slice(0, 3));
        if (holder !== "components" || found.has(pointer)) return;
        found.add(pointer);
        const component = valueAt(components, [inner, name]);
        if (typeof component === "object" && component !== null)
          follow(component, inner as ComponentKind);
      },
      { kind: kind ?? "schemas", isMap: kind === "callbacks" },
    );
  follow(outside);
  for (const [kind, members] of Object.entries(components as { [kind: string]: object })) {
    for (const [name, component] of Object.entries(members)) {
      const isObject = typeof component === "object" && component !== null;
      const pointer = pointerOf(["components", kind, name]);
      if (!isObject || found.has(pointer)) continue;
      staying.add(pointer);
      follow(component, kind as ComponentKind);
    }
  }
  return new Set([...found].filter((pointer) => !staying.has(pointer)));
}

/** Lets the references of a file lead to the files that their targets are in now. */
function referBetweenFiles(
  path: string,
  content: object,
  homes: ReadonlyMap<string, string>,
  aliases: ReadonlySet<object>,
): void {
  walkStructure(content, ({ value: part, isMap }) => {
    const reference = referenceIn(part);
    const isAlias = path === rootFile && aliases.has(part);
    if (reference?.startsWith("#") && !isMap && !isAlias)
      part["$ref"] = newReference(path, reference, homes);
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
