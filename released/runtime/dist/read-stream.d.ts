import type { BodyReader } from "./read-body.ts";
/** An event of an event stream (HTML Standard, section 9.2). */
export interface ServerSentEvent<Data = string> {
    /** The event's type; `message` where the server names none. */
    readonly event: string;
    readonly data: Data;
    /** The last id that the server sent so far; empty before the first. */
    readonly id: string;
    /** How long to wait before connecting again, in milliseconds, where the server said so with this event. */
    readonly retry?: number;
}
/** Items in JSON, one a line: NDJSON, also known as JSON Lines. */
export declare const readJsonLines: BodyReader;
/** Items in JSON, each after a record separator (RFC 7464). */
export declare const readJsonSequence: BodyReader;
/** Server-sent events whose data is text. */
export declare const readEvents: BodyReader;
/** Server-sent events whose data is JSON. */
export declare const readJsonEvents: BodyReader;
