import {
  ApiError,
  ConnectionError,
  call,
  RateLimitError,
  SdkError,
  ServerError,
  type Transport,
} from "@codat-openapi/runtime";
import { failureOf, holds, open, type Scene, same, transportTo, within } from "../scene.ts";
import type { Step } from "../steps.ts";
import { get, type Promises, post } from "./promise.ts";

const good: Step = { json: { good: true } };
const body = { name: "A" };

/** The keys that the requests of a scene came with. */
const keysOf = async (scene: Scene): Promise<(string | undefined)[]> =>
  (await scene.seen()).map(({ headers }) => headers["idempotency-key"]);

const read = (transport: Transport): Promise<unknown> => call(transport, get, { id: "1" });

export const retries: Promises = {
  "a GET is repeated after each status that may pass": async ({ url }) => {
    for (const status of [408, 429, 500, 502, 503, 504]) {
      const scene = await open(url, { status }, { status }, good);
      const { data, response } = await call(scene.transport(), get, { id: "1" }).withResponse();
      same([data, response.attempts], [{ good: true }, 3], `what came after ${status}`);
      same((await scene.seen()).length, 3, "the number of requests");
    }
  },

  "no other status is repeated": async ({ url }) => {
    for (const status of [400, 404, 409, 501]) {
      const scene = await open(url, { status });
      same((await failureOf(read(scene.transport()), ApiError)).status, status);
      same((await scene.seen()).length, 1, "the number of requests");
    }
  },

  "repetitions end at their maximum": async ({ url }) => {
    const scene = await open(url, { status: 503 });
    const error = await failureOf(read(scene.transport({ maxRetries: 3 })), ServerError);
    same(error.attempts, 4, "the attempts");
    same((await scene.seen()).length, 4, "the number of requests");
  },

  "a budget that is used up ends them": async ({ url }) => {
    const scene = await open(url, { status: 503 });
    const transport = scene.transport({ retryBudget: 1 });
    await failureOf(read(transport), ServerError);
    await failureOf(read(transport), ServerError);
    same((await scene.seen()).length, 3, "the number of requests");
  },

  "the wait that the API asks for is kept": async ({ url }) => {
    const scene = await open(url, { status: 429, headers: { "Retry-After": "0" } }, good);
    // The wait without that header would be a minute.
    const slow = { retryBaseDelayMs: 60_000, maxRetryDelayMs: 60_000, random: () => 0.999 };
    same(await within(5_000, read(scene.transport(slow))), { good: true });
    const later = await open(url, { status: 503, headers: { "Retry-After": "1" } }, good);
    const early = await Promise.race([
      read(later.transport()),
      new Promise((settle) => setTimeout(() => settle("waiting"), 800)),
    ]);
    same(early, "waiting", "the state after 0.8 s");
  },

  "a wait that would be too long fails at once": async ({ url }) => {
    const scene = await open(url, { status: 429, headers: { "Retry-After": "3600" } });
    const error = await within(5_000, failureOf(read(scene.transport()), RateLimitError));
    same([error.retryAfterMs, error.attempts], [3_600_000, 1]);
  },

  "a connection that breaks is tried again by a GET": async ({ url }) => {
    for (const breaks of ["before", "within"] as const) {
      const scene = await open(url, { breaks, json: { a: 1 } }, good);
      same(await read(scene.transport()), { good: true }, `what came after a break ${breaks}`);
    }
  },

  "a connection that cannot be made is a connection error": async ({ closedUrl }) => {
    const error = await failureOf(read(transportTo(closedUrl)), ConnectionError);
    same([error.kind, error.attempts], ["connection", 3]);
  },

  "a POST is never repeated after a 5xx": async ({ url }) => {
    for (const status of [500, 502, 503, 504]) {
      const scene = await open(url, { status }, good);
      await failureOf(call(scene.transport(), post, { body }), ServerError);
      same((await scene.seen()).length, 1, "the number of requests");
    }
  },

  "a POST is repeated after a 429 with the same key, a GUID": async ({ url }) => {
    const scene = await open(url, { status: 429 }, { status: 429 }, good);
    same(await call(scene.transport(), post, { body }), { good: true });
    const keys = await keysOf(scene);
    holds(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(keys[0] ?? ""), `${keys[0]} is a GUID`);
    same(keys, [keys[0], keys[0], keys[0]], "the keys");
    same((await scene.seen())[2]?.body, JSON.stringify(body), "the last body");
  },

  "every POST has a key of its own": async ({ url }) => {
    const scene = await open(url, good);
    const transport = scene.transport();
    await call(transport, post, { body });
    await call(transport, post, { body });
    same(new Set(await keysOf(scene)).size, 2, "the number of keys");
  },

  "a POST whose answer was lost is repeated with the same key": async ({ url }) => {
    const stalled: Step = { stalls: "before" };
    for (const lost of [{ breaks: "before" }, stalled] as const) {
      const scene = await open(url, lost, good);
      const sent = call(scene.transport({ timeoutMs: 700 }), post, { body });
      same(await sent, { good: true });
      const keys = await keysOf(scene);
      holds(keys.length > 1 && keys.every((key) => key && key === keys[0]), `one key: ${keys}`);
    }
  },

  "a first call that still runs is waited for": async ({ url }) => {
    const scene = await open(url, { breaks: "before" }, { status: 409 }, { status: 409 }, good);
    same(await call(scene.transport({ maxRetries: 1 }), post, { body }), { good: true });
  },

  "a POST without a key is not repeated": async ({ url }) => {
    const steps = [
      { status: 429, kind: "rate-limit" },
      { breaks: "before", kind: "connection" },
    ] as const;
    for (const { kind, ...step } of steps) {
      const scene = await open(url, step, good);
      const sent = call(scene.transport({ idempotencyKey: false }), post, { body });
      const error = await failureOf<SdkError>(sent, SdkError);
      same(error.kind, kind, "the kind");
      same(await keysOf(scene), [undefined], "the keys");
    }
  },

  "a key that the caller gives is sent": async ({ url }) => {
    const scene = await open(url, { status: 429 }, good);
    await call(scene.transport(), post, { body }, { idempotencyKey: "my-key" });
    same(await keysOf(scene), ["my-key", "my-key"], "the keys");
  },
};
