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

// What answers call the lists beside the one that they are for, and that one itself where it has no name of its own.
const sideName = /^_?(errors?|warnings?|messages|notices|links|included|order|sort|facets?|tags)$/i;
const usualName = /^_?(items|data|results?|values?|entries|records|rows|elements|objects|hits)$/i;

/**
 * The path of the list that a body is for: empty where the body is it, else a property or, where there is none, a
 * property of a property. Undefined where there is no list, or more than one that it may be.
 */
export function listPathIn(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
): string | undefined {
  if (isList(document, schema)) return "";
  const properties = propertiesOf(document, schema);
  // What has an id is a thing that may have lists, and not a page of one.
  const own = listsIn(document, schema).filter(
    (name) => !properties.has("id") || usualName.test(name),
  );
  const inner = [...properties].flatMap(([name, property]) =>
    name.includes(".") ? [] : wrappedListsIn(document, property).map((list) => `${name}.${list}`),
  );
  const lists = own.length > 0 ? own : inner;
  const usual = lists.filter((path) => usualName.test(path.replace(/.*\./, "")));
  const [list] = usual.length > 0 ? usual : lists;
  return usual.length > 1 || (usual.length === 0 && lists.length > 1) ? undefined : list;
}

/** Those of an object that is there for a list: what has values of its own is a thing that has a list. */
function wrappedListsIn(document: OpenApiDocument, schema: Schema): string[] {
  const isThing = [...propertiesOf(document, schema).values()].some((property) =>
    /^(string|number|integer|boolean)$/.test(`${plainSchema(document, property).type}`),
  );
  return listsIn(document, schema).filter((name) => !isThing || usualName.test(name));
}

/** The names of the lists in an object, without those that stand beside what it is for. */
const listsIn = (document: OpenApiDocument, schema: SchemaOrBoolean | undefined): string[] =>
  [...propertiesOf(document, schema)]
    .filter(([name, property]) => !/\./.test(name) && isList(document, property))
    .map(([name]) => name)
    .filter((name) => !sideName.test(name));
