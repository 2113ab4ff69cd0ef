import { pointerToken } from "./document.ts";
import type { Problem } from "./problem.ts";

/** Larger request bodies are refused with 413. */
export const MAX_BODY_BYTES: number = 10 * 1024 * 1024;

/** A request body that is larger than the sandbox reads. */
export class BodyTooLargeError extends Error {
  override readonly name = "BodyTooLargeError";
}

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
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads the request and takes it apart.
 *
 * @throws BodyTooLargeError as soon as its body is known to be too large.
 */
export async function readIncoming(request: Request): Promise<Incoming> {
  const { pathname, search } = new URL(request.url);
  const { pairs, problems } = readQuery(search.slice(1));
  return {
    method: request.method,
    pathname,
    query: pairs,
    cookies: readCookies(request.headers.get("cookie") ?? ""),
    headers: request.headers,
    problems,
    bytes: await readBytes(request),
  };
}

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length")) > MAX_BODY_BYTES) throw new BodyTooLargeError();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
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
