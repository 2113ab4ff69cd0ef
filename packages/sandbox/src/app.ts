import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { readApi } from "./api.ts";
import { converse, failedOutcome, type Outcome, undocumentedOutcome } from "./conversation.ts";
import { readIncoming } from "./incoming.ts";
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
  /** A bundled OpenAPI 3.0 or 3.1 document as parsed JSON: every `$ref` stays inside it. */
  readonly document: object;
  /** The one key that is accepted, `sandbox-key` by default. */
  readonly apiKey?: string;
  /** Called with each exchange, just before its answer is sent. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** The key a sandbox accepts when it is given none. */
export const DEFAULT_API_KEY = "sandbox-key";

/** Larger request bodies are refused with 413. */
export const MAX_BODY_BYTES: number = 10 * 1024 * 1024;

/**
 * The described API as a Hono app; its `fetch` answers without a socket.
 *
 * @throws DescriptionError when the document is not an OpenAPI document, or a reference or security
 * requirement of an operation leads nowhere.
 */
export function createSandboxApp(options: SandboxAppOptions): Hono {
  const { document, apiKey = DEFAULT_API_KEY, onExchange } = options;
  const api = readApi(document, apiKey);
  const app = new Hono();

  const send = (request: Request, started: number, outcome: Outcome): Response => {
    const { answer, operationId, requestProblems, responseProblems } = outcome;
    onExchange?.({
      method: request.method,
      path: new URL(request.url).pathname,
      operationId,
      status: answer.status,
      requestProblems,
      responseProblems,
      milliseconds: performance.now() - started,
    });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };

  const tooLarge = (request: Request): Response => {
    const message = `is larger than ${MAX_BODY_BYTES} bytes`;
    const outcome = undocumentedOutcome(api, 413, "Content Too Large", "body", message);
    return send(request, performance.now(), outcome);
  };

  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: ({ req }) => tooLarge(req.raw) }));
  app.all("*", async ({ req }) => {
    const started = performance.now();
    const outcome = await converse(api, readIncoming(req.raw)).catch((error: unknown) =>
      failedOutcome(api, error),
    );
    return send(req.raw, started, outcome);
  });
  return app;
}
