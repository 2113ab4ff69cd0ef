/**
 * The one file that knows openapi-fetch: it puts the address of every operation together, and is the raw client.
 *
 * Operations do not pass through its `fetch`: that keeps no deadline over the body, and the `Request` and `Headers`
 * that it makes for each call cost more than the rest of the work around a call.
 */
import { type Client } from "openapi-fetch";
/** The plain openapi-fetch client over the paths of a description. */
export type RawClient<Paths extends object> = Client<Paths>;
/** A raw client that puts `baseUrl` before every path and sends the finished requests with `fetch`, once it is used. */
export declare function createRawClient<Paths extends object>(baseUrl: string, fetch: (request: Request) => Promise<Response>): RawClient<Paths>;
/** Where a request goes: the base, the path with its parameters filled in, and the query, each as it is sent. */
export declare const finalUrl: (baseUrl: string, path: string, query: string) => string;
