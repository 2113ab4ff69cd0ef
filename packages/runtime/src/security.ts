/** Credentials of APIs that know more than one way to prove who calls; only clients of such an API import this. */
import type { CallUnderWay } from "./attempt.ts";
import { type Credential, credentialOf } from "./authentication.ts";
import { ConfigError } from "./errors/config-error.ts";
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
export type SecurityCredential = string | { readonly username: string; readonly password: string };

/** A credential, or a function that gives it for each attempt. */
export type SecurityCredentialSource =
  | SecurityCredential
  | (() => SecurityCredential | Promise<SecurityCredential>);

type Pair = readonly [name: string, value: string];

/** What a credential puts elsewhere than into headers. */
interface Elsewhere {
  readonly query: readonly Pair[];
  readonly cookie: readonly Pair[];
}

/** Where that is kept between the call and `fetch`, out of the sight of hooks and errors. */
const elsewhere: unique symbol = Symbol("elsewhere");

/**
 * A transport that sends with each call the credentials of the first of its requirements that all are given for, and
 * nothing with a call that has none.
 */
export function withSecurity(
  transport: Transport,
  schemes: { readonly [name: string]: SecurityScheme },
  given: { readonly [name: string]: SecurityCredentialSource | undefined } = {},
): Transport {
  const isGiven = (name: string): boolean =>
    Object.hasOwn(given, name) && given[name] !== undefined;
  // The plain client knows no operation: it sends all there is.
  const all = Object.keys(schemes).filter(isGiven);
  return {
    ...transport,
    credential: async (call) => {
      const names = call ? requirementOf(call, isGiven) : all;
      const parts = names.map(async (name) => {
        const scheme = schemes[name] as SecurityScheme;
        return partOf(scheme, await credentialFrom(name, given[name]));
      });
      return joined(await Promise.all(parts));
    },
    fetch: (url, init) => transport.fetch(...placed(url, init)),
  };
}

/** The names of the schemes to use; those of an optional requirement are used where they are given. */
function requirementOf(
  { operation, what }: CallUnderWay,
  isGiven: (name: string) => boolean,
): readonly string[] {
  const { security = [] } = operation;
  const met = security.filter((names) => names.every(isGiven));
  const [first] = [...met.filter((names) => names.length > 0), ...met];
  if (first || security.length === 0) return first ?? [];
  const ways = security.map((names) => names.map((name) => `auth.${name}`).join(" and "));
  throw new ConfigError(`${what} needs ${ways.join(", or ")}.`);
}

async function credentialFrom(
  name: string,
  source: SecurityCredentialSource | undefined,
): Promise<string> {
  try {
    const value = await (typeof source === "function" ? source() : source);
    if (typeof value !== "object") return value ?? "";
    const { username, password } = value;
    return `${username}:${password}`;
  } catch (cause) {
    throw new ConfigError(`auth.${name} gave no credential.`, { cause });
  }
}

interface SecurityPart extends Credential {
  readonly at: SecurityScheme["in"];
  readonly name: string;
}

function partOf({ in: at, name, scheme, encoding }: SecurityScheme, value: string): SecurityPart {
  const header = { header: name, ...(scheme && { scheme }), ...(encoding && { encoding }) };
  return { ...credentialOf(value, header), at, name };
}

function joined(parts: readonly SecurityPart[]): Credential {
  const pairsAt = (place: SecurityScheme["in"]): Pair[] =>
    parts
      .filter(({ at }) => at === place)
      .map(({ name, headers }) => [name, Object.values(headers)[0] ?? ""]);
  const headers = Object.fromEntries(
    pairsAt("header").map(([name, value]) => [name.toLowerCase(), value]),
  );
  const others: Elsewhere = { query: pairsAt("query"), cookie: pairsAt("cookie") };
  return {
    headers: { ...headers, [elsewhere]: others },
    secrets: parts.flatMap(({ secrets }) => secrets),
  };
}

/** The address and the request with what belongs into the query and the cookies. */
function placed(url: string, init: RequestInit): [string, RequestInit] {
  const headers = { ...(init.headers as { [name: string]: string } & { [elsewhere]?: Elsewhere }) };
  const { query = [], cookie = [] } = headers[elsewhere] ?? {};
  delete headers[elsewhere];
  const cookies = [headers["cookie"], ...cookie.map(encodedPair)].filter(Boolean);
  if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
  const [address = "", ...rest] = url.split("?");
  // A redirect may have brought them along.
  const own = rest
    .join("?")
    .split("&")
    .filter((pair) => !query.some(([name]) => pair.startsWith(`${encodeURIComponent(name)}=`)));
  const pairs = [...own.filter(Boolean), ...query.map(encodedPair)];
  return [pairs.length > 0 ? `${address}?${pairs.join("&")}` : address, { ...init, headers }];
}

const encodedPair = ([name, value]: Pair): string =>
  `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
