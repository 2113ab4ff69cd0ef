import type { HeaderAuthentication } from "./api.ts";
/** What is sent to prove who calls, and every form of it that must not be shown. */
export interface Credential {
    /** By their names in lower case. */
    readonly headers: {
        readonly [name: string]: string;
    };
    /** The credential as given, as sent, and without its scheme. */
    readonly secrets: readonly string[];
}
/**
 * The header value for an API key.
 *
 * Takes a raw key or the full header value (the scheme, a space, the credential) and never encodes twice.
 * @throws {ConfigError} where the key is empty or holds characters that no header may hold.
 */
export declare function credentialOf(apiKey: unknown, { header, scheme, encoding }: HeaderAuthentication): Credential;
