import type { HeaderAuthentication } from "./api.ts";
import { base64 } from "./base64.ts";
import { ConfigError } from "./errors/config-error.ts";

/** What is sent to prove who calls, and every form of it that must not be shown. */
export interface Credential {
  /** By their names in lower case. */
  readonly headers: { readonly [name: string]: string };
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
  apiKey: unknown,
  { header, scheme, encoding }: HeaderAuthentication,
): Credential {
  const given = typeof apiKey === "string" ? apiKey.trim() : "";
  const [first = "", ...rest] = given.split(/[ \t]+/);
  // Schemes are compared without regard to case (RFC 9110, section 11.1).
  const isWhole = scheme !== undefined && first.toLowerCase() === scheme.toLowerCase();
  const bare = isWhole ? rest.join(" ") : given;
  const sent = encoding && !isWhole ? base64(bare) : bare;
  const value = scheme ? `${isWhole ? first : scheme} ${sent}` : sent;
  // Visible ASCII and inner blanks: nothing that could end a header line (RFC 9110, section 5.5).
  if (bare === "" || !/^[\x20-\x7e]+$/.test(value)) {
    throw new ConfigError("apiKey is missing or holds what no header can.");
  }
  const secrets = [value, bare, sent, base64(bare), base64(value), decoded(sent)];
  return {
    headers: { [header.toLowerCase()]: value },
    secrets: [...secrets, ...secrets.map(encodeURIComponent)],
  };
}

/** What a text in base64 stands for; itself where it is none. */
function decoded(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
  } catch {
    return text;
  }
}
