import type { Api } from "./api.ts";
import type { CallUnderWay } from "./attempt.ts";
import { type Credential } from "./authentication.ts";
import type { BareClientOptions, ClientOptions, Fetch } from "./client-options.ts";
import { type InTurn } from "./concurrency.ts";
import { type Clock } from "./deadline.ts";
import { type Observer } from "./observe.ts";
import { type Settings } from "./settings.ts";
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
    readonly credential: (call?: CallUnderWay) => Credential | undefined | Promise<Credential | undefined>;
    /** Undefined where nothing limits how many requests run. */
    readonly inTurn: InTurn | undefined;
    /** How many tenths of a repetition are in hand. */
    retryTenths: number;
}
/**
 * The transport of one API.
 * @throws {ConfigError} where an option cannot work.
 */
export declare const createTransport: (api: Api, options: ClientOptions) => Transport;
/**
 * The transport of one API without what few programs need: hooks, a logger and limits are in a bundle only where
 * {@link createObserver} and {@link createLimiter} make them.
 * @throws {ConfigError} where an option cannot work.
 */
export declare function createBareTransport(api: Api, options: BareClientOptions): Transport;
/**
 * The URL that requests may go to.
 * @throws {ConfigError} where it is none.
 */
export declare function checkedBaseUrl(baseUrl: string | undefined, allowInsecureHttp: boolean | undefined): URL;
