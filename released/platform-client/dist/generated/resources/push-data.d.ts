import type { DataType, ErrorMessage, PushOperation, PushOperations, PushOption } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type Filter, type FunctionsOf, type ListCall, type ListOptions, type Transport, type WaitOptions } from "@codat-openapi/runtime";
/** What `pushData.getModelOptions` takes. */
export interface GetCreateUpdateModelOptionsByDataTypeInput {
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
    /**
     * Kind of record. Names without a prefix are accounting data, `banking-` and `commerce-` mark the
     * other two sources.
     * @example "invoices"
     */
    dataType: DataType;
}
/** The bodies of the documented errors of `pushData.getModelOptions`, by status code. */
export type GetCreateUpdateModelOptionsByDataTypeErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `pushData.listOperations` takes. */
export interface GetCompanyPushHistoryInput {
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
/** The bodies of the documented errors of `pushData.listOperations`, by status code. */
export type GetCompanyPushHistoryErrors = Record<400 | 401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `pushData.getOperation` takes. */
export interface GetPushOperationInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Key of the push operation, as `pushOperationKey` in the answer to the write that started it.
     * @example "43263f74-4d2b-4a8b-a0b9-4e5b1f2f6d3e"
     */
    pushOperationKey: string;
}
/** The bodies of the documented errors of `pushData.getOperation`, by status code. */
export type GetPushOperationErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/**
 * Writes to a company's software run as push operations: learn what can be written and follow how
 * it went.
 */
export interface PushDataResource {
    /**
     * Get the fields that can be written.
     *
     * Describes the record that a write of this data type expects on this connection: its fields,
     * which are required, their allowed values and restrictions. The answer depends on the software
     * and on what the company keeps in it, such as its accounts or tax rates, so ask again for each
     * company. Build the form or the record from it before writing.
     *
     * `GET /companies/{companyId}/connections/{connectionId}/options/{dataType}`
     */
    getModelOptions(input: GetCreateUpdateModelOptionsByDataTypeInput, options?: CallOptions): Call<PushOption, GetCreateUpdateModelOptionsByDataTypeErrors>;
    /**
     * List push operations.
     *
     * Returns the writes made for a company, one page at a time. `orderBy=-requestedOnUtc` puts the
     * latest first; a filter such as `status=Failed` as `query` leaves the refused ones.
     *
     * `GET /companies/{companyId}/push`
     */
    listOperations(input: GetCompanyPushHistoryInput, options?: ListOptions): ListCall<PushOperations, PushOperation, GetCompanyPushHistoryErrors>;
    /**
     * Get a push operation.
     *
     * Returns how one write went. `Pending` means that it has not ended and can last long, up to
     * `timeoutInMinutes`; the other states are final. After `Success`, `changes` names the records
     * that were written; after `Failed`, `errorMessage` and `validation` say why. The
     * `{dataType}.write.successful` and `{dataType}.write.unsuccessful` events make polling
     * unnecessary.
     *
     * `GET /companies/{companyId}/push/{pushOperationKey}`
     */
    getOperation(input: GetPushOperationInput, options?: CallOptions): Call<PushOperation, GetPushOperationErrors>;
    /**
     * Calls `pushData.getOperation` with growing waits in between, until the work has ended.
     *
     * Resolves with the answer that says that it succeeded.
     * @throws {OperationFailedError} where the work failed.
     * @throws {TimeoutError} where it has not ended after `waitTimeoutMs`.
     */
    waitFor(input: GetPushOperationInput, options?: WaitOptions<PushOperation>): Promise<PushOperation>;
}
/**
 * Get the fields that can be written.
 *
 * Describes the record that a write of this data type expects on this connection: its fields, which
 * are required, their allowed values and restrictions. The answer depends on the software and on
 * what the company keeps in it, such as its accounts or tax rates, so ask again for each company.
 * Build the form or the record from it before writing.
 *
 * `GET /companies/{companyId}/connections/{connectionId}/options/{dataType}`
 */
export declare function getModelOptions(transport: Transport, input: GetCreateUpdateModelOptionsByDataTypeInput, options?: CallOptions): Call<PushOption, GetCreateUpdateModelOptionsByDataTypeErrors>;
/**
 * List push operations.
 *
 * Returns the writes made for a company, one page at a time. `orderBy=-requestedOnUtc` puts the
 * latest first; a filter such as `status=Failed` as `query` leaves the refused ones.
 *
 * `GET /companies/{companyId}/push`
 */
export declare function listOperations(transport: Transport, input: GetCompanyPushHistoryInput, options?: ListOptions): ListCall<PushOperations, PushOperation, GetCompanyPushHistoryErrors>;
/**
 * Get a push operation.
 *
 * Returns how one write went. `Pending` means that it has not ended and can last long, up to
 * `timeoutInMinutes`; the other states are final. After `Success`, `changes` names the records that
 * were written; after `Failed`, `errorMessage` and `validation` say why. The
 * `{dataType}.write.successful` and `{dataType}.write.unsuccessful` events make polling
 * unnecessary.
 *
 * `GET /companies/{companyId}/push/{pushOperationKey}`
 */
export declare function getOperation(transport: Transport, input: GetPushOperationInput, options?: CallOptions): Call<PushOperation, GetPushOperationErrors>;
/**
 * Calls `pushData.getOperation` with growing waits in between, until the work has ended.
 *
 * Resolves with the answer that says that it succeeded.
 * @throws {OperationFailedError} where the work failed.
 * @throws {TimeoutError} where it has not ended after `waitTimeoutMs`.
 */
export declare function waitFor(transport: Transport, input: GetPushOperationInput, options?: WaitOptions<PushOperation>): Promise<PushOperation>;
/** The functions of this module, by the names of the methods. */
export declare const pushDataMethods: FunctionsOf<PushDataResource>;
