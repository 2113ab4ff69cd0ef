import type { Api } from "./api.ts";
import type { CallUnderWay } from "./attempt.ts";
import { type Credential, credentialOf } from "./authentication.ts";
import type { BareClientOptions, ClientOptions, Fetch } from "./client-options.ts";
import { createLimiter, type InTurn } from "./concurrency.ts";
import { type Clock, systemClock } from "./deadline.ts";
import { ConfigError } from "./errors/config-error.ts";
import { createObserver, type Observer } from "./observe.ts";
import { type Settings, settingsOf } from "./settings.ts";
import { urlOf } from "./url.ts";

/** What operations are called through: one API, one credential, one `fetch`, one account of what is under way. */
export interface Transport {
  readonly api: Api;
  readonly baseUrl: string;
  /** Where the credential may be sent, and nowhere else. */
  readonly origin: string;
  readonly settings: Settings;
  readonly fetch: Fetch;
  readonly observer: Observer | undefined;
  readonly random: () => number;
  readonly clock: Clock;
  /** A function, so that printing a transport does not print the credential. */
  readonly credential: (
    call?: CallUnderWay,
  ) => Credential | undefined | Promise<Credential | undefined>;
  /** Undefined where nothing limits how many requests run. */
  readonly inTurn: InTurn | undefined;
  /** How many tenths of a repetition are in hand. */
  retryTenths: number;
}

/**
 * The transport of one API.
 * @throws {ConfigError} where an option cannot work.
 */
export const createTransport = (api: Api, options: ClientOptions): Transport =>
  createBareTransport(api, {
    ...options,
    observer: createObserver(options),
    inTurn: createLimiter(options),
  });

/**
 * The transport of one API without what few programs need: hooks, a logger and limits are in a bundle only where
 * {@link createObserver} and {@link createLimiter} make them.
 * @throws {ConfigError} where an option cannot work.
 */
export function createBareTransport(api: Api, options: BareClientOptions): Transport {
  const { apiKey, baseUrl, allowInsecureHttp, fetch, observer, inTurn, ...others } = options;
  const { random = Math.random, clock = systemClock, ...limits } = others;
  if (limits.idempotencyKey) throw new ConfigError("idempotencyKey is per call.");
  const settings = settingsOf(limits);
  const url = checkedBaseUrl(baseUrl ?? api.baseUrl, allowInsecureHttp);
  return {
    api,
    baseUrl: url.href.replace(/\/+$/, ""),
    origin: url.origin,
    settings,
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    observer,
    random,
    clock,
    credential: credentialSource(api, apiKey),
    inTurn,
    retryTenths: settings.retryBudget * 10,
  };
}

function credentialSource(
  { authentication }: Api,
  apiKey: ClientOptions["apiKey"],
): Transport["credential"] {
  if (!authentication) return () => undefined;
  const fixed = typeof apiKey === "function" ? undefined : credentialOf(apiKey, authentication);
  const asked = async (): Promise<Credential> => {
    try {
      return credentialOf(await (apiKey as () => unknown)(), authentication);
    } catch (cause) {
      throw new ConfigError("apiKey gave no key.", { cause });
    }
  };
  return () => fixed ?? asked();
}

/**
 * The URL that requests may go to.
 * @throws {ConfigError} where it is none.
 */
export function checkedBaseUrl(
  baseUrl: string | undefined,
  allowInsecureHttp: boolean | undefined,
): URL {
  const url = urlOf(baseUrl ?? "");
  const isLocal = /^(.+\.)?localhost$|^127\.|^\[::1\]$/.test(url?.hostname ?? "");
  const isAllowed = url?.protocol === "http:" && (isLocal || allowInsecureHttp);
  if (!url || (url.protocol !== "https:" && !isAllowed) || /[?#@]/.test(url.href + baseUrl)) {
    throw new ConfigError("baseUrl must be https (http locally), with no user, query or fragment.");
  }
  return url;
}
