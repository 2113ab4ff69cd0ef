import type { ErrorMessage, PlatformKey, SupplementalDataConfiguration, SupplementalDataType } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type FunctionsOf, type Transport } from "@codat-openapi/runtime";
/** What `supplementalData.getConfiguration` takes. */
export interface GetSupplementalDataConfigurationInput {
    /**
     * Key of the integration: four lowercase letters, as `key` in the answers of the integration
     * operations.
     * @example "gbol"
     */
    platformKey: PlatformKey;
    /**
     * Kind of record that the supplemental data is added to. Not every data type can be extended.
     * @example "invoices"
     */
    dataType: SupplementalDataType;
}
/** The bodies of the documented errors of `supplementalData.getConfiguration`, by status code. */
export type GetSupplementalDataConfigurationErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `supplementalData.configure` takes. */
export interface ConfigureSupplementalDataInput {
    /**
     * Key of the integration: four lowercase letters, as `key` in the answers of the integration
     * operations.
     * @example "gbol"
     */
    platformKey: PlatformKey;
    /**
     * Kind of record that the supplemental data is added to. Not every data type can be extended.
     * @example "invoices"
     */
    dataType: SupplementalDataType;
    /** The complete configuration of the data type. */
    body: SupplementalDataConfiguration;
}
/** The bodies of the documented errors of `supplementalData.configure`, by status code. */
export type ConfigureSupplementalDataErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** Extra fields that are read and written beside the standard ones. */
export interface SupplementalDataResource {
    /**
     * Get a supplemental data configuration.
     *
     * Returns which extra fields are read and written beside the standard ones, for one data type of
     * one integration.
     *
     * `GET /integrations/{platformKey}/dataTypes/{dataType}/supplementalDataConfig`
     */
    getConfiguration(input: GetSupplementalDataConfigurationInput, options?: CallOptions): Call<SupplementalDataConfiguration, GetSupplementalDataConfigurationErrors>;
    /**
     * Configure supplemental data.
     *
     * Sets which extra fields of the company's software are read and written beside the standard
     * ones, for one data type of one integration. The configuration holds for all companies connected
     * to that integration. Data that was already read has no extra fields until it is refreshed.
     *
     * `PUT /integrations/{platformKey}/dataTypes/{dataType}/supplementalDataConfig`
     */
    configure(input: ConfigureSupplementalDataInput, options?: CallOptions): Call<void, ConfigureSupplementalDataErrors>;
}
/**
 * Get a supplemental data configuration.
 *
 * Returns which extra fields are read and written beside the standard ones, for one data type of
 * one integration.
 *
 * `GET /integrations/{platformKey}/dataTypes/{dataType}/supplementalDataConfig`
 */
export declare function getConfiguration(transport: Transport, input: GetSupplementalDataConfigurationInput, options?: CallOptions): Call<SupplementalDataConfiguration, GetSupplementalDataConfigurationErrors>;
/**
 * Configure supplemental data.
 *
 * Sets which extra fields of the company's software are read and written beside the standard ones,
 * for one data type of one integration. The configuration holds for all companies connected to that
 * integration. Data that was already read has no extra fields until it is refreshed.
 *
 * `PUT /integrations/{platformKey}/dataTypes/{dataType}/supplementalDataConfig`
 */
export declare function configure(transport: Transport, input: ConfigureSupplementalDataInput, options?: CallOptions): Call<void, ConfigureSupplementalDataErrors>;
/** The functions of this module, by the names of the methods. */
export declare const supplementalDataMethods: FunctionsOf<SupplementalDataResource>;
