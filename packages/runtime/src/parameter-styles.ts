/**
 * The styles that are not the default of a place (OpenAPI 3.1, section 4.8.12.3). Those of RFC 6570 are written as
 * its section 3.2 says. A bundle holds them only where one of its operations has a parameter with such a style.
 */
import type { Operation, ParameterPlace, ParameterStyle, ParameterWriter } from "./api.ts";
import { RequestError } from "./errors/request-error.ts";
import { encode, isNamed, membersOf, textOf } from "./parameters.ts";

type StylesIn<Place extends ParameterPlace = ParameterPlace> = {
  readonly [In in Place]?: { readonly [wireName: string]: ParameterStyle };
};

/** The writers of parameters, by place and name on the wire; generated functions call this. */
export function styled(styles: StylesIn): NonNullable<Operation["styles"]> {
  const places = Object.entries(styles) as [ParameterPlace, { [name: string]: ParameterStyle }][];
  return Object.fromEntries(
    places.map(([place, byName]) => {
      // Without a prototype, for a parameter may be called `constructor`.
      const writers: Record<string, ParameterWriter> = Object.create(null);
      for (const [name, style] of Object.entries(byName)) {
        writers[name] = writerOf(place, name, style);
      }
      return [place, writers];
    }),
  );
}

type ByStyle = { readonly [style: string]: string };

/** What comes before each part in a path (RFC 6570, sections 3.2.5 and 3.2.7). */
const marks: ByStyle = { label: ".", matrix: ";" };

/** What comes between values, where it is no comma; encoded, for neither may stand in a query as it is. */
const delimiters: ByStyle = { spaceDelimited: "%20", pipeDelimited: "%7C" };

function writerOf(place: ParameterPlace, name: string, style: ParameterStyle): ParameterWriter {
  if (style.style === "deepObject") return deepObjectWriter(name, textEncoder(place, style));
  const toMembers = style.json ? jsonMembers : membersOf;
  const toParts = partsWriter(place, name, style);
  const mark = marks[style.style ?? ""] ?? "";
  return (value) => {
    const parts = toParts(toMembers(value));
    return isNamed(place) || parts.length === 0 ? parts : [mark + parts.join(mark || ",")];
  };
}

/** Turns the members of a value into parts. */
function partsWriter(
  place: ParameterPlace,
  name: string,
  parameter: ParameterStyle,
): (members: string[][]) => string[] {
  const { style = isNamed(place) ? "form" : "simple", explode = style === "form" } = parameter;
  const ownName = isNamed(place) || style === "matrix" ? [name] : [];
  const encodeKey = (text: string): string => encode(place, text);
  const encodeText = textEncoder(place, parameter);
  const delimiter = delimiters[style] ?? ",";
  const encoded = (member: string[]): string[] => [
    ...member.slice(0, -1).map(encodeKey),
    ...member.slice(-1).map(encodeText),
  ];
  if (explode) {
    return (members) =>
      members.map((member) => encoded([...ownName, ...member].slice(-2)).join("="));
  }
  return (members) => {
    if (members.length === 0) return [];
    const texts = members.flatMap(encoded);
    if (delimiter !== "," && texts.some((text) => text.includes(delimiter))) {
      throw new RequestError(`holds the delimiter of its style, ${style}, in a key or value.`);
    }
    return [[...ownName.map(encodeKey), texts.join(delimiter)].join("=")];
  };
}

/**
 * `name[key]=text`, for objects in objects too. The brackets are encoded, as in the tables of OpenAPI 3.1: RFC 3986 has
 * no place for them in a query. OpenAPI defines nothing for arrays; an array repeats its name, as in the form style.
 */
function deepObjectWriter(name: string, encodeText: (text: string) => string): ParameterWriter {
  const partsAt = (path: string, value: unknown): string[] => {
    if (value == null) return [];
    if (Array.isArray(value) || textOf(value) !== undefined) {
      return membersOf(value).map(([text = ""]) => `${path}=${encodeText(text)}`);
    }
    return Object.entries(value).flatMap(([key, item]) =>
      partsAt(`${path}%5B${encode("query", key)}%5D`, item),
    );
  };
  return (value) => partsAt(encode("query", name), value);
}

/** The value as JSON, which makes null inside it, but not itself, a value. */
const jsonMembers = (value: unknown): string[][] =>
  value == null ? [] : [[textOf(JSON.stringify(value)) ?? ""]];

/** How a value, as opposed to a name or a key, is encoded. */
const textEncoder =
  (place: ParameterPlace, { allowReserved }: ParameterStyle) =>
  (text: string): string =>
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
