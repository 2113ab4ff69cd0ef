/**
 * The one file that knows openapi-fetch, which is the raw client.
 *
 * Operations do not pass through it: it keeps no deadline over the body, and the `Request` and `Headers` that it makes
 * for each call cost more than the rest of the work around a call.
 */
import createClient, { type Client } from "openapi-fetch";

/** The plain openapi-fetch client over the paths of a description. */
export type RawClient<Paths extends object> = Client<Paths>;

/** A raw client that puts `baseUrl` before every path and sends the finished requests with `fetch`, once it is used. */
export function createRawClient<Paths extends object>(
  baseUrl: string,
  fetch: (request: Request) => Promise<Response>,
): RawClient<Paths> {
  return createClient<Paths>({ baseUrl, fetch });
}
