import type { Api } from "./api.ts";
import type { Answer } from "./attempt.ts";
import type { AbortedError } from "./errors/aborted-error.ts";
import type { ApiError } from "./errors/api-error.ts";
import type { ConfigError } from "./errors/config-error.ts";
import type { ConnectionError } from "./errors/connection-error.ts";
import type { DecodeError } from "./errors/decode-error.ts";
import type { RequestError } from "./errors/request-error.ts";
import type { TimeoutError } from "./errors/timeout-error.ts";
import type { TooLargeError } from "./errors/too-large-error.ts";
import { type ResponseInfo } from "./response-info.ts";
/** The status codes that an answer can have where it is not 2xx (RFC 9110, section 15, and its registry). */
export type ErrorStatus = (300 | 301 | 302 | 303 | 304 | 305 | 307 | 308 | 400 | 401 | 402 | 403 | 404 | 405 | 406) | (407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418 | 421 | 422 | 423) | (424 | 425 | 426 | 428 | 429 | 431 | 451 | 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507) | (508 | 510 | 511);
/** The status codes of a range, such as `4XX`; all of them for `default`. */
export type StatusIn<Range extends string, Status extends ErrorStatus = ErrorStatus> = Status extends ErrorStatus ? Range extends "default" ? Status : `${Status}` extends `${Range extends `${infer Digit}XX` ? Digit : never}${string}` ? Status : never : never;
/** The error of an operation whose documented errors are `Errors`, a body for each status. */
export type ApiErrorOf<Errors extends object> = {
    [Status in keyof Errors & number]: ApiError<Status, Errors[Status]>;
}[keyof Errors & number] | ApiError<Exclude<ErrorStatus, keyof Errors>>;
/** Everything that a call can fail with; `status` narrows the answers of the API, `kind` the rest. */
export type CallError<Errors extends object = object> = ApiErrorOf<Errors> | DecodeError | ((AbortedError | ConfigError | ConnectionError | RequestError | TimeoutError | TooLargeError) & {
    readonly status?: undefined;
});
/** A success with the response it came in, whose documented headers are `Headers`, should it have any. */
export interface Answered<Data, Headers extends object = object> {
    readonly data: Data;
    readonly response: ResponseInfo & Headers;
}
/** What an answer says in the headers that the description has for it. */
export interface DocumentedHeaders<Headers extends object> {
    /** The documented headers under their documented names, each as the value that its schema describes. */
    readonly documentedHeaders: Headers;
}
/** A result that is looked at, not caught. */
export type SafeResult<Data, Errors extends object = object, Headers extends object = object> = ({
    readonly ok: true;
} & Answered<Data, Headers>) | {
    readonly ok: false;
    readonly error: CallError<Errors>;
};
/** A call that has been made: a promise of its data. */
export interface Call<Data, Errors extends object = object, Headers extends object = object> extends Promise<Data> {
    /** The result as a value: never rejects. */
    safe(): Promise<SafeResult<Data, Errors, Headers>>;
    /** The data together with what the response says beside it. */
    withResponse(): Promise<Answered<Data, Headers>>;
}
/** The call that `sent` answers. */
export declare function callOf<Data, Errors extends object>(api: Api, sent: Promise<Answer>): Call<Data, Errors>;
