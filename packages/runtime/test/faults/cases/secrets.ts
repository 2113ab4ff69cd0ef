import { inspect } from "node:util";
import type { FaultCase } from "../fault-case.ts";
import { canaryKey, canaryToken } from "../run-case.ts";
import { json, redirect, reply } from "../steps.ts";
import { done, post, thing, withMethod } from "./operations.ts";

const encoded = Buffer.from(canaryKey).toString("base64");
const once = { client: { maxRetries: 0 } };
const echoes = {
  error: `bad key ${canaryKey} in Basic ${encoded}`,
  correlationId: canaryKey,
  nested: [{ deep: encoded, [canaryKey]: 1 }],
  validation: { errors: [{ itemId: "a", message: `saw ${canaryKey}` }] },
};

/** An answer that is a DecodeError with something secret in its excerpt. */
const undecodable = (name: string, body: string): FaultCase => ({
  name,
  script: [reply({ headers: { "Content-Type": "application/json" }, body })],
  want: { attempts: 1, error: ["DecodeError"] },
});

const failing = (name: string, error: () => unknown): FaultCase => ({
  name,
  client: { maxRetries: 0, fetch: () => Promise.reject(error()) },
  script: [done],
  want: { attempts: 1, requests: 0, error: ["ConnectionError"] },
});

/** Each is searched for the key and the token like every other case; here both are in what the server says. */
export const secrets: readonly FaultCase[] = [
  {
    name: "an error that echoes the key",
    script: [json(echoes, { status: 401 })],
    want: { attempts: 1, error: ["AuthenticationError", { status: 401 }] },
  },
  {
    name: "an error page that echoes the key",
    script: [reply({ status: 403, body: `<html>${canaryKey} ${encoded}</html>` })],
    want: { attempts: 1, error: ["PermissionDeniedError"] },
  },
  {
    name: "headers that echo the key",
    ...once,
    script: [
      json(
        { error: "no" },
        {
          status: 500,
          headers: {
            "X-Echo": `Basic ${encoded}`,
            "X-Request-Id": encoded,
            "X-Rate-Limit-Reset": encoded,
            "Set-Cookie": `session=${canaryToken}`,
          },
        },
      ),
    ],
    want: { attempts: 1, error: ["ServerError"] },
  },
  {
    name: "headers of a success that echo the key",
    script: [json({ id: "1" }, { headers: { "X-Echo": encoded, "Set-Cookie": canaryToken } })],
    want: { attempts: 1, result: thing },
  },
  {
    name: "a status line that echoes the key",
    script: [reply({ status: 404, reason: `No ${encoded}` })],
    want: { attempts: 1, error: ["NotFoundError"] },
  },
  {
    name: "a Location that echoes the key",
    script: [redirect(302, `https://evil.example.com/?key=${encodeURIComponent(canaryKey)}`)],
    want: { attempts: 1, error: ["ApiError", { status: 302 }] },
  },
  {
    name: "a token in an error",
    script: [json({ error: "no", accessToken: canaryToken }, { status: 400 })],
    want: { attempts: 1, error: ["BadRequestError"] },
  },
  {
    name: "a token deep in an error",
    script: [json({ data: [{ a: { accessToken: canaryToken } }] }, { status: 400 })],
    want: { attempts: 1, error: ["BadRequestError"] },
  },
  {
    name: "a token in a list or an object of secrets",
    script: [json({ accessToken: [canaryToken], apiKey: { value: canaryToken } }, { status: 400 })],
    want: { attempts: 1, error: ["BadRequestError"] },
  },
  {
    name: "a token among validation items",
    script: [json({ validation: { errors: [{ accessToken: canaryToken }] } }, { status: 400 })],
    want: { attempts: 1, error: ["BadRequestError"] },
  },
  {
    name: "a token in an error that is truncated JSON",
    script: [
      reply({
        status: 400,
        headers: { "Content-Type": "application/json" },
        body: `{"accessToken":"${canaryToken}","expires`,
      }),
    ],
    want: { attempts: 1, error: ["BadRequestError"] },
  },
  undecodable("a token in a success that is truncated", `{"accessToken":"${canaryToken}","x`),
  undecodable("a token that is cut off itself", `{"accessToken" : "${canaryToken}`),
  undecodable("a token before garbage", `{"a":1,"accessToken"\n:\n"${canaryToken}"}}`),
  undecodable("a page that echoes the key", `<html>${canaryKey}, Basic ${encoded}</html>`),
  undecodable(
    "a key where the excerpt is cut",
    `<${"x".repeat(500 - canaryKey.length)}${canaryKey}${"y".repeat(600)}`,
  ),
  {
    name: "a token in a success is the caller's",
    script: [json({ accessToken: canaryToken })],
    want: { attempts: 1, result: { accessToken: canaryToken } },
  },
  failing("a failure that names the header", () => new Error(`header Basic ${encoded} refused`)),
  failing(
    "a failure whose cause names the key",
    () => new TypeError("fetch failed", { cause: new Error(`sent ${canaryKey}`) }),
  ),
  failing("a failure with the request on it", () =>
    Object.assign(new TypeError("fetch failed"), {
      request: { headers: { authorization: `Basic ${encoded}` } },
    }),
  ),
  failing("a failure that is a bare string", () => `could not send ${encoded}`),
  failing(
    "several failures in one",
    () => new AggregateError([new Error(`one ${encoded}`), new Error("two")], "all failed"),
  ),
  {
    name: "a key that a function gives",
    client: { apiKey: async () => canaryKey },
    script: [json(echoes, { status: 401 })],
    want: { attempts: 1, error: ["AuthenticationError"] },
  },
  {
    name: "a key that was given as the whole header",
    client: { apiKey: `Basic ${encoded}` },
    script: [json(echoes, { status: 401 })],
    want: { attempts: 1, error: ["AuthenticationError"] },
  },
  {
    name: "a key in base64 without its padding",
    script: [json({ error: `saw ${encoded.replace(/=+$/, "")}` }, { status: 401 })],
    want: {
      attempts: 1,
      error: ["AuthenticationError"],
      also: ({ error }) => {
        if (error?.message.includes(encoded.replace(/=+$/, ""))) throw new Error(error.message);
      },
    },
  },
  {
    name: "a token in the body of a request that fails",
    ...post,
    input: { body: { accessToken: canaryToken } },
    script: [json({ error: "no" }, { status: 500 })],
    want: { attempts: 1, error: ["ServerError"] },
  },
  {
    name: "a token in a query parameter",
    operation: { ...withMethod("GET"), query: ["accessToken"] },
    input: { id: "1", accessToken: canaryToken },
    script: [json({ error: "no" }, { status: 404 })],
    want: { attempts: 1, error: ["NotFoundError"] },
  },
  {
    name: "an event that a hook keeps",
    script: [done],
    want: {
      attempts: 1,
      also: ({ hooked }) => {
        const kept = inspect(hooked, { depth: 9 });
        if (kept.includes(encoded)) throw new Error("the credential was added to it");
      },
    },
  },
];
