import type { Transport } from "./transport.ts";
/** One way to prove who calls (OpenAPI 3.1, section 4.8.27): where the credential is sent, and how it is written. */
export interface SecurityScheme {
    readonly in: "header" | "query" | "cookie";
    readonly name: string;
    /** The word before the credential in a header, such as `Bearer`. */
    readonly scheme?: string;
    /** How a credential is encoded after the scheme. */
    readonly encoding?: "base64";
}
/** What a scheme takes: a key or token, raw or as the full value of its header, or a name and its password. */
export type SecurityCredential = string | {
    readonly username: string;
    readonly password: string;
};
/** A credential, or a function that gives it for each attempt. */
export type SecurityCredentialSource = SecurityCredential | (() => SecurityCredential | Promise<SecurityCredential>);
/**
 * A transport that sends with each call the credentials of the first of its requirements that all are given for, and
 * nothing with a call that has none.
 */
export declare function withSecurity(transport: Transport, schemes: {
    readonly [name: string]: SecurityScheme;
}, given?: {
    readonly [name: string]: SecurityCredentialSource | undefined;
}): Transport;
