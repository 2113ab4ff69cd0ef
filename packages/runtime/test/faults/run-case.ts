import { getEventListeners } from "node:events";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { inspect } from "node:util";
import { type Api, type ClientOptions, createTransport, type Transport } from "../../src/index.ts";
import { call, type TestOperation } from "../generated-call.ts";
import type { FaultCase, Seen } from "./fault-case.ts";
import { deadOrigin, FaultServer } from "./fault-server.ts";
import { reply } from "./steps.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** What no output may hold. */
export const canaryKey = "canary/key+4711=ü";
export const canaryToken = "canary-token-0815";

const api: Api = {
  authentication: { header: "Authorization", scheme: "Basic", encoding: "base64" },
  secretFields: ["accessToken", "apiKey"],
  errors: { message: "error", correlationId: "correlationId", validation: "validation.errors" },
  idempotencyHeader: "Idempotency-Key",
  rateLimit: {
    limit: "X-Rate-Limit-Limit",
    remaining: "X-Rate-Limit-Remaining",
    reset: "X-Rate-Limit-Reset",
  },
  requestId: "X-Request-Id",
};

export const getThing: TestOperation = { method: "GET", path: "/things/{id}" };

/** An https origin that leads to the fault server, for what may not be done over http. */
export const secureOrigin = "https://api.example.test";

/** What came of a case. */
export interface Ran extends Seen {
  readonly outcomes: readonly string[];
  /** From the last call until it settled, less what a timer set at the same time was late. */
  readonly settledMs: number;
  /** From the abort until then, counted in the same way. */
  readonly abortedMs: number;
  readonly attempts: number | undefined;
  readonly printed: string;
  /** What is left behind. */
  readonly left: { listeners: number; timers: number; connections: number; unhandled: unknown[] };
}

const clocks = {
  virtual: { waitsFrom: 0, waitsTo: 90_000 },
  held: { waitsFrom: 0, waitsTo: 90_000, holdsWaits: true },
  mixed: { waitsFrom: 300, waitsTo: 90_000 },
  real: { waitsFrom: Number.POSITIVE_INFINITY, waitsTo: 0 },
};

/** Deadlines that no wait is as long as, so that a virtual clock can tell them apart. */
const outOfReach = { timeoutMs: 100_000_000, totalTimeoutMs: 1_000_000_000 };

/** Plays one case against servers of its own. */
export async function runCase(fault: FaultCase): Promise<Ran> {
  const stray = await FaultServer.start([reply({ body: '{"stray":true}' })]);
  const server = await FaultServer.start(fault.script, { other: stray.origin });
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", onUnhandled);
  try {
    const played = await play(fault, server);
    await turn();
    const { listeners, timers } = played.left;
    const left = { listeners, timers, connections: await openAfterAll(server), unhandled };
    return { ...played, requests: server.requests, strayRequests: stray.requests, left };
  } finally {
    process.off("unhandledRejection", onUnhandled);
    await Promise.all([server.close(), stray.close()]);
  }
}

type Played = Omit<Ran, "requests" | "strayRequests" | "left"> & {
  readonly left: { listeners: number; timers: number };
};

async function play(fault: FaultCase, server: FaultServer): Promise<Played> {
  const clock = new VirtualClock(clocks[fault.clock ?? "virtual"]);
  const controller = new AbortController();
  const logged: string[] = [];
  const hooked: { name: string; event: object }[] = [];
  const shown: string[] = [];
  const settled: Settled[] = [];
  let abortedAt = { at: Number.POSITIVE_INFINITY, late: () => 0 };
  const abort = (): void => {
    abortedAt = watch(0);
    controller.abort(fault.abort?.reason);
  };
  startAborting(fault, abort, server, clock);
  const transport = await transportOf(fault, server, { clock, controller, logged, hooked, shown });
  const callsAtOnce: Promise<unknown>[] = [];
  for (let index = 0; index < (fault.calls ?? 1); index++) {
    const one = settle(fault, transport, controller.signal, index).then((outcome) => {
      settled[index] = outcome;
    });
    if (fault.atOnce) callsAtOnce.push(one);
    else await one;
  }
  await Promise.all(callsAtOnce);
  const last = settled.at(-1) as Settled;
  return {
    ...last,
    abortedMs: performance.now() - abortedAt.at - abortedAt.late(),
    outcomes: settled.map(({ error }) => error?.name ?? "ok"),
    peak: server.peak,
    waits: clock.waits,
    logged,
    hooked,
    printed: [printed([transport, logged, ...settled.map(({ error }) => error)]), ...shown].join(),
    left: {
      listeners: getEventListeners(controller.signal, "abort").length,
      timers: clock.pending,
    },
  };
}

interface Settled {
  readonly value: unknown;
  readonly error: Error | undefined;
  readonly response: Seen["response"];
  readonly attempts: number | undefined;
  readonly settledMs: number;
}

