import type { Branding, ErrorMessage, Integration, Integrations, PlatformKey } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type Filter, type FunctionsOf, type ListCall, type ListOptions, type Transport } from "@codat-openapi/runtime";
/** What `integrations.list` takes. */
export interface ListIntegrationsInput {
    /**
     * Number of the page, counted from 1.
     * @default 1
     * @example 1
     */
    page?: number | undefined;
    /**
     * Number of results on a page. Some lists return at most 2000 even when more are asked for:
     * continue from the `pageSize` of the answer.
     * @default 100
     * @example 100
     */
    pageSize?: number | undefined;
    /**
     * Filter on the fields of the results, as `field` `operator` `value`. Operators are `=`, `!=`,
     * `~` (contains), `>`, `<`, `>=` and `<=`. Join conditions with `&&` and `||`, group them with
     * `{}`. The text must stay under 2,048 characters; in the address it is percent-encoded, as every
     * query parameter is.
     * @example "name~Acme"
     */
    query?: string | Filter | undefined;
    /**
     * Field to sort by: `created` sorts in ascending order, `-created` in descending order.
     * @example "-created"
     */
    orderBy?: string | undefined;
}
/** The bodies of the documented errors of `integrations.list`, by status code. */
export type ListIntegrationsErrors = Record<400 | 401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** What `integrations.get` takes. */
export interface GetIntegrationInput {
    /**
     * Key of the integration: four lowercase letters, as `key` in the answers of the integration
     * operations.
     * @example "gbol"
     */
    platformKey: PlatformKey;
}
/** The bodies of the documented errors of `integrations.get`, by status code. */
export type GetIntegrationErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `integrations.getBranding` takes. */
export interface GetIntegrationsBrandingInput {
    /**
     * Key of the integration: four lowercase letters, as `key` in the answers of the integration
     * operations.
     * @example "gbol"
     */
    platformKey: PlatformKey;
}
/** The bodies of the documented errors of `integrations.getBranding`, by status code. */
export type GetIntegrationsBrandingErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** Integrations are the accounting, banking and commerce software that companies can link. */
export interface IntegrationsResource {
    /**
     * List integrations.
     *
     * Returns the accounting, banking and commerce software that companies can link, one page at a
     * time. A filter such as `enabled=true` or `sourceType=Accounting` as `query` shortens the list.
     * `datatypeFeatures` tells what can be read from and written to each.
     *
     * `GET /integrations`
     */
    list(input?: ListIntegrationsInput, options?: ListOptions): ListCall<Integrations, Integration, ListIntegrationsErrors>;
    /**
     * Get an integration.
     *
     * Returns one integration with the data types it supports. Check a data type's `featureState`
     * before offering to read or write it: a feature in `Alpha` or `Beta` may still change.
     *
     * `GET /integrations/{platformKey}`
     */
    get(input: GetIntegrationInput, options?: CallOptions): Call<Integration, GetIntegrationErrors>;
    /**
     * Get the branding of an integration.
     *
     * Returns the logos and buttons of an integration, for a linking screen of the client's own. The
     * answer holds image addresses, not images, and changes rarely enough to be cached.
     *
     * `GET /integrations/{platformKey}/branding`
     */
    getBranding(input: GetIntegrationsBrandingInput, options?: CallOptions): Call<Branding, GetIntegrationsBrandingErrors>;
}
/**
 * List integrations.
 *
 * Returns the accounting, banking and commerce software that companies can link, one page at a
 * time. A filter such as `enabled=true` or `sourceType=Accounting` as `query` shortens the list.
 * `datatypeFeatures` tells what can be read from and written to each.
 *
 * `GET /integrations`
 */
export declare function list(transport: Transport, input?: ListIntegrationsInput, options?: ListOptions): ListCall<Integrations, Integration, ListIntegrationsErrors>;
/**
 * Get an integration.
 *
 * Returns one integration with the data types it supports. Check a data type's `featureState`
 * before offering to read or write it: a feature in `Alpha` or `Beta` may still change.
 *
 * `GET /integrations/{platformKey}`
 */
export declare function get(transport: Transport, input: GetIntegrationInput, options?: CallOptions): Call<Integration, GetIntegrationErrors>;
/**
 * Get the branding of an integration.
 *
 * Returns the logos and buttons of an integration, for a linking screen of the client's own. The
 * answer holds image addresses, not images, and changes rarely enough to be cached.
 *
 * `GET /integrations/{platformKey}/branding`
 */
export declare function getBranding(transport: Transport, input: GetIntegrationsBrandingInput, options?: CallOptions): Call<Branding, GetIntegrationsBrandingErrors>;
/** The functions of this module, by the names of the methods. */
export declare const integrationsMethods: FunctionsOf<IntegrationsResource>;
