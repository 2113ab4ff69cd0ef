/** What numbers mean as options, of the client and of a call, and which of them are refused. */
import { describe, expect, test } from "vitest";
import {
  type CallOptions,
  type ClientOptions,
  ConfigError,
  createTransport,
} from "../src/index.ts";
import { api, apiKey, json } from "./fake-api.ts";
import { call } from "./generated-call.ts";
import { caught } from "./listing.ts";
import { SimulatedClock } from "./simulated-clock.ts";

const ofCalls = [
  "timeoutMs",
  "totalTimeoutMs",
  "maxRetries",
  "retryBaseDelayMs",
  "maxRetryDelayMs",
  "maxRetryAfterMs",
  "maxResponseBytes",
];
const ofClients = [...ofCalls, "retryBudget", "maxConcurrency"];
const fromOne = ["timeoutMs", "totalTimeoutMs", "maxConcurrency"];
const bad = [Number.NaN, -1, -0.1, Number.NEGATIVE_INFINITY, "5", "", null, true, {}, [5], 5n];
const infinity = Number.POSITIVE_INFINITY;
const longestTimer = 2 ** 31 - 1;

/** Writes a value for the name of a test. */
const shown = (value: unknown): string =>
  typeof value === "number" ? `${value}` : `${typeof value} ${JSON.stringify(value, String)}`;

interface Outcome {
  readonly error: unknown;
  readonly attempts: number;
  /** Every timer that was set, in milliseconds. */
  readonly timers: number[];
  /** How long the call took. */
  readonly took: number;
}

/** Calls, with the answers in turn and the last one for ever. */
async function outcome(
  { client = {}, options }: { client?: ClientOptions; options?: CallOptions },
  ...answers: readonly Response[]
): Promise<Outcome> {
  const clock = new SimulatedClock();
  const timers: number[] = [];
  let attempts = 0;
  const transport = createTransport(api, {
    apiKey,
    random: () => 1,
    clock: {
      now: clock.now,
      setTimeout: (run, ms) => {
        timers.push(ms);
        return clock.setTimeout(run, ms);
      },
      clearTimeout: clock.clearTimeout,
    },
    fetch: async () => {
      const answer = answers[Math.min(attempts++, answers.length - 1)] ?? json({ a: 1 });
      return answer.clone();
    },
    ...client,
  });
  const start = clock.now();
  const work = call(transport, { method: "GET", path: "/things" }, {}, options);
  const error = await caught(clock.passUntil(work));
  expect(clock.pending).toBe(0);
  return { error, attempts, timers, took: clock.now() - start };
}

const busy = (headers: HeadersInit = {}): Response => new Response("{}", { status: 503, headers });

describe("of the client are refused when it is created:", () => {
  const cases = ofClients.flatMap((name) => {
    const values = fromOne.includes(name) ? [...bad, 0, 0.9] : bad;
    return values.map((value) => [name, shown(value), value] as const);
  });
  test.each(cases)("%s %s", (name, _, value) => {
    const least = fromOne.includes(name) ? 1 : 0;
    const message = `${name} must be a number, ${least} or more.`;
    const create = (): unknown => createTransport(api, { apiKey, [name]: value });
    expect(create).toThrow(ConfigError);
    expect(create).toThrow(message);
  });

  test.each([...bad, 0].map((value) => [shown(value), value] as const))(
    "maxConcurrencyPer with %s",
    (_, value) => {
      const maxConcurrencyPer = { id: 5, companyId: value as number };
      const create = (): unknown => createTransport(api, { apiKey, maxConcurrencyPer });
      expect(create).toThrow(ConfigError);
      expect(create).toThrow("companyId must be a number, 1 or more.");
    },
  );
});

describe("of a call are refused before anything is sent:", () => {
  const cases = ofCalls.flatMap((name) => {
    const values = fromOne.includes(name) ? [...bad, 0] : bad;
    return values.map((value) => [name, shown(value), value] as const);
  });
  test.each(cases)("%s %s", async (name, _, value) => {
    const { error, attempts } = await outcome({ options: { [name]: value } });
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ kind: "config", message: expect.stringContaining(name) });
    expect((error as ConfigError).attempts).toBeUndefined();
    expect(attempts).toBe(0);
  });
});

