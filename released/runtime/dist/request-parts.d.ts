/** What operations can take beyond their path; each is in a bundle only where an operation names it. */
import type { CallUnderWay } from "./attempt.ts";
import { type RequestDraft, type RequestPart } from "./request.ts";
export declare const queryParameters: RequestPart;
export declare const headerParameters: RequestPart;
/** Browsers do not let a script send cookies. */
export declare const cookieParameters: RequestPart;
/** A body in JSON. */
export declare const jsonBody: RequestPart;
/** What can be sent as it is; a stream is sent once and never again. */
export type RawBody = string | Blob | ArrayBuffer | ArrayBufferView | URLSearchParams | FormData | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
/** A body that is sent as it is: text, bytes, a Blob, a form or a stream. */
export declare const rawBody: RequestPart;
/** Gives the request a body of the operation's media type. */
export declare function setBody({ operation }: CallUnderWay, draft: RequestDraft, body: BodyInit): void;
/** The header by which the API tells a repeated request from a new one, unless the caller has set it. */
export declare const idempotencyKey: RequestPart;
