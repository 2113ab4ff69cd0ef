import type { ConnectionManagementAccessToken, ErrorMessage } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type FunctionsOf, type Transport } from "@codat-openapi/runtime";
/** What `connectionManagement.getAccessToken` takes. */
export interface GetConnectionManagementAccessTokenInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
}
/** The bodies of the documented errors of `connectionManagement.getAccessToken`, by status code. */
export type GetConnectionManagementAccessTokenErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** The older access tokens for the embedded screen on which a company manages its connections. */
export interface ConnectionManagementResource {
    /**
     * Get an access token for connection management.
     *
     * Issues a token for the embedded screen on which a company manages its connections. The token is
     * valid for one hour. Deprecated: use `get-company-access-token`, whose tokens are valid for a
     * day and state when they expire.
     *
     * `GET /companies/{companyId}/connectionManagement/accessToken`
     * @deprecated Use `companies.getAccessToken` instead.
     */
    getAccessToken(input: GetConnectionManagementAccessTokenInput, options?: CallOptions): Call<ConnectionManagementAccessToken, GetConnectionManagementAccessTokenErrors>;
}
/**
 * Get an access token for connection management.
 *
 * Issues a token for the embedded screen on which a company manages its connections. The token is
 * valid for one hour. Deprecated: use `get-company-access-token`, whose tokens are valid for a day
 * and state when they expire.
 *
 * `GET /companies/{companyId}/connectionManagement/accessToken`
 * @deprecated Use `companies.getAccessToken` instead.
 */
export declare function getAccessToken(transport: Transport, input: GetConnectionManagementAccessTokenInput, options?: CallOptions): Call<ConnectionManagementAccessToken, GetConnectionManagementAccessTokenErrors>;
/** The functions of this module, by the names of the methods. */
export declare const connectionManagementMethods: FunctionsOf<ConnectionManagementResource>;
