import fc from "fast-check";
import { expect, test } from "vitest";
import { createTransport, type Fetch, isSdkError } from "../src/index.ts";
import { type Account, DeduplicatingServer, type Fault, faults } from "./deduplicating-server.ts";
import { call } from "./generated-call.ts";
import { SimulatedClock } from "./simulated-clock.ts";

const batches = 50;
const callsOfBatch = 200;

/** One call: how it is made, and what befalls it. */
interface Plan {
  readonly method: string;
  readonly key: "generated" | "own" | "header" | "none";
  readonly faults: readonly Fault[];
  readonly workMs: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  method: fc.constantFrom("POST", "PATCH"),
  key: fc.constantFrom("generated", "generated", "own", "header", "none"),
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 6 }),
  // The timeout of an attempt is a second, so that some attempts end while the server still works.
  workMs: fc.integer({ min: 0, max: 4000 }),
});

const batch = fc.record({
  plans: fc.array(plan, { minLength: callsOfBatch, maxLength: callsOfBatch }),
  maxRetries: fc.integer({ min: 0, max: 5 }),
  retryBudget: fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 20),
  jitter: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

type Batch = typeof batch extends fc.Arbitrary<infer Value> ? Value : never;

/** A call that has settled, and what the server knows of it. */
interface Outcome extends Account {
  readonly plan: Plan;
  readonly isResolved: boolean;
  readonly error: unknown;
}

async function run(
  { plans, jitter, ...limits }: Batch,
  tamper: (fetch: Fetch) => Fetch = (fetch) => fetch,
): Promise<Outcome[]> {
  const clock = new SimulatedClock();
  const accounts = plans.map(
    ({ faults: befalls, workMs }): Account => ({
      faults: befalls,
      workMs,
      keys: [],
      writes: 0,
      afterFailure: 0,
      hasFailed: false,
    }),
  );
  const server = new DeduplicatingServer(clock, accounts);
  const transport = createTransport(
    { idempotencyHeader: "Idempotency-Key" },
    {
      baseUrl: "https://api.example.test",
      fetch: tamper(server.fetch),
      clock,
      random: () => jitter,
      timeoutMs: 1000,
      ...limits,
    },
  );
  const settled = plans.map(async ({ method, key }, number) => {
    const operation = { method, path: "/things", contentType: "application/json" };
    const own = `own-${number}`;
    const result = await call(
      transport,
      operation,
      { body: { number } },
      {
        ...(key === "own" && { idempotencyKey: own }),
        ...(key === "header" && { headers: { "idempotency-key": own } }),
        ...(key === "none" && { idempotencyKey: false }),
      },
    ).safe();
    return { isResolved: result.ok, error: result.ok ? undefined : result.error };
  });
  const results = await clock.passUntil(Promise.all(settled));
  // Work goes on in the server when the client has long given up.
  await clock.passUntil(clock.sleep(10_000));
  if (clock.pending > 0) throw new Error(`${clock.pending} timers are left`);
  return results.map((result, number) => ({
    ...(accounts[number] as Account),
    plan: plans[number] as Plan,
    ...result,
  }));
}

/** The batch that failed is long; its seed finds it again. */
function reportSeed({
  failed,
  seed,
  counterexamplePath,
  ...details
}: fc.RunDetails<[Batch]>): void {
  if (failed) {
    const cause = details.errorInstance;
    throw new Error(`seed ${seed}, path ${counterexamplePath}: ${cause}`, { cause });
  }
}

/** What is wrong with a call, if anything. */
function wrongWith(outcome: Outcome): string | undefined {
  const { plan: made, keys, writes, afterFailure, isResolved, error } = outcome;
  if (writes > 1) return `it wrote ${writes} times`;
  if (isResolved && writes !== 1) return "it resolved and wrote nothing";
  if (!isResolved && !isSdkError(error)) return `it threw ${error}`;
  if (afterFailure > 0) return "it was repeated after a 5xx";
  if (new Set(keys).size > 1) return `it had the keys ${keys.join(", ")}`;
  if ((keys[0] === undefined) !== (made.key === "none")) return `its key was ${keys[0]}`;
  return undefined;
}

test(`${batches * callsOfBatch} random writes write at most once, and once where they resolve`, async () => {
  const seen = { calls: 0, resolved: 0, resolvedAfterFaults: 0, repeated: 0 };
  await fc.assert(
    fc.asyncProperty(batch, async (given) => {
      const outcomes = await run(given);
      for (const outcome of outcomes) {
        const wrong = wrongWith(outcome);
        if (wrong) throw new Error(`${wrong}: ${JSON.stringify(outcome)}`);
      }
      const generated = outcomes.filter(({ plan: { key } }) => key === "generated");
      expect(new Set(generated.map(({ keys }) => keys[0])).size).toBe(generated.length);
      seen.calls += outcomes.length;
      seen.resolved += outcomes.filter(({ isResolved }) => isResolved).length;
      seen.repeated += outcomes.filter(({ keys }) => keys.length > 1).length;
      seen.resolvedAfterFaults += outcomes.filter(
        ({ isResolved, keys }) => isResolved && keys.length > 1,
      ).length;
    }),
    // The failed call is itself as small as it gets: no shrinking of the others around it.
    { numRuns: batches, endOnFailure: true, reporter: reportSeed },
  );
  // Nothing would be proved by calls that all went well, or that were never repeated.
  expect(seen.calls).toBe(batches * callsOfBatch);
  expect(seen.repeated).toBeGreaterThan(seen.calls / 10);
  expect(seen.resolvedAfterFaults).toBeGreaterThan(seen.calls / 50);
  expect(seen.resolved).toBeLessThan(seen.calls);
});

test("a client with a key for each attempt would be found out", async () => {
  const rekeyed =
    (fetch: Fetch): Fetch =>
    (url, init) => {
      const headers = new Headers(init.headers);
      headers.set("Idempotency-Key", crypto.randomUUID());
      return fetch(url, { ...init, headers });
    };
  const plans = Array.from(
    { length: 20 },
    (): Plan => ({
      method: "POST",
      key: "generated",
      faults: ["reset on the way back"],
      workMs: 10,
    }),
  );
  const given = { plans, maxRetries: 2, retryBudget: 100, jitter: 0.5 };
  expect((await run(given, rekeyed)).every((outcome) => wrongWith(outcome))).toBe(true);
  expect((await run(given)).some((outcome) => wrongWith(outcome))).toBe(false);
});
