import { child, isObject, type Place } from "./document.ts";
import { branchesOf, expectation } from "./schema.ts";

/**
 * What a value is part of. Properties that are readOnly are no part of a request and those that are writeOnly no part
 * of a response (OpenAPI 3.1, section 4.8.24): they are not required there.
 */
export type Direction = "request" | "response";

/** The properties of a schema and of all it is combined of that have no place in that direction. */
export function leftOutOf(schema: Place, direction: Direction): string[] {
  return [...expectation(schema).properties]
    .filter(([, property]) => isLeftOut(property, direction))
    .map(([name]) => name);
}

/** One that is marked both ways is marked by mistake. */
function isLeftOut(property: Place, direction: Direction): boolean {
  const [readOnly, writeOnly] = ["readOnly", "writeOnly"].map((mark) =>
    branchesOf(property, ["allOf"]).some((branch) => child(branch, mark)?.value === true),
  );
  return readOnly !== writeOnly && (direction === "request" ? readOnly : writeOnly) === true;
}

/** An example of the schema, as an answer shows it. */
export function answered(value: unknown, schema: Place | undefined): unknown {
  if (schema === undefined) return value;
  const { properties, items } = expectation(schema);
  if (Array.isArray(value)) return value.map((item) => answered(item, items));
  if (!isObject(value)) return value;
  const hidden = new Set(leftOutOf(schema, "response"));
  const shown = Object.entries(value).filter(([name]) => !hidden.has(name));
  return Object.fromEntries(
    shown.map(([name, one]) => [name, answered(one, properties.get(name))]),
  );
}
