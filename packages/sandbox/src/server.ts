import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { createSandboxApp, DEFAULT_API_KEY, type SandboxAppOptions } from "./app.ts";

/** Only this machine reaches the sandbox. */
const LOOPBACK = "127.0.0.1";

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
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port = 0, apiKey = DEFAULT_API_KEY } = options;
  return listen(createSandboxApp(options), port, apiKey);
}

/** Serves an app that accepts this key; throws as `startSandbox` does for a port. */
export async function listen({ fetch }: Hono, port: number, apiKey: string): Promise<Sandbox> {
  // Embedded in someone's program, it leaves that program's own Request and Response alone.
  const options = { fetch, hostname: LOOPBACK, overrideGlobalObjects: false };
  const server = createAdaptorServer(options) as Server;
  await open(server, port);
  const taken = (server.address() as AddressInfo).port;
  return { url: `http://${LOOPBACK}:${taken}`, port: taken, apiKey, close: () => close(server) };
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // The callback gets an error when the server was closed before: that is closed, too.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
