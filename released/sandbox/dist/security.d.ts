import { type Place } from "./document.ts";
import { type Incoming } from "./incoming.ts";
import type { Problem } from "./problem.ts";
/** What a security scheme wants a request to carry. */
interface Credential {
    readonly in: "header" | "query" | "cookie";
    /** Name of the header, query parameter or cookie. */
    readonly name: string;
    /** The texts that are accepted there; the first is the one to show. */
    readonly accepted: readonly string[];
    /** The same in words, without the key. */
    readonly form: string;
    /** Authentication scheme for `WWW-Authenticate` (RFC 9110, section 11.6.1). */
    readonly challenge: string | undefined;
}
/** By name of the security scheme; undefined for mutual TLS, which loopback HTTP cannot check. */
export type Credentials = ReadonlyMap<string, Credential | undefined>;
/** Reads the security schemes and how `x-sdk.authentication` says their keys are written. */
export declare function readCredentials(root: Place, apiKey: string): Credentials;
/** Why the request meets none of the alternatives; empty when it does, or when it needs none. */
export declare function checkSecurity(alternatives: readonly (readonly string[])[], credentials: Credentials, incoming: Incoming): readonly Problem[];
/** What `WWW-Authenticate` offers for schemes of these names. */
export declare function challenges(names: readonly string[], credentials: Credentials): string[];
export {};
