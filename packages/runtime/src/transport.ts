import type { Api } from "./api.ts";
import { type Credential, credentialOf } from "./authentication.ts";
import type { ClientOptions, Fetch } from "./client-options.ts";
import { createLine, type Turn } from "./concurrency.ts";
import { type Clock, systemClock } from "./deadline.ts";
import { ConfigError } from "./errors/config-error.ts";
import { type Observe, observer } from "./observe.ts";
import { checkNumber, type Settings, settingsOf } from "./settings.ts";

/** What operations are called through: one API, one credential, one `fetch`, one account of what is under way. */
export interface Transport {
  readonly api: Api;
  readonly baseUrl: string;
  /** Where the credential may be sent, and nowhere else. */
  readonly origin: string;
  readonly settings: Settings;
  readonly fetch: Fetch;
  readonly observe: Observe | undefined;
  readonly random: () => number;
  readonly clock: Clock;
  /** A function, so that printing a transport does not print the credential. */
  readonly credential: () => Credential | undefined | Promise<Credential | undefined>;
  /** Stands in line for the parameters of an input; undefined where nothing limits how many requests run. */
  readonly turnOf: ((input: object) => Turn) | undefined;
  /** How many tenths of a repetition are in hand. */
  retryTenths: number;
  /** How many calls were made. */
  calls: number;
}

/**
 * The transport of one API.
 * @throws {ConfigError} where an option cannot work.
 */
export function createTransport(api: Api, options: ClientOptions): Transport {
  const { apiKey, baseUrl, allowInsecureHttp, fetch, hooks, logger, logLevel, ...others } = options;
  const { random = Math.random, clock = systemClock, maxConcurrencyPer, ...limits } = others;
  if (limits.idempotencyKey) throw new ConfigError("idempotencyKey belongs to a single call.");
  const settings = settingsOf(limits);
  const url = checkedBaseUrl(baseUrl ?? api.baseUrl, allowInsecureHttp);
  return {
    api,
    baseUrl: url.href.replace(/\/+$/, ""),
    origin: url.origin,
    settings,
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    observe: observer(hooks, logger, logLevel),
    random,
    clock,
    credential: credentialSource(api, apiKey),
    turnOf: turnsOf(settings.maxConcurrency, maxConcurrencyPer),
    retryTenths: settings.retryBudget * 10,
    calls: 0,
  };
}

function credentialSource(
  { authentication }: Api,
  apiKey: ClientOptions["apiKey"],
): Transport["credential"] {
  if (!authentication) return () => undefined;
  if (typeof apiKey !== "function") {
    const credential = credentialOf(apiKey, authentication);
    return () => credential;
  }
  return async () => {
    try {
      return credentialOf(await apiKey(), authentication);
    } catch (cause) {
      throw cause instanceof ConfigError
        ? cause
        : new ConfigError("The function given as apiKey threw.", { cause });
    }
  };
}

function turnsOf(
  most: number,
  per: { readonly [parameter: string]: number } = {},
): Transport["turnOf"] {
  const names = Object.keys(per);
  for (const name of names) checkNumber("maxConcurrencyPer", per[name]);
  if (most === Number.POSITIVE_INFINITY && names.length === 0) return undefined;
  const line = createLine((key) => per[key.slice(0, key.indexOf(" "))] ?? most);
  return (input) => {
    const given = names.filter((name) => Object.hasOwn(input, name));
    return line([
      "",
      ...given.map((name) => `${name} ${(input as { readonly [name: string]: unknown })[name]}`),
    ]);
  };
}

function checkedBaseUrl(baseUrl: string | undefined, allowInsecureHttp: boolean | undefined): URL {
  const url = URL.canParse(baseUrl ?? "") ? new URL(baseUrl ?? "") : undefined;
  const isLocal = /^(.+\.)?localhost$|^127\.|^\[::1\]$/.test(url?.hostname ?? "");
  const isAllowed = url?.protocol === "http:" && (isLocal || allowInsecureHttp);
  if (!url || (url.protocol !== "https:" && !isAllowed) || /[?#@]/.test(url.href + baseUrl)) {
    throw new ConfigError(
      "baseUrl must be an absolute https URL without user, query or fragment (http for this machine, or with allowInsecureHttp).",
    );
  }
  return url;
}
