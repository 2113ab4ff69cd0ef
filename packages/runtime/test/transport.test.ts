import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ConfigError, createTransport } from "../src/index.ts";
import { api, apiKey, fakeTransport, json } from "./fake-api.ts";
import { call } from "./generated-call.ts";

const list = { method: "GET", path: "/things" };

describe("the credential", () => {
  test.each([
    ["a raw key", "abc", "Basic YWJj"],
    ["a raw key with white space around it", " abc\n", "Basic YWJj"],
    ["a raw key beyond ASCII", "é", "Basic w6k="],
    ["the whole header value", "Basic YWJj", "Basic YWJj"],
    ["the whole header value, with a tab", "Basic\tYWJj", "Basic YWJj"],
    ["the whole header value in another case", "basic YWJj", "basic YWJj"],
    ["a raw key that starts like the scheme", "Basically", "Basic QmFzaWNhbGx5"],
  ])("%s is sent once encoded", async (_, given, want) => {
    const sent: (string | null)[] = [];
    const transport = createTransport(api, {
      apiKey: given,
      fetch: async (url, init) => {
        const request = new Request(url, init);
        sent.push(request.headers.get("Authorization"));
        return json({});
      },
    });
    await call(transport, list);
    expect(sent).toEqual([want]);
  });

  test.each([
    ["a scheme without encoding", { header: "Authorization", scheme: "Bearer" }, "Bearer abc"],
    ["a header of its own", { header: "X-Api-Key" }, "abc"],
  ])("%s is sent as the API wants it", async (_, authentication, want) => {
    const sent: (string | null)[] = [];
    const transport = createTransport(
      { ...api, authentication },
      {
        apiKey: "abc",
        fetch: async (url, init) => {
          const request = new Request(url, init);
          sent.push(request.headers.get(authentication.header));
          return json({});
        },
      },
    );
    await call(transport, list);
    expect(sent).toEqual([want]);
  });

  test.each([
    ["is missing", undefined],
    ["is empty", ""],
    ["is white space", " \n"],
    ["is only the scheme", "Basic"],
    ["would end the header", "Basic YWJj\r\nX-Evil: 1"],
    ["holds a control character", "Basic \u0000"],
  ])("one that %s is a ConfigError that does not show it", (_, given) => {
    const create = (): unknown => createTransport(api, { apiKey: given });
    expect(create).toThrow(ConfigError);
    expect(create).not.toThrow(/YWJj/);
  });

  test("a header of the call does not take its place", async () => {
    const { transport, requests } = fakeTransport(() => json({}));
    await call(transport, list, {}, { headers: { authorization: "Basic other", "X-Trace": "1" } });
    expect(requests[0]?.headers.get("Authorization")).toBe(`Basic ${btoa(apiKey)}`);
    expect(requests[0]?.headers.get("X-Trace")).toBe("1");
  });

  test("an API without authentication needs no key", async () => {
    const transport = createTransport(
      { baseUrl: "https://api.example.com" },
      { fetch: async () => json({ ok: true }) },
    );
    await expect(call(transport, list)).resolves.toEqual({ ok: true });
  });
});

describe("the base URL", () => {
  test.each([
    ["a path is kept", "https://api.example.com/v1", "https://api.example.com/v1/things"],
    [
      "slashes at the end are one",
      "https://api.example.com/v1//",
      "https://api.example.com/v1/things",
    ],
    ["http is allowed", "http://127.0.0.1:4010", "http://127.0.0.1:4010/things"],
  ])("%s", async (_, baseUrl, want) => {
    const called: string[] = [];
    const transport = createTransport(api, {
      apiKey,
      baseUrl,
      fetch: async (url) => {
        called.push(url);
        return json({});
      },
    });
    await call(transport, list);
    expect(called).toEqual([want]);
  });

  test.each([
    ["relative", "/v1"],
    ["no URL", "nonsense"],
    ["a file", "file:///etc/passwd"],
    ["with a password", "https://user:password@api.example.com"],
    ["with a query", "https://api.example.com/?a=1"],
    ["with a fragment", "https://api.example.com/#a"],
    ["with an empty query", "https://api.example.com/?"],
  ])("one that is %s is a ConfigError", (_, baseUrl) => {
    expect(() => createTransport(api, { apiKey, baseUrl })).toThrow(ConfigError);
  });

  test("an API without a server needs one", () => {
    expect(() => createTransport({}, {})).toThrow(/baseUrl must be/);
  });
});

test("creating a transport does not touch the platform's Request", () => {
  const original = globalThis.Request;
  Object.defineProperty(globalThis, "Request", {
    configurable: true,
    get: () => {
      throw new Error("touched");
    },
  });
  try {
    expect(createTransport(api, { apiKey })).toBeDefined();
  } finally {
    Object.defineProperty(globalThis, "Request", {
      configurable: true,
      writable: true,
      value: original,
    });
  }
});

test("printing a transport does not print the credential", () => {
  const transport = createTransport(api, { apiKey });
  expect(inspect(transport) + JSON.stringify(transport)).not.toContain(apiKey);
  expect(transport).toBeDefined();
});
