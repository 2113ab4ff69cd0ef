import { type QueryPair } from "./incoming.ts";
import type { MediaType } from "./operation.ts";
/** The object a URL-encoded form stands for; undefined when it cannot be decoded. */
export declare function readUrlEncoded(body: string, media: MediaType): Record<string, unknown> | undefined;
/** The object that the pairs of a form stand for. */
export declare function readFields(pairs: readonly QueryPair[], media: MediaType): Record<string, unknown>;
/** The object a multipart form stands for, files as their text; undefined when it is malformed. */
export declare function readMultipart(body: Uint8Array, contentType: string, media: MediaType): Promise<Record<string, unknown> | undefined>;
