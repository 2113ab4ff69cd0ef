/** Waiting for work, on a clock where waits take no time. */
import { describe, expect, test } from "vitest";
import {
  AbortedError,
  type CallOptions,
  ConfigError,
  callUntilEnded,
  createTransport,
  type Ending,
  OperationFailedError,
  ServerError,
  TimeoutError,
  type WaitOptions,
} from "../src/index.ts";
import { api, apiKey, json } from "./fake-api.ts";
import { call } from "./generated-call.ts";
import { caught } from "./listing.ts";
import { SimulatedClock } from "./simulated-clock.ts";

interface Work {
  readonly status?: string;
  readonly [name: string]: unknown;
}

const ending: Ending = {
  succeeded: { status: ["Success"], isCompleted: [true] },
  failed: { status: ["Failed", "TimedOut"], isErrored: [true] },
};
const goesOn: Work = { status: "Pending" };
const done: Work = { status: "Success" };

interface Waited {
  readonly result: unknown;
  readonly error: unknown;
  /** How many milliseconds after the start each look was taken. */
  readonly looks: number[];
  /** How many milliseconds everything took. */
  readonly took: number;
  /** Timers that were left behind. */
  readonly left: number;
}

/** Waits for work of which each look gives the next answer, and the last one for ever. */
async function waited(
  answers: readonly unknown[],
  options?: WaitOptions<Work>,
  clock: SimulatedClock = new SimulatedClock(),
): Promise<Waited> {
  const start = clock.now();
  const looks: number[] = [];
  const transport = createTransport(api, {
    apiKey,
    clock,
    random: () => 0,
    fetch: async () => {
      looks.push(clock.now() - start);
      const answer = answers[Math.min(looks.length, answers.length) - 1];
      return answer instanceof Response ? answer.clone() : json(answer);
    },
  });
  const look = (each: CallOptions): Promise<Work> =>
    call<Work>(transport, { method: "GET", path: "/work" }, {}, each);
  const work = callUntilEnded(transport, "work.waitFor", look, ending, options);
  let result: unknown;
  const error = await caught(
    clock.passUntil(
      work.then((data) => {
        result = data;
      }),
    ),
  );
  return { result, error, looks, took: clock.now() - start, left: clock.pending };
}

describe("how often it looks:", () => {
  const cases: [string, { after: number; options?: WaitOptions<Work>; want: number[] }][] = [
    ["once where the work has ended", { after: 0, want: [0] }],
    ["each wait is half as long again", { after: 4, want: [0, 1000, 2500, 4750, 8125] }],
    [
      "the first wait is what the caller says",
      { after: 3, options: { pollIntervalMs: 200 }, want: [0, 200, 500, 950] },
    ],
    [
      "no wait is longer than the caller says",
      {
        after: 5,
        options: { pollIntervalMs: 1000, maxPollIntervalMs: 1600 },
        want: [0, 1000, 2500, 4100, 5700, 7300],
      },
    ],
    [
      "the longest wait wins over the first",
      { after: 2, options: { pollIntervalMs: 9000, maxPollIntervalMs: 10 }, want: [0, 10, 20] },
    ],
    [
      "undefined is as if not said",
      {
        after: 2,
        options: {
          pollIntervalMs: undefined,
          maxPollIntervalMs: undefined,
          waitTimeoutMs: undefined,
        },
        want: [0, 1000, 2500],
      },
    ],
    [
      "without end, where the caller says so",
      {
        after: 2,
        options: { waitTimeoutMs: Number.POSITIVE_INFINITY, totalTimeoutMs: 2 ** 40 },
        want: [0, 1000, 2500],
      },
    ],
  ];
  test.each(cases)("%s", async (_, { after, options, want }) => {
    const seen = await waited([...Array<Work>(after).fill(goesOn), done], options);
    expect(seen).toMatchObject({ result: done, looks: want, left: 0 });
  });

  test("half a minute is the longest wait by default", async () => {
    const { looks } = await waited([...Array<Work>(14).fill(goesOn), done]);
    const waits = looks.slice(1).map((time, index) => time - (looks[index] ?? 0));
    expect(Math.max(...waits)).toBe(30_000);
    expect(waits.slice(-4)).toEqual([30_000, 30_000, 30_000, 30_000]);
  });
});

describe("the work", () => {
  const ended: [string, { answer: Work; isFailed: boolean }][] = [
    ["has succeeded by its status", { answer: done, isFailed: false }],
    ["has succeeded by another field", { answer: { isCompleted: true }, isFailed: false }],
    ["has failed by its status", { answer: { status: "Failed", why: "no" }, isFailed: true }],
    ["has failed by another status", { answer: { status: "TimedOut" }, isFailed: true }],
    ["has failed by another field", { answer: { isErrored: true }, isFailed: true }],
    [
      "has failed where it says that it is complete, too",
      { answer: { isCompleted: true, isErrored: true }, isFailed: true },
    ],
  ];
  test.each(ended)("%s", async (_, { answer, isFailed }) => {
    const { result, error, looks } = await waited([goesOn, answer]);
    expect(looks).toHaveLength(2);
    if (!isFailed) return expect(result).toEqual(answer);
    expect(error).toBeInstanceOf(OperationFailedError);
    return expect(error).toMatchObject({
      kind: "operation",
      result: answer,
      message: "work.waitFor: the work failed.",
    });
  });

  const unknown: [string, unknown][] = [
    ["a status that nobody knows yet", { status: "Queued" }],
    ["a status in another case", { status: "success" }],
    ["a status that every object inherits", { status: "toString" }],
    ["no status", {}],
    ["a status of another type", { status: ["Success"] }],
    ["text instead of true", { isCompleted: "true" }],
    ["nothing", null],
    ["an empty body", new Response("")],
    ["a list", [done]],
  ];
  test.each(unknown)("goes on with %s", async (_, answer) => {
    expect(await waited([answer, done])).toMatchObject({ result: done, looks: [0, 1000] });
  });
});

