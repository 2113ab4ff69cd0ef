/**
 * Looks that a document has the shape that the later stages rely on.
 *
 * What would make the output wrong is a mistake. What the output could do without (an annotation of the wrong type, a
 * keyword that says nothing) is left out of the document, with a warning: public documents are full of it.
 */
import type { Findings } from "./diagnostics.ts";

/** A value where it stands: `holder[key]`. */
interface Slot {
  readonly holder: Container;
  readonly key: string;
}

type Container = { [key: string]: unknown };

/** Looks at the value of a slot. */
export type Shape = (slot: Slot, check: ShapeCheck) => void;

/** One pass over a document. */
export class ShapeCheck {
  readonly findings: Findings;
  private readonly seen: WeakSet<object> = new WeakSet();

  constructor(findings: Findings) {
    this.findings = findings;
  }

  /** Whether the object is met for the first time; bundled documents share objects. */
  isNew(value: object): boolean {
    if (this.seen.has(value)) return false;
    this.seen.add(value);
    return true;
  }

  /** Tells of the value, and takes it out, so that what is wrong elsewhere can still be looked for. */
  mistake({ holder, key }: Slot, expected: string): void {
    const found = kindOf(holder[key]);
    this.findings.mistake(
      holder,
      `\`${key}\` is ${found}, expected ${expected}`,
      `Write ${expected}, or take it out.`,
      key,
    );
    delete holder[key];
  }

  /** Takes the value out of the document. */
  leaveOut(slot: Slot, why: string): void {
    const { holder, key } = slot;
    this.findings.approximation(holder, `${why}; it is left out`, "", key);
    delete holder[key];
  }
}

export const kindOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "a text";
  return typeof value === "object" ? "an object" : `the ${typeof value} ${String(value)}`;
};

export const isObject = (value: unknown): value is Container =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Something that may be left out where it is not what is expected. */
const optional =
  (expected: string, fits: (value: unknown) => boolean): Shape =>
  (slot, check) => {
    const value = slot.holder[slot.key];
    if (value === null) delete slot.holder[slot.key];
    else if (!fits(value)) {
      check.leaveOut(slot, `\`${slot.key}\` is ${kindOf(value)}, expected ${expected}`);
    }
  };

export const flag: Shape = optional("true or false", (value) => typeof value === "boolean");
export const number: Shape = optional("a number", Number.isFinite);
export const numberOrFlag: Shape = optional(
  "a number",
  (value) => Number.isFinite(value) || typeof value === "boolean",
);
export const list: Shape = optional("a list", Array.isArray);

/** A text; a number that YAML read where a text was meant is one. */
export const text: Shape = (slot, check) => {
  const value = slot.holder[slot.key];
  if (typeof value === "number" || typeof value === "boolean") slot.holder[slot.key] = `${value}`;
  else optionalText(slot, check);
};
const optionalText = optional("a text", (value) => typeof value === "string");

/** One of some words. */
export const oneOf = (words: readonly string[]): Shape =>
  optional(`one of ${words.join(", ")}`, (value) => words.includes(value as string));

/** A list of texts; what is no text is left out. */
export const texts: Shape = (slot, check) => {
  list(slot, check);
  const value = slot.holder[slot.key];
  if (!Array.isArray(value) || value.every((item) => typeof item === "string")) return;
  const known = value.filter((item) => ["string", "number"].includes(typeof item)).map(String);
  if (known.length < value.length) {
    check.findings.approximation(
      slot.holder,
      `\`${slot.key}\` holds what is no text; that is left out`,
      "",
      slot.key,
    );
  }
  slot.holder[slot.key] = known;
};

/** What any object may have, and the types show as comments. */
const annotations: { readonly [name: string]: () => Shape } = {
  title: () => text,
  summary: () => text,
  description: () => text,
  format: () => text,
  deprecated: () => flag,
};

/** An object with these members and annotations; others are passed over. Null, as YAML reads an empty value, is as if it were not there. */
export function object(own: { readonly [name: string]: () => Shape }, name: string): Shape {
  const fields = new Map(Object.entries({ ...annotations, ...own }));
  return (slot, check) => {
    const value = slot.holder[slot.key];
    if (!isObject(value)) return check.mistake(slot, name);
    if (!check.isNew(value)) return;
    if (Object.hasOwn(value, "$ref") && !fields.has("$ref")) {
      check.leaveOut({ holder: value, key: "$ref" }, `${name} cannot be a reference`);
    }
    for (const key of Object.keys(value)) {
      const field = fields.get(key);
      if (!field) continue;
      if (value[key] === null) delete value[key];
      else field()({ holder: value, key }, check);
    }
  };
}

/** An object or a reference to one. */
export const orReference =
  (shape: Shape): Shape =>
  (slot, check) => {
    const value = slot.holder[slot.key];
    if (!isObject(value) || !Object.hasOwn(value, "$ref")) return shape(slot, check);
    if (typeof value["$ref"] !== "string") {
      check.mistake({ holder: value, key: "$ref" }, "the text of a reference");
    }
  };

/** An object whose members are all of one shape; in some of OpenAPI's there may be extensions among them. */
export const mapOf =
  (shape: Shape, { hasExtensions = false } = {}): Shape =>
  (slot, check) => {
    const value = slot.holder[slot.key];
    if (!isObject(value)) return check.mistake(slot, "an object");
    if (!check.isNew(value)) return;
    for (const key of Object.keys(value)) {
      if (hasExtensions && key.startsWith("x-")) delete value[key];
      else {
        // An entry without a value is there all the same.
        if (value[key] === null) set(value, key, {});
        shape({ holder: value, key }, check);
      }
    }
  };

/** A list whose items are all of one shape. */
export const listOf =
  (shape: Shape): Shape =>
  (slot, check) => {
    const value = slot.holder[slot.key];
    if (!Array.isArray(value)) return check.mistake(slot, "a list");
    const items = value as unknown as Container;
    for (const key of value.keys()) shape({ holder: items, key: String(key) }, check);
    // Taking an item out leaves a gap.
    if (Object.keys(value).length < value.length) slot.holder[slot.key] = value.filter(() => true);
  };

/** Sets an own member, whatever its name; an assignment to `__proto__` would not. */
export function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
