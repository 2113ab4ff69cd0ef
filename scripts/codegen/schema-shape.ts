/** The shape of a schema (JSON Schema 2020-12, and what OpenAPI 3.0 has of its own). */
import { sdk } from "./sdk-shape.ts";
import {
  flag,
  isObject,
  kindOf,
  list,
  listOf,
  mapOf,
  number,
  numberOrFlag,
  object,
  type Shape,
  type ShapeCheck,
  text,
  texts,
} from "./shape.ts";

const jsonTypes = ["string", "number", "integer", "boolean", "object", "array", "null"];

/** A schema object, `true` or `false`. */
export const schema: Shape = (slot, check) => {
  const value = slot.holder[slot.key];
  if (typeof value === "boolean") return;
  if (!isObject(value)) return check.mistake(slot, "a schema");
  schemaObject(slot, check);
};

// In a map of properties every name is a property's.
const schemas = mapOf(schema);

/** Schemas whose values may be secret. */
const properties: Shape = (slot, check) => {
  schemas(slot, check);
  const value = slot.holder[slot.key];
  if (!isObject(value)) return;
  for (const property of Object.values(value)) {
    if (!isObject(property) || property["x-sdk"] === undefined) continue;
    sdk("property")({ holder: property, key: "x-sdk" }, check);
  }
};

/** A list of schemas; one alone, as some documents have it, is a list of one. */
const alternatives: Shape = (slot, check) => {
  const value = slot.holder[slot.key];
  if (isObject(value)) {
    check.findings.approximation(
      slot.holder,
      `\`${slot.key}\` is an object, expected a list; it is taken for a list of one`,
      "",
      slot.key,
    );
    slot.holder[slot.key] = [value];
  }
  listOf(schema)(slot, check);
};

/** A type's name or a list of them; one that JSON does not have says nothing of the value. */
const type: Shape = (slot, check) => {
  const value = slot.holder[slot.key];
  if (value === "file") {
    Object.assign(slot.holder, { type: "string", format: "binary" });
    return;
  }
  const given = [value].flat();
  const known = given.map((name) => knownType(name)).filter((name) => name !== undefined);
  if (known.length === given.length) {
    slot.holder[slot.key] = Array.isArray(value) ? known : known[0];
    return;
  }
  check.leaveOut(
    slot,
    `\`type\` is ${typeof value === "string" ? JSON.stringify(value) : kindOf(value)}, which JSON does not have`,
  );
};

function knownType(name: unknown): string | undefined {
  const lower = typeof name === "string" ? name.toLowerCase() : "";
  return jsonTypes.includes(lower) ? lower : undefined;
}

/** A schema, or the list of them that older drafts have for tuples. */
const items: Shape = (slot, check) => {
  const { holder, key } = slot;
  if (!Array.isArray(holder[key])) return schema(slot, check);
  holder["prefixItems"] = holder[key];
  delete holder[key];
  listOf(schema)({ holder, key: "prefixItems" }, check);
};

/** The names of required properties; older drafts have a flag on the property itself, which means nothing here. */
const required: Shape = (slot, check) => {
  if (typeof slot.holder[slot.key] === "boolean") delete slot.holder[slot.key];
  else texts(slot, check);
};

const discriminator: Shape = (slot, check) => {
  const value = slot.holder[slot.key];
  const isWhole = isObject(value) && typeof value["propertyName"] === "string";
  if (!isWhole) return leaveOutDiscriminator(slot, check);
  object({ mapping: () => mapOf(text) }, "a discriminator object")(slot, check);
};

const leaveOutDiscriminator = (slot: Parameters<Shape>[0], check: ShapeCheck): void =>
  check.leaveOut(slot, "a discriminator names no property");

const reference: Shape = (slot, check) => {
  if (typeof slot.holder[slot.key] !== "string") check.mistake(slot, "the text of a reference");
};

const schemaObject = object(
  {
    $ref: () => reference,
    type: () => type,
    items: () => items,
    required: () => required,
    discriminator: () => discriminator,
    enum: () => list,
    examples: () => list,
    ...all(text, "pattern $id $anchor contentMediaType contentEncoding"),
    ...all(flag, "nullable readOnly writeOnly uniqueItems"),
    ...all(number, "minimum maximum multipleOf"),
    ...all(number, "minLength maxLength minItems maxItems minProperties maxProperties"),
    ...all(numberOrFlag, "exclusiveMinimum exclusiveMaximum"),
    properties: () => properties,
    ...all(schemas, "patternProperties dependentSchemas $defs definitions"),
    ...all(alternatives, "allOf oneOf anyOf prefixItems"),
    ...all(schema, "additionalProperties not if then else contains propertyNames"),
    ...all(schema, "unevaluatedItems unevaluatedProperties"),
  },
  "a schema",
);

function all(shape: Shape, names: string): { [name: string]: () => Shape } {
  return Object.fromEntries(names.split(" ").map((name) => [name, () => shape]));
}
