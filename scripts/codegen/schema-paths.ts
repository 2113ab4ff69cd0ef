/** What is where in the bodies that a schema describes: the schemas at dotted paths, and the lists. */
import type { OpenApiDocument, Schema, SchemaOrBoolean } from "./openapi.ts";
import { schemaWithSiblings } from "./resolve.ts";
import { isSchema } from "./schemas.ts";

const deepest = 8;

/** The schema past references, and past compositions that leave no choice but `null`. */
export function plainSchema(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  depth = 0,
): Schema {
  const whole = schemaWithSiblings(document, schema);
  const parts = [...(whole.allOf ?? []), ...(whole.oneOf ?? []), ...(whole.anyOf ?? [])];
  const [only, ...others] = parts.filter((part) => !(isSchema(part) && part.type === "null"));
  const isWrapped = only !== undefined && others.length === 0 && !whole.properties && !whole.items;
  return isWrapped && depth < deepest ? plainSchema(document, only, depth + 1) : whole;
}

/** The properties of an object, those of its `allOf` parts first; a later one of the same name wins. */
export function propertiesOf(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  depth = 0,
): Map<string, Schema> {
  const whole = plainSchema(document, schema);
  const parts = depth < deepest ? (whole.allOf ?? []) : [];
  return new Map([
    ...parts.flatMap((part) => [...propertiesOf(document, part, depth + 1)]),
    ...Object.entries(whole.properties ?? {}).filter((entry): entry is [string, Schema] =>
      isSchema(entry[1]),
    ),
  ]);
}

/** The schema at a path, whose first names may be one that has dots in it; undefined where there is none. */
export function schemaAt(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  path: string,
): Schema | undefined {
  const whole = propertiesOf(document, schema).get(path);
  if (whole) return whole;
  const [first = "", ...rest] = path.split(".");
  const next = propertiesOf(document, schema).get(first);
  return next && rest.length > 0 ? schemaAt(document, next, rest.join(".")) : next;
}

/** Whether the bodies are lists. */
export function isList(document: OpenApiDocument, schema: SchemaOrBoolean | undefined): boolean {
  const { type, items } = plainSchema(document, schema);
  return type === undefined ? items !== undefined : [type].flat().includes("array");
}

/**
 * The path of the one list in a body: empty where the body is it, else a property or, where there is none, a property
 * of a property. Undefined where there is no list, or more than one.
 */
export function listPathIn(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
): string | undefined {
  if (isList(document, schema)) return "";
  const own = listsIn(document, schema);
  const inner = [...propertiesOf(document, schema)].flatMap(([name, property]) =>
    name.includes(".") ? [] : listsIn(document, property).map((list) => `${name}.${list}`),
  );
  const [path, ...others] = own.length > 0 ? own : inner;
  return others.length > 0 ? undefined : path;
}

const listsIn = (document: OpenApiDocument, schema: SchemaOrBoolean | undefined): string[] =>
  [...propertiesOf(document, schema)]
    .filter(([name, property]) => !name.includes(".") && isList(document, property))
    .map(([name]) => name);
