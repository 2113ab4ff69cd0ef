/** Tells the structure of a description from the data in it, which may look like anything. */
import type { ComponentsObject } from "./openapi.ts";

type Container = { [key: string]: unknown };

/** The kinds of component that there are. */
export type ComponentKind = keyof ComponentsObject | "links";

const dataKeywords = new Set(["example", "default", "const", "enum", "value", "dataValue"]);

/** The keywords whose members have names that people chose, and what the members are; nothing where no reference may stand. */
const mapKeywords: { readonly [keyword: string]: ComponentKind | undefined } = {
  properties: "schemas",
  patternProperties: "schemas",
  dependentSchemas: "schemas",
  $defs: "schemas",
  definitions: "schemas",
  schemas: "schemas",
  responses: "responses",
  headers: "headers",
  parameters: "parameters",
  requestBodies: "requestBodies",
  callbacks: "callbacks",
  links: "links",
  examples: "examples",
  pathItems: "pathItems",
  paths: "pathItems",
  webhooks: "pathItems",
  securitySchemes: "securitySchemes",
  content: undefined,
  encoding: undefined,
  variables: undefined,
};

/** An object of a description that is no data. */
export interface Part {
  readonly value: Container;
  /** Whether its keys are names. */
  readonly isMap: boolean;
  /** What it is, should it be a reference or the target of one. */
  readonly kind: ComponentKind;
}

/** Calls `visit` for every object at or below `part` that is no data. */
export function walkStructure(
  value: object,
  visit: (part: Part) => void,
  { isMap = false, kind = "schemas" as ComponentKind } = {},
): void {
  visit({ value: value as Container, isMap, kind });
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== "object" || inner === null || isData(key, inner, isMap)) continue;
    walkStructure(inner, visit, inside(key, value, isMap, kind));
  }
}

/** What stands under a key. */
function inside(
  key: string,
  around: object,
  isMap: boolean,
  kind: ComponentKind,
): { isMap: boolean; kind: ComponentKind } {
  // The items of a list are what the list's keyword says.
  if (Array.isArray(around)) return { isMap: false, kind };
  // A callback is a map of path items itself.
  if (isMap)
    return { isMap: kind === "callbacks", kind: kind === "callbacks" ? "pathItems" : kind };
  if (Object.hasOwn(mapKeywords, key)) return { isMap: true, kind: mapKeywords[key] ?? "schemas" };
  return { isMap: false, kind: key === "requestBody" ? "requestBodies" : "schemas" };
}

/** Whether what stands under a key of an object is data; the keys of a map are names and say nothing. */
const isData = (key: string, value: unknown, isMap: boolean): boolean =>
  !isMap &&
  (dataKeywords.has(key) || key.startsWith("x-") || (key === "examples" && Array.isArray(value)));
