import * as sdk from "@codat-openapi/runtime";
import {
  ApiError,
  ConfigError,
  ConnectionError,
  call,
  type Hooks,
  NotFoundError,
  type SdkError,
} from "@codat-openapi/runtime";
import { apiKey, failureOf, holds, open, same, transportTo } from "../scene.ts";
import { get, type Promises, post } from "./promise.ts";

const classes: readonly (readonly [
  status: number,
  kind: string,
  ErrorClass: abstract new (...parameters: never[]) => SdkError,
])[] = [
  [400, "api", sdk.BadRequestError],
  [401, "auth", sdk.AuthenticationError],
  [402, "api", sdk.PaymentRequiredError],
  [403, "auth", sdk.PermissionDeniedError],
  [404, "api", sdk.NotFoundError],
  [409, "api", sdk.ConflictError],
  [418, "api", sdk.ApiError],
  [422, "api", sdk.UnprocessableEntityError],
  [429, "rate-limit", sdk.RateLimitError],
  [451, "api", sdk.LegalReasonsError],
  [500, "api", sdk.ServerError],
  [503, "api", sdk.ServerError],
];

/** Everything that a program could show of an error. */
function allOf(error: unknown): string {
  if (!(error instanceof Error)) return `${JSON.stringify(error)} ${error}`;
  const own = Object.getOwnPropertyNames(error).map((name) => `${Reflect.get(error, name)}`);
  return [`${error}`, JSON.stringify(error), error.stack, ...own, allOf(error.cause)].join("\n");
}

const isFreeOf = (text: string, ...secrets: readonly string[]): boolean =>
  ![apiKey, btoa(apiKey), ...secrets].some((secret) => text.includes(secret));

export const errors: Promises = {
  "every status has its class and its kind": async ({ url }) => {
    const scenes = classes.map(async ([status, kind, ErrorClass]) => {
      const scene = await open(url, { status, json: { error: "why", correlationId: "c-1" } });
      const sent = call(scene.transport({ maxRetries: 0 }), get, { id: "1" });
      const error = await failureOf(sent, ErrorClass);
      holds(error instanceof ApiError, `${error.name} is an ApiError`);
      const { status: own, apiMessage, correlationId } = error;
      same([own, error.kind, apiMessage, correlationId], [status, kind, "why", "c-1"]);
      holds(error.message.includes("GET /things/{id}"), `"${error.message}" names the call`);
    });
    await Promise.all(scenes);
  },

  "safe() gives either as a value": async ({ url }) => {
    const scene = await open(url, { json: { a: 1 } }, { status: 404 });
    const transport = scene.transport();
    const good = await call(transport, get, { id: "1" }).safe();
    same(good.ok && [good.data, good.response.status], [{ a: 1 }, 200]);
    const bad = await call(transport, get, { id: "1" }).safe();
    holds(!bad.ok && bad.error instanceof NotFoundError, "the error is given");
  },

  "withResponse() tells what came beside the data": async ({ url }) => {
    const headers = {
      "X-Request-Id": "r-1",
      "X-Limit": "10",
      "X-Remaining": "9",
      "X-Reset": "soon",
    };
    const scene = await open(url, { status: 201, json: 1, headers });
    const { data, response } = await call(scene.transport(), get, { id: "1" }).withResponse();
    const { status, requestId, rateLimit, attempts } = response;
    same([data, status, requestId, attempts], [1, 201, "r-1", 1]);
    same(rateLimit, { limit: 10, remaining: 9, reset: "soon" });
  },

  "no error shows a credential": async ({ url, closedUrl }) => {
    const token = "token-9b1d";
    const json = { error: `no ${apiKey} ${btoa(apiKey)}`, accessToken: token, nested: [apiKey] };
    const echo = { status: 400, json, headers: { "X-Echo": `Basic ${btoa(apiKey)}` } };
    const page = { body: `<html> ${apiKey} ${btoa(apiKey)}` };
    for (const step of [echo, page]) {
      const { transport } = await open(url, step);
      const error: unknown = await call(transport(), get, { id: "1" }).catch((reason) => reason);
      holds(isFreeOf(allOf(error), token), `nothing secret is in ${allOf(error)}`);
    }
    const failed = call(transportTo(closedUrl), get, { id: "1" });
    const error = await failureOf(failed, ConnectionError);
    holds(isFreeOf(allOf(error)), `nothing secret is in ${allOf(error)}`);
  },

  "hooks see every attempt and no credential": async ({ url }) => {
    const scene = await open(url, { status: 503 }, { status: 404 });
    const events: string[] = [];
    const told: string[] = [];
    const tell = (name: string) => async (event: object) => {
      events.push(name);
      told.push(JSON.stringify(event));
      if ("headers" in event) told.push(JSON.stringify([...(event.headers as Headers)]));
    };
    const names = ["beforeRequest", "afterResponse", "onRetry", "onError"] as const;
    const hooks: Hooks = Object.fromEntries(names.map((name) => [name, tell(name)]));
    const lines: string[] = [];
    const write = (line: string): number => lines.push(line);
    const logger = { debug: write, info: write, warn: write, error: write };
    const transport = scene.transport({ hooks, logger, logLevel: "debug" });
    await failureOf(call(transport, get, { id: "1" }), NotFoundError);
    const attempt = ["beforeRequest", "afterResponse"];
    same(events, [...attempt, "onRetry", ...attempt, "onError"], "the events");
    same(lines.length, events.length, "the number of log lines");
    const all = [...told, ...lines].join("\n");
    holds(isFreeOf(all), `nothing secret is in ${all}`);
  },

  "what a hook sets is sent": async ({ url }) => {
    const scene = await open(url, { json: 1 });
    const hooks: Hooks = { beforeRequest: ({ headers }) => headers.set("X-Trace", "t-1") };
    await call(scene.transport({ hooks }), post, { body: 1 });
    same((await scene.seen())[0]?.headers["x-trace"], "t-1");
  },

  "a hook that throws is a typed error": async ({ url }) => {
    const scene = await open(url, { json: 1 });
    const thrown = new Error("of the hook");
    const hooks: Hooks = { beforeRequest: () => Promise.reject(thrown) };
    const error = await failureOf(call(scene.transport({ hooks }), get, { id: "1" }), ConfigError);
    holds(error.cause === thrown, "its cause is what was thrown");
    same(await scene.seen(), [], "what was sent");
  },
};
