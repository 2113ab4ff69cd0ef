import { type RawClient } from "./engine.ts";
import type { Transport } from "./transport.ts";
/**
 * The plain openapi-fetch client over the credential, the `fetch` and the redirect rules of a transport; without its
 * retries, time limits and errors.
 */
export declare function rawClientOf<Paths extends object>(transport: Transport): RawClient<Paths>;
export type { RawClient };
