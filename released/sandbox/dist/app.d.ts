import { Hono } from "hono";
import { type Description } from "./api.ts";
import type { Problem } from "./problem.ts";
/** One request and what came of it. Holds no header, query or body, so no credential either. */
export interface Exchange {
    readonly method: string;
    /** The path as it was sent, without the query. */
    readonly path: string;
    /** Undefined when no operation matched, or the matched one has no operationId. */
    readonly operationId: string | undefined;
    readonly status: number;
    /** Why the request was refused; empty when it was valid. */
    readonly requestProblems: readonly Problem[];
    /** Mistakes in the description that kept its answer from being sent; the status is then 500. */
    readonly responseProblems: readonly Problem[];
    readonly milliseconds: number;
}
export interface SandboxAppOptions {
    /** A bundled OpenAPI 3.0, 3.1 or 3.2 document as parsed JSON: every `$ref` stays inside it. */
    readonly document: object;
    /** The one key that is accepted, `sandbox-key` by default. */
    readonly apiKey?: string;
    /** Called with each exchange, just before its answer is sent. */
    readonly onExchange?: (exchange: Exchange) => void;
}
/** The key a sandbox accepts when it is given none. */
export declare const DEFAULT_API_KEY = "sandbox-key";
/**
 * The described API as a Hono app; its `fetch` answers without a socket.
 *
 * @throws DescriptionError when the document is not an OpenAPI document, or a reference or security
 * requirement of an operation leads nowhere.
 */
export declare function createSandboxApp(options: SandboxAppOptions): Hono;
/** The app for a document that has been read already. */
export declare function createApp(description: Description, onExchange?: (exchange: Exchange) => void): Hono;
