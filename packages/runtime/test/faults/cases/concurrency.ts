import type { FaultCase } from "../fault-case.ts";
import { failure, json, later, reset, stall, together } from "../steps.ts";
import { done, thing } from "./operations.ts";

const slow = later(20, done);
const pair = together(2, done);
const all = <Value>(count: number, value: Value): Value[] =>
  Array.from({ length: count }, () => value);

/** The greatest number of requests at once. */
const peakIs =
  (want: number) =>
  ({ peak }: { peak: number }): void => {
    if (peak !== want) throw new Error(`${peak} ran at once`);
  };

export const concurrency: readonly FaultCase[] = [
  {
    name: "without a limit all run at once",
    calls: 12,
    atOnce: true,
    script: [together(12, done)],
    want: { attempts: 1, requests: 12, outcomes: all(12, "ok"), also: peakIs(12) },
  },
  {
    name: "maxConcurrency 1 runs one after the other",
    calls: 5,
    atOnce: true,
    client: { maxConcurrency: 1 },
    script: [slow],
    want: { attempts: 1, requests: 5, outcomes: all(5, "ok"), also: peakIs(1) },
  },
  {
    name: "maxConcurrency 3 runs three at once",
    calls: 9,
    atOnce: true,
    client: { maxConcurrency: 3 },
    script: [together(3, done)],
    want: { attempts: 1, requests: 9, outcomes: all(9, "ok"), also: peakIs(3) },
  },
  {
    name: "turns are taken in order",
    calls: 4,
    atOnce: true,
    client: { maxConcurrency: 1 },
    inputOf: (index) => ({ id: index }),
    script: [done],
    want: {
      attempts: 1,
      requests: 4,
      also: ({ requests }) => {
        const order = requests.map(({ path }) => path).join(" ");
        if (order !== "/things/0 /things/1 /things/2 /things/3") throw new Error(order);
      },
    },
  },
  {
    name: "maxConcurrencyPer counts each value by itself",
    calls: 8,
    atOnce: true,
    client: { maxConcurrencyPer: { id: 2 } },
    inputOf: (index) => ({ id: index % 2 }),
    script: [together(4, done)],
    want: { attempts: 1, requests: 8, outcomes: all(8, "ok"), also: peakIs(4) },
  },
  {
    name: "one value that is busy does not hold up another",
    calls: 3,
    atOnce: true,
    client: { maxConcurrencyPer: { id: 1 } },
    inputOf: (index) => ({ id: index < 2 ? "busy" : "idle" }),
    script: [pair, pair, done],
    want: {
      attempts: 1,
      requests: 3,
      also: ({ requests }) => {
        if (requests[1]?.path !== "/things/idle") throw new Error("it waited");
      },
    },
  },
  {
    name: "both limits hold together",
    calls: 6,
    atOnce: true,
    client: { maxConcurrency: 3, maxConcurrencyPer: { id: 1 } },
    inputOf: (index) => ({ id: index % 2 }),
    script: [together(2, done)],
    want: { attempts: 1, requests: 6, outcomes: all(6, "ok"), also: peakIs(2) },
  },
  {
    name: "a parameter that an operation lacks limits nothing",
    calls: 4,
    atOnce: true,
    client: { maxConcurrencyPer: { companyId: 1 } },
    script: [together(4, done)],
    want: { attempts: 1, requests: 4, also: peakIs(4) },
  },
  {
    name: "a call that fails gives its turn on",
    calls: 4,
    atOnce: true,
    client: { maxConcurrency: 1, maxRetries: 0 },
    script: [failure(500), reset("request"), failure(404), done],
    want: {
      attempts: 1,
      requests: 4,
      result: thing,
      outcomes: ["ServerError", "ConnectionError", "NotFoundError", "ok"],
    },
  },
  {
    name: "a call that times out gives its turn on",
    calls: 2,
    atOnce: true,
    clock: "real",
    client: { maxConcurrency: 1, maxRetries: 0, timeoutMs: 150 },
    script: [stall("request"), done],
    want: { attempts: 1, requests: 2, result: thing, outcomes: ["TimeoutError", "ok"] },
  },
  {
    name: "retries do not exceed the limit either",
    calls: 6,
    atOnce: true,
    client: { maxConcurrency: 2, maxRetries: 4 },
    // All six stand in line before the first is repeated.
    script: (_, index) => (index < 6 ? failure(503) : slow),
    want: {
      attempts: 2,
      requests: 12,
      waits: all(6, 500),
      also: ({ peak }) => {
        if (peak > 2) throw new Error(`${peak} ran at once`);
      },
    },
  },
  {
    name: "a call that is refused before sending takes no turn",
    calls: 2,
    client: { maxConcurrency: 1 },
    inputOf: (index) => ({ id: index === 0 ? ".." : "1" }),
    script: [done],
    want: { attempts: 1, result: thing, outcomes: ["RequestError", "ok"] },
  },
  {
    name: "a budget of retries is shared by all calls",
    calls: 10,
    client: { retryBudget: 5 },
    script: [failure(503)],
    want: {
      attempts: 1,
      requests: 15,
      waits: [500, 1000, 500, 1000, 500],
      error: ["ServerError", { status: 503 }],
    },
  },
  {
    name: "a budget of 0 repeats nothing",
    client: { retryBudget: 0 },
    script: [failure(503), done],
    want: { attempts: 1, error: ["ServerError"] },
  },
  {
    name: "a budget without end limits nothing",
    calls: 3,
    client: { retryBudget: Number.POSITIVE_INFINITY },
    script: [failure(503)],
    want: {
      attempts: 3,
      requests: 9,
      waits: [500, 1000, 500, 1000, 500, 1000],
      error: ["ServerError"],
    },
  },
  {
    name: "calls that succeed at once fill the budget again",
    calls: 12,
    client: { retryBudget: 1 },
    // The first call spends the budget, ten that succeed give it back, and the last may be repeated.
    script: (_, index) => (index === 0 || index === 12 ? failure(503) : done),
    want: { attempts: 2, requests: 14, waits: [500, 500], result: thing },
  },
  {
    name: "nine that succeed are not enough",
    calls: 11,
    client: { retryBudget: 1 },
    script: (_, index) => (index === 0 || index === 11 ? failure(503) : done),
    want: { attempts: 1, requests: 12, waits: [500], error: ["ServerError"] },
  },
  {
    name: "the budget does not grow beyond its start",
    calls: 32,
    client: { retryBudget: 1 },
    script: (_, index) => (index < 30 ? done : failure(503)),
    want: { attempts: 1, requests: 33, waits: [500], error: ["ServerError"] },
  },
  {
    name: "a dead server sees little more than one request a call",
    calls: 60,
    atOnce: true,
    client: { retryBudget: 20, maxRetries: 5 },
    script: [json({ error: "dead" }, { status: 503 })],
    want: {
      attempts: [1, 6],
      requests: 80,
      outcomes: all(60, "ServerError"),
      error: ["ServerError"],
      waits: all(20, [500, 8000] as const),
    },
  },
];
