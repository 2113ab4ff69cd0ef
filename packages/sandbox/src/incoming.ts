import { pointerToken } from "./document.ts";
import type { Problem } from "./problem.ts";

/** A `name=value` of a query, a form or a cookie: the name decoded, the value as it was sent. */
export interface QueryPair {
  readonly name: string;
  readonly value: string;
}

/** A request taken apart, nothing of it judged yet. */
export interface Incoming {
  readonly method: string;
  /** Still percent-encoded. */
  readonly pathname: string;
  readonly query: readonly QueryPair[];
  /** Written as a query is, so that both are read alike. */
  readonly cookies: readonly QueryPair[];
  readonly headers: Headers;
  /** What made a part unreadable. */
  readonly problems: readonly Problem[];
  readBytes(): Promise<Uint8Array>;
}

/** Takes the request apart without reading its body. */
export function readIncoming(request: Request): Incoming {
  const { pathname, search } = new URL(request.url);
  const { pairs, problems } = readQuery(search.slice(1));
  return {
    method: request.method,
    pathname,
    query: pairs,
    cookies: readCookies(request.headers.get("cookie") ?? ""),
    headers: request.headers,
    problems,
    readBytes: async () => new Uint8Array(await request.arrayBuffer()),
  };
}

/** The pairs of a query or form; a pair that cannot be decoded is a problem instead. */
export function readQuery(text: string): { pairs: QueryPair[]; problems: Problem[] } {
  const pairs: QueryPair[] = [];
  const problems: Problem[] = [];
  for (const part of text.split("&").filter((piece) => piece !== "")) {
    const at = part.includes("=") ? part.indexOf("=") : part.length;
    const value = part.slice(at + 1);
    try {
      decodeQuery(value);
      pairs.push({ name: decodeQuery(part.slice(0, at)), value });
    } catch {
      const pointer = `/${pointerToken(part.slice(0, at))}`;
      problems.push({ in: "query", pointer, message: "is not well percent-encoded" });
    }
  }
  return { pairs, problems };
}

/**
 * Text of a query or form; `+` is a space, as browsers and URLSearchParams write it.
 *
 * @throws URIError when the text is not well percent-encoded.
 */
export function decodeQuery(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}

function readCookies(header: string): QueryPair[] {
  return header.split(";").flatMap((part) => {
    const at = part.indexOf("=");
    const value = part.slice(at + 1).trim();
    return at < 0 ? [] : [{ name: part.slice(0, at).trim(), value: asQueryText(value) }];
  });
}

/** In a cookie `+` is no space, and text that is not well percent-encoded stands for itself. */
function asQueryText(cookie: string): string {
  const text = cookie.replaceAll("+", "%2B");
  try {
    decodeQuery(text);
    return text;
  } catch {
    return text.replaceAll("%", "%25");
  }
}
