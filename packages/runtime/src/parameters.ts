/**
 * Parameters as text, in the default style of each place (OpenAPI 3.1, section 4.8.12.2): `simple` in a path and a
 * header, exploded `form` in a query and a cookie, both after RFC 6570. What has another style brings its own writer.
 *
 * | Value | What is sent |
 * | --- | --- |
 * | `undefined`, `null`, also inside an array or object; an array or object that holds nothing else | nothing |
 * | the empty string | the name and an empty value |
 * | string, finite number, bigint, boolean | its text |
 * | what has `toISOString`, such as a Date | what that returns |
 * | an instance of a class with a `toString` of its own, such as a URL | what that returns |
 * | array; any other object, with its own enumerable properties | each of its members |
 *
 * Anything else is refused, and so is an array or object inside another wherever a style has no form for it.
 */
import type { ParameterPlace, ParameterStyle } from "./api.ts";
import { RequestError } from "./errors/request-error.ts";
import { checkPath } from "./path-parameters.ts";

type Values = (wireName: string) => unknown;
type Styles = { readonly [wireName: string]: ParameterStyle };

/**
 * The path that a template and its values make, percent-encoded.
 * @param what the call, as messages name it.
 * @throws {RequestError} where a value is missing, cannot be sent, or would lead to another endpoint.
 */
export function pathOf(what: string, template: string, values: Values, styles?: Styles): string {
  // Every other piece is a name.
  const pieces = template.split(/[{}]/).map((piece, index) => {
    return index % 2 ? partsOf(what, "path", piece, values(piece), styles?.[piece])[0] : piece;
  });
  const path = pieces.join("");
  // A dot of the template, or of the label style, may make a segment of what is harmless alone.
  checkPath(path, `${what}: the path `);
  return path;
}

/**
 * The query that the values make, percent-encoded, without its question mark; empty where nothing is given.
 * @throws {RequestError} where a value cannot be sent.
 */
export const queryOf = (
  what: string,
  names: readonly string[],
  values: Values,
  styles?: Styles,
): string =>
  names.flatMap((name) => partsOf(what, "query", name, values(name), styles?.[name])).join("&");

/**
 * The value of the Cookie header, percent-encoded; undefined where nothing is given.
 *
 * Each member becomes a cookie of its own: a server takes the `&` of RFC 6570 for a part of the value.
 * @throws {RequestError} where a value cannot be sent.
 */
export const cookieOf = (
  what: string,
  names: readonly string[],
  values: Values,
  styles?: Styles,
): string | undefined =>
  names.flatMap((name) => partsOf(what, "cookie", name, values(name), styles?.[name])).join("; ") ||
  undefined;

/**
 * The value of a header, which OpenAPI leaves unencoded; undefined where nothing is given.
 * @throws {RequestError} where a value cannot be sent.
 */
export function headerValueOf(
  what: string,
  name: string,
  value: unknown,
  style?: ParameterStyle,
): string | undefined {
  const [text] = partsOf(what, "header", name, value, style);
  // What would end the header, or what no fetch sends (RFC 9110, section 5.5).
  if (/[^\t\x20-\x7e\x80-\xff]/.test(text ?? "")) {
    throw new RequestError(`${what}: the header parameter "${name}" holds what no header can.`);
  }
  return text;
}

/** What a parameter's writer makes of it; names the parameter in errors, and lets no others out. */
function partsOf(
  what: string,
  place: ParameterPlace,
  name: string,
  value: unknown,
  style?: ParameterStyle,
): string[] {
  try {
    // What every object inherits has a name too, but no writer.
    const parts = style?.write?.(place, name, value, style) ?? write(place, name, value);
    if (place === "path" && !parts[0]) checkPath("");
    return parts;
  } catch (cause) {
    const why = cause instanceof RequestError ? cause.message : "cannot be sent.";
    throw new RequestError(`${what}: the ${place} parameter "${name}" ${why}`, { cause });
  }
}

/** Writes a parameter whose value is one text, which all styles write alike but label and matrix. */
export const write = (place: ParameterPlace, name: string, value: unknown): string[] => {
  if (value == null) return [];
  const text = textOf(value);
  if (text === undefined) throw new RequestError("must be one value, not an array or object.");
  return [`${isNamed(place) ? `${encode(place, name)}=` : ""}${encode(place, text)}`];
};

/** Whether a parameter in this place has its name before its value. */
export const isNamed = (place: ParameterPlace): boolean => place === "query" || place === "cookie";

/** The text of a value that has one; undefined for an array or object with members. */
export function textOf(value: unknown): string | undefined {
  if (/^(st|b)/.test(typeof value) || Number.isFinite(value)) return String(value);
  const type = Object.prototype.toString.call(value);
  if (typeof value === "object") {
    // A plain object of another realm has another Object.prototype.
    const isPlain = !Object.getPrototypeOf(Object.getPrototypeOf(value) ?? value);
    if (isPlain || Array.isArray(value)) return undefined;
    const text = String((value as Partial<Date>).toISOString?.() ?? value);
    if (text === "[object Object]") return undefined;
    if (text !== type) return text;
  }
  throw new RequestError(`is ${typeof value === "number" ? value : type}, which cannot be sent.`);
}

/** A text as it stands in a place. */
export function encode(place: ParameterPlace, text: string): string {
  if (place === "path") checkPath(text);
  return place === "header" ? text : encodeURIComponent(text);
}
