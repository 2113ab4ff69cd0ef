/** The sandboxes of the APIs, which answer from the description as it is now. */
import { createSandboxApp, DEFAULT_API_KEY } from "../../packages/sandbox/src/app.ts";
import { listen, type Sandbox } from "../../packages/sandbox/src/server.ts";
import type { OpenApiDocument } from "../codegen/openapi.ts";

type App = ReturnType<typeof createSandboxApp>;

export class ReloadingSandboxes {
  private readonly apps: Map<string, App> = new Map();
  private readonly sandboxes: Map<string, Sandbox> = new Map();

  /** Answers from `document` from now on; gives the address, which stays the same. */
  async load(name: string, document: OpenApiDocument): Promise<string> {
    // Calls that are under way end with what they began with.
    this.apps.set(name, createSandboxApp({ document: structuredClone(document) }));
    const known = this.sandboxes.get(name);
    if (known) return known.url;
    const fetch: App["fetch"] = (request, ...rest) =>
      (this.apps.get(name) as App).fetch(request, ...rest);
    const sandbox = await listen({ fetch } as App, 0, DEFAULT_API_KEY);
    this.sandboxes.set(name, sandbox);
    return sandbox.url;
  }

  async close(): Promise<void> {
    for (const sandbox of this.sandboxes.values()) await sandbox.close();
  }
}
