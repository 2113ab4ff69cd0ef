import { AbortedError, ApiError, ConfigError, call, RequestError } from "@codat-openapi/runtime";
import { apiKey, failureOf, holds, open, same, transportTo, within } from "../scene.ts";
import { get, type Promises, post } from "./promise.ts";

// An option is checked, and nothing of the platform touched, when a module is loaded: some runtimes allow no more there.
const early = transportTo("https://api.example");

export const requests: Promises = {
  "a transport can be made while a module is loaded": async () => {
    same(early.origin, "https://api.example");
  },

  "a GET brings the parsed answer": async ({ url }) => {
    const scene = await open(url, { json: { name: "Bäckerei" } });
    const data = await call(scene.transport(), get, { id: "a b", q: "x&y=ü" });
    same(data, { name: "Bäckerei" });
    const [seen] = await scene.seen();
    same([seen?.method, seen?.path], ["GET", "/things/a%20b?q=x%26y%3D%C3%BC"]);
  },

  "a POST sends its JSON": async ({ url }) => {
    const scene = await open(url, { status: 201, json: { id: 1 } });
    const transport = scene.transport();
    same(await call(transport, post, { body: { name: "A", none: null } }), { id: 1 });
    const [seen] = await scene.seen();
    same([seen?.method, seen?.body], ["POST", '{"name":"A","none":null}']);
    same(seen?.headers["content-type"], "application/json", "the media type");
  },

  "the credential is sent as the API takes it": async ({ url }) => {
    const scene = await open(url, { json: {} });
    const whole = `Basic ${btoa(apiKey)}`;
    for (const given of [apiKey, whole, async () => apiKey]) {
      await call(scene.transport({ apiKey: given }), get, { id: "1" });
    }
    const sent = (await scene.seen()).map(({ headers }) => headers["authorization"]);
    same(sent, [whole, whole, whole]);
  },

  "headers of the client and of the call are sent": async ({ url }) => {
    const scene = await open(url, { json: {} });
    const transport = scene.transport({ headers: { "X-One": "1", "X-Two": "1" } });
    await call(transport, get, { id: "1" }, { headers: { "x-two": "2" } });
    const [seen] = await scene.seen();
    same([seen?.headers["x-one"], seen?.headers["x-two"]], ["1", "2"]);
  },

  "a path value that leads elsewhere is refused": async ({ url }) => {
    const scene = await open(url, { json: {} });
    for (const id of ["..", ".", "", "%2e%2e", undefined]) {
      await failureOf(call(scene.transport(), get, { id }), RequestError);
    }
    same(await scene.seen(), [], "what was sent");
  },

  "a header that ends its line is refused": async ({ url }) => {
    const scene = await open(url, { json: {} });
    for (const end of ["\r\n", "\n", "\0"]) {
      const headers = { "X-Name": `a${end}Injected: b` };
      await failureOf(call(scene.transport(), get, { id: "1" }, { headers }), RequestError);
    }
    same(await scene.seen(), [], "what was sent");
  },

  "options that cannot work are refused": async ({ url }) => {
    for (const options of [{ timeoutMs: Number.NaN }, { maxRetries: -1 }, { maxConcurrency: 0 }]) {
      const made = new Promise(() => transportTo(url, options));
      await failureOf(made, ConfigError);
    }
    await failureOf(new Promise(() => transportTo("http://api.example")), ConfigError);
    const call1 = call(transportTo(url), get, { id: "1" }, { totalTimeoutMs: 0 });
    await failureOf(call1, ConfigError);
  },

  "a redirect within the origin is followed": async ({ url, runtime }) => {
    const scene = await open(url, { json: { way: "end" } });
    for (const status of [301, 302, 303, 307, 308]) {
      const headers = { Location: `${scene.url}/things/2` };
      const start = await open(url, { status, headers });
      const sent = call(start.transport(), post, { body: { a: 1 } });
      // A browser keeps a redirect to itself, and following it unseen could lead to another origin.
      if (runtime === "Chromium") await failureOf(sent, ApiError);
      else same(await sent, { way: "end" });
    }
    const expected = ["GET", "GET", "GET", "POST", "POST"].map((method) => [
      method,
      method === "GET" ? "" : '{"a":1}',
      `Basic ${btoa(apiKey)}`,
    ]);
    const seen = await scene.seen();
    const found = seen.map(({ method, body, headers }) => [method, body, headers["authorization"]]);
    same(found, runtime === "Chromium" ? [] : expected);
  },

  "a redirect to another origin is not followed": async ({ url, otherUrl }) => {
    const other = await open(otherUrl, { json: {} });
    for (const status of [301, 302, 303, 307, 308]) {
      const scene = await open(url, { status, headers: { Location: `${other.url}/things/1` } });
      const error = await failureOf(call(scene.transport(), get, { id: "1" }), ApiError);
      holds(error.status === status || error.status === 0, `${error.status} is the redirect's`);
    }
    same(await other.seen(), [], "what the other origin got");
  },

  "a limit on how many requests run at once is kept": async ({ url }) => {
    const scene = await open(url, { json: {}, delayMs: 40 });
    const transport = scene.transport({ maxConcurrency: 2 });
    const ids = ["1", "2", "3", "4", "5"];
    await Promise.all(ids.map((id) => call(transport, get, { id })));
    const most = Math.max(...(await scene.seen()).map(({ running }) => running));
    same(most, 2, "the most that ran at once");
  },

  "a limit for each value of a parameter is kept": async ({ url }) => {
    const scene = await open(url, { json: {}, delayMs: 40 });
    const transport = scene.transport({ maxConcurrencyPer: { id: 1 } });
    await Promise.all(["1", "1", "1", "2"].map((id) => call(transport, get, { id })));
    const seen = await scene.seen();
    same(Math.max(...seen.map(({ running }) => running)), 2, "the most that ran at once");
    same(seen.length, 4, "the number of requests");
  },

  "a call that waits for its turn can be aborted": async ({ url }) => {
    const scene = await open(url, { stalls: "before" });
    const transport = scene.transport({ maxConcurrency: 1 });
    const leave = new AbortController();
    const first = call(transport, get, { id: "1" }, { signal: leave.signal });
    const controller = new AbortController();
    const second = call(transport, get, { id: "2" }, { signal: controller.signal });
    controller.abort("enough");
    const error = await within(150, failureOf(second, AbortedError));
    same(error.cause, "enough", "the cause");
    leave.abort();
    await failureOf(first, AbortedError);
  },
};
