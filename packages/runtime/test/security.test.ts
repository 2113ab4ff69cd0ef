import { describe, expect, test } from "vitest";
import {
  type Api,
  call,
  cookieParameters,
  createTransport,
  type Operation,
  queryParameters,
  type SecurityCredentialSource,
  type SecurityScheme,
  withSecurity,
} from "../src/index.ts";

const api: Api = { baseUrl: "https://api.example.com" };

const schemes: { [name: string]: SecurityScheme } = {
  token: { in: "header", name: "Authorization", scheme: "Bearer" },
  basic: { in: "header", name: "Authorization", scheme: "Basic", encoding: "base64" },
  key: { in: "header", name: "X-Key" },
  query: { in: "query", name: "api key" },
  cookie: { in: "cookie", name: "session" },
};

interface Sent {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
}

type Given = { readonly [name: string]: SecurityCredentialSource };

/** What is sent by a call with these requirements. */
async function sentBy(
  security: Operation["security"],
  given: Given,
  own: Partial<Operation> = {},
  input: object = {},
  answers: readonly Response[] = [],
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const rest = [...answers];
  const transport = createTransport(api, {
    fetch: async (url, { headers }) => {
      // Anything but texts under names would be refused by the real one.
      new Headers(headers);
      sent.push({ url, headers: headers as Sent["headers"] });
      return rest.shift() ?? new Response("{}");
    },
    retryBaseDelayMs: 0,
  });
  const operation: Operation = { method: "GET", path: "/a", ...own, ...(security && { security }) };
  await call(withSecurity(transport, schemes, given), operation, input);
  return sent;
}

describe("withSecurity", () => {
  test.each<[name: string, Operation["security"], Given, Sent]>([
    [
      "nothing to an operation without requirements",
      undefined,
      { token: "t" },
      { url: "https://api.example.com/a", headers: {} },
    ],
    [
      "a bearer token",
      [["token"]],
      { token: "t" },
      { url: "https://api.example.com/a", headers: { authorization: "Bearer t" } },
    ],
    [
      "a name and its password",
      [["basic"]],
      { basic: { username: "ä", password: "b:c" } },
      { url: "https://api.example.com/a", headers: { authorization: "Basic w6Q6Yjpj" } },
    ],
    [
      "a key in a header",
      [["key"]],
      { key: "k" },
      { url: "https://api.example.com/a", headers: { "x-key": "k" } },
    ],
    [
      "a key in the query",
      [["query"]],
      { query: "k&k" },
      { url: "https://api.example.com/a?api%20key=k%26k", headers: {} },
    ],
    [
      "a key in a cookie",
      [["cookie"]],
      { cookie: "a;b" },
      { url: "https://api.example.com/a", headers: { cookie: "session=a%3Bb" } },
    ],
    [
      "all of one requirement",
      [["key", "query"]],
      { key: "k", query: "q" },
      { url: "https://api.example.com/a?api%20key=q", headers: { "x-key": "k" } },
    ],
    [
      "the first requirement that is met",
      [["token"], ["key"]],
      { key: "k" },
      { url: "https://api.example.com/a", headers: { "x-key": "k" } },
    ],
    [
      "nothing where it is optional and not given",
      [[], ["key"]],
      {},
      { url: "https://api.example.com/a", headers: {} },
    ],
    [
      "what is optional where it is given",
      [[], ["key"]],
      { key: "k" },
      { url: "https://api.example.com/a", headers: { "x-key": "k" } },
    ],
    [
      "what a function gives",
      [["token"]],
      { token: async () => "t" },
      { url: "https://api.example.com/a", headers: { authorization: "Bearer t" } },
    ],
  ])("sends %s", async (_name, security, given, want) => {
    expect(await sentBy(security, given)).toEqual([want]);
  });

  test("adds to the query and the cookies of the call", async () => {
    const own = { query: ["q"], cookie: ["c"], parts: [queryParameters, cookieParameters] };
    const [sent] = await sentBy([["query", "cookie"]], { query: "k", cookie: "s" }, own, {
      q: 1,
      c: 2,
    });
    expect(sent).toEqual({
      url: "https://api.example.com/a?q=1&api%20key=k",
      headers: { cookie: "c=2; session=s" },
    });
  });

  test("refuses a call whose requirements are not met, before anything is sent", async () => {
    await expect(sentBy([["token"], ["key", "query"]], { key: "k" })).rejects.toThrow(
      "GET /a needs auth.token, or auth.key and auth.query.",
    );
  });

  test("asks a function before every attempt", async () => {
    const tokens = ["one", "two"];
    const answers = [new Response(null, { status: 503 })];
    const sent = await sentBy([["token"]], { token: () => tokens.shift() ?? "" }, {}, {}, answers);
    expect(sent.map(({ headers }) => headers["authorization"])).toEqual([
      "Bearer one",
      "Bearer two",
    ]);
  });

  test("sends a key in the query once after a redirect that brought it along", async () => {
    const location = "/b?api%20key=k&x=1";
    const answers = [new Response(null, { status: 307, headers: { location } })];
    const [, second] = await sentBy([["query"]], { query: "k" }, {}, {}, answers);
    expect(second?.url).toBe("https://api.example.com/b?x=1&api%20key=k");
  });

  test("keeps credentials of every place out of errors", async () => {
    const secret = "canary-secret";
    const given = { key: secret, query: secret, cookie: secret };
    const answers = [
      Response.json({ message: `no ${secret}` }, { status: 400, headers: { "x-echo": secret } }),
    ];
    const error = await sentBy([["key", "query", "cookie"]], given, {}, {}, answers).catch(
      (thrown: Error) => thrown,
    );
    const { message, stack } = error as Error;
    expect(JSON.stringify([message, stack, error])).not.toContain(secret);
  });

  test("says of a credential that cannot be sent only its name", async () => {
    const thrown = await sentBy([["token"]], {
      token: () => Promise.reject(new Error("no")),
    }).catch((error: Error) => error);
    expect((thrown as Error).message).toBe("auth.token gave no credential.");
  });
});
