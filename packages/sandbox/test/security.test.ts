import { describe, expect, it } from "vitest";
import { ask, errorOf, okOr, tiny } from "./tiny.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const KEY = "sandbox-key";
const schemes = {
  header: { type: "apiKey", in: "header", name: "X-Key" },
  written: { type: "apiKey", in: "header", name: "Authorization" },
  query: { type: "apiKey", in: "query", name: "key" },
  cookie: { type: "apiKey", in: "cookie", name: "key" },
  bearer: { type: "http", scheme: "bearer" },
  basic: { type: "http", scheme: "Basic" },
  oauth: { type: "oauth2", flows: {} },
  tls: { type: "mutualTLS" },
};
const guarded = (security: object[], operation: object = {}) =>
  tiny(
    { "/s": { get: { responses: okOr(401, 404), ...operation } } },
    {
      security,
      components: { securitySchemes: schemes },
      "x-sdk": {
        errors: { message: "error" },
        authentication: { written: { scheme: "Basic", encoding: "base64" } },
      },
    },
  );

describe("a credential is checked by its scheme", () => {
  const cases: [scheme: string, { target?: string; headers?: HeadersInit; want: number }][] = [
    ["header", { headers: { "x-key": KEY }, want: 200 }],
    ["header", { headers: { "x-key": `${KEY}!` }, want: 401 }],
    ["header", { want: 401 }],
    ["written", { headers: { authorization: `Basic ${base64(KEY)}` }, want: 200 }],
    ["written", { headers: { authorization: `basic ${base64(KEY)}` }, want: 200 }],
    ["written", { headers: { authorization: base64(KEY) }, want: 401 }],
    ["written", { headers: { authorization: KEY }, want: 401 }],
    [
      "written",
      { headers: { authorization: `Basic ${base64(`Basic ${base64(KEY)}`)}` }, want: 401 },
    ],
    ["query", { target: "/s?key=sandbox%2Dkey", want: 200 }],
    ["query", { target: "/s?key=other", want: 401 }],
    ["query", { target: "/s?key=%zz", want: 401 }],
    ["cookie", { headers: { cookie: `a=b; key=${KEY}` }, want: 200 }],
    ["cookie", { headers: { cookie: "key" }, want: 401 }],
    ["bearer", { headers: { authorization: `Bearer ${KEY}` }, want: 200 }],
    ["bearer", { headers: { authorization: `Basic ${KEY}` }, want: 401 }],
    ["basic", { headers: { authorization: `Basic ${base64(`${KEY}:`)}` }, want: 200 }],
    ["basic", { headers: { authorization: `Basic ${base64(KEY)}` }, want: 200 }],
    ["basic", { headers: { authorization: `Basic ${base64(`${KEY}:x`)}` }, want: 401 }],
    ["oauth", { headers: { authorization: `Bearer ${KEY}` }, want: 200 }],
    ["tls", { want: 200 }],
  ];
  it.each(cases)("%s %j", async (scheme, { target = "/s", headers = {}, want }) => {
    const got = await ask(guarded([{ [scheme]: [] }]), target, { headers });
    expect(got.status).toBe(want);
  });
});

describe("security requirements", () => {
  const both = { headers: { "x-key": KEY, cookie: `key=${KEY}` } };
  const cases: [string, { document: object; init?: RequestInit; want: number }][] = [
    ["are the document's by default", { document: guarded([{ header: [] }]), want: 401 }],
    [
      "of the operation come first",
      { document: guarded([{ tls: [] }], { security: [{ header: [] }] }), want: 401 },
    ],
    ["can be none", { document: guarded([{ header: [] }], { security: [] }), want: 200 }],
    ["can be optional", { document: guarded([{}, { header: [] }]), want: 200 }],
    [
      "are alternatives",
      { document: guarded([{ query: [] }, { header: [] }]), init: both, want: 200 },
    ],
    [
      "can be needed together",
      { document: guarded([{ header: [], cookie: [] }]), init: both, want: 200 },
    ],
    [
      "needed together are all needed",
      { document: guarded([{ header: [], query: [] }]), init: both, want: 401 },
    ],
  ];
  it.each(cases)("%s", async (_, { document, init, want }) => {
    expect((await ask(document, "/s", init)).status).toBe(want);
  });

  it("are checked before the rest of the request", async () => {
    const parameters = [{ name: "v", in: "query", required: true }];
    const got = await ask(guarded([{ header: [] }], { parameters }), "/s");
    expect([got.status, errorOf(got)]).toEqual([
      401,
      "security /header: the header X-Key is missing; expected <key>",
    ]);
  });

  it("are a 401 even where the operation does not document it", async () => {
    const got = await ask(guarded([{ header: [] }], { responses: okOr(400) }), "/s");
    expect([got.status, JSON.parse(got.body).statusCode]).toEqual([401, 401]);
  });

  it("are named in WWW-Authenticate", async () => {
    const got = await ask(guarded([{ written: [] }, { bearer: [] }]), "/s");
    expect(got.headers.get("www-authenticate")).toBe("Basic, Bearer");
  });

  it("leave no credential in the exchange or the answer", async () => {
    const init = {
      headers: { "x-key": "hunter2", cookie: "key=hunter2", authorization: "hunter2" },
    };
    const names = ["header", "cookie", "query", "written", "bearer"];
    const got = await ask(guarded(names.map((name) => ({ [name]: [] }))), "/s?key=hunter2", init);
    expect(got.status).toBe(401);
    expect(got.body + JSON.stringify(got.exchange)).not.toContain("hunter2");
  });
});
