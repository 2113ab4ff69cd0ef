/**
 * How arrays and objects are written, and the styles that are not the default of a place (OpenAPI 3.1, section
 * 4.8.12.3). Those of RFC 6570 are written as its section 3.2 says.
 */
import type { ParameterPlace, ParameterStyle, ParameterWriter } from "./api.ts";
import { RequestError } from "./errors/request-error.ts";
import { encode, isNamed, textOf, write } from "./parameters.ts";

type ByStyle = { readonly [style: string]: string };

/** What comes before each part in a path (RFC 6570, sections 3.2.5 and 3.2.7). */
const marks: ByStyle = { label: ".", matrix: ";" };

/** What comes between values, where it is no comma; encoded, for neither may stand in a query as it is. */
const delimiters: ByStyle = { spaceDelimited: "%20", pipeDelimited: "%7C" };

/**
 * Writes a parameter in any style but deepObject. Exploded, the styles that have a delimiter of their own are the same
 * as form: OpenAPI leaves that open.
 */
export const writeStyled: ParameterWriter = (place, name, value, parameter) => {
  const { style = isNamed(place) ? "form" : "simple", explode = style === "form" } = parameter;
  const mark = marks[style] ?? "";
  const ownName = isNamed(place) || style === "matrix" ? [name] : [];
  const members = membersOf(value);
  const encoded = (member: string[]): string[] => [
    ...member.slice(0, -1).map((key) => encode(place, key)),
    ...member.slice(-1).map((text) => encodeValue(place, text, parameter)),
  ];
  const parts = explode
    ? members.map((member) => encoded([...ownName, ...member].slice(-2)).join("="))
    : joined(style, members.flatMap(encoded)).map((text) =>
        [...ownName.map((key) => encode(place, key)), text].join("="),
      );
  return isNamed(place) || parts.length === 0 ? parts : [mark + parts.join(mark || ",")];
};

/** The texts in a value: `[text]` for itself or an item, `[key, text]` for a property. */
function membersOf(value: unknown, isInside = false): string[][] {
  if (value == null) return [];
  const text = textOf(value);
  if (text !== undefined) return [[text]];
  if (isInside) throw new RequestError("holds an array or object inside another.");
  const isList = Array.isArray(value);
  return Object.entries(isList ? [...value] : value).flatMap(([key, item]) =>
    membersOf(item, true).map((member) => (isList ? member : [key, ...member])),
  );
}

/** The texts as one, if there are any. */
function joined(style: string, texts: string[]): string[] {
  const delimiter = delimiters[style] ?? ",";
  // A server could not tell it from one between values. A comma in a value is encoded.
  if (delimiter !== "," && texts.some((text) => text.includes(delimiter))) {
    throw new RequestError(`holds the delimiter of its style, ${style}, in a key or value.`);
  }
  return texts.length === 0 ? [] : [texts.join(delimiter)];
}

/**
 * Writes `name[key]=text`, for objects in objects too. The brackets are encoded, as in the tables of OpenAPI 3.1: RFC
 * 3986 has no place for them in a query. OpenAPI defines nothing for arrays; an array repeats its name, as in the form
 * style.
 */
export const writeDeepObject: ParameterWriter = (place, name, value, style) => {
  const partsAt = (path: string, inner: unknown): string[] => {
    if (inner == null) return [];
    if (Array.isArray(inner) || textOf(inner) !== undefined) {
      return membersOf(inner).map(([text = ""]) => `${path}=${encodeValue(place, text, style)}`);
    }
    return Object.entries(inner).flatMap(([key, item]) =>
      partsAt(`${path}%5B${encode(place, key)}%5D`, item),
    );
  };
  return partsAt(encode(place, name), value);
};

/** Writes each property as a parameter of its own, for one that is the whole query (OpenAPI 3.2, section 4.12.2). */
export const writeFields: ParameterWriter = (place, _name, value, style) =>
  Object.entries(value ?? {}).flatMap(([name, field]) => writeStyled(place, name, field, style));

/** Writes a value as JSON, for a parameter with a `content` of such a media type. Null in it, but not itself, is sent. */
export const writeJson: ParameterWriter = (place, name, value) =>
  write(place, name, value == null ? value : textOf(JSON.stringify(value)));

/** A value, as opposed to a name or a key, as it stands in its place. */
const encodeValue = (
  place: ParameterPlace,
  text: string,
  { allowReserved }: ParameterStyle,
): string =>
  allowReserved && place === "query" ? encodeUnlessReserved(text) : encode(place, text);

/**
 * Keeps reserved characters and percent-encoded triplets (RFC 6570, section 3.2.3), except what would not arrive as a
 * part of the value: `&` starts another parameter, servers read `+` as a blank, `#` ends the query, and RFC 3986 has no
 * place for brackets in one. A `=` is kept: what stands before the first one is the name, and names are encoded.
 */
const encodeUnlessReserved = (text: string): string =>
  encodeURI(text)
    .replace(/%25([\da-f]{2})/gi, "%$1")
    .replace(/[&+#]/g, encodeURIComponent);
