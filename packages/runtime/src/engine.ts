/**
 * The HTTP engine: the one file that knows openapi-fetch.
 *
 * An operation takes from it how headers are put together, and no more: its client keeps no deadline over the
 * body and makes a `Request` for each call. The raw client is all of it.
 */
import createClient, { type Client, mergeHeaders } from "openapi-fetch";

/** The plain openapi-fetch client over the paths of a description. */
export type RawClient<Paths extends object> = Client<Paths>;

/** The headers that `sets` make together; the later win, and null takes one away. */
export const headersOf: (...sets: (HeadersInit | undefined)[]) => Headers = mergeHeaders;

/** A raw client that puts `baseUrl` before every path and sends the finished requests with `fetch`, once it is used. */
export function createRawClient<Paths extends object>(
  baseUrl: string,
  fetch: (request: Request) => Promise<Response>,
): RawClient<Paths> {
  return createClient<Paths>({ baseUrl, fetch });
}
