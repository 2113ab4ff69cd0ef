import { child, follow, isObject, members, type Place } from "./document.ts";

/** What a schema says about text that has to become a value. */
export interface Expectation {
  /** JSON types the schema allows; empty when it says nothing about them. */
  readonly types: ReadonlySet<string>;
  /** Whether the values are a closed list (`enum` or `const`). */
  readonly enumerated: boolean;
  readonly properties: ReadonlyMap<string, Place>;
  readonly items: Place | undefined;
}

/** Reads a schema through its references and combinators; text may fit any branch, so all count. */
export function expectation(schema: Place | undefined): Expectation {
  const branches = schema ? branchesOf(schema) : [];
  const listed = branches.flatMap(listedValues);
  const declared = branches.flatMap((branch) => [child(branch, "type")?.value ?? []].flat());
  const properties = new Map(branches.flatMap((branch) => members(child(branch, "properties"))));
  const items = branches.map((branch) => child(branch, "items")).find((found) => found);
  const implied = [
    ...listed.map(typeOf),
    ...(properties.size > 0 ? ["object"] : []),
    ...(items ? ["array"] : []),
  ];
  return {
    types: new Set((declared.length > 0 ? declared : implied).map(String)),
    enumerated: listed.length > 0,
    properties,
    items,
  };
}

/** The schema and all it is combined of, each once, so that a cycle ends. */
function branchesOf(schema: Place, passed: Map<string, Place> = new Map()): Place[] {
  const place = follow(schema);
  if (passed.has(place.pointer)) return [];
  passed.set(place.pointer, place);
  for (const combinator of ["allOf", "anyOf", "oneOf"]) {
    for (const [, branch] of members(child(place, combinator))) branchesOf(branch, passed);
  }
  return [...passed.values()];
}

function listedValues(branch: Place): unknown[] {
  const { value } = branch;
  if (!isObject(value)) return [];
  if (Object.hasOwn(value, "const")) return [value.const];
  return Array.isArray(value.enum) ? value.enum : [];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Text as it was sent, taken apart by its style but not yet given a type. */
export type Raw = string | readonly string[] | ReadonlyMap<string, Raw>;

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

/** The value the text stands for. Text that does not fit stays text, for the schema to reject. */
export function coerce(raw: Raw, schema: Place | undefined): unknown {
  const { types, properties, items } = expectation(schema);
  if (raw instanceof Map) {
    return Object.fromEntries(
      [...raw].map(([name, one]) => [name, coerce(one, properties.get(name))]),
    );
  }
  if (typeof raw !== "string")
    return [...(raw as readonly string[])].map((one) => coerce(one, items));
  if ((types.has("integer") || types.has("number")) && NUMBER.test(raw)) return Number(raw);
  if (types.has("boolean") && (raw === "true" || raw === "false")) return raw === "true";
  if (types.has("null") && raw === "null") return null;
  return raw;
}
