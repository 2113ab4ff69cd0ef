import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  DecodeError,
  isSdkError,
  LegalReasonsError,
  NotFoundError,
  PaymentRequiredError,
  PermissionDeniedError,
  RateLimitError,
  RequestError,
  ServerError,
  UnprocessableEntityError,
} from "../src/index.ts";
import { apiKey, fakeTransport, json } from "./fake-api.ts";
import { call, type TestOperation } from "./generated-call.ts";

const get: TestOperation = { method: "GET", path: "/things/{id}" };
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => error);

describe("what is sent", () => {
  const base = "https://api.example.com/v1";
  const cases: [string, { operation: TestOperation; input: object; want: object }][] = [
    [
      "path values are encoded",
      {
        operation: get,
        input: { id: "a/b?c#d e" },
        want: { url: `${base}/things/a%2Fb%3Fc%23d%20e` },
      },
    ],
    [
      "numbers, bigints and booleans are path values",
      {
        operation: { method: "GET", path: "/{a}/{b}/{c}" },
        input: { a: 0, b: 1n, c: false },
        want: { url: `${base}/0/1/false` },
      },
    ],
    [
      "query parameters are sent where given",
      {
        operation: { method: "GET", path: "/things", query: ["page", "query", "absent"] },
        input: { page: 2, query: "name~a&b", absent: undefined },
        want: { url: `${base}/things?page=2&query=name~a%26b` },
      },
    ],
    [
      "an input of another name goes to its parameter",
      {
        operation: {
          method: "GET",
          path: "/things/{id}",
          query: ["id"],
          rename: { query: { id: "idQuery" } },
        },
        input: { id: "x", idQuery: "y" },
        want: { url: `${base}/things/x?id=y` },
      },
    ],
    [
      "header and cookie parameters are sent as such",
      {
        operation: { method: "GET", path: "/things", header: ["X-Tenant"], cookie: ["theme"] },
        input: { "X-Tenant": 7, theme: "a b" },
        want: { header: { "x-tenant": "7", cookie: "theme=a%20b" } },
      },
    ],
    [
      "a JSON body is JSON",
      {
        operation: { method: "POST", path: "/things", contentType: "application/json" },
        input: { body: { name: "Ä" } },
        want: { body: '{"name":"Ä"}', header: { "content-type": "application/json" } },
      },
    ],
    [
      "a form is a form",
      {
        operation: {
          method: "POST",
          path: "/things",
          contentType: "application/x-www-form-urlencoded",
        },
        input: { body: { a: "1 2" } },
        want: { body: "a=1%202", header: { "content-type": "application/x-www-form-urlencoded" } },
      },
    ],
    [
      "text is sent as it is",
      {
        operation: { method: "POST", path: "/things", contentType: "text/plain" },
        input: { body: "as it is" },
        want: { body: "as it is", header: { "content-type": "text/plain" } },
      },
    ],
    [
      "a body is not sent where the operation takes none",
      {
        operation: { method: "POST", path: "/things" },
        input: { body: { a: 1 } },
        want: { body: "" },
      },
    ],
  ];
  test.each(cases)("%s", async (_, { operation, input, want }) => {
    const { transport, requests } = fakeTransport(() => json({}));
    await call(transport, operation, input);
    const [request] = requests as [Request];
    const { url, header, body } = want as {
      url?: string;
      header?: Record<string, string>;
      body?: string;
    };
    if (url) expect(request.url).toBe(url);
    if (body !== undefined) expect(await request.text()).toBe(body);
    expect(Object.fromEntries(request.headers)).toMatchObject(header ?? {});
  });

  test("nothing where the signal is already aborted", async () => {
    const { transport, requests } = fakeTransport(() => json({}));
    const reason = new Error("enough");
    const error = await caught(
      call(transport, get, { id: "1" }, { signal: AbortSignal.abort(reason) }),
    );
    expect(error).toMatchObject({ kind: "aborted", cause: reason });
    expect(requests).toEqual([]);
  });

  test.each([
    "..",
    "%2e%2e",
    "..;x=1",
    "%20",
    "a\r\nb",
    `%${"25".repeat(9)}2e`,
    "\ud800",
    Number.NaN,
    "",
    undefined,
  ])("the path value %j is refused and nothing is sent", async (id) => {
    const { transport, requests } = fakeTransport(() => json({}));
    expect(await caught(call(transport, get, { id }))).toBeInstanceOf(RequestError);
    expect(requests).toEqual([]);
  });
});

