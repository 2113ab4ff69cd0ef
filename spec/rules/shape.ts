/** What a value must look like, as data. */
export type Shape =
  | TextShape
  | { is: "count" }
  | { is: "scalar" }
  | { is: "one of"; values: readonly unknown[] }
  | { is: "list"; of: Shape }
  | { is: "map"; of: Shape; keys?: TextShape }
  | { is: "one or more"; of: Shape }
  | RecordByKeyShape
  | RecordShape;

interface TextShape {
  is: "text";
  pattern: RegExp;
  like: string;
}

/** An object of known keys. */
interface RecordShape {
  is: "record";
  required?: Readonly<Record<string, Shape>>;
  optional?: Readonly<Record<string, Shape>>;
}

/** An object that is one of several records: the first whose name is among its keys. */
interface RecordByKeyShape {
  is: "record by key";
  records: Readonly<Record<string, RecordShape>>;
}

/** A place inside a value that is not of its shape, and what to do about it. */
export interface Mismatch {
  path: (string | number)[];
  message: string;
}

/** Every place at which `value` is not of `shape`. */
export function* mismatches(
  value: unknown,
  shape: Shape,
  path: (string | number)[] = [],
): Generator<Mismatch> {
  if (shape.is === "record" && isObject(value)) {
    yield* recordMismatches(value, shape, path);
  } else if (shape.is === "record by key" && isObject(value)) {
    const key = Object.keys(shape.records).find((each) => each in value) ?? "";
    const record = shape.records[key];
    const keys = Object.keys(shape.records).join(", ");
    if (record) yield* recordMismatches(value, record, path);
    else yield { path, message: `has none of ${keys}: add the one that fits` };
  } else if (shape.is === "one or more") {
    const of: Shape = Array.isArray(value) ? { is: "list", of: shape.of } : shape.of;
    yield* mismatches(value, of, path);
  } else if (shape.is === "map" && isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const place = [...path, key];
      if (shape.keys && !shape.keys.pattern.test(key)) {
        yield { path: place, message: `has a key that is not ${shape.keys.like}: correct the key` };
      }
      yield* mismatches(item, shape.of, place);
    }
  } else if (shape.is === "list" && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* mismatches(item, shape.of, [...path, index]);
    }
  } else if (!isScalarOf(value, shape)) {
    const message = `is ${JSON.stringify(value)}, expected ${nameOf(shape)}: correct the value`;
    yield { path, message };
  }
}

function* recordMismatches(
  value: Record<string, unknown>,
  { required = {}, optional = {} }: RecordShape,
  path: (string | number)[],
): Generator<Mismatch> {
  const known = new Map(Object.entries({ ...required, ...optional }));
  for (const key of Object.keys(required)) {
    if (!(key in value)) yield { path, message: `has no "${key}": add it` };
  }
  for (const [key, item] of Object.entries(value)) {
    const shape = known.get(key);
    const place = [...path, key];
    if (shape) yield* mismatches(item, shape, place);
    else
      yield {
        path: place,
        message: `is unknown, expected ${[...known.keys()].join(", ")}: correct or remove it`,
      };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isScalarOf(value: unknown, shape: Shape): boolean {
  if (shape.is === "one of") return shape.values.includes(value);
  if (shape.is === "scalar") return /^(string|number|boolean)$/.test(typeof value);
  if (shape.is === "count") return Number.isSafeInteger(value) && Number(value) > 0;
  return shape.is === "text" && typeof value === "string" && shape.pattern.test(value);
}

function nameOf(shape: Shape): string {
  if (shape.is === "text") return shape.like;
  if (shape.is === "scalar") return "a text, a number, true or false";
  if (shape.is === "count") return "a whole number above 0";
  if (shape.is === "one of") return shape.values.map((value) => JSON.stringify(value)).join(" or ");
  return shape.is === "list" ? "a list" : "an object";
}
