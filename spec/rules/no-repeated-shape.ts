import { dirname, relative } from "node:path";
import type { Location, Oas3_1Schema, Oas3Rule, Oas3Schema } from "@redocly/openapi-core";
import { componentAt } from "./component-reference.ts";
import { shapeFingerprint } from "./shape-fingerprint.ts";

/**
 * A shape written twice becomes two types that a user cannot pass from one to the other, and the copies drift
 * apart. Two components may be alike: they have names, and so mean two things.
 */
export const noRepeatedShape: Oas3Rule = () => {
  const places = new Map<string, Location[]>();
  return {
    Schema(schema, { location }) {
      if (!isShape(schema)) return;
      const fingerprint = shapeFingerprint(schema, location.source.absoluteRef);
      places.set(fingerprint, [...(places.get(fingerprint) ?? []), location]);
    },
    Root: {
      leave(_root, { report, location: root }) {
        const repeats = [...places.values()].flatMap(repeatsOf);
        const reported = new Set(repeats.map(({ location }) => location.absolutePointer));
        for (const { location, first } of repeats) {
          // What is inside a repeated shape is repeated with it.
          if (isInside(location.absolutePointer, reported)) continue;
          const file = relative(dirname(root.source.absoluteRef), first.source.absoluteRef);
          report({
            message: componentAt(first)
              ? `The schema repeats the component in ${file}: refer to that with "$ref".`
              : `The schema has the same shape as ${file}${first.pointer}: make it a component and refer to that from both.`,
            location,
          });
        }
      },
    },
  };
};

/** Whether generated code would give the schema a type of its own: an object, an enum or a map. */
function isShape({
  properties,
  enum: values,
  additionalProperties,
}: Oas3Schema | Oas3_1Schema): boolean {
  return Boolean(properties ?? values) || typeof additionalProperties === "object";
}

/** The inline schemas of a group of equals, each with the one it repeats: a component if there is one. */
function repeatsOf(group: Location[]): { location: Location; first: Location }[] {
  const components = group.filter((location) => componentAt(location));
  const inline = group.filter((location) => !componentAt(location));
  const [first, ...others] = [...components.slice(0, 1), ...inline];
  return first ? others.map((location) => ({ location, first })) : [];
}

function isInside(pointer: string, outer: Set<string>): boolean {
  for (let end = pointer.lastIndexOf("/"); end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    if (outer.has(pointer.slice(0, end))) return true;
  }
  return false;
}
