import { DescriptionError } from "./description-error.ts";

/** A JSON object whose members are not known yet. */
export type JsonObject = { readonly [key: string]: unknown };

/** A value inside the document and where it stands: a schema is compiled by its pointer. */
export interface Place {
  readonly document: JsonObject;
  /** JSON pointer (RFC 6901) from the root; empty for the root. */
  readonly pointer: string;
  readonly value: unknown;
}

/** Whether the value is a JSON object: not null, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The root of an OpenAPI document.
 *
 * @throws DescriptionError when the value is not an OpenAPI document from 3.0 to 3.2.
 */
export function readDocument(value: unknown): Place {
  if (!isObject(value) || typeof value.openapi !== "string") {
    throw new DescriptionError(
      'Not an OpenAPI document: it has no "openapi" version. Pass a bundled document of 3.0 to 3.2.',
    );
  }
  if (!/^3\.[012]\./.test(value.openapi)) {
    throw new DescriptionError(
      `OpenAPI ${JSON.stringify(value.openapi)} is not understood. Convert it to one from 3.0 to 3.2.`,
    );
  }
  if (!isObject(value.paths)) {
    throw new DescriptionError(
      'The document has no "paths": there is nothing to serve. Add at least one path.',
    );
  }
  return { document: value, pointer: "", value };
}

/** One token of a JSON pointer (RFC 6901, section 3). */
export function pointerToken(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The member of that name. Only own members count: `constructor` is a name like any other. */
export function child(place: Place | undefined, name: string): Place | undefined {
  const value = place?.value;
  if (
    place === undefined ||
    typeof value !== "object" ||
    value === null ||
    !Object.hasOwn(value, name)
  ) {
    return undefined;
  }
  const pointer = `${place.pointer}/${pointerToken(name)}`;
  return { document: place.document, pointer, value: (value as JsonObject)[name] };
}

/** The member of that name with references followed. */
export function member(place: Place | undefined, name: string): Place | undefined {
  const found = child(place, name);
  return found && follow(found);
}

/** The members of an object or the items of an array by name, with references followed. */
export function members(place: Place | undefined): [name: string, place: Place][] {
  const value = place?.value;
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).map((name) => [name, member(place, name) as Place]);
}

/** The text at that name, when there is one. */
export function text(place: Place | undefined, name: string): string | undefined {
  const value = child(place, name)?.value;
  return typeof value === "string" ? value : undefined;
}

/**
 * The place a Reference Object leads to, or the place itself when it is none.
 *
 * @throws DescriptionError when the reference leaves the document, leads nowhere or to itself.
 */
export function follow(start: Place): Place {
  const passed = new Set<string>();
  let place = start;
  for (;;) {
    const ref = text(place, "$ref");
    if (ref === undefined) return place;
    if (passed.has(place.pointer)) {
      throw new DescriptionError(
        `The reference ${ref} at ${start.pointer} leads back to itself. Break the circle.`,
      );
    }
    passed.add(place.pointer);
    place = target(place, ref);
  }
}

function target(from: Place, ref: string): Place {
  if (ref !== "#" && !ref.startsWith("#/")) {
    throw new DescriptionError(
      `The reference ${ref} at ${from.pointer} leaves the document. Bundle it into one file first.`,
    );
  }
  let place: Place | undefined = { document: from.document, pointer: "", value: from.document };
  for (const token of ref.split("/").slice(1)) {
    const name = unescapeToken(token);
    // A reference may lead through another one, which only then has to be followed.
    place = child(place, name) ?? (place && member(follow(place), name));
  }
  if (place === undefined) {
    throw new DescriptionError(
      `The reference ${ref} at ${from.pointer} leads nowhere. Correct it.`,
    );
  }
  return place;
}

function unescapeToken(token: string): string {
  const unescaped = (name: string) => name.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return unescaped(decodeURIComponent(token));
  } catch {
    return unescaped(token);
  }
}
