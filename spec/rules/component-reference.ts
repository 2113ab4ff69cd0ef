import { dirname, resolve } from "node:path";
import type { Location } from "@redocly/openapi-core";

/** The component a reference or a place names: its kind (`schemas`, `parameters`, …) and its name. */
export interface ComponentReference {
  kind: string;
  name: string;
}

/**
 * The component that `$ref`, written in the file `from`, names; undefined when it points anywhere else. Both
 * spellings count: a whole file of `components/<kind>/` and `#/components/<kind>/<Name>`. The text of the
 * reference decides, not what it resolves to, so a component that only passes on to another keeps its own name.
 */
export function parseComponentReference(
  $ref: string,
  from: string,
): ComponentReference | undefined {
  const [file = "", pointer] = $ref.split("#");
  const place =
    pointer === undefined
      ? /[\\/]components[\\/](\w+)[\\/]([^\\/]+)\.ya?ml$/.exec(resolve(dirname(from), file))
      : /^\/components\/(\w+)\/([^/]+)$/.exec(pointer);
  const [, kind, name] = place ?? [];
  return kind && name ? { kind, name } : undefined;
}

/** The component that stands at this place; undefined for a place inside a component or outside of all. */
export function componentAt({ source, pointer }: Location): ComponentReference | undefined {
  const file = source.absoluteRef;
  return parseComponentReference(pointer === "#/" ? file : pointer, file);
}
