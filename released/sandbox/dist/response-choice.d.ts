import type { DocumentedResponse, Operation } from "./operation.ts";
/** A documented response and the status it is sent with. */
export interface ResponseChoice {
    readonly status: number;
    readonly response: DocumentedResponse;
}
/** The response documented for one of the statuses: by itself, by its range or by `default`. */
export declare function documentedFor(operation: Operation, statuses: readonly number[]): ResponseChoice | undefined;
/** The response to a valid request: the lowest 2xx, else the lowest 3xx. */
export declare function successOf(operation: Operation): ResponseChoice | undefined;
