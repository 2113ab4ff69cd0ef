/** Random changes of a description: of what it says, and of the text that says it. */
import fc from "fast-check";
import { pointerOf } from "../codegen/pointers.ts";

interface Change {
  readonly kind: "drop" | "swap" | "retype" | "rename" | "refer" | "transplant";
  /** Chooses the member to change, and the other one: to swap with, to refer to, or to take from another description. */
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
  { $ref: "openapi.json" },
  { $ref: "components/schemas/Nowhere.yaml#/properties" },
  { type: ["null", "string"], enum: [null] },
  { allOf: [{ type: "string" }, { type: "integer" }] },
  { oneOf: [], discriminator: { propertyName: "kind" } },
  { discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas" } } },
  { type: "array", prefixItems: [true, false], items: false },
  { paging: { page: "page", pageSize: "limit", items: "results" } },
  { errors: { schema: "Error", message: "message" } },
  { idempotency: { header: "Idempotency-Key", methods: ["POST"] } },
  { webhooks: { discriminator: "type" } },
  { method: "list", wait: { succeeded: { status: ["done"] }, failed: {} } },
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
  "security",
  "servers",
  "discriminator",
  "additionalProperties",
  "prefixItems",
  "readOnly",
  "nullable",
  "format",
  "enum",
  "required",
  "🦄",
  "a b",
  "*/",
];

export const changes: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("drop", "swap", "retype", "rename", "refer", "transplant"),
  where: fc.nat(),
  other: fc.nat(),
  value: fc.constantFrom(...values),
  name: fc.constantFrom(...names),
});

type Container = { [key: string]: unknown };

interface Place {
  readonly container: Container;
  readonly key: string;
  /** From the root of the description. */
  readonly path: readonly string[];
}

/** A copy of the description with the changes made, one after the other; what is transplanted comes from `donor`. */
export function changed(description: unknown, made: readonly Change[], donor: unknown): unknown {
  const root: Container = { description: structuredClone(description) };
  const given = placesIn(donor);
  for (const change of made) {
    const places = placesIn(root["description"]);
    const place = places[change.where % places.length];
    const other = (change.kind === "transplant" ? given : places).at(change.other % places.length);
    if (place && other) apply(change, place, other);
  }
  return root["description"];
}

function placesIn(value: unknown, above: readonly string[] = []): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const container = value as Container;
  return Object.keys(container).flatMap((key) => {
    const path = [...above, key];
    return [{ container, key, path }, ...placesIn(container[key], path)];
  });
}

function apply({ kind, value, name }: Change, place: Place, other: Place): void {
  const { container, key } = place;
  const old = container[key];
  if (kind === "retype") set(container, key, structuredClone(value));
  if (kind === "refer") set(container, key, { $ref: pointerOf(other.path) });
  if (kind === "transplant") set(container, key, structuredClone(other.container[other.key]));
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
  // An item of a list has no name.
  if (kind === "rename" && !Array.isArray(container)) set(container, name, old);
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

interface LineChange {
  readonly kind: "drop" | "double" | "swap" | "indent" | "cut" | "insert";
  readonly where: number;
  readonly other: number;
  readonly text: string;
}

// What means something to a reader of YAML.
const texts = [
  "key: value",
  "- item",
  "&a [*a]",
  "*nowhere",
  "<<: { a: 1 }",
  "!!js/function x",
  "? [a, b]",
  "\t",
  ": ",
  "'",
  "{",
  "]",
  "|",
  "---",
  "%YAML 2.0",
  "# comment */",
  "\u2028",
];

export const lineChanges: fc.Arbitrary<LineChange> = fc.record({
  kind: fc.constantFrom("drop", "double", "swap", "indent", "cut", "insert"),
  where: fc.nat(),
  other: fc.nat(),
  text: fc.constantFrom(...texts),
});

/** The text with the changes made, one after the other. */
export function changedText(text: string, made: readonly LineChange[]): string {
  const lines = text.split("\n");
  for (const { kind, where, other, text } of made) {
    const at = where % lines.length;
    const line = lines[at] ?? "";
    const to = other % lines.length;
    if (kind === "drop") lines.splice(at, 1);
    if (kind === "double") lines.splice(at, 0, line);
    if (kind === "swap") [lines[at], lines[to]] = [lines[to] ?? "", line];
    if (kind === "indent") lines[at] = other % 2 === 0 ? `  ${line}` : line.replace(/^ {1,2}/, "");
    if (kind === "cut") lines[at] = line.slice(0, other % (line.length + 1));
    if (kind === "insert") lines[at] = `${line.slice(0, other % (line.length + 1))}${text}`;
  }
  return lines.join("\n");
}
