import { expect } from "vitest";
import type { FaultCase } from "../fault-case.ts";
import { failure, html, json, raw, reply } from "../steps.ts";
import { done, post } from "./operations.ts";

const classes: readonly (readonly [number, string, string])[] = [
  [400, "BadRequestError", "api"],
  [401, "AuthenticationError", "auth"],
  [402, "PaymentRequiredError", "api"],
  [403, "PermissionDeniedError", "auth"],
  [404, "NotFoundError", "api"],
  [409, "ConflictError", "api"],
  [418, "ApiError", "api"],
  [422, "UnprocessableEntityError", "api"],
  [429, "RateLimitError", "rate-limit"],
  [451, "LegalReasonsError", "api"],
  [500, "ServerError", "api"],
  [503, "ServerError", "api"],
];

const once = { client: { maxRetries: 0 } };
const messageIs =
  (want: string) =>
  ({ error }: { error: Error | undefined }): void => {
    if (error?.message !== want) throw new Error(`the message was ${error?.message}`);
  };

export const answers: readonly FaultCase[] = [
  ...classes.map(
    ([status, name, kind]): FaultCase => ({
      name: `${status} is ${name}`,
      ...once,
      script: [failure(status, { "X-Request-Id": "r-1" })],
      want: {
        attempts: 1,
        error: [
          name,
          {
            status,
            kind,
            apiMessage: `words for ${status}`,
            correlationId: `c-${status}`,
            requestId: "r-1",
            body: { statusCode: status },
          },
        ],
      },
    }),
  ),
  {
    name: "the message says what failed, how, and in whose words",
    script: [failure(404)],
    want: {
      attempts: 1,
      error: ["NotFoundError"],
      also: messageIs(
        "GET /things/{id} failed: 404 Not Found: words for 404 (correlationId c-404)",
      ),
    },
  },
  {
    name: "validation items are on the error",
    ...post,
    script: [
      json(
        {
          error: "no",
          validation: { errors: [{ itemId: "a", message: "too long" }], warnings: [] },
        },
        { status: 400 },
      ),
    ],
    want: {
      attempts: 1,
      error: ["BadRequestError", { validation: [{ itemId: "a", message: "too long" }] }],
    },
  },
  {
    name: "application/problem+json is parsed",
    script: [
      json(
        { title: "No", detail: "because", error: "no such thing" },
        { status: 404, headers: { "Content-Type": "application/problem+json; charset=utf-8" } },
      ),
    ],
    want: {
      attempts: 1,
      error: ["NotFoundError", { apiMessage: "no such thing", body: { detail: "because" } }],
    },
  },
  {
    name: "an error that is HTML keeps its text",
    ...once,
    script: [html(502, "<html>proxy</html>")],
    want: {
      attempts: 1,
      error: ["ServerError", { status: 502, body: "<html>proxy</html>", apiMessage: undefined }],
    },
  },
  {
    name: "an error without a body is an error all the same",
    ...once,
    script: [reply({ status: 502 })],
    want: { attempts: 1, error: ["ServerError", { status: 502, body: undefined }] },
  },
  {
    name: "an error with an empty chunked body is one too",
    ...once,
    script: [reply({ status: 503, framing: "chunked" })],
    want: { attempts: 1, error: ["ServerError", { body: undefined }] },
  },
  {
    name: "an error that says JSON and is none keeps its text",
    script: [
      reply({ status: 400, headers: { "Content-Type": "application/json" }, body: '{"error": ' }),
    ],
    want: { attempts: 1, error: ["BadRequestError", { body: '{"error": ' }] },
  },
  {
    name: "an error that is JSON null is harmless",
    script: [json(null, { status: 400 })],
    want: { attempts: 1, error: ["BadRequestError", { apiMessage: undefined }] },
  },
  {
    name: "an error whose fields are of other types is harmless",
    script: [json({ error: { a: 1 }, correlationId: 7, validation: "x" }, { status: 400 })],
    want: {
      attempts: 1,
      error: ["BadRequestError", { apiMessage: undefined, correlationId: undefined }],
    },
  },
  {
    name: "an error in pathological nesting is harmless",
    script: [
      reply({
        status: 400,
        headers: { "Content-Type": "application/json" },
        body: `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
      }),
    ],
    want: { attempts: 1, error: ["BadRequestError", { status: 400 }] },
  },
  {
    name: "a message of megabytes is cut",
    script: [json({ error: "x".repeat(3_000_000) }, { status: 400 })],
    want: {
      attempts: 1,
      error: ["BadRequestError"],
      also: ({ error }) => {
        if ((error?.message.length ?? 0) > 2000) throw new Error("it was not");
      },
    },
  },
  {
    name: "line breaks and terminal commands stay out of the message",
    script: [json({ error: "no\r\nERROR forged line\u001b[31m\u0000\u0085" }, { status: 400 })],
    want: { attempts: 1, error: ["BadRequestError"] },
  },
  {
    name: "words in the status line harm nothing",
    script: [reply({ status: 404, reason: "\x1b[31mNix\x07 da", body: "{}" })],
    want: { attempts: 1, error: ["NotFoundError", { status: 404 }] },
  },
  {
    name: "a status line without words will do",
    script: [raw("HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n")],
    want: { attempts: 1, error: ["NotFoundError"] },
  },
  {
    name: "__proto__ in an error pollutes nothing",
    script: [
      reply({
        status: 400,
        headers: { "Content-Type": "application/json" },
        body: '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"error":"no"}',
      }),
    ],
    want: {
      attempts: 1,
      error: ["BadRequestError", { apiMessage: "no" }],
      also: ({ error }) => {
        const body = (error as unknown as { body: object }).body as { polluted?: unknown };
        if (({} as { polluted?: unknown }).polluted !== undefined) throw new Error("polluted");
        if (body.polluted !== undefined) throw new Error("the body's prototype was set");
      },
    },
  },
  {
    name: "304 without having asked is an error",
    script: [reply({ status: 304 })],
    want: { attempts: 1, error: ["ApiError", { status: 304 }] },
  },
  {
    name: "300 is an error",
    script: [json({ choices: [] }, { status: 300 })],
    want: { attempts: 1, error: ["ApiError", { status: 300 }] },
  },
  {
    name: "rate-limit headers and the request's id are on the response",
    script: [
      json(
        {},
        {
          headers: {
            "X-Rate-Limit-Limit": "1000",
            "X-Rate-Limit-Remaining": "17",
            "X-Rate-Limit-Reset": "2030-01-03T00:00:00Z",
            "X-Request-Id": "r-2",
          },
        },
      ),
    ],
    want: {
      attempts: 1,
      result: {},
      also: ({ response }) => {
        expect(response).toMatchObject({
          status: 200,
          requestId: "r-2",
          rateLimit: { limit: 1000, remaining: 17, reset: "2030-01-03T00:00:00Z" },
        });
      },
    },
  },
  {
    name: "rate-limit headers that are garbage harm nothing",
    script: [json({}, { headers: { "X-Rate-Limit-Limit": "many", "X-Rate-Limit-Remaining": "" } })],
    want: { attempts: 1, result: {} },
  },
  {
    name: "an error is the same in safe(), in hooks and in the log",
    script: [failure(404)],
    want: {
      attempts: 1,
      error: ["NotFoundError"],
      also: ({ error, hooked, logged }) => {
        const reported = hooked.filter(({ name }) => name === "onError");
        if (reported.length !== 1) throw new Error(`onError ran ${reported.length} times`);
        expect(reported[0]?.event).toHaveProperty("error", error);
        if (!logged.some((line) => line.includes("404"))) throw new Error("nothing was logged");
      },
    },
  },
  {
    name: "hooks see every attempt and every wait",
    script: [failure(503), failure(429), done],
    want: {
      attempts: 3,
      waits: [500, 1000],
      also: ({ hooked }) => {
        const names = hooked.map(({ name }) => name).join(" ");
        const one = "beforeRequest afterResponse";
        if (names !== `${one} onRetry ${one} onRetry ${one}`) throw new Error(names);
      },
    },
  },
];
