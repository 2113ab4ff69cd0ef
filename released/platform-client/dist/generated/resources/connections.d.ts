import type { Connection, ConnectionAuthorization, Connections, CreateConnectionRequest, ErrorMessage, UpdateConnectionStatus } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type Filter, type FunctionsOf, type ListCall, type ListOptions, type Transport } from "@codat-openapi/runtime";
/** What `connections.list` takes. */
export interface ListConnectionsInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
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
/** The bodies of the documented errors of `connections.list`, by status code. */
export type ListConnectionsErrors = Record<400 | 401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `connections.create` takes. */
export interface CreateConnectionInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /** The integration to connect to. */
    body: CreateConnectionRequest;
}
/** The bodies of the documented errors of `connections.create`, by status code. */
export type CreateConnectionErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `connections.get` takes. */
export interface GetConnectionInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Id of one of the company's connections. An id that belongs to another company is answered with
     * 404.
     * @example "2e9d2c44-f675-40ba-8049-353bfcb5e171"
     */
    connectionId: string;
}
/** The bodies of the documented errors of `connections.get`, by status code. */
export type GetConnectionErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `connections.delete` takes. */
export interface DeleteConnectionInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Id of one of the company's connections. An id that belongs to another company is answered with
     * 404.
     * @example "2e9d2c44-f675-40ba-8049-353bfcb5e171"
     */
    connectionId: string;
}
/** The bodies of the documented errors of `connections.delete`, by status code. */
export type DeleteConnectionErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `connections.unlink` takes. */
export interface UnlinkConnectionInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Id of one of the company's connections. An id that belongs to another company is answered with
     * 404.
     * @example "2e9d2c44-f675-40ba-8049-353bfcb5e171"
     */
    connectionId: string;
    /** The new status, `Unlinked`. */
    body: UpdateConnectionStatus;
}
/** The bodies of the documented errors of `connections.unlink`, by status code. */
export type UnlinkConnectionErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `connections.updateAuthorization` takes. */
export interface UpdateConnectionAuthorizationInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Id of one of the company's connections. An id that belongs to another company is answered with
     * 404.
     * @example "2e9d2c44-f675-40ba-8049-353bfcb5e171"
     */
    connectionId: string;
    /** The credentials as pairs of name and value. */
    body: ConnectionAuthorization;
}
/** The bodies of the documented errors of `connections.updateAuthorization`, by status code. */
export type UpdateConnectionAuthorizationErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** A connection links a company to one piece of accounting, banking or commerce software. */
export interface ConnectionsResource {
    /**
     * List connections.
     *
     * Returns the connections of a company, one page at a time. A filter such as `status=Linked` as
     * `query` leaves only those that can be read from. `dataConnectionErrors` says what went wrong on
     * the others.
     *
     * `GET /companies/{companyId}/connections`
     */
    list(input: ListConnectionsInput, options?: ListOptions): ListCall<Connections, Connection, ListConnectionsErrors>;
    /**
     * Create a connection.
     *
     * Creates a connection between a company and an integration, for clients that build their own
     * linking screen. The new connection has the status `PendingAuth`: send the user to its `linkUrl`
     * to authorize it. A `connection.connected` or `connection.failed` event tells how that went.
     *
     * `POST /companies/{companyId}/connections`
     */
    create(input: CreateConnectionInput, options?: CallOptions): Call<Connection, CreateConnectionErrors>;
    /**
     * Get a connection.
     *
     * Returns one connection of a company. Use it to check `status` after the user came back from
     * `linkUrl`, and `dataConnectionErrors` to find out why a connection stopped working.
     *
     * `GET /companies/{companyId}/connections/{connectionId}`
     */
    get(input: GetConnectionInput, options?: CallOptions): Call<Connection, GetConnectionErrors>;
    /**
     * Delete a connection.
     *
     * Withdraws the authorization and removes the connection from the company. This cannot be undone:
     * to read from the same software again, the company must link it anew. Unlink the connection
     * instead to keep the record of it.
     *
     * `DELETE /companies/{companyId}/connections/{connectionId}`
     */
    delete(input: DeleteConnectionInput, options?: CallOptions): Call<void, DeleteConnectionErrors>;
    /**
     * Unlink a connection.
     *
     * Sets the status of a connection to `Unlinked`, after which nothing more is read from it or
     * written to it. Data that was already read stays available. The company can link the same
     * software again later; deleting the connection is the final step.
     *
     * `PATCH /companies/{companyId}/connections/{connectionId}`
     */
    unlink(input: UnlinkConnectionInput, options?: CallOptions): Call<Connection, UnlinkConnectionErrors>;
    /**
     * Update the authorization of a connection.
     *
     * Stores new credentials for a connection whose authorization the client obtains itself. Which
     * keys are expected depends on the integration. The body holds secrets of the company: send it
     * from a server and keep it out of logs.
     *
     * `PUT /companies/{companyId}/connections/{connectionId}/authorization`
     */
    updateAuthorization(input: UpdateConnectionAuthorizationInput, options?: CallOptions): Call<Connection, UpdateConnectionAuthorizationErrors>;
}
/**
 * List connections.
 *
 * Returns the connections of a company, one page at a time. A filter such as `status=Linked` as
 * `query` leaves only those that can be read from. `dataConnectionErrors` says what went wrong on
 * the others.
 *
 * `GET /companies/{companyId}/connections`
 */
