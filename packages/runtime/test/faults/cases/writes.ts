import type { FaultCase, Seen } from "../fault-case.ts";
import { close, failure, json, reply, reset, stall } from "../steps.ts";
import { done, post, postWithoutKey, sameKey, samePayload, thing } from "./operations.ts";

const patch: Pick<FaultCase, "operation" | "input"> = {
  operation: { method: "PATCH", path: "/things/{id}", contentType: "application/json" },
  input: { id: "1", body: { a: 1 } },
};

const sameRequest = (seen: Seen): void => {
  sameKey()(seen);
  samePayload(seen);
};

const ambiguous = [
  ["a reset before anything was read", reset("connect")],
  ["a reset without an answer", reset("request")],
  ["a reset after the headers", reset("headers")],
  ["a reset in the middle of the answer", reset("body")],
  ["a close without an answer", close("request")],
  ["a close in the middle of the answer", close("body")],
] as const;

export const writes: readonly FaultCase[] = [
  {
    name: "POST carries a key from the start",
    ...post,
    script: [done],
    want: { attempts: 1, result: thing, also: sameKey() },
  },
  {
    name: "two calls have two keys",
    ...post,
    calls: 2,
    script: [done],
    want: {
      attempts: 1,
      requests: 2,
      also: ({ requests: [one, two] }) => {
        if (one?.headers["idempotency-key"] === two?.headers["idempotency-key"]) {
          throw new Error("both calls had one key");
        }
      },
    },
  },
  {
    name: "GET carries no key",
    script: [done],
    want: {
      attempts: 1,
      also: ({ requests: [request] }) => {
        if (request?.headers["idempotency-key"] !== undefined) throw new Error("it did");
      },
    },
  },
  {
    name: "POST is repeated after 429 with the same key",
    ...post,
    script: [failure(429), failure(429), done],
    want: { attempts: 3, waits: [500, 1000], result: thing, also: sameRequest },
  },
  {
    name: "PATCH is repeated after 429 with the same key",
    ...patch,
    script: [failure(429), done],
    want: { attempts: 2, waits: [500], result: thing, also: sameRequest },
  },
  ...ambiguous.map(
    ([what, step]): FaultCase => ({
      name: `POST is repeated after ${what}, with the same key`,
      ...post,
      script: [step, done],
      want: {
        attempts: 2,
        waits: [500],
        result: thing,
        also: ({ requests, ...seen }) => {
          const read = requests.filter(({ method }) => method !== "");
          sameRequest({ ...seen, requests: read });
        },
      },
    }),
  ),
  {
    name: "POST is repeated after a timeout with the same key",
    ...post,
    clock: "mixed",
    client: { timeoutMs: 150 },
    script: [stall("request"), done],
    want: { attempts: 2, waits: [500], result: thing, also: sameRequest },
  },
  ...[408, 500, 502, 503, 504].map(
    (status): FaultCase => ({
      name: `POST is never repeated after ${status}`,
      ...post,
      script: [failure(status), done],
      want: { attempts: 1, error: [status === 408 ? "ApiError" : "ServerError", { status }] },
    }),
  ),
  {
    name: "PATCH is never repeated after 500",
    ...patch,
    script: [failure(500), done],
    want: { attempts: 1, error: ["ServerError", { status: 500 }] },
  },
  {
    name: "POST is not repeated after a 500 whose body breaks off",
    ...post,
    script: [reset("body", { status: 500, body: "x".repeat(100) }), done],
    want: { attempts: 1, error: ["ServerError", { status: 500, body: undefined }] },
  },
  {
    name: "POST is not repeated after a 503 whose body stalls",
    ...post,
    clock: "real",
    client: { timeoutMs: 150 },
    script: [stall("body", { status: 503, body: "x".repeat(100) }), done],
    want: { attempts: 1, deadlineMs: 150, error: ["ServerError", { status: 503 }] },
  },
  {
    name: "POST gives up after a 5xx that follows a reset",
    ...post,
    script: [reset("request"), failure(500), done],
    want: { attempts: 2, waits: [500], error: ["ServerError", { status: 500 }], also: sameKey() },
  },
  {
    name: "POST waits while the attempt that broke off still runs",
    ...post,
    script: [reset("request"), failure(409), failure(409), done],
    want: { attempts: 4, waits: [500, [500, 8000], [500, 8000]], result: thing, also: sameKey() },
  },
  {
    name: "PATCH waits while the attempt that timed out still runs",
    ...patch,
    clock: "mixed",
    client: { timeoutMs: 150 },
    script: [stall("request"), failure(409), done],
    want: { attempts: 3, waits: [500, [500, 8000]], result: thing, also: sameKey() },
  },
  {
    name: "that waiting is not counted as retries",
    ...post,
    client: { maxRetries: 1 },
    script: [reset("request"), failure(409), failure(409), failure(409), failure(409), done],
    want: {
      attempts: 6,
      waits: [500, [500, 8000], [500, 8000], [500, 8000], [500, 8000]],
      result: thing,
    },
  },
  {
    name: "that waiting follows Retry-After",
    ...post,
    script: [reset("request"), failure(409, { "Retry-After": "7" }), done],
    want: { attempts: 3, waits: [500, 7000], result: thing },
  },
  {
    name: "that waiting has an end",
    ...post,
    script: [reset("request"), failure(409)],
    want: {
      attempts: 12,
      waits: [500, ...Array.from({ length: 10 }, (): [number, number] => [500, 8000])],
      error: ["ConflictError", { status: 409 }],
      also: sameKey(),
    },
  },
  {
    name: "a 409 at once is a conflict",
    ...post,
    script: [failure(409), done],
    want: { attempts: 1, error: ["ConflictError"] },
  },
  {
    name: "a 409 after a 429 is a conflict, for the first attempt was turned away",
    ...post,
    script: [failure(429), failure(409), done],
    want: { attempts: 2, waits: [500], error: ["ConflictError"] },
  },
  {
    name: "a replayed answer is the answer",
    ...post,
    script: [reset("request"), json({ id: "1" }, { headers: { "Idempotency-Replayed": "true" } })],
    want: { attempts: 2, waits: [500], result: thing },
  },
  {
    name: "a key of the caller's is sent each time",
    ...post,
    options: { idempotencyKey: "order-4711" },
    script: [failure(429), reset("request"), done],
    want: { attempts: 3, waits: [500, 1000], result: thing, also: sameKey("order-4711") },
  },
  {
    name: "a key among the caller's headers is a key",
    ...post,
    options: { headers: { "idempotency-key": "order-4712" } },
    script: [failure(429), reset("request"), done],
    want: { attempts: 3, waits: [500, 1000], result: thing, also: sameKey("order-4712") },
  },
  {
    name: "without a key POST sends none",
    ...postWithoutKey,
    script: [done],
    want: {
      attempts: 1,
      result: thing,
      also: ({ requests: [request] }) => {
        if (request?.headers["idempotency-key"] !== undefined) throw new Error("it did");
      },
    },
  },
  ...ambiguous.map(
    ([what, step]): FaultCase => ({
      name: `without a key POST is not repeated after ${what}`,
      ...postWithoutKey,
      script: [step, done],
      want: { attempts: 1, error: ["ConnectionError"] },
    }),
  ),
  {
    name: "without a key POST is not repeated after 429",
    ...postWithoutKey,
    script: [failure(429), done],
    want: { attempts: 1, error: ["RateLimitError"] },
  },
  {
    name: "without a key POST is not repeated after a timeout",
    ...postWithoutKey,
    clock: "mixed",
    client: { timeoutMs: 150 },
    script: [stall("request"), done],
    want: { attempts: 1, deadlineMs: 150, error: ["TimeoutError", { timeoutMs: 150 }] },
  },
  {
    name: "without a key POST is not even repeated where nobody listened",
    ...postWithoutKey,
    baseUrl: "{dead}",
    script: [done],
    want: { attempts: 1, requests: 0, error: ["ConnectionError"] },
  },
  {
    name: "without a key POST is not repeated after a failure that says nothing of itself",
    ...postWithoutKey,
    client: { fetch: () => Promise.reject(new TypeError("Load failed")) },
    script: [done],
    want: { attempts: 1, requests: 0, error: ["ConnectionError"] },
  },
  {
    name: "POST with a stream is not repeated, key or no key",
    operation: { method: "POST", path: "/things", contentType: "application/octet-stream" },
    get input() {
      return { body: new Blob(["once"]).stream() };
    },
    script: [failure(429), done],
    want: { attempts: 1, error: ["RateLimitError"] },
  },
  {
    name: "POST is not repeated after a success that is not JSON",
    ...post,
    script: [reply({ status: 201, body: "<html>" }), done],
    want: { attempts: 1, error: ["DecodeError", { status: 201 }] },
  },
];
