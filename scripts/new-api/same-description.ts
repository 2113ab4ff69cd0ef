import type { OpenApiDocument } from "../codegen/openapi.ts";
import { referenceIn, tokensOf, valueAt } from "../codegen/pointers.ts";

/** Whether two documents say the same: references are compared by what they lead to, not by the names on their way. */
export function isSameDescription(one: OpenApiDocument, other: OpenApiDocument): boolean {
  const compared = new Map<object, Set<object>>();
  /** Whether the pair is being compared already, further out. */
  const isUnderWay = (a: object, b: object): boolean => {
    const known = compared.get(a) ?? new Set();
    compared.set(a, known);
    if (known.has(b)) return true;
    known.add(b);
    return false;
  };
  const isSame = (given: unknown, found: unknown): boolean => {
    const [a, b] = [followed(one, given), followed(other, found)];
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
    if (isUnderWay(a, b)) return true;
    const keys = Object.keys(a);
    return (
      Array.isArray(a) === Array.isArray(b) &&
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && isSame(valueAt(a, [key]), valueAt(b, [key])))
    );
  };
  const { components = {}, ...rest } = one;
  const { components: others = {}, ...otherRest } = other;
  return (
    isSame(rest, otherRest) &&
    Object.entries(components).every(([kind, members]) =>
      Object.entries(members).every(([name, member]) =>
        isSame(member, valueAt(others, [kind, name])),
      ),
    )
  );
}

/** What a reference leads to; anything else as it is. */
function followed(document: OpenApiDocument, value: unknown): unknown {
  let at = value;
  for (let count = 0; count < 100; count++) {
    const reference = referenceIn(at);
    if (reference === undefined || Object.keys(at as object).length > 1) return at;
    const target = valueAt(document, tokensOf(reference) ?? ["\u0000"]);
    if (target === undefined) return at;
    at = target;
  }
  return at;
}
