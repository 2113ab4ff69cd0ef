import type { Companies, Company, CompanyAccessToken, CompanyRequestBody, CompanySyncSettings, CompanySyncSettingsRequest, CompanyUpdateRequest, ErrorMessage, RefreshProductDataRequest } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type Filter, type FunctionsOf, type ListCall, type ListOptions, type Transport } from "@codat-openapi/runtime";
/** What `companies.list` takes. */
export interface ListCompaniesInput {
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
    /**
     * Filter on the tags of the companies, as `tag` `operator` `value`, in the grammar of `query`.
     * @example "region=uk && segment=small-business"
     */
    tags?: string | Filter | undefined;
}
/** The bodies of the documented errors of `companies.list`, by status code. */
export type ListCompaniesErrors = Record<400 | 401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.create` takes. */
export interface CreateCompanyInput {
    /** Name, description and tags of the new company. */
    body: CompanyRequestBody;
}
/** The bodies of the documented errors of `companies.create`, by status code. */
export type CreateCompanyErrors = Record<400 | 401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.get` takes. */
export interface GetCompanyInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
}
/** The bodies of the documented errors of `companies.get`, by status code. */
export type GetCompanyErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.replace` takes. */
export interface ReplaceCompanyInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /** The complete new details. */
    body: CompanyRequestBody;
}
/** The bodies of the documented errors of `companies.replace`, by status code. */
export type ReplaceCompanyErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.delete` takes. */
export interface DeleteCompanyInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
}
/** The bodies of the documented errors of `companies.delete`, by status code. */
export type DeleteCompanyErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.update` takes. */
export interface UpdateCompanyInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /** The details to change. */
    body: CompanyUpdateRequest;
}
/** The bodies of the documented errors of `companies.update`, by status code. */
export type UpdateCompanyErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.addProduct` takes. */
export interface AddProductInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Identifier of the product, as it appears in the `products` of a company that has it.
     * @example "spend-insights"
     */
    productIdentifier: string;
}
/** The bodies of the documented errors of `companies.addProduct`, by status code. */
export type AddProductErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.removeProduct` takes. */
export interface RemoveProductInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Identifier of the product, as it appears in the `products` of a company that has it.
     * @example "spend-insights"
     */
    productIdentifier: string;
}
/** The bodies of the documented errors of `companies.removeProduct`, by status code. */
export type RemoveProductErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.refreshProductData` takes. */
export interface RefreshProductDataInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Identifier of the product, as it appears in the `products` of a company that has it.
     * @example "spend-insights"
     */
    productIdentifier: string;
    /** The data types to refresh. Without a body, all data types of the product are refreshed. */
    body?: RefreshProductDataRequest | undefined;
}
/** The bodies of the documented errors of `companies.refreshProductData`, by status code. */
export type RefreshProductDataErrors = Record<400 | 401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.getAccessToken` takes. */
export interface GetCompanyAccessTokenInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
}
/** The bodies of the documented errors of `companies.getAccessToken`, by status code. */
export type GetCompanyAccessTokenErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.getSyncSettings` takes. */
export interface GetCompanySyncSettingsInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
}
/** The bodies of the documented errors of `companies.getSyncSettings`, by status code. */
export type GetCompanySyncSettingsErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `companies.setSyncSettings` takes. */
export interface SetCompanySyncSettingsInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /** The complete settings of the company. */
    body: CompanySyncSettingsRequest;
}
/** The bodies of the documented errors of `companies.setSyncSettings`, by status code. */
export type SetCompanySyncSettingsErrors = Record<400 | 401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/**
 * Companies are the small businesses whose data the client works with. They hold connections,
 * products, tags and sync settings.
 */
