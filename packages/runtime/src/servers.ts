/** Servers whose addresses have variables, and those of single operations; only clients of such an API import this. */
import type { Api, Server } from "./api.ts";
import { ConfigError } from "./errors/config-error.ts";
import type { RequestPart } from "./request.ts";
import { checkedBaseUrl } from "./transport.ts";
import { urlOf } from "./url.ts";

/** The options of a client that say where requests go. */
export interface ServerOptions {
  readonly baseUrl?: string | undefined;
  readonly serverVariables?: object | undefined;
}

/**
 * The API at the address that the caller's variables make of its server's.
 * @throws {ConfigError} where a variable is missing or none that the description allows, and no `baseUrl` is given.
 */
export function atServer(
  api: Api,
  { baseUrl, serverVariables = {} }: ServerOptions,
  server?: Server,
): Api {
  const address =
    server && baseUrl === undefined ? addressOf(server, serverVariables) : api.baseUrl;
  return { ...api, serverVariables, ...(address !== undefined && { baseUrl: address }) };
}

/**
 * Sends a call to the server of its own operation. A `baseUrl` of the caller's takes the place of that one too, so that
 * nothing goes to a server that the caller did not mean; what is kept of it is its path.
 */
export const ownServer: RequestPart = (call) => {
  const { transport, operation, what } = call;
  const { api, baseUrl } = transport;
  const { server = { url: "" } } = operation;
  const isChosen = hrefOf(urlOf(api.baseUrl ?? "")) !== baseUrl;
  const own = urlOf(addressOf(server, api.serverVariables ?? {}), api.baseUrl ?? baseUrl);
  const { insteadOf = "" } = server;
  const stem =
    insteadOf && baseUrl.endsWith(insteadOf) ? baseUrl.slice(0, -insteadOf.length) : baseUrl;
  const url = isChosen ? urlOf(stem + (own?.pathname ?? "")) : own;
  try {
    checkedBaseUrl(url?.href, baseUrl.startsWith("http:"));
  } catch (cause) {
    const why = "its server must be https (http locally), with no user, query or fragment";
    throw new ConfigError(`${what}: ${why}; give a baseUrl.`, { cause });
  }
  call.transport = {
    ...transport,
    baseUrl: hrefOf(url),
    origin: url?.origin ?? "",
    // One account for all calls of the client, wherever they go.
    get retryTenths() {
      return transport.retryTenths;
    },
    set retryTenths(tenths) {
      transport.retryTenths = tenths;
    },
  };
};

/** An address without a slash at its end. */
const hrefOf = (url: URL | undefined): string => url?.href.replace(/\/+$/, "") ?? "";

/** The address of a server, its variables as the caller has chosen them, else at their defaults. */
function addressOf({ url, variables = {} }: Server, given: object): string {
  const values = given as { readonly [name: string]: unknown };
  return url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const { default: fallback, enum: allowed } =
      (Object.hasOwn(variables, name) && variables[name]) || {};
    const value = (Object.hasOwn(values, name) ? values[name] : undefined) ?? fallback;
    if (value === undefined)
      throw new ConfigError(`serverVariables.${name} or baseUrl is missing.`);
    const text = String(value);
    // One that is not of the description's own must not lead to another host, or to another part of it.
    const isAllowed = allowed ? allowed.includes(text) : /^(?!\.+$)[\w.~-]+$/.test(text);
    if (text !== fallback && !isAllowed) {
      const expected = allowed
        ? `one of ${allowed.join(", ")}`
        : "letters, digits and any of . _ ~ -";
      throw new ConfigError(`serverVariables.${name} must be ${expected}.`);
    }
    return text;
  });
}