describe("a success", () => {
  const cases: [string, { response: () => Response; read?: "text" | "blob"; want: unknown }][] = [
    ["with JSON is its value", { response: () => json({ a: [1, null] }), want: { a: [1, null] } }],
    ["204 is nothing", { response: () => new Response(null, { status: 204 }), want: undefined }],
    ["200 without a body is nothing", { response: () => new Response(null), want: undefined }],
    ["200 with an empty body is nothing", { response: () => new Response(""), want: undefined }],
    [
      "unknown fields are kept",
      { response: () => json({ brandNew: true }), want: { brandNew: true } },
    ],
    ["text is text", { response: () => new Response("[1]"), read: "text", want: "[1]" }],
  ];
  test.each(cases)("%s", async (_, { response, read, want }) => {
    const { transport } = fakeTransport(response);
    const result = await call(transport, { ...get, ...(read && { response: read }) }, { id: "1" });
    expect(result).toEqual(want);
  });

  test("binary is a Blob", async () => {
    const { transport } = fakeTransport(() => new Response(new Uint8Array([1, 2])));
    const blob = await call<Blob>(transport, { ...get, response: "blob" }, { id: "1" });
    expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([1, 2]);
  });

  test("HTML where JSON was promised is a DecodeError with the status", async () => {
    const { transport } = fakeTransport(
      () => new Response("<html>", { headers: { "Content-Type": "text/html" } }),
    );
    const error = await caught(call(transport, get, { id: "1" }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      status: 200,
      kind: "decode",
      message: "GET /things/{id} failed: 200 with a body that is not JSON (text/html).",
    });
  });

  test("a body that breaks off is a ConnectionError", async () => {
    const broken = (): ReadableStream =>
      new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    const { transport } = fakeTransport(() => new Response(broken()));
    const error = await caught(call(transport, get, { id: "1" }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).message).toContain("no whole answer came (reset)");
  });
});