export interface CompaniesResource {
    /**
     * List companies.
     *
     * Returns the client's companies, each with its connections, one page at a time. Use `query` to
     * filter on fields such as `name` or `created`, and `tags` to filter on the tags the client gave
     * to the companies. Follow `_links.next` until it is absent to read the whole list.
     *
     * `GET /companies`
     */
    list(input?: ListCompaniesInput, options?: ListOptions): ListCall<Companies, Company, ListCompaniesErrors>;
    /**
     * Create a company.
     *
     * Creates a company, the record that connections and data belong to. Only `name` is required; its
     * characters are restricted, so clean up names typed by users first. Nothing is linked yet: send
     * the company to the `redirect` address of the answer, or create a connection for it. Creating
     * the same name twice makes two companies, so send an `Idempotency-Key`.
     *
     * `POST /companies`
     */
    create(input: CreateCompanyInput, options?: CallOptions): Call<Company, CreateCompanyErrors>;
    /**
     * Get a company.
     *
     * Returns one company with its products, tags, related companies and connections. Look at
     * `dataConnections` to see whether the company has linked its software, and at `lastSync` for how
     * recent its data is.
     *
     * `GET /companies/{companyId}`
     */
    get(input: GetCompanyInput, options?: CallOptions): Call<Company, GetCompanyErrors>;
    /**
     * Replace a company's details.
     *
     * Replaces the name, description and tags of a company. Send all three: a description or tag that
     * is left out is removed. To change one of them and keep the others, update the company instead.
     * Connections, products and data are not touched.
     *
     * `PUT /companies/{companyId}`
     */
    replace(input: ReplaceCompanyInput, options?: CallOptions): Call<Company, ReplaceCompanyErrors>;
    /**
     * Delete a company.
     *
     * Deletes a company together with its connections and the data read from them. This cannot be
     * undone. A `company.deleted` event follows. To stop reading data but keep what was read, unlink
     * the connections instead.
     *
     * `DELETE /companies/{companyId}`
     */
    delete(input: DeleteCompanyInput, options?: CallOptions): Call<void, DeleteCompanyErrors>;
    /**
     * Update a company's details.
     *
     * Changes only the details that are sent and keeps the others. `tags` counts as one detail: read
     * the company first and send the whole map to add a tag. With an `Idempotency-Key`, a change
     * whose answer was lost can be sent again.
     *
     * `PATCH /companies/{companyId}`
     */
    update(input: UpdateCompanyInput, options?: CallOptions): Call<Company, UpdateCompanyErrors>;
    /**
     * Add a product to a company.
     *
     * Switches a product on for a company. Adding a product that the company already has changes
     * nothing. A `company.product.added` event follows; the company's `products` list the identifiers
     * of the products it has.
     *
     * `PUT /companies/{companyId}/products/{productIdentifier}`
     */
    addProduct(input: AddProductInput, options?: CallOptions): Call<void, AddProductErrors>;
    /**
     * Remove a product from a company.
     *
     * Switches a product off for a company. Connections and data that were already read stay. A
     * `company.product.removed` event follows.
     *
     * `DELETE /companies/{companyId}/products/{productIdentifier}`
     */
    removeProduct(input: RemoveProductInput, options?: CallOptions): Call<void, RemoveProductErrors>;
    /**
     * Refresh the data of a product.
     *
     * Queues a read of the data that a product needs. Send `dataTypes` to refresh only some of it, or
     * no body to refresh all of it. The answer does not wait for the reads and holds no operation to
     * poll: wait for the `read.completed` event, or list the pull operations of the company.
     *
     * `POST /companies/{companyId}/products/{productIdentifier}/refresh`
     */
    refreshProductData(input: RefreshProductDataInput, options?: CallOptions): Call<void, RefreshProductDataErrors>;
    /**
     * Get an access token for a company.
     *
     * Issues a token with which an embedded screen in the browser may act for this one company. The
     * token is valid for one day; `expiresIn` is in seconds. Call this from a server, since it needs
     * the API key, and hand only the token to the page. The origin of the page must be among the
     * allowed origins of the CORS settings.
     *
     * `GET /companies/{companyId}/accessToken`
     */
    getAccessToken(input: GetCompanyAccessTokenInput, options?: CallOptions): Call<CompanyAccessToken, GetCompanyAccessTokenErrors>;
    /**
     * Get the sync settings of a company.
     *
     * Returns which data types are read for this company, how often and how far back.
     * `overridesDefaults` tells whether these are the company's own settings or those of the client's
     * profile.
     *
     * `GET /companies/{companyId}/syncSettings`
     */
    getSyncSettings(input: GetCompanySyncSettingsInput, options?: CallOptions): Call<CompanySyncSettings, GetCompanySyncSettingsErrors>;
    /**
     * Set the sync settings of a company.
     *
     * Gives one company its own sync settings in place of those of the client's profile. Send a
     * setting for every data type that matters, not only the changed ones. The settings apply from
     * the next read on; queue a refresh to read at once.
     *
     * `POST /companies/{companyId}/syncSettings`
     */
    setSyncSettings(input: SetCompanySyncSettingsInput, options?: CallOptions): Call<void, SetCompanySyncSettingsErrors>;
}
/**
 * List companies.
 *
 * Returns the client's companies, each with its connections, one page at a time. Use `query` to
 * filter on fields such as `name` or `created`, and `tags` to filter on the tags the client gave to
 * the companies. Follow `_links.next` until it is absent to read the whole list.
 *
 * `GET /companies`
 */
export declare function list(transport: Transport, input?: ListCompaniesInput, options?: ListOptions): ListCall<Companies, Company, ListCompaniesErrors>;
/**
 * Create a company.
 *
 * Creates a company, the record that connections and data belong to. Only `name` is required; its
 * characters are restricted, so clean up names typed by users first. Nothing is linked yet: send
 * the company to the `redirect` address of the answer, or create a connection for it. Creating the
 * same name twice makes two companies, so send an `Idempotency-Key`.
 *
 * `POST /companies`
 */
