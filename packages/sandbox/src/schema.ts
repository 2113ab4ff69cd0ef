import { child, follow, isObject, type Place } from "./document.ts";

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
  const properties = new Map(branches.flatMap((branch) => named(child(branch, "properties"))));
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

/**
 * The schema and all it is combined of, each once, so that a cycle ends. What stands beside a reference counts, and so
 * does what it leads to.
 */
export function branchesOf(
  schema: Place,
  combinators: readonly string[] = ["allOf", "anyOf", "oneOf"],
  passed: Map<string, Place> = new Map(),
): Place[] {
  if (passed.has(schema.pointer)) return [];
  passed.set(schema.pointer, schema);
  const place = follow(schema);
  if (place.pointer !== schema.pointer) branchesOf(place, combinators, passed);
  for (const combinator of combinators) {
    for (const [, branch] of named(child(schema, combinator)))
      branchesOf(branch, combinators, passed);
  }
  return [...passed.values()];
}

/** The members of an object or list, with the references in them not yet followed: more may stand beside them. */
const named = (place: Place | undefined): [name: string, place: Place][] =>
  Object.keys(Object(place?.value)).map((name) => [name, child(place, name) as Place]);

/** The values of a closed list (`enum` or `const`); none where there is no such list. */
export function listedValues(branch: Place): unknown[] {
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
