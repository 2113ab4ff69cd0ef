/** Servers whose addresses have variables, and those of single operations; only clients of such an API import this. */
import type { Api, Server } from "./api.ts";
import type { RequestPart } from "./request.ts";
/** The options of a client that say where requests go. */
export interface ServerOptions {
    readonly baseUrl?: string | undefined;
    readonly serverVariables?: object | undefined;
}
/**
 * The API at the address that the caller's variables make of its server's.
 * @throws {ConfigError} where a variable is missing or none that the description allows, and no `baseUrl` is given.
 */
export declare function atServer(api: Api, { baseUrl, serverVariables }: ServerOptions, server?: Server): Api;
/**
 * Sends a call to the server of its own operation. A `baseUrl` of the caller's takes the place of that one too, so that
 * nothing goes to a server that the caller did not mean; what is kept of it is its path.
 */
export declare const ownServer: RequestPart;
