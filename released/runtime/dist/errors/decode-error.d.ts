import { SdkError } from "./sdk-error.ts";
/** The status codes of a success. */
export type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
/** The API answered with success, but with a body that is not what the description promises. */
export declare class DecodeError extends SdkError {
    readonly name = "DecodeError";
    readonly kind: "decode";
    /** The HTTP status code of the answer. */
    readonly status: SuccessStatus;
    /** The first characters of the body, without credentials. */
    readonly excerpt: string;
}
