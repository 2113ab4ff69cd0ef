import { type BareClientOptions, type ClientOptions, type Transport, type Where } from "@codat-openapi/runtime";
import { type CompaniesResource } from "./resources/companies.ts";
import { type ConnectionManagementResource } from "./resources/connection-management.ts";
import { type ConnectionsResource } from "./resources/connections.ts";
import { type CustomDataTypeResource } from "./resources/custom-data-type.ts";
import { type IntegrationsResource } from "./resources/integrations.ts";
import { type PushDataResource } from "./resources/push-data.ts";
import { type ReadDataResource } from "./resources/read-data.ts";
import { type RefreshDataResource } from "./resources/refresh-data.ts";
import { type SettingsResource } from "./resources/settings.ts";
import { type SupplementalDataResource } from "./resources/supplemental-data.ts";
import { type WebhooksResource } from "./resources/webhooks.ts";
/**
 * The SHA-256 of the description that this client was generated from, in hexadecimal: of the bytes
 * of `@codat-openapi/platform-types/openapi.json`. Its first 12 digits are in the `User-Agent`,
 * where the platform lets that be set.
 */
export declare const specHash: string;
/** How a client of the Platform API is created. */
export interface PlatformClientOptions extends ClientOptions {
    /**
     * The API key, raw or as the full value of its header, or a function that gives it. Keep it on a
     * server.
     */
    apiKey: NonNullable<ClientOptions["apiKey"]>;
}
/** How a transport for standalone functions is created; hooks, a logger and limits are brought along by those who want them. */
export interface PlatformTransportOptions extends BareClientOptions {
    /**
     * The API key, raw or as the full value of its header, or a function that gives it. Keep it on a
     * server.
     */
    apiKey: NonNullable<ClientOptions["apiKey"]>;
}
/** The Platform API: a property for every resource. */
export interface PlatformClient {
    /**
     * Companies are the small businesses whose data the client works with. They hold connections,
     * products, tags and sync settings.
     */
    readonly companies: CompaniesResource;
    /** The older access tokens for the embedded screen on which a company manages its connections. */
    readonly connectionManagement: ConnectionManagementResource;
    /** A connection links a company to one piece of accounting, banking or commerce software. */
    readonly connections: ConnectionsResource;
    /** Webhook consumers are the addresses that receive the client's events. */
    readonly webhooks: WebhooksResource;
    /** Integrations are the accounting, banking and commerce software that companies can link. */
    readonly integrations: IntegrationsResource;
    /**
     * Reads of a company's data run as pull operations: queue them, follow them, and see how recent
     * the data is.
     */
    readonly refreshData: RefreshDataResource;
    /** Settings of the client: profile, sync settings, allowed browser origins and API keys. */
    readonly settings: SettingsResource;
    /**
     * Writes to a company's software run as push operations: learn what can be written and follow how
     * it went.
     */
    readonly pushData: PushDataResource;
    /** What the checks found in the data that was read. */
    readonly readData: ReadDataResource;
    /** Extra fields that are read and written beside the standard ones. */
    readonly supplementalData: SupplementalDataResource;
    /** Data types that the client defines itself. */
    readonly customDataType: CustomDataTypeResource;
    /** What all of it is called through, for standalone functions and the plain client of `@codat-openapi/platform-client/raw-client`. */
    readonly transport: Transport;
}
/**
 * What the standalone functions are called through; lighter than the client where few operations are used.
 *
 * @throws {ConfigError} where an option cannot work.
 */
export declare function createPlatformTransport(options: PlatformTransportOptions): Transport;
/**
 * A client with every operation of the Platform API. Create one and share it: its calls share their limits and their budget of repetitions.
 *
 * @throws {ConfigError} where an option cannot work.
 */
export declare function createPlatformClient(options: PlatformClientOptions): PlatformClient;
declare const filterGrammar: {
    readonly operators: {
        readonly equals: "=";
        readonly notEquals: "!=";
        readonly contains: "~";
        readonly greaterThan: ">";
        readonly lessThan: "<";
        readonly atLeast: ">=";
        readonly atMost: "<=";
    };
    readonly and: "&&";
    readonly or: "||";
    readonly group: "{}";
    readonly maxLength: 2047;
};
/**
 * Starts a filter for `query`, `tags`: `where(field)` has a method for every operator, and `and`
 * and `or` join what they return.
 * @throws {RequestError} where the API would read the field or the value as something else.
 */
export declare const where: Where<typeof filterGrammar>;
export {};