export declare function create(transport: Transport, input: CreateCompanyInput, options?: CallOptions): Call<Company, CreateCompanyErrors>;
/**
 * Get a company.
 *
 * Returns one company with its products, tags, related companies and connections. Look at
 * `dataConnections` to see whether the company has linked its software, and at `lastSync` for how
 * recent its data is.
 *
 * `GET /companies/{companyId}`
 */
export declare function get(transport: Transport, input: GetCompanyInput, options?: CallOptions): Call<Company, GetCompanyErrors>;
/**
 * Replace a company's details.
 *
 * Replaces the name, description and tags of a company. Send all three: a description or tag that
 * is left out is removed. To change one of them and keep the others, update the company instead.
 * Connections, products and data are not touched.
 *
 * `PUT /companies/{companyId}`
 */
export declare function replace(transport: Transport, input: ReplaceCompanyInput, options?: CallOptions): Call<Company, ReplaceCompanyErrors>;
/**
 * Delete a company.
 *
 * Deletes a company together with its connections and the data read from them. This cannot be
 * undone. A `company.deleted` event follows. To stop reading data but keep what was read, unlink
 * the connections instead.
 *
 * `DELETE /companies/{companyId}`
 */
declare function delete_(transport: Transport, input: DeleteCompanyInput, options?: CallOptions): Call<void, DeleteCompanyErrors>;
/**
 * Update a company's details.
 *
 * Changes only the details that are sent and keeps the others. `tags` counts as one detail: read
 * the company first and send the whole map to add a tag. With an `Idempotency-Key`, a change whose
 * answer was lost can be sent again.
 *
 * `PATCH /companies/{companyId}`
 */
export declare function update(transport: Transport, input: UpdateCompanyInput, options?: CallOptions): Call<Company, UpdateCompanyErrors>;
/**
 * Add a product to a company.
 *
 * Switches a product on for a company. Adding a product that the company already has changes
 * nothing. A `company.product.added` event follows; the company's `products` list the identifiers
 * of the products it has.
 *
 * `PUT /companies/{companyId}/products/{productIdentifier}`
 */
export declare function addProduct(transport: Transport, input: AddProductInput, options?: CallOptions): Call<void, AddProductErrors>;
/**
 * Remove a product from a company.
 *
 * Switches a product off for a company. Connections and data that were already read stay. A
 * `company.product.removed` event follows.
 *
 * `DELETE /companies/{companyId}/products/{productIdentifier}`
 */
export declare function removeProduct(transport: Transport, input: RemoveProductInput, options?: CallOptions): Call<void, RemoveProductErrors>;
/**
 * Refresh the data of a product.
 *
 * Queues a read of the data that a product needs. Send `dataTypes` to refresh only some of it, or
 * no body to refresh all of it. The answer does not wait for the reads and holds no operation to
 * poll: wait for the `read.completed` event, or list the pull operations of the company.
 *
 * `POST /companies/{companyId}/products/{productIdentifier}/refresh`
 */
export declare function refreshProductData(transport: Transport, input: RefreshProductDataInput, options?: CallOptions): Call<void, RefreshProductDataErrors>;
/**
 * Get an access token for a company.
 *
 * Issues a token with which an embedded screen in the browser may act for this one company. The
 * token is valid for one day; `expiresIn` is in seconds. Call this from a server, since it needs
 * the API key, and hand only the token to the page. The origin of the page must be among the
 * allowed origins of the CORS settings.
 *
 * `GET /companies/{companyId}/accessToken`
 */
export declare function getAccessToken(transport: Transport, input: GetCompanyAccessTokenInput, options?: CallOptions): Call<CompanyAccessToken, GetCompanyAccessTokenErrors>;
/**
 * Get the sync settings of a company.
 *
 * Returns which data types are read for this company, how often and how far back.
 * `overridesDefaults` tells whether these are the company's own settings or those of the client's
 * profile.
 *
 * `GET /companies/{companyId}/syncSettings`
 */
export declare function getSyncSettings(transport: Transport, input: GetCompanySyncSettingsInput, options?: CallOptions): Call<CompanySyncSettings, GetCompanySyncSettingsErrors>;
/**
 * Set the sync settings of a company.
 *
 * Gives one company its own sync settings in place of those of the client's profile. Send a setting
 * for every data type that matters, not only the changed ones. The settings apply from the next
 * read on; queue a refresh to read at once.
 *
 * `POST /companies/{companyId}/syncSettings`
 */
export declare function setSyncSettings(transport: Transport, input: SetCompanySyncSettingsInput, options?: CallOptions): Call<void, SetCompanySyncSettingsErrors>;
/** The functions of this module, by the names of the methods. */
export declare const companiesMethods: FunctionsOf<CompaniesResource>;
export { delete_ as delete };