describe("the time for everything", () => {
  test("ends the wait that would not fit, at once and with a typed error", async () => {
    const { error, looks, took, left } = await waited([goesOn], { waitTimeoutMs: 5000 });
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      kind: "timeout",
      timeoutMs: 5000,
      message: "work.waitFor: no end in 5000 ms.",
    });
    expect(looks).toEqual([0, 1000, 2500, 4750]);
    expect(took).toBeLessThanOrEqual(5000);
    expect(left).toBe(0);
  });

  test("is half an hour by default", async () => {
    const { error, looks } = await waited([goesOn]);
    expect(error).toMatchObject({ kind: "timeout", timeoutMs: 1_800_000 });
    expect(looks.at(-1)).toBeGreaterThan(1_760_000);
  });

  test("ends a look that hangs", async () => {
    const clock = new SimulatedClock();
    const transport = createTransport(api, { apiKey, clock, fetch: () => new Promise(() => {}) });
    const look = (each: CallOptions): Promise<Work> =>
      call<Work>(transport, { method: "GET", path: "/work" }, {}, each);
    const start = clock.now();
    const options = { waitTimeoutMs: 5000, timeoutMs: Number.POSITIVE_INFINITY };
    const work = callUntilEnded(transport, "work.waitFor", look, ending, options);
    expect(await caught(clock.passUntil(work))).toMatchObject({ kind: "timeout" });
    expect(clock.now() - start).toBe(5000);
  });
});

describe("progress", () => {
  test("is every answer, in order, also the last", async () => {
    const seen: unknown[] = [];
    const answers = [{ progress: 1 }, { progress: 2 }, done];
    await waited(answers, { onProgress: (data) => seen.push(data) });
    expect(seen).toEqual(answers);
  });

  test("is told of work that fails, too", async () => {
    const seen: unknown[] = [];
    await waited([{ status: "Failed" }], { onProgress: (data) => seen.push(data) });
    expect(seen).toEqual([{ status: "Failed" }]);
  });

  test("is waited for", async () => {
    const clock = new SimulatedClock();
    const { looks } = await waited(
      [goesOn, done],
      { onProgress: () => clock.sleep(300), waitTimeoutMs: 9000 },
      clock,
    );
    expect(looks).toEqual([0, 1300]);
  });

  const cause = new Error("mine");
  test.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw cause;
      },
    ],
    ["rejects", () => Promise.reject(cause)],
  ])("that %s ends it with a typed error", async (_, onProgress) => {
    const { error, looks } = await waited([goesOn], { onProgress });
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ kind: "config", cause, message: "onProgress threw." });
    expect(looks).toEqual([0]);
  });
});

describe("an abort", () => {
  const reason = new Error("enough");

  test("before the start sends nothing", async () => {
    const { error, looks } = await waited([goesOn], { signal: AbortSignal.abort(reason) });
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ cause: reason });
    expect(looks).toEqual([]);
  });

  test("in the middle of a wait ends it there", async () => {
    const clock = new SimulatedClock();
    const controller = new AbortController();
    clock.setTimeout(() => controller.abort(reason), 1700);
    const { error, looks, took, left } = await waited(
      [goesOn],
      { signal: controller.signal },
      clock,
    );
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ cause: reason, message: "work.waitFor was aborted." });
    expect({ looks, took, left }).toEqual({ looks: [0, 1000], took: 1700, left: 0 });
  });
});

test("a look that fails ends it with the error of the call", async () => {
  const { error, looks } = await waited([goesOn, json({ error: "No." }, { status: 501 })]);
  expect(error).toBeInstanceOf(ServerError);
  expect(looks).toEqual([0, 1000]);
});

test("a look that may be repeated is, within the time for everything", async () => {
  const { result, looks } = await waited([json({}, { status: 503 }), done]);
  expect(result).toEqual(done);
  expect(looks).toEqual([0, 0]);
});

describe("a number that cannot work is refused, and nothing is sent:", () => {
  const bad: unknown[] = [Number.NaN, -1, Number.NEGATIVE_INFINITY, "5", null, {}, 5n];
  const names = ["pollIntervalMs", "maxPollIntervalMs", "waitTimeoutMs", "timeoutMs", "maxRetries"];
  const cases = names.flatMap((name) => bad.map((value) => [name, value] as const));
  const zeros = names.slice(0, 3).map((name) => [name, 0] as const);
  test.each([...cases, ...zeros])("%s %s", async (name, value) => {
    const { error, looks } = await waited([done], { [name]: value } as WaitOptions<Work>);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ message: expect.stringContaining(`${name} must be a number`) });
    expect(looks).toEqual([]);
  });
});
