import type { FaultCase } from "../fault-case.ts";
import { close, failure, html, json, reply, reset, stall } from "../steps.ts";
import { done, samePayload, thing, withMethod } from "./operations.ts";

const repeated = [408, 429, 500, 502, 503, 504].map(
  (status): FaultCase => ({
    name: `GET is repeated after ${status}`,
    script: [failure(status), done],
    want: { attempts: 2, waits: [500], result: thing },
  }),
);

const notRepeated: readonly (readonly [number, string])[] = [
  [400, "BadRequestError"],
  [401, "AuthenticationError"],
  [403, "PermissionDeniedError"],
  [404, "NotFoundError"],
  [409, "ConflictError"],
  [425, "ApiError"],
  [501, "ServerError"],
  [505, "ServerError"],
  [599, "ServerError"],
];

const methods: readonly (readonly [string, string | undefined])[] = [
  ["PUT", "application/json"],
  ["DELETE", undefined],
  ["OPTIONS", undefined],
];

const bodies: readonly (readonly [string, string, () => unknown])[] = [
  ["JSON", "application/json", () => ({ name: "ä", list: [1, 2, 3] })],
  ["bytes", "application/octet-stream", () => new Uint8Array(70_000).fill(7)],
  ["a Blob", "application/octet-stream", () => new Blob(["blob ", "of parts"])],
  ["text", "text/plain", () => "as it is"],
  ["a form", "application/x-www-form-urlencoded", () => ({ a: "1 2", b: "ä" })],
];

export const retries: readonly FaultCase[] = [
  ...repeated,
  ...notRepeated.map(
    ([status, name]): FaultCase => ({
      name: `GET is not repeated after ${status}`,
      script: [failure(status), done],
      want: { attempts: 1, error: [name, { status, correlationId: `c-${status}` }] },
    }),
  ),
  ...methods.map(
    ([method, contentType]): FaultCase => ({
      name: `${method} is repeated after 503`,
      operation: withMethod(method, contentType),
      input: { id: "1", body: { a: 1 } },
      script: [failure(503), done],
      want: { attempts: 2, waits: [500], result: thing },
    }),
  ),
  {
    name: "HEAD is repeated after 503",
    operation: withMethod("HEAD"),
    script: [failure(503), done],
    want: { attempts: 2, waits: [500], result: undefined },
  },
  ...bodies.map(
    ([what, contentType, body]): FaultCase => ({
      name: `${what} is sent whole again`,
      operation: withMethod("PUT", contentType),
      input: { id: "1", body: body() },
      script: [failure(503), reset("request"), done],
      want: { attempts: 3, waits: [500, 1000], result: thing, also: samePayload },
    }),
  ),
  {
    name: "a multipart body is sent whole again",
    operation: withMethod("PUT", "multipart/form-data"),
    get input() {
      const body = new FormData();
      body.set("file", new Blob(["content"]), "name.txt");
      return { id: "1", body };
    },
    script: [failure(503), done],
    want: {
      attempts: 2,
      waits: [500],
      result: thing,
      also: ({ requests }) => {
        for (const { body } of requests) {
          if (!/filename="name.txt"[\s\S]*content/.test(body.toString()))
            throw new Error(`${body}`);
        }
      },
    },
  },
  {
    name: "a body that is a stream is never repeated",
    operation: withMethod("PUT", "application/octet-stream"),
    get input() {
      return { id: "1", body: new Blob(["once"]).stream() };
    },
    script: [failure(503), done],
    want: { attempts: 1, error: ["ServerError", { status: 503 }] },
  },
  {
    name: "a body that is a stream is not repeated after a reset either",
    operation: withMethod("PUT", "application/octet-stream"),
    get input() {
      return { id: "1", body: new Blob(["once"]).stream() };
    },
    script: [reset("request"), done],
    want: { attempts: 1, error: ["ConnectionError"] },
  },
  {
    name: "two retries are the default",
    script: [failure(503)],
    want: { attempts: 3, waits: [500, 1000], error: ["ServerError", { status: 503 }] },
  },
  {
    name: "maxRetries 0 means one attempt",
    client: { maxRetries: 0 },
    script: [failure(503), done],
    want: { attempts: 1, error: ["ServerError"] },
  },
  {
    name: "maxRetries of the call wins over the client's",
    client: { maxRetries: 0 },
    options: { maxRetries: 1 },
    script: [failure(503)],
    want: { attempts: 2, waits: [500], error: ["ServerError"] },
  },
  {
    name: "the error is that of the last attempt",
    script: [failure(500), failure(404)],
    want: { attempts: 2, waits: [500], error: ["NotFoundError", { status: 404 }] },
  },
  {
    name: "failures of several kinds count together",
    script: [failure(503), close("body"), failure(504), done],
    want: { attempts: 3, waits: [500, 1000], error: ["ServerError", { status: 504 }] },
  },
  {
    name: "an error page of a proxy is repeated like any other 502",
    script: [html(502), done],
    want: { attempts: 2, waits: [500], result: thing },
  },
  {
    name: "a status counts even when its body breaks off",
    script: [reset("body", { status: 503, body: "x".repeat(100) }), done],
    want: { attempts: 2, waits: [500], result: thing },
  },
  {
    name: "an error whose body breaks off keeps its status",
    script: [reset("body", { status: 404, body: "x".repeat(100) })],
    want: { attempts: 1, error: ["NotFoundError", { status: 404, body: undefined }] },
  },
  {
    name: "an attempt that times out is repeated",
    clock: "mixed",
    client: { timeoutMs: 150 },
    script: [stall("request"), done],
    want: { attempts: 2, waits: [500], result: thing },
  },
  {
    name: "an attempt whose body stalls is repeated",
    clock: "mixed",
    client: { timeoutMs: 150 },
    script: [stall("body"), done],
    want: { attempts: 2, waits: [500], result: thing },
  },
  {
    name: "an answer that is not JSON is not asked for again",
    script: [html(200), done],
    want: { attempts: 1, error: ["DecodeError", { status: 200 }] },
  },
  {
    name: "a redirect elsewhere is not asked for again",
    script: [reply({ status: 302, headers: { Location: "{other}/" } }), done],
    want: { attempts: 1, error: ["ApiError", { status: 302 }] },
  },
  {
    name: "a retry that succeeds is as good as a first attempt",
    script: [failure(500), json({ id: "1", more: true })],
    want: { attempts: 2, waits: [500], result: { id: "1", more: true } },
  },
];
