import { expect } from "vitest";
import type { AbortPlace, FaultCase } from "../fault-case.ts";
import { drip, failure, later, reset, stall } from "../steps.ts";
import { done, post } from "./operations.ts";

const page = { headers: { "Content-Type": "application/json" }, body: `["${"x".repeat(4000)}"]` };
const never = (): Promise<never> => new Promise(() => {});
const afterABit: AbortPlace = { afterMs: 60 };
const reason = new Error("the user went away");

/** An aborted call tells the caller's own reason. */
const aborted = (attempts: number, requests = attempts): FaultCase["want"] => ({
  attempts,
  requests,
  error: ["AbortedError", { kind: "aborted", cause: reason }],
});

const moments: readonly (readonly [string, FaultCase["script"]])[] = [
  ["while the server has not read the request", [stall("connect")]],
  ["while it waits for headers", [stall("request")]],
  ["after the headers", [stall("headers")]],
  ["in the middle of the body", [stall("body", page)]],
  ["while headers drip", [drip(page, 1, 20, true)]],
  ["while the body drips", [drip(page, 1, 20)]],
  ["while the body of an error stalls", [stall("body", { ...page, status: 404 })]],
  ["while the body of a 503 stalls", [stall("body", { ...page, status: 503 })]],
];

const reasons: readonly (readonly [string, unknown])[] = [
  ["a string", "stop"],
  ["null", null],
  ["a DOMException", new DOMException("time is up", "TimeoutError")],
  ["an object", { code: 7 }],
];

export const abort: readonly FaultCase[] = [
  {
    name: "a signal that is aborted from the start sends nothing",
    abort: { at: "before", reason },
    script: [done],
    want: aborted(0),
  },
  {
    name: "the client's signal that is aborted from the start sends nothing",
    abort: { at: "before", reason, by: "client" },
    script: [done],
    want: aborted(0),
  },
  ...moments.map(
    ([what, script]): FaultCase => ({
      name: `a call is aborted ${what}`,
      clock: "real",
      abort: { at: afterABit, reason },
      script,
      want: aborted(1),
    }),
  ),
  {
    name: "the client's signal aborts a call",
    clock: "real",
    abort: { at: afterABit, reason, by: "client" },
    script: [stall("body", page)],
    want: aborted(1),
  },
  {
    name: "a call is aborted when its request has just arrived",
    clock: "real",
    abort: { at: "request", reason },
    script: [stall("request")],
    want: aborted(1),
  },
  {
    name: "a call is aborted while the answer is under way",
    clock: "real",
    abort: { at: "request", reason },
    script: [later(30, done)],
    want: aborted(1),
  },
  {
    name: "a call is aborted in back-off",
    clock: "held",
    abort: { at: "wait", reason },
    script: [failure(503), done],
    want: { ...aborted(1), waits: [500] },
  },
  {
    name: "the client's signal aborts in back-off",
    clock: "held",
    abort: { at: "wait", reason, by: "client" },
    script: [reset("request"), done],
    want: { ...aborted(1), waits: [500] },
  },
  {
    name: "a call is aborted while it waits for Retry-After",
    clock: "held",
    abort: { at: "wait", reason },
    script: [failure(429, { "Retry-After": "45" }), done],
    want: { ...aborted(1), waits: [45_000] },
  },
  {
    name: "a write is aborted and not sent again",
    ...post,
    clock: "real",
    abort: { at: "request", reason },
    script: [stall("request"), done],
    want: aborted(1),
  },
  {
    name: "a write is aborted while its first attempt still runs elsewhere",
    ...post,
    clock: "real",
    client: { retryBaseDelayMs: 20, maxRetryDelayMs: 20_000 },
    abort: { at: { afterMs: 200 }, reason },
    script: [reset("request"), failure(409, { "Retry-After": "30" }), done],
    want: aborted(2),
  },
  {
    name: "a call is aborted in the second attempt",
    clock: "real",
    client: { retryBaseDelayMs: 10 },
    abort: { at: { afterMs: 150 }, reason },
    script: [failure(503), stall("body", page)],
    want: aborted(2),
  },
  {
    name: "a call is aborted while it waits for its credential",
    clock: "real",
    client: { apiKey: never },
    abort: { at: afterABit, reason },
    script: [done],
    want: { ...aborted(1, 0) },
  },
  {
    name: "a call is aborted while a hook holds it up",
    clock: "real",
    client: { hooks: { beforeRequest: never } },
    abort: { at: afterABit, reason },
    script: [done],
    want: aborted(1, 0),
  },
  {
    name: "a call is aborted though fetch hears no signal",
    clock: "real",
    client: { fetch: never },
    abort: { at: afterABit, reason },
    script: [done],
    want: aborted(1, 0),
  },
  {
    name: "a call is aborted though the body hears no signal",
    clock: "real",
    client: {
      fetch: async () => new Response(new ReadableStream({ pull: never, cancel: never })),
    },
    abort: { at: afterABit, reason },
    script: [done],
    want: aborted(1, 0),
  },
  {
    name: "a call is aborted while it waits for its turn",
    clock: "real",
    calls: 2,
    atOnce: true,
    client: { maxConcurrency: 1 },
    abort: { at: afterABit, reason },
    script: [stall("request")],
    want: { ...aborted(0, 1), outcomes: ["AbortedError", "AbortedError"] },
  },
  ...reasons.map(
    ([what, given]): FaultCase => ({
      name: `the reason may be ${what}`,
      clock: "real",
      abort: { at: afterABit, reason: given },
      script: [stall("request")],
      want: {
        attempts: 1,
        error: ["AbortedError", { kind: "aborted" }],
        also: ({ error }) => {
          if (!Object.is(error?.cause, given)) throw new Error(`cause was ${error?.cause}`);
        },
      },
    }),
  ),
  {
    name: "without a reason the platform's own is the cause",
    clock: "real",
    abort: { at: afterABit },
    script: [stall("request")],
    want: {
      attempts: 1,
      error: ["AbortedError"],
      also: ({ error }) => {
        expect(error?.cause).toMatchObject({ name: "AbortError" });
      },
    },
  },
];
