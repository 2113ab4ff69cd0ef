import type { Api } from "./api.ts";
import { type Credential, credentialOf } from "./authentication.ts";
import { createEngine, type Engine } from "./engine.ts";
import { ConfigError } from "./errors/config-error.ts";

/** How a client is created. */
export interface ClientOptions {
  /**
   * The API key, raw or as the full value of its header. A server-side secret: it never appears in a message of the client.
   */
  apiKey?: string | undefined;
  /** Where requests go; the description's server by default. An absolute http or https URL. */
  baseUrl?: string | undefined;
  /** What sends the requests; the global `fetch` by default. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** What operations are called through: one API, one credential, one `fetch`. */
export interface Transport {
  readonly api: Api;
  /** Every form of the credential, to be kept out of what people read. */
  readonly secrets: readonly string[];
  /** Made on its first use, because that loads the platform's `Request`. */
  readonly engine: Engine;
}

/**
 * The transport of one API.
 * @throws {ConfigError} where an option cannot work.
 */
export function createTransport(api: Api, options: ClientOptions): Transport {
  const baseUrl = checkedBaseUrl(options.baseUrl ?? api.baseUrl);
  const credential = api.authentication && credentialOf(options.apiKey, api.authentication);
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  let engine: Engine | undefined;
  const transport = {
    api,
    get engine() {
      engine ??= createEngine(baseUrl, (request) => send(authorized(request, credential)));
      return engine;
    },
  };
  // Not enumerable, so that printing a transport does not print the credential.
  return Object.defineProperty(transport, "secrets", {
    value: credential?.secrets ?? [],
  }) as Transport;
}

function authorized(request: Request, credential: Credential | undefined): Request {
  if (credential) request.headers.set(credential.header, credential.value);
  return request;
}

function checkedBaseUrl(baseUrl: string | undefined): string {
  if (baseUrl === undefined) {
    throw new ConfigError(
      "baseUrl is missing: the description names no server, so give the URL to call.",
    );
  }
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") {
    throw new ConfigError("baseUrl is not an absolute http or https URL.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new ConfigError(
      "baseUrl holds a user name or a password: give the credential as apiKey.",
    );
  }
  if (/[?#]/.test(baseUrl)) {
    throw new ConfigError(
      "baseUrl holds a query or a fragment: it is put before a path, so leave them out.",
    );
  }
  return url.href.replace(/\/+$/, "");
}
