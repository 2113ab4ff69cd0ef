/**
 * The HTTP engine: the one file that knows openapi-fetch.
 *
 * Everything else sees {@link RawClient} as a type and {@link EngineAnswer} as a value, so that another engine can take its place.
 */
import createClient, { type Client } from "openapi-fetch";

/** The plain openapi-fetch client over the paths of a description. */
export type RawClient<Paths extends object> = Client<Paths>;

/** A request as the engine takes it. */
export interface EngineRequest {
  readonly path: { readonly [name: string]: unknown };
  readonly query: { readonly [name: string]: unknown };
  readonly headers: { readonly [name: string]: string };
  readonly body: unknown;
  /** Whether `body` is sent as it is; else it becomes JSON, or a form where the media type says so. */
  readonly isEncoded: boolean;
  readonly signal: AbortSignal | undefined;
}

/** An answer: a success has its body still unread in `response`, anything else has it in `error`. */
export interface EngineAnswer {
  readonly response: Response;
  readonly error?: unknown;
}

/** The engine as the rest of the runtime knows it: any path, any method. */
export interface Engine {
  request(method: string, path: string, init: object): Promise<EngineAnswer>;
}

/** An engine that puts `baseUrl` before every path and sends the finished requests with `fetch`. */
export function createEngine(
  baseUrl: string,
  fetch: (request: Request) => Promise<Response>,
): Engine {
  return createClient({ baseUrl, fetch }) as unknown as Engine;
}

/** The same engine with the types of a description's paths. */
export function rawClientOf<Paths extends object>(engine: Engine): RawClient<Paths> {
  return engine as unknown as RawClient<Paths>;
}

/** Sends one request and resolves with whatever the API answered; rejects where no answer came. */
export function send(
  engine: Engine,
  method: string,
  path: string,
  request: EngineRequest,
): Promise<EngineAnswer> {
  return engine.request(method, path, {
    params: { path: request.path, query: request.query },
    headers: request.headers,
    parseAs: "stream",
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(request.isEncoded ? { bodySerializer: (body: unknown) => body } : {}),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
}
