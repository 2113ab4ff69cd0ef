/** Random changes of a description: something in it is dropped, swapped, retyped or renamed. */
import fc from "fast-check";

interface Change {
  readonly kind: "drop" | "swap" | "retype" | "rename";
  /** Chooses the member to change, and for a swap the other one. */
  readonly where: number;
  readonly other: number;
  /** What takes its place, or the name it gets. */
  readonly value: unknown;
  readonly name: string;
}

const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  "",
  "text",
  "#/components/schemas/Nowhere",
  [],
  {},
  [[]],
  [null],
  [1, "a"],
  { $ref: "#/paths" },
  { $ref: "#/components/schemas" },
  { $ref: 1 },
  { type: "object" },
  { properties: { a: { $ref: "#" } } },
];

// Keywords in places where they do not belong, and names that mean something to JavaScript.
const names = [
  "__proto__",
  "constructor",
  "toString",
  "",
  "/",
  "/{id}",
  "{",
  "200",
  "default",
  "$ref",
  "get",
  "type",
  "properties",
  "items",
  "allOf",
  "schema",
  "content",
  "parameters",
  "in",
  "name",
  "application/json",
  "x-sdk",
  "enum",
  "required",
  "🦄",
  "a b",
  "*/",
];

export const changes: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("drop", "swap", "retype", "rename"),
  where: fc.nat(),
  other: fc.nat(),
  value: fc.constantFrom(...values),
  name: fc.constantFrom(...names),
});

type Container = { [key: string]: unknown };

interface Place {
  readonly container: Container;
  readonly key: string;
}

/** A copy of the description with the changes made, one after the other. */
export function changed(description: unknown, made: readonly Change[]): unknown {
  const root: Container = { description: structuredClone(description) };
  for (const change of made) {
    const places = placesIn(root["description"]);
    const place = places[change.where % places.length];
    const other = places[change.other % places.length];
    if (place && other) apply(change, place, other);
  }
  return root["description"];
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const container = value as Container;
  return Object.keys(container).flatMap((key) => [{ container, key }, ...placesIn(container[key])]);
}

function apply({ kind, value, name }: Change, place: Place, other: Place): void {
  const { container, key } = place;
  const old = container[key];
  if (kind === "retype") set(container, key, structuredClone(value));
  if (kind === "swap") {
    // Copies, for one may hold the other.
    const [mine, theirs] = [structuredClone(old), structuredClone(other.container[other.key])];
    set(container, key, theirs);
    set(other.container, other.key, mine);
  }
  if (kind === "drop" || kind === "rename") {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else delete container[key];
  }
  if (kind === "rename") set(container, name, old);
}

/** Sets an own property, whatever its name; an assignment to `__proto__` would not. */
const set = (container: Container, key: string, value: unknown): void => {
  Object.defineProperty(container, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};
