import type { Hono } from "hono";
import { type SandboxAppOptions } from "./app.ts";
export interface SandboxOptions extends SandboxAppOptions {
    /** Port to listen on; 0, the default, takes any free one. */
    readonly port?: number;
}
/** A sandbox that is listening. */
export interface Sandbox {
    /** Base URL without a slash at the end; the document's paths follow it directly. */
    readonly url: string;
    readonly port: number;
    /** The key it accepts. */
    readonly apiKey: string;
    /** Stops listening and drops open connections. Calling it again changes nothing. */
    close(): Promise<void>;
}
/**
 * Serves the described API on 127.0.0.1.
 *
 * @returns the sandbox once it is listening.
 * @throws DescriptionError for a document that cannot be served, and Node's own error
 * (`EADDRINUSE`, `EACCES`) for a port that cannot be listened on.
 */
export declare function startSandbox(options: SandboxOptions): Promise<Sandbox>;
/** Serves an app that accepts this key; throws as `startSandbox` does for a port. */
export declare function listen({ fetch }: Hono, port: number, apiKey: string): Promise<Sandbox>;
