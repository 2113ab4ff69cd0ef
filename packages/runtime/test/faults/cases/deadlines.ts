import type { FaultCase } from "../fault-case.ts";
import { drip, endless, failure, later, reply, reset, stall } from "../steps.ts";
import { done, post, thing, withMethod } from "./operations.ts";

const page = { headers: { "Content-Type": "application/json" }, body: `["${"x".repeat(4000)}"]` };
const never = (): Promise<never> => new Promise(() => {});
const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

const hanging = [
  ["before the request is read", stall("connect")],
  ["before the headers", stall("request")],
  ["after the headers", stall("headers")],
  ["in the middle of the body", stall("body", page)],
  ["and sends its headers byte by byte", drip(page, 1, 20, true)],
  ["and sends its body byte by byte", drip(page, 1, 20)],
  ["and never stops to say that it is working", endless("", "HTTP/1.1 102 Processing\r\n\r\n", 20)],
  ["and sends white space to keep the line open", endless(chunked, "1\r\n \r\n", 20)],
] as const;

const deaf: readonly (readonly [string, FaultCase["client"]])[] = [
  ["a fetch that never settles and hears no signal", { fetch: never }],
  [
    "a fetch whose body never ends and hears no signal",
    { fetch: async () => new Response(new ReadableStream({ pull: never, cancel: never })) },
  ],
  [
    "a fetch whose body gives something at times and hears no signal",
    {
      fetch: async () =>
        new Response(
          new ReadableStream({
            pull: (controller) =>
              new Promise((resolve) => {
                controller.enqueue(new Uint8Array([32]));
                setTimeout(resolve, 20);
              }),
          }),
        ),
    },
  ],
  ["a credential that never comes", { apiKey: never }],
  ["a hook before the request that never ends", { hooks: { beforeRequest: never } }],
  ["a hook after the answer that never ends", { hooks: { afterResponse: never } }],
];

