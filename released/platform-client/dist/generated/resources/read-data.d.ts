import type { ErrorMessage, ValidationResult } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type FunctionsOf, type Transport } from "@codat-openapi/runtime";
/** What `readData.getValidationResults` takes. */
export interface GetReadValidationResultsInput {
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
/** The bodies of the documented errors of `readData.getValidationResults`, by status code. */
export type GetReadValidationResultsErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What the checks found in the data that was read. */
export interface ReadDataResource {
    /**
     * Get the validation results of a read.
     *
     * Returns what the checks found in the records of one read. Errors mark records that break a rule
     * of the data model, warnings those that are usable but suspicious. Call it when a pull operation
     * has ended, in particular with the status `ValidationError`.
     *
     * `GET /companies/{companyId}/sync/{datasetId}/validation`
     */
    getValidationResults(input: GetReadValidationResultsInput, options?: CallOptions): Call<ValidationResult, GetReadValidationResultsErrors>;
}
/**
 * Get the validation results of a read.
 *
 * Returns what the checks found in the records of one read. Errors mark records that break a rule
 * of the data model, warnings those that are usable but suspicious. Call it when a pull operation
 * has ended, in particular with the status `ValidationError`.
 *
 * `GET /companies/{companyId}/sync/{datasetId}/validation`
 */
export declare function getValidationResults(transport: Transport, input: GetReadValidationResultsInput, options?: CallOptions): Call<ValidationResult, GetReadValidationResultsErrors>;
/** The functions of this module, by the names of the methods. */
export declare const readDataMethods: FunctionsOf<ReadDataResource>;
