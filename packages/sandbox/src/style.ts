import { decodeQuery, type QueryPair } from "./incoming.ts";
import type { Expectation, Raw } from "./schema.ts";

/** How a value is written as text (OpenAPI 3.1, section 4.8.12.3, after RFC 6570). */
export interface Styled {
  readonly name: string;
  readonly style: string;
  readonly explode: boolean;
}

type Decode = (text: string) => string;

const DELIMITERS: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

/**
 * A path or header value taken apart; undefined when it is not in the documented style.
 *
 * @throws URIError when the text is not well percent-encoded.
 */
export function readText(
  text: string,
  styled: Styled,
  expected: Expectation,
  decode: Decode,
): Raw | undefined {
  const { style, name, explode } = styled;
  if (style === "label") {
    return text.startsWith(".")
      ? split(text.slice(1), explode ? "." : ",", styled, expected, decode)
      : undefined;
  }
  if (style !== "matrix") return split(text, ",", styled, expected, decode);
  if (explode && expected.types.has("object")) {
    return text.startsWith(";") ? split(text.slice(1), ";", styled, expected, decode) : undefined;
  }
  const prefix = `;${name}=`;
  if (!text.startsWith(prefix)) return undefined;
  return split(text.slice(prefix.length), explode ? prefix : ",", styled, expected, decode);
}

/**
 * A query, cookie or form value taken from the pairs; undefined when none of them belongs to it.
 *
 * @throws URIError when the text is not well percent-encoded.
 */
export function readPairs(
  pairs: readonly QueryPair[],
  styled: Styled,
  expected: Expectation,
): Raw | undefined {
  const { name, style, explode } = styled;
  if (style === "deepObject") return readDeepObject(pairs, name);
  if (explode && expected.types.has("object"))
    return readMembers(pairs, [...expected.properties.keys()]);
  const values = pairs.filter((pair) => pair.name === name).map(({ value }) => value);
  const [first] = values;
  if (first === undefined) return undefined;
  if (explode || values.length > 1) {
    const decoded = values.map(decodeQuery);
    return decoded.length > 1 || expected.types.has("array") ? decoded : (decoded[0] as string);
  }
  const delimiter = DELIMITERS[style];
  if (delimiter === undefined) return split(first, ",", styled, expected, decodeQuery);
  return split(decodeQuery(first), delimiter, styled, expected, (text) => text);
}

function readDeepObject(pairs: readonly QueryPair[], name: string): Raw | undefined {
  const inside = pairs.flatMap((pair) => {
    const key =
      pair.name.startsWith(`${name}[`) && /^\[([^[\]]*)\]$/.exec(pair.name.slice(name.length))?.[1];
    return typeof key === "string" ? [{ name: key, value: pair.value }] : [];
  });
  return readMembers(inside, [...new Set(inside.map((pair) => pair.name))]);
}

function readMembers(pairs: readonly QueryPair[], names: readonly string[]): Raw | undefined {
  const found = names.flatMap((name): [string, Raw][] => {
    const values = pairs
      .filter((pair) => pair.name === name)
      .map(({ value }) => decodeQuery(value));
    return values.length === 0
      ? []
      : [[name, values.length === 1 ? (values[0] as string) : values]];
  });
  return found.length === 0 ? undefined : new Map(found);
}

/** Splits before decoding: an encoded delimiter is part of a value. */
function split(
  text: string,
  delimiter: string,
  styled: Styled,
  expected: Expectation,
  decode: Decode,
): Raw {
  const parts = () => (text === "" ? [] : text.split(delimiter));
  if (expected.types.has("array")) return parts().map(decode);
  if (!expected.types.has("object")) return decode(text);
  if (styled.explode) {
    const members = parts().map((part): [string, string] => {
      const at = part.includes("=") ? part.indexOf("=") : part.length;
      return [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });
    return new Map(members);
  }
  const words = parts().map(decode);
  return new Map(
    words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ""]] : [])),
  );
}