export const deadlines: readonly FaultCase[] = [
  ...hanging.map(
    ([what, step]): FaultCase => ({
      name: `one attempt ends in time where the server hangs ${what}`,
      clock: "real",
      client: { timeoutMs: 150, maxRetries: 0 },
      script: [step],
      want: { attempts: 1, deadlineMs: 150, error: ["TimeoutError", { timeoutMs: 150 }] },
    }),
  ),
  ...hanging.slice(0, 4).map(
    ([what, step]): FaultCase => ({
      name: `the whole call ends in time where the server hangs ${what}`,
      clock: "real",
      client: { totalTimeoutMs: 200 },
      script: [step],
      want: { attempts: 1, deadlineMs: 200, error: ["TimeoutError"] },
    }),
  ),
  ...deaf.map(
    ([what, client]): FaultCase => ({
      name: `the call ends in time with ${what}`,
      clock: "real",
      client: { timeoutMs: 150, maxRetries: 0, ...client },
      script: [done],
      want: {
        attempts: 1,
        requests: client?.hooks?.afterResponse ? 1 : 0,
        deadlineMs: 150,
        error: ["TimeoutError"],
      },
    }),
  ),
  ...deaf.map(
    ([what, client]): FaultCase => ({
      name: `the total ends in time with ${what}`,
      clock: "real",
      client: { totalTimeoutMs: 150, ...client },
      script: [done],
      want: {
        attempts: 1,
        requests: client?.hooks?.afterResponse ? 1 : 0,
        deadlineMs: 150,
        error: ["TimeoutError"],
      },
    }),
  ),
  {
    name: "a hook that reports the failure and never ends cannot hold up the total",
    clock: "real",
    client: { totalTimeoutMs: 200, hooks: { onError: never } },
    script: [failure(404)],
    want: { attempts: 1, deadlineMs: 200, error: [/^(NotFound|Timeout)Error$/] },
  },
  {
    name: "a hook that reports a retry and never ends cannot hold up the total",
    clock: "real",
    client: { totalTimeoutMs: 200, hooks: { onRetry: never } },
    script: [failure(503)],
    want: { attempts: 1, deadlineMs: 200, error: [/^(Server|Timeout)Error$/] },
  },
  {
    name: "every attempt has a fresh timeout",
    clock: "real",
    client: { timeoutMs: 500, retryBaseDelayMs: 10 },
    script: [stall("request"), later(300, failure(503)), later(300, done)],
    want: { attempts: 3, result: thing },
  },
  {
    name: "each of three attempts times out by itself",
    clock: "mixed",
    client: { timeoutMs: 120 },
    script: [stall("request"), stall("headers"), stall("body")],
    want: {
      attempts: 3,
      waits: [500, 1000],
      deadlineMs: 360,
      error: ["TimeoutError", { timeoutMs: 120 }],
    },
  },
  {
    name: "the total ends attempts that each would be in time",
    clock: "real",
    client: { timeoutMs: 100, totalTimeoutMs: 250, maxRetries: 50, retryBaseDelayMs: 0 },
    script: [stall("request")],
    want: { attempts: [2, 3], deadlineMs: 250, error: ["TimeoutError"] },
  },
  {
    name: "the total ends a series of quick failures",
    clock: "real",
    client: { totalTimeoutMs: 200, maxRetries: 1000, retryBaseDelayMs: 60, maxRetryDelayMs: 60 },
    script: [failure(503)],
    want: { attempts: [2, 4], deadlineMs: 200, error: [/^(Server|Timeout)Error$/] },
  },
  {
    name: "the total ends a wait",
    clock: "real",
    client: { totalTimeoutMs: 150, retryBaseDelayMs: 5000 },
    script: [failure(503)],
    want: { attempts: 1, deadlineMs: 150, error: ["ServerError", { status: 503 }] },
  },
  {
    name: "the timeout of the call wins over the client's",
    clock: "real",
    client: { timeoutMs: 60_000, maxRetries: 0 },
    options: { timeoutMs: 150 },
    script: [stall("request")],
    want: { attempts: 1, deadlineMs: 150, error: ["TimeoutError", { timeoutMs: 150 }] },
  },
  {
    name: "no timeout of an attempt leaves that to the total",
    clock: "real",
    client: { timeoutMs: Number.POSITIVE_INFINITY, totalTimeoutMs: 150 },
    script: [stall("request")],
    want: { attempts: 1, deadlineMs: 150, error: ["TimeoutError"] },
  },
  {
    name: "no total leaves that to the attempts",
    clock: "real",
    client: { timeoutMs: 150, totalTimeoutMs: Number.POSITIVE_INFINITY, maxRetries: 0 },
    script: [stall("request")],
    want: { attempts: 1, deadlineMs: 150, error: ["TimeoutError"] },
  },
  {
    name: "deadlines past a timer's range do not fire at once",
    clock: "real",
    client: { timeoutMs: 2 ** 31, totalTimeoutMs: 2 ** 40 },
    script: [later(50, done)],
    want: { attempts: 1, result: thing },
  },
  {
    name: "an error whose body stalls is that error, in time",
    clock: "real",
    client: { timeoutMs: 150 },
    script: [stall("body", { ...page, status: 404 })],
    want: { attempts: 1, deadlineMs: 150, error: ["NotFoundError", { body: undefined }] },
  },
  {
    name: "an error whose body drips is that error, in time",
    clock: "real",
    client: { timeoutMs: 150 },
    script: [drip({ ...page, status: 404 }, 1, 20)],
    want: { attempts: 1, deadlineMs: 150, error: ["NotFoundError", { body: undefined }] },
  },
  {
    name: "a 503 whose body stalls is repeated",
    clock: "mixed",
    client: { timeoutMs: 150 },
    script: [stall("headers", { ...page, status: 503 }), done],
    want: { attempts: 2, waits: [500], deadlineMs: 150, result: thing },
  },
  {
    name: "a write that is never answered ends in time",
    ...post,
    clock: "real",
    client: { timeoutMs: 100, totalTimeoutMs: 250, maxRetries: 50, retryBaseDelayMs: 0 },
    script: [stall("request")],
    want: { attempts: [2, 3], deadlineMs: 250, error: ["TimeoutError"] },
  },
  {
    name: "a write that runs for ever elsewhere ends in time",
    ...post,
    clock: "real",
    client: { totalTimeoutMs: 250, retryBaseDelayMs: 60, maxRetryDelayMs: 60 },
    script: [reset("request"), failure(409)],
    want: { attempts: [2, 6], deadlineMs: 250, error: [/^(Conflict|Timeout)Error$/] },
  },
  {
    name: "an upload that nobody reads ends in time",
    operation: withMethod("PUT", "application/octet-stream"),
    input: { id: "1", body: new Uint8Array(4_000_000) },
    clock: "real",
    client: { timeoutMs: 150, maxRetries: 0 },
    script: [stall("connect")],
    want: { attempts: 1, deadlineMs: 150, error: ["TimeoutError"] },
  },
  {
    name: "a redirect takes from the same time",
    clock: "real",
    client: { timeoutMs: 400, maxRetries: 0 },
    script: [later(250, reply({ status: 307, headers: { Location: "/a" } })), later(250, done)],
    want: { attempts: 1, requests: 2, deadlineMs: 400, error: ["TimeoutError"] },
  },
  {
    name: "an answer just in time is an answer",
    clock: "real",
    client: { timeoutMs: 5000, totalTimeoutMs: 5000 },
    script: [drip({ ...page, body: '["in time"]' }, 2, 10, true)],
    want: { attempts: 1, result: ["in time"] },
  },
  {
    name: "a call that waits for its turn ends in time",
    clock: "real",
    calls: 2,
    atOnce: true,
    client: { maxConcurrency: 1, totalTimeoutMs: 150, maxRetries: 0 },
    script: [stall("request"), stall("request")],
    want: {
      // The turn may come in the very moment in which the time is up.
      attempts: [0, 1],
      requests: [1, 2],
      deadlineMs: 150,
      outcomes: ["TimeoutError", "TimeoutError"],
      error: ["TimeoutError"],
    },
  },
];
