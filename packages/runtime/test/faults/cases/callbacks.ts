import { expect } from "vitest";
import type { Fetch } from "../../../src/index.ts";
import type { FaultCase } from "../fault-case.ts";
import { canaryKey } from "../run-case.ts";
import { failure } from "../steps.ts";
import { done, thing } from "./operations.ts";

const problem = new Error("the caller's own");
const fail = (): never => {
  throw problem;
};
const keepsCause: FaultCase["want"]["also"] = ({ error }) => {
  expect(error?.cause).toBe(problem);
};

const nonsense: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["an empty object", {}],
  ["text", "200 OK"],
];

const thrown: readonly (readonly [string, unknown])[] = [
  ["undefined", undefined],
  ["null", null],
  ["text", "no"],
  ["a number", 7],
  ["an object without a prototype", Object.create(null)],
  ["an error that is its own cause", selfCaused()],
];

function selfCaused(): Error {
  const error = new Error("round and round");
  error.cause = error;
  return error;
}

/** What callers hand in may misbehave too: that ends in an error of the client all the same. */
export const callbacks: readonly FaultCase[] = [
  ...(["beforeRequest", "afterResponse", "onRetry", "onError"] as const).map(
    (name): FaultCase => ({
      name: `a hook ${name} that throws is a ConfigError`,
      client: { hooks: { [name]: fail }, maxRetries: name === "onError" ? 0 : 2 },
      script: [failure(503)],
      want: {
        // The error of `onError` is not that of an attempt.
        attempts: name === "onError" ? [0, 1] : 1,
        requests: name === "beforeRequest" ? 0 : 1,
        error: ["ConfigError", { kind: "config" }],
        also: keepsCause,
      },
    }),
  ),
  {
    name: "a hook that rejects is a ConfigError",
    client: { hooks: { afterResponse: () => Promise.reject(problem) } },
    script: [done],
    want: { attempts: 1, error: ["ConfigError"], also: keepsCause },
  },
  {
    name: "a logger that throws is a ConfigError",
    client: { logger: { debug: fail, info: fail, warn: fail, error: fail } },
    script: [done],
    want: { attempts: [0, 1], requests: 0, error: ["ConfigError"], also: keepsCause },
  },
  {
    name: "a header that a hook adds is sent",
    client: { hooks: { beforeRequest: ({ headers }) => headers.set("traceparent", "00-1-2-01") } },
    script: [failure(503), done],
    want: {
      attempts: 2,
      waits: [500],
      result: thing,
      also: ({ requests }) => {
        expect(requests.map(({ headers }) => headers["traceparent"])).toEqual([
          "00-1-2-01",
          "00-1-2-01",
        ]);
      },
    },
  },
  {
    name: "a function for the key that throws is a ConfigError",
    client: { apiKey: fail },
    script: [done],
    want: { attempts: 1, requests: 0, error: ["ConfigError"], also: keepsCause },
  },
  {
    name: "a function for the key that rejects is a ConfigError",
    client: { apiKey: () => Promise.reject(problem) },
    script: [done],
    want: { attempts: 1, requests: 0, error: ["ConfigError"], also: keepsCause },
  },
  {
    name: "a function for the key that gives none is a ConfigError",
    client: { apiKey: () => " " },
    script: [done],
    want: { attempts: 1, requests: 0, error: ["ConfigError"] },
  },
  {
    name: "a function for the key is asked for each attempt",
    client: {
      apiKey: (
        (count) => () =>
          `${canaryKey}${count++}`
      )(1),
    },
    script: [failure(503), done],
    want: {
      attempts: 2,
      waits: [500],
      result: thing,
      also: ({ requests: [one, two] }) => {
        expect(one?.headers["authorization"]).not.toBe(two?.headers["authorization"]);
      },
    },
  },
  {
    name: "a fetch that throws at once is a ConnectionError",
    client: { fetch: fail, maxRetries: 0 },
    script: [done],
    want: { attempts: 1, requests: 0, error: ["ConnectionError"], also: keepsCause },
  },
  ...thrown.map(
    ([what, reason]): FaultCase => ({
      name: `a fetch that rejects with ${what} is a ConnectionError`,
      client: { fetch: () => Promise.reject(reason), maxRetries: 0 },
      script: [done],
      want: { attempts: 1, requests: 0, error: ["ConnectionError"] },
    }),
  ),
  ...nonsense.map(
    ([what, answer]): FaultCase => ({
      name: `a fetch that resolves with ${what} is an error of the client`,
      client: { fetch: (async () => answer) as unknown as Fetch, maxRetries: 0 },
      script: [done],
      want: { attempts: 1, requests: 0, error: [/Error$/] },
    }),
  ),
  {
    name: "headers with a line break are refused before anything is sent",
    options: { headers: { "X-A": "a\r\nX-B: b" } },
    script: [done],
    want: { attempts: 0, error: ["RequestError", { kind: "request" }] },
  },
  {
    name: "a header with a name that is none is refused before anything is sent",
    options: { headers: { "X A": "a" } },
    script: [done],
    want: { attempts: 0, error: ["RequestError"] },
  },
  {
    name: "a path value that leads elsewhere is refused before anything is sent",
    input: { id: ".." },
    script: [done],
    want: { attempts: 0, error: ["RequestError"] },
  },
  {
    name: "a number that cannot work is refused before anything is sent",
    options: { timeoutMs: Number.NaN },
    script: [done],
    want: { attempts: 0, error: ["ConfigError"] },
  },
];