export declare function list(transport: Transport, input: ListConnectionsInput, options?: ListOptions): ListCall<Connections, Connection, ListConnectionsErrors>;
/**
 * Create a connection.
 *
 * Creates a connection between a company and an integration, for clients that build their own
 * linking screen. The new connection has the status `PendingAuth`: send the user to its `linkUrl`
 * to authorize it. A `connection.connected` or `connection.failed` event tells how that went.
 *
 * `POST /companies/{companyId}/connections`
 */
export declare function create(transport: Transport, input: CreateConnectionInput, options?: CallOptions): Call<Connection, CreateConnectionErrors>;
/**
 * Get a connection.
 *
 * Returns one connection of a company. Use it to check `status` after the user came back from
 * `linkUrl`, and `dataConnectionErrors` to find out why a connection stopped working.
 *
 * `GET /companies/{companyId}/connections/{connectionId}`
 */
export declare function get(transport: Transport, input: GetConnectionInput, options?: CallOptions): Call<Connection, GetConnectionErrors>;
/**
 * Delete a connection.
 *
 * Withdraws the authorization and removes the connection from the company. This cannot be undone:
 * to read from the same software again, the company must link it anew. Unlink the connection
 * instead to keep the record of it.
 *
 * `DELETE /companies/{companyId}/connections/{connectionId}`
 */
declare function delete_(transport: Transport, input: DeleteConnectionInput, options?: CallOptions): Call<void, DeleteConnectionErrors>;
/**
 * Unlink a connection.
 *
 * Sets the status of a connection to `Unlinked`, after which nothing more is read from it or
 * written to it. Data that was already read stays available. The company can link the same software
 * again later; deleting the connection is the final step.
 *
 * `PATCH /companies/{companyId}/connections/{connectionId}`
 */
export declare function unlink(transport: Transport, input: UnlinkConnectionInput, options?: CallOptions): Call<Connection, UnlinkConnectionErrors>;
/**
 * Update the authorization of a connection.
 *
 * Stores new credentials for a connection whose authorization the client obtains itself. Which keys
 * are expected depends on the integration. The body holds secrets of the company: send it from a
 * server and keep it out of logs.
 *
 * `PUT /companies/{companyId}/connections/{connectionId}/authorization`
 */
export declare function updateAuthorization(transport: Transport, input: UpdateConnectionAuthorizationInput, options?: CallOptions): Call<Connection, UpdateConnectionAuthorizationErrors>;
/** The functions of this module, by the names of the methods. */
export declare const connectionsMethods: FunctionsOf<ConnectionsResource>;
export { delete_ as delete };
