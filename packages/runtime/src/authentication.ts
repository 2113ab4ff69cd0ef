import type { HeaderAuthentication } from "./api.ts";
import { ConfigError } from "./errors/config-error.ts";

// Visible ASCII and inner spaces: nothing that could end a header line (RFC 9110, section 5.5).
const headerValue = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** What is sent to prove who calls, and every form of it that must not be shown. */
export interface Credential {
  readonly header: string;
  readonly value: string;
  /** The credential as given, as sent, and without its scheme. */
  readonly secrets: readonly string[];
}

/**
 * The header value for an API key.
 *
 * Takes a raw key or the full header value (the scheme, a space, the credential) and never encodes twice.
 * @throws {ConfigError} where the key is empty or holds characters that no header may hold.
 */
export function credentialOf(
  apiKey: string | undefined,
  authentication: HeaderAuthentication,
): Credential {
  const given = typeof apiKey === "string" ? apiKey.trim() : "";
  if (given === "") {
    throw new ConfigError(
      "apiKey is missing or empty: give the API key, or the full value of the header.",
    );
  }
  const value = complete(given, authentication);
  if (!headerValue.test(value)) {
    throw new ConfigError(
      "apiKey holds a character that no HTTP header may hold: check how it was read or pasted.",
    );
  }
  const bare = value.slice(value.indexOf(" ") + 1);
  const secrets = [value, bare, given, decoded(bare), encodeURIComponent(bare)];
  return { header: authentication.header, value, secrets: [...new Set(secrets)] };
}

function complete(given: string, { scheme, encoding }: HeaderAuthentication): string {
  if (scheme === undefined) return encoded(given, encoding);
  // Schemes are compared without regard to case (RFC 9110, section 11.1).
  const [first = "", ...rest] = given.split(/[ \t]+/);
  if (first.toLowerCase() !== scheme.toLowerCase()) return `${scheme} ${encoded(given, encoding)}`;
  if (rest.length > 0) return `${first} ${rest.join(" ")}`;
  throw new ConfigError(`apiKey is only the word "${scheme}": the credential after it is missing.`);
}

/** What a credential in base64 stands for; itself where it is none. */
function decoded(bare: string): string {
  try {
    return atob(bare);
  } catch {
    return bare;
  }
}

function encoded(key: string, encoding: HeaderAuthentication["encoding"]): string {
  if (encoding !== "base64") return key;
  return btoa(String.fromCharCode(...new TextEncoder().encode(key)));
}
