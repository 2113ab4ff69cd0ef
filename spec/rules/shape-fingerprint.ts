import { dirname, resolve } from "node:path";

// Keywords that tell a reader something and change no value.
const PROSE = new Set(["title", "description", "example", "examples", "externalDocs", "$comment"]);
// Keywords whose keys are names, where "description" may be the name of a property.
const NAMED = new Set(["properties", "patternProperties", "dependentSchemas"]);
// Keywords whose order means nothing.
const UNORDERED = new Set(["required", "type", "enum"]);

/**
 * A text that is equal for two schemas exactly when they allow the same values in the same words of JSON Schema:
 * prose, examples, order and whether the whole may be null are left out, references count by their target.
 */
export function shapeFingerprint(schema: object, file: string): string {
  return JSON.stringify(canonical(withoutNull(schema), file));
}

/** Whether a null is allowed is said where a component is used, so it does not make another shape. */
function withoutNull(schema: { type?: unknown; enum?: unknown }): object {
  const type = [schema.type ?? []].flat().filter((name) => name !== "null");
  const values = Array.isArray(schema.enum)
    ? schema.enum.filter((value) => value !== null)
    : undefined;
  return { ...schema, type, enum: values };
}

function canonical(node: unknown, file: string, keyword?: string): unknown {
  if (keyword === "$ref") return resolve(dirname(file), String(node));
  if (Array.isArray(node)) {
    const items = node.map((item) => canonical(item, file));
    return UNORDERED.has(keyword ?? "") ? items.map((item) => JSON.stringify(item)).sort() : items;
  }
  if (typeof node !== "object" || node === null) return node;
  const isNamed = NAMED.has(keyword ?? "");
  return Object.entries(node)
    .filter(([key, value]) => value !== undefined && (isNamed || !PROSE.has(key)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, canonical(value, file, isNamed ? undefined : key)]);
}
