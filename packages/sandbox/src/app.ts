import { Hono } from "hono";
import { type Api, type Description, loadApi, readDescription } from "./api.ts";
import { converse, failedOutcome, type Outcome, undocumentedOutcome } from "./conversation.ts";
import { BodyTooLargeError, MAX_BODY_BYTES, readIncoming } from "./incoming.ts";
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
export const DEFAULT_API_KEY = "sandbox-key";

/**
 * The described API as a Hono app; its `fetch` answers without a socket.
 *
 * @throws DescriptionError when the document is not an OpenAPI document, or a reference or security
 * requirement of an operation leads nowhere.
 */
export function createSandboxApp(options: SandboxAppOptions): Hono {
  const { document, apiKey = DEFAULT_API_KEY, onExchange } = options;
  return createApp(readDescription(document, apiKey), onExchange);
}

/** The app for a document that has been read already. */
export function createApp(
  description: Description,
  onExchange?: (exchange: Exchange) => void,
): Hono {
  let loading: Promise<Api> | undefined;
  const respond = async (request: Request, talk: (api: Api) => Promise<Outcome>) => {
    const started = performance.now();
    loading ??= loadApi(description);
    const outcome = await talk(await loading);
    onExchange?.(toExchange(request, outcome, performance.now() - started));
    const { status, headers, body } = outcome.answer;
    return new Response(body, { status, headers });
  };

  const app = new Hono();
  app.all("*", ({ req }) =>
    respond(req.raw, async (api) => {
      try {
        return await converse(api, await readIncoming(req.raw));
      } catch (error) {
        return error instanceof BodyTooLargeError
          ? tooLargeOutcome(api)
          : failedOutcome(api, error);
      }
    }),
  );
  return app;
}

function tooLargeOutcome(api: Api): Outcome {
  const message = `is larger than ${MAX_BODY_BYTES} bytes`;
  return undocumentedOutcome(api, 413, "Content Too Large", "body", message);
}

function toExchange(request: Request, outcome: Outcome, milliseconds: number): Exchange {
  const { answer, operationId, requestProblems, responseProblems } = outcome;
  return {
    method: request.method,
    path: new URL(request.url).pathname,
    operationId,
    status: answer.status,
    requestProblems,
    responseProblems,
    milliseconds,
  };
}
