import { child, isObject, type Place, pointerToken, text } from "./document.ts";
import { branchesOf, expectation, listedValues } from "./schema.ts";

/**
 * The alternatives of a schema, each bound to the values that its discriminator has for it (OpenAPI 3.1, section
 * 4.8.25). Where schemas do not say those themselves, a value would fit several of them, and `oneOf` refuse it.
 */
export function toldApart(schema: Place, alternatives: unknown): unknown {
  const discriminator = child(schema, "discriminator");
  const name = text(discriminator, "propertyName");
  if (name === undefined || !Array.isArray(alternatives)) return alternatives;
  const mapping = child(discriminator, "mapping")?.value;
  const byDefault = text(discriminator, "defaultMapping");
  return alternatives.map((alternative, index) => {
    const place = child(child(schema, "oneOf"), String(index));
    const ref = text(place, "$ref");
    // What is meant where no other is (OpenAPI 3.2) may have any value.
    if (place === undefined || ref === undefined || isNamed(ref, byDefault)) return alternative;
    const property = expectation(place).properties.get(name);
    const listed = property ? branchesOf(property).flatMap(listedValues) : [];
    const values = valuesFor(ref, isObject(mapping) ? mapping : {});
    const fitting = values.filter((value) => listed.length === 0 || listed.includes(value));
    if (fitting.length === 0) return alternative;
    const bound = { required: [name], properties: { [name]: { enum: fitting } } };
    return { allOf: [alternative, bound] };
  });
}

/** The values mapped to a schema; its own name where there are none. */
function valuesFor(ref: string, mapping: { readonly [value: string]: unknown }): string[] {
  const mapped = Object.entries(mapping).filter(([, target]) => isNamed(ref, target));
  return mapped.length > 0 ? mapped.map(([value]) => value) : [ref.split("/").at(-1) ?? ref];
}

/** A schema is named by a reference to it or by its own name. */
const isNamed = (ref: string, target: unknown): boolean =>
  target === ref || (typeof target === "string" && ref.endsWith(`/${pointerToken(target)}`));
