import { AbortedError, call, TimeoutError } from "@codat-openapi/runtime";
import { failureOf, open, same, wait, within } from "../scene.ts";
import type { Step } from "../steps.ts";
import { get, type Promises } from "./promise.ts";

// How late a call may settle after its deadline, and after an abort.
const latenessMs = 300;
const abortMs = 150;

/** A call that is aborted after `ms` must fail at once, with the reason that was given. */
async function abortAfter(ms: number, origin: string, step: Step): Promise<number> {
  const scene = await open(origin, step);
  const controller = new AbortController();
  const reason = new Error("no longer needed");
  const transport = scene.transport({ retryBaseDelayMs: 60_000, maxRetryDelayMs: 60_000 });
  const sent = call(transport, get, { id: "1" }, { signal: controller.signal });
  const failure = failureOf(sent, AbortedError);
  await wait(ms);
  controller.abort(reason);
  const error = await within(abortMs, failure);
  same(error.kind, "aborted", "the kind");
  if (error.cause !== reason) throw new Error(`The cause is ${error.cause}.`);
  return (await scene.seen()).length;
}

export const deadlines: Promises = {
  "an answer that does not begin ends an attempt": async ({ url }) => {
    const scene = await open(url, { stalls: "before" });
    const sent = call(scene.transport({ timeoutMs: 200, maxRetries: 0 }), get, { id: "1" });
    const error = await within(200 + latenessMs, failureOf(sent, TimeoutError));
    same([error.kind, error.timeoutMs, error.attempts], ["timeout", 200, 1]);
  },

  "a body that stops ends an attempt": async ({ url }) => {
    const scene = await open(url, { stalls: "within", json: { a: 1 } });
    const sent = call(scene.transport({ timeoutMs: 200, maxRetries: 0 }), get, { id: "1" });
    const error = await within(200 + latenessMs, failureOf(sent, TimeoutError));
    same([error.kind, error.timeoutMs], ["timeout", 200]);
  },

  "every attempt has its whole time": async ({ url }) => {
    const scene = await open(url, { stalls: "before" }, { stalls: "within" }, { json: 1 });
    same(await call(scene.transport({ timeoutMs: 500 }), get, { id: "1" }), 1);
  },

  "the total covers all attempts": async ({ url }) => {
    const scene = await open(url, { stalls: "before" });
    const transport = scene.transport({ timeoutMs: 150, totalTimeoutMs: 400, maxRetries: 100 });
    const sent = call(transport, get, { id: "1" });
    await within(400 + latenessMs, failureOf(sent, TimeoutError));
  },

  "the total covers an answer that came too late for another attempt": async ({ url }) => {
    const scene = await open(url, { stalls: "within" });
    const transport = scene.transport({ totalTimeoutMs: 200 });
    await within(200 + latenessMs, failureOf(call(transport, get, { id: "1" }), TimeoutError));
  },

  "a limit past a timer's range is no limit": async ({ url }) => {
    const scene = await open(url, { json: 1, delayMs: 50 });
    for (const timeoutMs of [Number.POSITIVE_INFINITY, 2 ** 31]) {
      const transport = scene.transport({ timeoutMs, totalTimeoutMs: timeoutMs });
      same(await call(transport, get, { id: "1" }), 1);
    }
  },

  "an abort before the call sends nothing": async ({ url }) => {
    const scene = await open(url, { json: 1 });
    const signal = AbortSignal.abort("stopped");
    const sent = call(scene.transport(), get, { id: "1" }, { signal });
    const error = await within(abortMs, failureOf(sent, AbortedError));
    same([error.cause, await scene.seen()], ["stopped", []]);
  },

  "an abort ends the wait for an answer": async ({ url }) => {
    same(await abortAfter(250, url, { stalls: "before" }), 1, "the number of requests");
  },

  "an abort ends the reading of a body": async ({ url }) => {
    same(await abortAfter(250, url, { stalls: "within" }), 1, "the number of requests");
  },

  "an abort ends the wait before another attempt": async ({ url }) => {
    same(await abortAfter(250, url, { status: 503 }), 1, "the number of requests");
  },

  "a signal that has done its work is left alone": async ({ url }) => {
    const scene = await open(url, { json: 1 });
    const controller = new AbortController();
    const { signal } = controller;
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...parameters: Parameters<typeof add>): void => {
      listeners += 1;
      add(...parameters);
    };
    signal.removeEventListener = (...parameters: Parameters<typeof remove>): void => {
      listeners -= 1;
      remove(...parameters);
    };
    const transport = scene.transport({ signal });
    for (const id of ["1", "2", "3"]) await call(transport, get, { id });
    same(listeners, 0, "the listeners that are left");
  },
};