async function settle(
  fault: FaultCase,
  transport: Transport,
  signal: AbortSignal,
  index: number,
): Promise<Settled> {
  const { operation = getThing, input = { id: "1" } } = fault;
  const given = fault.inputOf?.(index) ?? input;
  const { at, late } = watch(fault.want.deadlineMs ?? 0);
  const made = call(transport, operation, given, {
    ...fault.options,
    ...(fault.abort?.by === "client" ? {} : { signal }),
  });
  const outcome = await made.safe();
  const settledMs = performance.now() - at - late();
  // What a promise rejects with, and what its other views say, must be one and the same.
  const again = await made.then(
    (data) => ({ ok: true, data }),
    (error: unknown) => ({ ok: false, error }),
  );
  const isSame = outcome.ok
    ? Object.is(outcome.data, (again as { data: unknown }).data)
    : Object.is(outcome.error, (again as { error: unknown }).error);
  if (!isSame) throw new Error(`safe() and await differ: ${inspect([outcome, again])}`);
  if (!outcome.ok) {
    const { error } = outcome as { error: Error & { attempts?: number } };
    return { value: undefined, error, response: undefined, attempts: error.attempts, settledMs };
  }
  const { response } = await made.withResponse();
  const { attempts } = response;
  return {
    value: outcome.data,
    error: undefined,
    response: response as unknown as Seen["response"],
    attempts,
    settledMs,
  };
}

interface Recorders {
  readonly clock: VirtualClock;
  readonly controller: AbortController;
  readonly logged: string[];
  readonly hooked: { name: string; event: object }[];
  readonly shown: string[];
}

async function transportOf(
  fault: FaultCase,
  server: FaultServer,
  { clock, controller, logged, hooked, shown }: Recorders,
): Promise<Transport> {
  const log = (...words: unknown[]): void => void logged.push(words.map(String).join(" "));
  const seen = (name: string) => (event: object) => {
    hooked.push({ name, event });
    // As it is now: what becomes of an event that somebody keeps is a case of its own.
    shown.push(printed([event]));
  };
  const hooks = Object.fromEntries(
    ["beforeRequest", "afterResponse", "onRetry", "onError"].map((name) => [name, seen(name)]),
  );
  const dead = fault.baseUrl?.includes("{dead}") ? await deadOrigin() : "";
  const isSecure = fault.baseUrl?.startsWith(secureOrigin);
  const client: ClientOptions = {
    apiKey: canaryKey,
    baseUrl: fault.baseUrl?.replace("{dead}", dead) ?? server.origin,
    clock,
    random: () => 1,
    logger: { debug: log, info: log, warn: log, error: log },
    logLevel: "debug",
    ...(fault.abort?.by === "client" ? { signal: controller.signal } : {}),
    ...(isSecure
      ? { fetch: (url, init) => fetch(url.replace(secureOrigin, server.origin), init) }
      : {}),
    ...outOfReach,
    ...fault.client,
    hooks: { ...hooks, ...fault.client?.hooks },
  };
  return createTransport(api, client);
}

function startAborting(
  { abort: plan, want }: FaultCase,
  abort: () => void,
  server: FaultServer,
  clock: VirtualClock,
): void {
  if (plan === undefined) return;
  if (plan.at === "before") abort();
  else if (plan.at === "request") server.onRequest = abort;
  else if (plan.at === "wait") clock.onWait = () => void setImmediate(abort);
  else void abortLater(plan.at.afterMs, want, server).then(abort);
}

/** Waits so long and, on a busy machine, until the server has seen what it is to see before; 5 s at most. */
async function abortLater(ms: number, want: FaultCase["want"], server: FaultServer): Promise<void> {
  await sleep(ms);
  const [requests = 0] = [want.requests ?? want.attempts].flat();
  for (let left = 500; left > 0 && server.requests.length < requests; left--) await sleep(10);
}

/**
 * When now is, and how late a timer of `ms` has been since: what a busy machine takes from everybody is not counted
 * against the runtime.
 */
function watch(ms: number): { at: number; late: () => number } {
  const at = performance.now();
  let late = 0;
  setTimeout(() => {
    late = Math.max(0, performance.now() - at - ms);
  }, ms).unref();
  return { at, late: () => late };
}

/** Everything that a person could see of these values. */
function printed(values: readonly unknown[]): string {
  return values
    .map((value) => {
      const stack = value instanceof Error ? `${value.message} ${value.stack} ${value}` : "";
      const whole = inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true });
      return `${stack} ${whole} ${inspect(value)} ${JSON.stringify(value)}`;
    })
    .join("\n");
}

/** How many requests the server still answers, after a moment for the client's goodbye to arrive. */
async function openAfterAll(server: FaultServer): Promise<number> {
  for (let tries = 0; server.open > 0 && tries < 100; tries++) await sleep(10);
  return server.open;
}
