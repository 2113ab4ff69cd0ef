import { DescriptionError } from "./description-error.ts";
import { child, members, type Place, pointerToken, text } from "./document.ts";
import { decodeQuery, type Incoming } from "./incoming.ts";
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
export function readCredentials(root: Place, apiKey: string): Credentials {
  const schemes = members(child(child(root, "components"), "securitySchemes"));
  const writings = child(child(root, "x-sdk"), "authentication");
  return new Map(
    schemes.map(([name, scheme]) => [name, readCredential(scheme, child(writings, name), apiKey)]),
  );
}

function readCredential(
  scheme: Place,
  writing: Place | undefined,
  apiKey: string,
): Credential | undefined {
  const encoded = text(writing, "encoding") === "base64";
  const key = encoded ? base64(apiKey) : apiKey;
  const form = encoded ? "<base64 of the key>" : "<key>";
  const prefix = text(writing, "scheme");
  switch (text(scheme, "type")) {
    case "apiKey":
      return readApiKey(scheme, prefix, key, form);
    case "http":
      return text(scheme, "scheme")?.toLowerCase() === "basic"
        ? // The key is the whole `user:password`, or the user with no password.
          authorization("Basic", [base64(apiKey), base64(`${apiKey}:`)], "<base64 of the key>")
        : authorization(prefix ?? "Bearer", [key], form);
    case "oauth2":
    case "openIdConnect":
      return authorization("Bearer", [key], form);
    case "mutualTLS":
      return undefined;
    default:
      throw incomplete(scheme);
  }
}

function readApiKey(
  scheme: Place,
  prefix: string | undefined,
  key: string,
  form: string,
): Credential {
  const where = text(scheme, "in");
  const name = text(scheme, "name");
  if (!name || (where !== "header" && where !== "query" && where !== "cookie")) {
    throw incomplete(scheme);
  }
  return {
    in: where,
    name,
    accepted: [prefix === undefined ? key : `${prefix} ${key}`],
    form: prefix === undefined ? form : `${prefix} ${form}`,
    challenge: prefix,
  };
}

function incomplete(scheme: Place): DescriptionError {
  return new DescriptionError(
    `The security scheme at ${scheme.pointer} is incomplete. Correct its type, in and name.`,
  );
}

function authorization(scheme: string, keys: readonly string[], form: string): Credential {
  return {
    in: "header",
    name: "Authorization",
    accepted: keys.map((key) => `${scheme} ${key}`),
    form: `${scheme} ${form}`,
    challenge: scheme,
  };
}

function base64(value: string): string {
  return Buffer.from(value, "utf8").toString("base64");
}

/** Why the request meets none of the alternatives; empty when it does, or when it needs none. */
export function checkSecurity(
  alternatives: readonly (readonly string[])[],
  credentials: Credentials,
  incoming: Incoming,
): readonly Problem[] {
  const problems = alternatives.map((names) =>
    names.flatMap((name) => checkCredential(name, credentials.get(name), incoming) ?? []),
  );
  if (problems.some((one) => one.length === 0)) return [];
  return problems.flat();
}

/** What `WWW-Authenticate` offers for schemes of these names. */
export function challenges(names: readonly string[], credentials: Credentials): string[] {
  return [...new Set(names.flatMap((name) => credentials.get(name)?.challenge ?? []))];
}

function checkCredential(
  scheme: string,
  credential: Credential | undefined,
  incoming: Incoming,
): Problem | undefined {
  if (credential === undefined) return undefined;
  const sent = sentValue(credential, incoming);
  if (sent !== undefined && credential.accepted.some((wanted) => sameCredential(sent, wanted)))
    return undefined;
  const kind = credential.in === "query" ? "query parameter" : credential.in;
  const what = `the ${kind} ${credential.name}`;
  const fault =
    sent === undefined ? `${what} is missing` : `${what} does not hold the sandbox's key`;
  return {
    in: "security",
    pointer: `/${pointerToken(scheme)}`,
    message: `${fault}; expected ${credential.form}`,
  };
}

function sentValue(credential: Credential, incoming: Incoming): string | undefined {
  if (credential.in === "header") return incoming.headers.get(credential.name)?.trim();
  const pairs = credential.in === "query" ? incoming.query : incoming.cookies;
  const pair = pairs.find(({ name }) => name === credential.name);
  return pair && decodeQuery(pair.value);
}

/** Only the name of an authentication scheme is case-insensitive (RFC 9110, section 11.1). */
function sameCredential(sent: string, wanted: string): boolean {
  const scheme = wanted.includes(" ") ? wanted.slice(0, wanted.indexOf(" ")) : "";
  return (
    sent.slice(0, scheme.length).toLowerCase() === scheme.toLowerCase() &&
    sent.slice(scheme.length) === wanted.slice(scheme.length)
  );
}
