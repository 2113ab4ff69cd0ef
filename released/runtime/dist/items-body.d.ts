import { type RequestPart } from "./request.ts";
/** Items in JSON, one a line. */
export declare const jsonLinesBody: RequestPart;
/** Items in JSON, each after a record separator (RFC 7464). */
export declare const jsonSequenceBody: RequestPart;
