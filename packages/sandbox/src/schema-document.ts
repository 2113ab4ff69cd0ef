import { type Direction, leftOutOf } from "./direction.ts";
import { toldApart } from "./discriminator.ts";
import { child, isObject, type JsonObject, type Place } from "./document.ts";

/** Members of these objects are named by the author: `example` is a name there and no keyword. */
const NAMED = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"],
  ...["schemas", "responses", "parameters", "headers", "requestBodies", "callbacks", "pathItems"],
  ...["paths", "webhooks", "content", "encoding"],
]);

/** Values, not schemas: what is inside stays as it is. */
const VALUES = new Set(["const", "default", "enum"]);

/** Where a schema is true of the same object as the schema around it. */
const SAME_OBJECT = new Set(["allOf", "anyOf", "oneOf", "then", "else"]);

/** Where less being required would mean more being refused. */
const REVERSED = new Set(["not", "if"]);

/**
 * The document as its schemas are compiled: without examples, because ajv looks for `$id` and `$anchor` everywhere it
 * is let in and in an example they are data, and with nothing required that has no place in that direction.
 */
export function schemaDocument(root: Place, direction: Direction): JsonObject {
  const isDirected = hasMark(root.value, direction === "request" ? "readOnly" : "writeOnly");
  return copy(root, false, isDirected ? direction : undefined, new Set()) as JsonObject;
}

function copy(
  place: Place,
  named: boolean,
  direction: Direction | undefined,
  around: ReadonlySet<string>,
): unknown {
  const { value } = place;
  const inner = (name: string, isNamed: boolean, way = direction, out = around) =>
    copy(child(place, name) as Place, isNamed, way, out);
  if (Array.isArray(value)) return value.map((_, index) => inner(String(index), false));
  if (!isObject(value)) return value;
  const leftOut =
    direction === undefined || named || !needsFields(value)
      ? around
      : new Set([...around, ...leftOutOf(place, direction)]);
  const entries = Object.entries(value)
    .filter(([name]) => named || (name !== "example" && name !== "examples"))
    .map(([name, member]): [string, unknown] => {
      if (named) return [name, inner(name, false, direction, new Set())];
      if (VALUES.has(name)) return [name, member];
      if (name === "required" && Array.isArray(member))
        return [name, member.filter((one) => !leftOut.has(one))];
      if (name === "oneOf") {
        const alternatives = inner(name, false, direction, leftOut);
        return [name, toldApart(place, alternatives)];
      }
      const way = REVERSED.has(name) ? undefined : direction;
      return [name, inner(name, NAMED.has(name), way, SAME_OBJECT.has(name) ? leftOut : new Set())];
    });
  return Object.fromEntries(entries);
}

const needsFields = (schema: JsonObject): boolean =>
  Array.isArray(schema.required) || [...SAME_OBJECT].some((name) => Object.hasOwn(schema, name));

/** Whether anything may be marked so: in most descriptions nothing is. */
function hasMark(value: unknown, mark: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([name, member]) => (name === mark && member === true) || hasMark(member, mark),
  );
}