describe("an answer that is not 2xx", () => {
  test.each([
    [400, BadRequestError],
    [401, AuthenticationError],
    [402, PaymentRequiredError],
    [403, PermissionDeniedError],
    [404, NotFoundError],
    [409, ConflictError],
    [418, ApiError],
    [422, UnprocessableEntityError],
    [429, RateLimitError],
    [451, LegalReasonsError],
    [500, ServerError],
    [503, ServerError],
  ])("%i is its own class", async (status, ErrorClass) => {
    const { transport } = fakeTransport(() =>
      json({ error: "no", correlationId: "c-1" }, { status }),
    );
    const error = await caught(call(transport, get, { id: "1" }));
    expect((error as object).constructor).toBe(ErrorClass);
    const kind = { 401: "auth", 403: "auth", 429: "rate-limit" }[status] ?? "api";
    expect(error).toMatchObject({ kind, status, apiMessage: "no", correlationId: "c-1" });
    expect(isSdkError(error)).toBe(true);
  });

  const messages: [string, { response: () => Response; want: string }][] = [
    [
      "the API's words and id",
      {
        response: () =>
          json(
            { error: "Company not found.", correlationId: "c-1" },
            { status: 404, statusText: "Not Found" },
          ),
        want: "GET /things/{id} failed: 404 Not Found: Company not found. (correlationId c-1)",
      },
    ],
    [
      "HTML of a proxy",
      {
        response: () => new Response("<html>", { status: 502, statusText: "Bad Gateway" }),
        want: "GET /things/{id} failed: 502 Bad Gateway",
      },
    ],
    [
      "nothing",
      { response: () => new Response(null, { status: 503 }), want: "GET /things/{id} failed: 503" },
    ],
    [
      "JSON that is no object",
      { response: () => json([1], { status: 500 }), want: "GET /things/{id} failed: 500" },
    ],
    [
      "fields of another type",
      {
        response: () => json({ error: { a: 1 }, correlationId: 7 }, { status: 500 }),
        want: "GET /things/{id} failed: 500",
      },
    ],
  ];
  test.each(messages)(
    "with %s has a message that names the call",
    async (_, { response, want }) => {
      const { transport } = fakeTransport(response);
      expect(((await caught(call(transport, get, { id: "1" }))) as Error).message).toBe(want);
    },
  );

  test.each([
    ["null", null],
    ["false", false],
    ["", undefined],
  ])("with the body %j keeps it as it is", async (text, want) => {
    const { transport } = fakeTransport(() => new Response(text, { status: 400 }));
    const error = (await caught(call(transport, get, { id: "1" }))) as ApiError;
    expect(error.body).toBe(want);
  });

  test("what it echoes of the credential is taken out", async () => {
    const echo = `key ${apiKey}, header Basic ${btoa(apiKey)}`;
    const body = { error: echo, correlationId: apiKey, nested: [{ deep: btoa(apiKey) }] };
    const { transport } = fakeTransport(() => json(body, { status: 401 }));
    const error = (await caught(call(transport, get, { id: "1" }))) as ApiError;
    const shown = JSON.stringify([
      error.message,
      error.stack,
      error.apiMessage,
      error.correlationId,
      error.body,
    ]);
    expect(shown).toContain("[redacted]");
    expect(shown).not.toContain(apiKey);
    expect(shown).not.toContain(btoa(apiKey));
  });
});

test("no answer is a ConnectionError that keeps its cause", async () => {
  const cause = new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
  const { transport } = fakeTransport(() => Promise.reject(cause));
  const error = await caught(call(transport, get, { id: "1" }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({
    kind: "connection",
    cause,
    message: "GET /things/{id} failed: no whole answer came (connect ECONNREFUSED).",
  });
});

test("a cause that shows the credential is left out", async () => {
  const { transport } = fakeTransport((request) =>
    Promise.reject(new Error(`sent ${request.headers.get("Authorization")}`)),
  );
  const error = (await caught(call(transport, get, { id: "1" }))) as Error;
  expect(error.cause).toBeUndefined();
  expect(error.message).toBe("GET /things/{id} failed: no whole answer came (sent [redacted]).");
});

test("of a body that is not JSON the beginning is kept, but no token", async () => {
  const { transport } = fakeTransport(() => new Response('{"a":1,"accessToken":"eyToken4711'));
  const error = await caught(call(transport, get, { id: "1" }));
  expect(error).toMatchObject({ excerpt: '{"a":1,"accessToken":"[redacted]' });
  expect(inspect(error)).not.toContain("eyToken");
});

test("an error keeps no field that the description marks as secret, and no cookie", async () => {
  const body = { error: "no\r\n\u001b[31mred", accessToken: "eyToken", [apiKey]: 1 };
  const headers = { "Set-Cookie": "session=1", "X-Echo": apiKey };
  const { transport } = fakeTransport(() => json(body, { status: 400, headers }));
  const error = (await caught(call(transport, get, { id: "1" }))) as ApiError;
  expect(error.message).toBe("GET /things/{id} failed: 400: no [31mred");
  expect(error.body).toMatchObject({ accessToken: "[redacted]", "[redacted]": 1 });
  expect([...error.headers.keys()]).toEqual(["content-type", "x-echo"]);
  expect(inspect(error)).not.toMatch(/eyToken|canary/);
});
