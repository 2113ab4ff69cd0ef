import { describe, expect, test } from "vitest";
import { isSdkError } from "../../src/index.ts";
import { abort } from "./cases/abort.ts";
import { answers } from "./cases/answers.ts";
import { bodies } from "./cases/bodies.ts";
import { callbacks } from "./cases/callbacks.ts";
import { concurrency } from "./cases/concurrency.ts";
import { connections } from "./cases/connections.ts";
import { deadlines } from "./cases/deadlines.ts";
import { redirects } from "./cases/redirects.ts";
import { retries } from "./cases/retries.ts";
import { secrets } from "./cases/secrets.ts";
import { waits } from "./cases/waits.ts";
import { writes } from "./cases/writes.ts";
import type { FaultCase, Want } from "./fault-case.ts";
import { canaryKey, canaryToken, getThing, type Ran, runCase } from "./run-case.ts";

const topics: [string, readonly FaultCase[]][] = [
  ["retries", retries],
  ["writes", writes],
  ["connections", connections],
  ["waits", waits],
  ["deadlines", deadlines],
  ["abort", abort],
  ["answers", answers],
  ["bodies", bodies],
  ["redirects", redirects],
  ["secrets", secrets],
  ["callbacks", callbacks],
  ["concurrency and budget", concurrency],
];

test("there are at least 120 cases, each with a name of its own", () => {
  const names = topics.flatMap(([topic, cases]) => cases.map(({ name }) => `${topic}: ${name}`));
  expect(names.length).toBeGreaterThanOrEqual(120);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(topics)("%s", (_, cases) => {
  test.each(cases.map((fault): [string, FaultCase] => [fault.name, fault]))(
    "%s",
    async (_name, fault) => {
      const ran = await runCase(fault);
      checkOutcome(fault, ran);
      checkTimes(fault.want, fault, ran);
      checkSecrets(ran);
      expect(ran.left).toEqual({ listeners: 0, timers: 0, connections: 0, unhandled: [] });
      fault.want.also?.(ran);
    },
  );
});

function checkOutcome({ want, operation = getThing }: FaultCase, ran: Ran): void {
  if (want.error) {
    const [name, fields = {}] = want.error;
    expect(ran.error, "it should have failed").toBeDefined();
    expect(isSdkError(ran.error)).toBe(true);
    expect(ran.error?.name).toMatch(typeof name === "string" ? new RegExp(`^${name}$`) : name);
    expect(ran.error).toMatchObject(fields);
    // What is wrong with the options is wrong with every call.
    if (kindOf(ran.error) !== "config") {
      expect(ran.error?.message).toContain(`${operation.method} ${operation.path}`);
    }
    expect(ran.error?.message).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(JSON.stringify(ran.error))).toMatchObject({
      name: ran.error?.name,
      kind: kindOf(ran.error),
    });
  } else {
    expect(ran.error).toBeUndefined();
    if ("result" in want) expect(ran.value).toEqual(want.result);
  }
  if (want.outcomes) expect(ran.outcomes).toEqual(want.outcomes);
  const { attempts = 0 } = ran;
  expectWithin("attempts", attempts, want.attempts);
  expectWithin("what the server saw", ran.requests.length, want.requests ?? attempts);
  expect(ran.strayRequests, "what another origin saw").toEqual([]);
}

function expectWithin(what: string, count: number, want: number | readonly [number, number]): void {
  const [least, most] = typeof want === "number" ? [want, want] : want;
  expect(count, what).toBeGreaterThanOrEqual(least);
  expect(count, what).toBeLessThanOrEqual(most);
}

const kindOf = (error: Error | undefined): unknown => (error as { kind?: unknown })?.kind;

function checkTimes(want: Want, { abort: plan, clock = "virtual" }: FaultCase, ran: Ran): void {
  if (plan) expect(ran.abortedMs, "from the abort until it settled").toBeLessThan(150);
  if (want.deadlineMs !== undefined) expect(ran.settledMs).toBeLessThan(want.deadlineMs + 300);
  if (clock === "real") return;
  const wanted = want.waits ?? [];
  expect(ran.waits, "waits").toHaveLength(wanted.length);
  for (const [index, wait] of wanted.entries()) {
    expectWithin("wait", ran.waits[index] ?? Number.NaN, wait);
  }
}

/** Every form in which the credentials could show: raw, in base64, in the header, in a URL. */
const forbidden = [
  canaryKey,
  canaryToken,
  Buffer.from(canaryKey).toString("base64"),
  Buffer.from(canaryKey).toString("base64url"),
  encodeURIComponent(canaryKey),
  JSON.stringify(canaryKey).slice(1, -1),
];

function checkSecrets(ran: Ran): void {
  for (const secret of forbidden) expect(ran.printed.includes(secret), secret).toBe(false);
  for (const line of ran.logged) expect(line).not.toMatch(/[\r\n]/);
}