describe.each(["client", "options"] as const)("as %s,", (place) => {
  const given = (options: CallOptions): Parameters<typeof outcome>[0] => ({ [place]: options });

  test.each(ofCalls)("%s: undefined is the default", async (name) => {
    const { error, timers } = await outcome(given({ [name]: undefined }), busy(), json({}));
    expect(error).toBeUndefined();
    expect(timers).toEqual([60_000, 500, 60_000]);
  });

  test.each(ofCalls)("%s: Infinity works", async (name) => {
    const { error, timers } = await outcome(given({ [name]: infinity }), json({}));
    expect(error).toBeUndefined();
    expect(timers.every((ms) => ms <= longestTimer)).toBe(true);
  });

  test.each([
    [longestTimer, [longestTimer]],
    [longestTimer + 1, []],
    [Number.MAX_SAFE_INTEGER, []],
    [Number.MAX_VALUE, []],
    [infinity, []],
  ])("a time limit of %d ms sets %j", async (ms, want) => {
    const limits = { timeoutMs: ms, totalTimeoutMs: ms };
    const { error, timers } = await outcome(given(limits));
    expect(error).toBeUndefined();
    expect(timers).toEqual(want);
  });

  test("the shorter of both time limits counts", async () => {
    const limits = { timeoutMs: infinity, totalTimeoutMs: 7000 };
    expect((await outcome(given(limits))).timers).toEqual([7000]);
    const others = { timeoutMs: 900, totalTimeoutMs: infinity };
    expect((await outcome(given(others))).timers).toEqual([900]);
  });

  test("maxRetries 0 is one attempt", async () => {
    expect(await outcome(given({ maxRetries: 0 }), busy())).toMatchObject({ attempts: 1 });
  });

  test("maxRetries Infinity goes on until the time for all attempts is up", async () => {
    const options = { maxRetries: infinity, maxRetryDelayMs: 1000, totalTimeoutMs: 20_000 };
    const { error, attempts, took } = await outcome(given(options), busy());
    expect(error).toMatchObject({ status: 503 });
    expect(attempts).toBe(21);
    expect(took).toBeLessThanOrEqual(20_000);
  });

  test.each([
    ["retryBaseDelayMs 0 waits for nothing", { retryBaseDelayMs: 0 }, [0, 0]],
    ["maxRetryDelayMs 0 waits for nothing", { maxRetryDelayMs: 0 }, [0, 0]],
    [
      "retryBaseDelayMs Infinity waits as long as it may",
      { retryBaseDelayMs: infinity },
      [8e3, 8e3],
    ],
    ["maxRetryDelayMs Infinity doubles on", { maxRetryDelayMs: infinity }, [500, 1000]],
  ])("%s", async (_, options, want) => {
    const { timers } = await outcome(
      given({ ...options, timeoutMs: infinity, totalTimeoutMs: infinity }),
      busy(),
    );
    expect(timers).toEqual(want);
  });

  test("maxRetryAfterMs 0 waits for no API, but repeats at once where it may", async () => {
    const options = given({ maxRetryAfterMs: 0 });
    const later = await outcome(options, busy({ "Retry-After": "1" }));
    expect(later).toMatchObject({ attempts: 1, error: { retryAfterMs: 1000 } });
    const now = await outcome(options, busy({ "Retry-After": "0" }), json({}));
    expect(now).toMatchObject({ attempts: 2, error: undefined });
  });

  test("maxRetryAfterMs Infinity waits as long as there is time", async () => {
    const options = { maxRetryAfterMs: infinity, totalTimeoutMs: 100_000_000 };
    const day = await outcome(given(options), busy({ "Retry-After": "86400" }), json({}));
    expect(day).toMatchObject({ attempts: 2, error: undefined, took: 86_400_000 });
    const longer = await outcome(given(options), busy({ "Retry-After": "100001" }), json({}));
    expect(longer).toMatchObject({ attempts: 1, took: 0, error: { retryAfterMs: 100_001_000 } });
  });

  test("maxResponseBytes 0 takes only what is empty", async () => {
    const options = given({ maxResponseBytes: 0 });
    expect(await outcome(options, json({}))).toMatchObject({ error: { kind: "too-large" } });
    const empty = await outcome(options, new Response(null, { status: 204 }));
    expect(empty.error).toBeUndefined();
  });
});

describe("retryBudget", () => {
  /** How many attempts some calls make at a server that is down. */
  async function attemptsOf(calls: number, retryBudget: number): Promise<number> {
    let attempts = 0;
    const transport = createTransport(api, {
      apiKey,
      retryBudget,
      random: () => 0,
      retryBaseDelayMs: 0,
      fetch: async () => {
        attempts++;
        return busy();
      },
    });
    for (let done = 0; done < calls; done++) {
      await call(transport, { method: "GET", path: "/things" }).safe();
    }
    return attempts;
  }

  test.each([
    [0, 20],
    [0.9, 20],
    [1, 21],
    [5, 25],
    [infinity, 60],
  ])("%d lets 20 calls make %d attempts", async (budget, want) => {
    expect(await attemptsOf(20, budget)).toBe(want);
  });
});

test("what a call says wins over what the client says", async () => {
  const client = { maxRetries: 5, timeoutMs: 10 };
  const options = { maxRetries: 0, timeoutMs: 20, totalTimeoutMs: infinity };
  const { attempts, timers } = await outcome({ client, options }, busy());
  expect({ attempts, timers }).toEqual({ attempts: 1, timers: [20] });
});

test("maxConcurrency Infinity is no limit", async () => {
  const client = { maxConcurrency: infinity, maxConcurrencyPer: { id: infinity } };
  expect((await outcome({ client })).error).toBeUndefined();
});

test("an idempotency key of the client is refused, because no two calls may share one", () => {
  const options = { apiKey, idempotencyKey: "one-for-all" as unknown as false };
  expect(() => createTransport(api, options)).toThrow(ConfigError);
  expect(() => createTransport(api, { apiKey, idempotencyKey: false })).not.toThrow();
});
