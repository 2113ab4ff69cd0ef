/** How the body of a success becomes what the caller gets; each reader is in a bundle only where an operation names it. */
import type { CallUnderWay } from "./attempt.ts";
/** What was received of a body, decompressed. */
export interface ReceivedBody {
    readonly chunks: readonly Uint8Array<ArrayBuffer>[];
    /** In bytes; more than the limit where the rest was not read. */
    readonly length: number;
}
/** What the body of a success stands for. */
export type BodyReader = (call: CallUnderWay, response: Response) => unknown;
/** Receives a body to its end, or until it is larger than `limit` bytes. */
export declare function receive({ body }: Response, limit: number): Promise<ReceivedBody>;
/** A body as text in UTF-8, without a byte order mark. */
export declare const decoded: ({ chunks }: ReceivedBody) => string;
/** A body as text; undefined where it is empty. */
export declare const readText: (call: CallUnderWay, response: Response) => Promise<string | undefined>;
/** A body as it is. */
export declare const readBlob: BodyReader;
/** A body as its media type says: JSON, text, or bytes. */
export declare const readByMediaType: BodyReader;
/** A body as the value that it is in JSON; undefined where it is empty. */
export declare const readJson: BodyReader;
