import type { CustomDataTypeConfiguration, CustomDataTypeRecord, CustomDataTypeRecords, ErrorMessage, PlatformKey, PullOperation } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type FunctionsOf, type ListCall, type ListOptions, type Transport } from "@codat-openapi/runtime";
/** What `customDataType.getConfiguration` takes. */
export interface GetCustomDataTypeConfigurationInput {
    /**
     * Key of the integration: four lowercase letters, as `key` in the answers of the integration
     * operations.
     * @example "gbol"
     */
    platformKey: PlatformKey;
    /**
     * Name of the custom data type, chosen by the client. It is unique within an integration.
     * @example "bank-mandates"
     */
    customDataIdentifier: string;
}
/** The bodies of the documented errors of `customDataType.getConfiguration`, by status code. */
export type GetCustomDataTypeConfigurationErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `customDataType.configure` takes. */
export interface ConfigureCustomDataTypeInput {
    /**
     * Key of the integration: four lowercase letters, as `key` in the answers of the integration
     * operations.
     * @example "gbol"
     */
    platformKey: PlatformKey;
    /**
     * Name of the custom data type, chosen by the client. It is unique within an integration.
     * @example "bank-mandates"
     */
    customDataIdentifier: string;
    /** The complete definition. */
    body: CustomDataTypeConfiguration;
}
/** The bodies of the documented errors of `customDataType.configure`, by status code. */
export type ConfigureCustomDataTypeErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `customDataType.refresh` takes. */
export interface RefreshCustomDataTypeInput {
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
     * Name of the custom data type, chosen by the client. It is unique within an integration.
     * @example "bank-mandates"
     */
    customDataIdentifier: string;
}
/** The bodies of the documented errors of `customDataType.refresh`, by status code. */
export type RefreshCustomDataTypeErrors = Record<401 | 402 | 403 | 404 | 429 | 451 | 500 | 503, ErrorMessage>;
/** What `customDataType.listRecords` takes. */
export interface ListCustomDataTypeRecordsInput {
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
     * Name of the custom data type, chosen by the client. It is unique within an integration.
     * @example "bank-mandates"
     */
    customDataIdentifier: string;
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
}
/** The bodies of the documented errors of `customDataType.listRecords`, by status code. */
export type ListCustomDataTypeRecordsErrors = Record<400 | 401 | 402 | 403 | 404 | 429 | 451 | 500 | 503, ErrorMessage>;
/** Data types that the client defines itself. */
export interface CustomDataTypeResource {
    /**
     * Get a custom data type configuration.
     *
     * Returns what is known of a custom data type of an integration. The documented answer is a page
     * of records, not the `CustomDataTypeConfiguration` that was stored, so do not send it back as a
     * configuration.
     *
     * `GET /integrations/{platformKey}/dataTypes/custom/{customDataIdentifier}`
     */
    getConfiguration(input: GetCustomDataTypeConfigurationInput, options?: CallOptions): Call<CustomDataTypeRecords, GetCustomDataTypeConfigurationErrors>;
    /**
     * Configure a custom data type.
     *
     * Defines a data type of the client's own: where an integration finds the records, which values
     * to take, and what identifies a record. The definition holds for all companies connected to the
     * integration; sending it again replaces it. Refresh the custom data type on a connection to read
     * its first records.
     *
     * `PUT /integrations/{platformKey}/dataTypes/custom/{customDataIdentifier}`
     */
    configure(input: ConfigureCustomDataTypeInput, options?: CallOptions): Call<CustomDataTypeConfiguration, ConfigureCustomDataTypeErrors>;
    /**
     * Refresh a custom data type.
     *
     * Queues a read of one custom data type from one connection. The data type must have been
     * configured for the integration of that connection. Poll the pull operation of the answer by its
     * `id`, then list the records.
     *
     * `POST
     * /companies/{companyId}/connections/{connectionId}/data/queue/custom/{customDataIdentifier}`
     */
    refresh(input: RefreshCustomDataTypeInput, options?: CallOptions): Call<PullOperation, RefreshCustomDataTypeErrors>;
    /**
     * List the records of a custom data type.
     *
     * Returns the records that were last read for a custom data type on a connection, one page at a
     * time. The fields in `content` are those the configuration names. There are no `_links`: ask for
     * the next page until `totalResults` records were read or a page is empty.
     *
     * `GET /companies/{companyId}/connections/{connectionId}/data/custom/{customDataIdentifier}`
     */
    listRecords(input: ListCustomDataTypeRecordsInput, options?: ListOptions): ListCall<CustomDataTypeRecords, CustomDataTypeRecord, ListCustomDataTypeRecordsErrors>;
}
/**
 * Get a custom data type configuration.
 *
 * Returns what is known of a custom data type of an integration. The documented answer is a page of
 * records, not the `CustomDataTypeConfiguration` that was stored, so do not send it back as a
 * configuration.
 *
 * `GET /integrations/{platformKey}/dataTypes/custom/{customDataIdentifier}`
 */
export declare function getConfiguration(transport: Transport, input: GetCustomDataTypeConfigurationInput, options?: CallOptions): Call<CustomDataTypeRecords, GetCustomDataTypeConfigurationErrors>;
/**
 * Configure a custom data type.
 *
 * Defines a data type of the client's own: where an integration finds the records, which values to
 * take, and what identifies a record. The definition holds for all companies connected to the
 * integration; sending it again replaces it. Refresh the custom data type on a connection to read
 * its first records.
 *
 * `PUT /integrations/{platformKey}/dataTypes/custom/{customDataIdentifier}`
 */
export declare function configure(transport: Transport, input: ConfigureCustomDataTypeInput, options?: CallOptions): Call<CustomDataTypeConfiguration, ConfigureCustomDataTypeErrors>;
/**
 * Refresh a custom data type.
 *
 * Queues a read of one custom data type from one connection. The data type must have been
 * configured for the integration of that connection. Poll the pull operation of the answer by its
 * `id`, then list the records.
 *
 * `POST /companies/{companyId}/connections/{connectionId}/data/queue/custom/{customDataIdentifier}`
 */
export declare function refresh(transport: Transport, input: RefreshCustomDataTypeInput, options?: CallOptions): Call<PullOperation, RefreshCustomDataTypeErrors>;
/**
 * List the records of a custom data type.
 *
 * Returns the records that were last read for a custom data type on a connection, one page at a
 * time. The fields in `content` are those the configuration names. There are no `_links`: ask for
 * the next page until `totalResults` records were read or a page is empty.
 *
 * `GET /companies/{companyId}/connections/{connectionId}/data/custom/{customDataIdentifier}`
 */
export declare function listRecords(transport: Transport, input: ListCustomDataTypeRecordsInput, options?: ListOptions): ListCall<CustomDataTypeRecords, CustomDataTypeRecord, ListCustomDataTypeRecordsErrors>;
/** The functions of this module, by the names of the methods. */
export declare const customDataTypeMethods: FunctionsOf<CustomDataTypeResource>;
