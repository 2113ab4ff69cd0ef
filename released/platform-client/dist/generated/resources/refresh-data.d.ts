import type { DataStatuses, DataType, ErrorMessage, PullOperation, PullOperations } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type Filter, type FunctionsOf, type ListCall, type ListOptions, type Transport, type WaitOptions } from "@codat-openapi/runtime";
/** What `refreshData.all` takes. */
export interface RefreshCompanyDataInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
}
/** The bodies of the documented errors of `refreshData.all`, by status code. */
export type RefreshCompanyDataErrors = Record<400 | 401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `refreshData.byDataType` takes. */
export interface RefreshDataTypeInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Kind of record. Names without a prefix are accounting data, `banking-` and `commerce-` mark the
     * other two sources.
     * @example "invoices"
     */
    dataType: DataType;
    /**
     * Limits the refresh to one connection of the company.
     * @example "2e9d2c44-f675-40ba-8049-353bfcb5e171"
     */
    connectionId?: string | undefined;
}
/** The bodies of the documented errors of `refreshData.byDataType`, by status code. */
export type RefreshDataTypeErrors = Record<400 | 401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `refreshData.getStatus` takes. */
export interface GetCompanyDataStatusInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
}
/** The bodies of the documented errors of `refreshData.getStatus`, by status code. */
export type GetCompanyDataStatusErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `refreshData.listPullOperations` takes. */
export interface ListPullOperationsInput {
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
/** The bodies of the documented errors of `refreshData.listPullOperations`, by status code. */
export type ListPullOperationsErrors = Record<400 | 401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `refreshData.getPullOperation` takes. */
export interface GetPullOperationInput {
    /**
     * Id of the company, as `id` in the answers of the company operations. It never changes.
     * @example "8a210b68-6988-11ed-a1eb-0242ac120002"
     */
    companyId: string;
    /**
     * Id of a data set: what one pull operation fetched for one data type. It is the `id` of the pull
     * operation.
     * @example "8220fc90-55b6-47bc-9417-48ac6ea93101"
     */
    datasetId: string;
}
/** The bodies of the documented errors of `refreshData.getPullOperation`, by status code. */
export type GetPullOperationErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/**
 * Reads of a company's data run as pull operations: queue them, follow them, and see how recent the
 * data is.
 */
export interface RefreshDataResource {
    /**
     * Refresh all data of a company.
     *
     * Queues a read of every data type that the company's sync settings fetch when it links its
     * software. The answer does not wait for the reads and has no body. Wait for the `read.completed`
     * event, or look at the data status, before using the data.
     *
     * `POST /companies/{companyId}/data/all`
     */
    all(input: RefreshCompanyDataInput, options?: CallOptions): Call<void, RefreshCompanyDataErrors>;
    /**
     * Refresh one data type.
     *
     * Queues a read of one data type, from one connection when `connectionId` is given. Prefer it to
     * a refresh of all data when only one kind of record is needed: it is quicker and easier on the
     * company's software. Poll the pull operation of the answer by its `id`, or wait for the
     * `read.completed` event.
     *
     * `POST /companies/{companyId}/data/queue/{dataType}`
     */
    byDataType(input: RefreshDataTypeInput, options?: CallOptions): Call<PullOperation, RefreshDataTypeErrors>;
    /**
     * Get the data status of a company.
     *
     * Returns, for each data type, the state of the latest read and the time of the last successful
     * one. Data types that the connections of the company do not offer are `null` or absent. Use it
     * to decide whether data is recent enough or needs a refresh.
     *
     * `GET /companies/{companyId}/dataStatus`
     */
    getStatus(input: GetCompanyDataStatusInput, options?: CallOptions): Call<DataStatuses, GetCompanyDataStatusErrors>;
    /**
     * List pull operations.
     *
     * Returns the reads made for a company, one page at a time. `orderBy=-requested` puts the latest
     * first; a filter such as `isErrored=true` as `query` leaves the failed ones.
     *
     * `GET /companies/{companyId}/data/history`
     */
    listPullOperations(input: ListPullOperationsInput, options?: ListOptions): ListCall<PullOperations, PullOperation, ListPullOperationsErrors>;
    /**
     * Get a pull operation.
     *
     * Returns how far one read has come. It has ended when `isCompleted` or `isErrored` is true;
     * `progress` is a percentage until then. Large data sets can take minutes, so poll with
     * increasing delays or wait for the `read.completed` event. For a finished read, the validation
     * results tell what is wrong with the records.
     *
     * `GET /companies/{companyId}/data/history/{datasetId}`
     */
    getPullOperation(input: GetPullOperationInput, options?: CallOptions): Call<PullOperation, GetPullOperationErrors>;
    /**
     * Calls `refreshData.getPullOperation` with growing waits in between, until the work has ended.
     *
     * Resolves with the answer that says that it succeeded.
     * @throws {OperationFailedError} where the work failed.
     * @throws {TimeoutError} where it has not ended after `waitTimeoutMs`.
     */
    waitFor(input: GetPullOperationInput, options?: WaitOptions<PullOperation>): Promise<PullOperation>;
}
/**
 * Refresh all data of a company.
 *
 * Queues a read of every data type that the company's sync settings fetch when it links its
 * software. The answer does not wait for the reads and has no body. Wait for the `read.completed`
 * event, or look at the data status, before using the data.
 *
 * `POST /companies/{companyId}/data/all`
 */
export declare function all(transport: Transport, input: RefreshCompanyDataInput, options?: CallOptions): Call<void, RefreshCompanyDataErrors>;
/**
 * Refresh one data type.
 *
 * Queues a read of one data type, from one connection when `connectionId` is given. Prefer it to a
 * refresh of all data when only one kind of record is needed: it is quicker and easier on the
 * company's software. Poll the pull operation of the answer by its `id`, or wait for the
 * `read.completed` event.
 *
 * `POST /companies/{companyId}/data/queue/{dataType}`
 */
export declare function byDataType(transport: Transport, input: RefreshDataTypeInput, options?: CallOptions): Call<PullOperation, RefreshDataTypeErrors>;
/**
 * Get the data status of a company.
 *
 * Returns, for each data type, the state of the latest read and the time of the last successful
 * one. Data types that the connections of the company do not offer are `null` or absent. Use it to
 * decide whether data is recent enough or needs a refresh.
 *
 * `GET /companies/{companyId}/dataStatus`
 */
export declare function getStatus(transport: Transport, input: GetCompanyDataStatusInput, options?: CallOptions): Call<DataStatuses, GetCompanyDataStatusErrors>;
/**
 * List pull operations.
 *
 * Returns the reads made for a company, one page at a time. `orderBy=-requested` puts the latest
 * first; a filter such as `isErrored=true` as `query` leaves the failed ones.
 *
 * `GET /companies/{companyId}/data/history`
 */
export declare function listPullOperations(transport: Transport, input: ListPullOperationsInput, options?: ListOptions): ListCall<PullOperations, PullOperation, ListPullOperationsErrors>;
/**
 * Get a pull operation.
 *
 * Returns how far one read has come. It has ended when `isCompleted` or `isErrored` is true;
 * `progress` is a percentage until then. Large data sets can take minutes, so poll with increasing
 * delays or wait for the `read.completed` event. For a finished read, the validation results tell
 * what is wrong with the records.
 *
 * `GET /companies/{companyId}/data/history/{datasetId}`
 */
export declare function getPullOperation(transport: Transport, input: GetPullOperationInput, options?: CallOptions): Call<PullOperation, GetPullOperationErrors>;
/**
 * Calls `refreshData.getPullOperation` with growing waits in between, until the work has ended.
 *
 * Resolves with the answer that says that it succeeded.
 * @throws {OperationFailedError} where the work failed.
 * @throws {TimeoutError} where it has not ended after `waitTimeoutMs`.
 */
export declare function waitFor(transport: Transport, input: GetPullOperationInput, options?: WaitOptions<PullOperation>): Promise<PullOperation>;
/** The functions of this module, by the names of the methods. */
export declare const refreshDataMethods: FunctionsOf<RefreshDataResource>;
