import { createRawClient, type RawClient } from "./engine.ts";
import { RequestError } from "./errors/request-error.ts";
import { exchange } from "./exchange.ts";
import type { Transport } from "./transport.ts";
import { isWithin, urlOf } from "./url.ts";

/**
 * The plain openapi-fetch client over the credential, the `fetch` and the redirect rules of a transport; without its
 * retries, time limits and errors.
 */
export function rawClientOf<Paths extends object>(transport: Transport): RawClient<Paths> {
  return createRawClient<Paths>(transport.baseUrl, async (request) => {
    const { url, method, signal } = request;
    if (!isWithin(transport.origin, urlOf(url))) {
      throw new RequestError(`${method}: the credential belongs to ${transport.origin} alone.`);
    }
    const headers = Object.fromEntries(request.headers);
    const body = request.body ? await request.arrayBuffer() : undefined;
    const credential = await transport.credential();
    return exchange(transport, { method, url, headers, body }, credential, signal);
  });
}

export type { RawClient };
