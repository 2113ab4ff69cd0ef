import { getEventListeners } from "node:events";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTransport, type Fetch } from "../src/index.ts";
import { api, apiKey } from "./fake-api.ts";
import { call } from "./generated-call.ts";

const calls = 100_000;
const callsAtOnce = 100;
const get = { method: "GET", path: "/things/{id}" };
const post = { method: "POST", path: "/things", contentType: "application/json" };

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const warnings: Error[] = [];
const onWarning = (warning: Error): void => void warnings.push(warning);
beforeEach(() => void process.on("warning", onWarning));
afterEach(() => void process.off("warning", onWarning));

/** Bytes in use when everything that can be freed has been. */
async function heapUsed(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    await sleep(5);
    collectGarbage();
  }
  return process.memoryUsage().heapUsed;
}

const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

/** Mostly well; every so often lost, turned away, wrong, or slow. */
function unevenFetch(): Fetch {
  let count = 0;
  return async () => {
    count++;
    if (count % 50 === 0) throw new TypeError("fetch failed");
    if (count % 97 === 0) return new Response("", { status: 503, headers: { "Retry-After": "0" } });
    if (count % 101 === 0) return new Response('{"error":"no"}', { status: 404 });
    if (count % 103 === 0) return new Response("<html>");
    if (count % 499 === 0) await sleep(1);
    return new Response('{"id":"1"}', { headers: { "Content-Type": "application/json" } });
  };
}

test(`${calls} calls with one signal leave nothing behind`, async () => {
  const { signal } = new AbortController();
  const common = { apiKey, fetch: unevenFetch(), retryBaseDelayMs: 1 };
  const transports = [
    createTransport(api, common),
    createTransport(api, { ...common, signal }),
    createTransport(api, { ...common, signal, maxConcurrency: 20 }),
    createTransport(api, { ...common, signal, hooks: { onError: () => {} } }),
  ];
  const listeners = (): number => getEventListeners(signal, "abort").length;
  let most = 0;
  const soak = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done += callsAtOnce) {
      const batch = Array.from({ length: callsAtOnce }, (_, index) => {
        const [operation, input] =
          index % 10 === 0 ? [post, { body: { index } }] : [get, { id: index }];
        const transport = transports[index % transports.length] as (typeof transports)[0];
        return call(transport, operation, input, { signal }).safe();
      });
      most = Math.max(most, listeners());
      await Promise.all(batch);
      // A loop of nothing but microtasks would starve the collector.
      await turn();
    }
  };
  const timersBefore = timers();
  await soak(calls / 5);
  const heapBefore = await heapUsed();
  await soak((calls * 4) / 5);
  const growth = (await heapUsed()) - heapBefore;

  expect(listeners()).toBe(0);
  expect(timers()).toBeLessThanOrEqual(timersBefore);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(2 * callsAtOnce);
  expect(growth, "bytes that 80,000 calls left behind").toBeLessThan(2_000_000);
  expect(warnings).toEqual([]);
});
