/**
 * The one file that knows openapi-fetch, which is the raw client.
 *
 * Operations share its types of paths and its shape of `fetch`, but not its code: it keeps no deadline over the body
 * and makes a `Request` and a `Headers` for each call, which is a third of what a call may cost.
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
