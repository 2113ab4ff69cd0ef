/** What a promise is checked with: a part of the server for itself, and a few ways to look at what came of it. */
import {
  type Api,
  type ClientOptions,
  createTransport,
  isSdkError,
  type SdkError,
  type Transport,
} from "@codat-openapi/runtime";
import type { Seen, Step } from "./steps.ts";

/** Where the promises are kept, and what is there to be talked to. */
export interface Places {
  readonly runtime: string;
  readonly url: string;
  /** Another origin. */
  readonly otherUrl: string;
  /** An origin where nobody listens. */
  readonly closedUrl: string;
}

/** A server of one promise's own. */
export interface Scene {
  readonly url: string;
  /** The requests that it got so far. */
  seen(): Promise<readonly Seen[]>;
  /** A transport of an API on that server. */
  transport(options?: ClientOptions): Transport;
}

export const apiKey = "canary-4d1f0a62";

const api: Api = {
  authentication: { header: "Authorization", scheme: "Basic", encoding: "base64" },
  errors: { message: "error", correlationId: "correlationId" },
  idempotencyHeader: "Idempotency-Key",
  secretFields: ["accessToken"],
  rateLimit: { limit: "X-Limit", remaining: "X-Remaining", reset: "X-Reset" },
  requestId: "X-Request-Id",
};

let scenes = 0;

/** A server that answers with `steps`, one after the other; the last one stays. */
export async function open(origin: string, ...steps: readonly Step[]): Promise<Scene> {
  const id = `${++scenes}`;
  const plan = `${origin}/plans/${id}`;
  const answer = await fetch(plan, { method: "POST", body: JSON.stringify(steps) });
  if (!answer.ok) throw new Error(`The plan was answered with ${answer.status}.`);
  const url = `${origin}/scenes/${id}`;
  return {
    url,
    seen: async () => (await fetch(plan)).json(),
    transport: (options) => transportTo(url, options),
  };
}

/** A transport that waits hardly at all between attempts. */
export const transportTo = (baseUrl: string, options: ClientOptions = {}): Transport =>
  createTransport(api, { apiKey, baseUrl, retryBaseDelayMs: 1, ...options });

export const wait = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms));

/** @throws {Error} where `found` is not, as JSON, what is `expected`. */
export function same(found: unknown, expected: unknown, what = "the result"): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what} is ${left}, not ${right}.`);
}

export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`It does not hold that ${what}.`);
}

/** The error of a call that must fail with one of `ErrorClass`. */
export async function failureOf<Failure extends SdkError>(
  call: Promise<unknown>,
  ErrorClass: abstract new (...parameters: never[]) => Failure,
): Promise<Failure> {
  const error: unknown = await call.then(
    (value) => {
      throw new Error(`The call gave ${JSON.stringify(value)} where it must fail.`);
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof ErrorClass)) throw error;
  holds(isSdkError(error), `isSdkError knows ${error.name}`);
  return error;
}

/** What `call` settles to, if it does so in time. A race and no clock: that of some runtimes stands still. */
export async function within<Value>(ms: number, call: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_settle, reject) => {
    timer = setTimeout(() => reject(new Error(`It was not settled after ${ms} ms.`)), ms);
  });
  return await Promise.race([call, late]).finally(() => clearTimeout(timer));
}
