import type { FaultCase, Seen } from "../fault-case.ts";
import { secureOrigin } from "../run-case.ts";
import { failure, redirect, reply, reset } from "../steps.ts";
import { done, post, thing, withMethod } from "./operations.ts";

const secrets = { headers: { "X-Tenant": "tenant-1" } };

/** The method of each request, its path, and the length of its body. */
const trail =
  (...want: readonly string[]) =>
  ({ requests }: Seen): void => {
    const seen = requests.map(({ method, path, body }) => `${method} ${path} ${body.length}`);
    if (seen.join(", ") !== want.join(", ")) throw new Error(`requests were ${seen.join(", ")}`);
    for (const { headers } of requests) {
      if (headers["authorization"] === undefined) throw new Error("a credential was missing");
    }
  };

const kept: readonly (readonly [number, string])[] = [
  [301, "GET"],
  [302, "GET"],
  [303, "GET"],
  [307, "GET"],
  [308, "GET"],
];

const elsewhere: readonly (readonly [string, string])[] = [
  ["another port", "{other}/things/2"],
  ["another host", "https://evil.example.com/things/2"],
  ["another name of this host", "http://localhost:{port}/things/2"],
  ["a protocol-relative host", "//evil.example.com/things/2"],
  ["backslashes that become slashes", "\\\\evil.example.com\\things"],
  ["a path that turns into a host", "/\\evil.example.com/things"],
  ["a user name and a password", "http://user:pass@127.0.0.1:{port}/things/2"],
  ["a user name that looks like the host", "http://127.0.0.1:{port}@evil.example.com/"],
  ["https on the same port", "https://127.0.0.1:{port}/things/2"],
  ["a file", "file:///etc/passwd"],
  ["data", "data:application/json,{}"],
  ["a script", "javascript:alert(1)"],
  ["what is no URL", "http://[nowhere"],
  ["a port that is none", "http://127.0.0.1:99999/"],
];

export const redirects: readonly FaultCase[] = [
  ...kept.map(
    ([status, method]): FaultCase => ({
      name: `${status} within the origin is followed`,
      script: [redirect(status, "/things/2?a=1"), done],
      want: {
        attempts: 1,
        requests: 2,
        result: thing,
        also: trail("GET /things/1 0", `${method} /things/2?a=1 0`),
      },
    }),
  ),
  {
    name: "an absolute URL of the same origin is followed",
    script: [redirect(307, "{origin}/things/2"), done],
    want: {
      attempts: 1,
      requests: 2,
      result: thing,
      also: trail("GET /things/1 0", "GET /things/2 0"),
    },
  },
  {
    name: "a relative one is followed from where it was said",
    script: [redirect(307, "2#part"), done],
    want: {
      attempts: 1,
      requests: 2,
      result: thing,
      also: trail("GET /things/1 0", "GET /things/2 0"),
    },
  },
  {
    name: "five in a row are followed",
    script: [1, 2, 3, 4, 5].map((n) => redirect(302, `/${n}`)).concat(done),
    want: { attempts: 1, requests: 6, result: thing },
  },
  {
    name: "six in a row are not",
    script: [1, 2, 3, 4, 5, 6].map((n) => redirect(302, `/${n}`)).concat(done),
    want: { attempts: 1, requests: 6, error: ["ApiError", { status: 302 }] },
  },
  {
    name: "a loop ends",
    script: [redirect(301, "/things/1")],
    want: { attempts: 1, requests: 6, error: ["ApiError", { status: 301 }] },
  },
  ...elsewhere.map(
    ([what, location]): FaultCase => ({
      name: `${what} is not followed`,
      options: secrets,
      script: [redirect(307, location), done],
      want: { attempts: 1, requests: 1, error: ["ApiError", { status: 307 }] },
    }),
  ),
  {
    name: "from https to http is not followed",
    baseUrl: secureOrigin,
    script: [redirect(307, `${secureOrigin.replace("https", "http")}/things/2`), done],
    want: { attempts: 1, requests: 1, error: ["ApiError", { status: 307 }] },
  },
  {
    name: "the second of two is looked at as closely as the first",
    script: [redirect(307, "/a"), redirect(307, "{other}/b"), done],
    want: { attempts: 1, requests: 2, error: ["ApiError", { status: 307 }] },
  },
  {
    name: "without a Location it is an error",
    script: [reply({ status: 302 })],
    want: { attempts: 1, error: ["ApiError", { status: 302 }] },
  },
  {
    name: "with an empty Location it ends",
    script: [redirect(302, "")],
    want: { attempts: 1, requests: 1, error: ["ApiError", { status: 302 }] },
  },
  {
    name: "304 with a Location is not followed",
    script: [redirect(304, "/things/2"), done],
    want: { attempts: 1, error: ["ApiError", { status: 304 }] },
  },
  {
    name: "the body of a redirect is no answer",
    script: [
      reply({ status: 302, headers: { Location: "/things/2" }, body: "<html>moved</html>" }),
      done,
    ],
    want: { attempts: 1, requests: 2, result: thing },
  },
  ...[301, 302, 303].map(
    (status): FaultCase => ({
      name: `POST becomes GET after ${status}, without its body`,
      ...post,
      script: [redirect(status, "/things/9"), done],
      want: {
        attempts: 1,
        requests: 2,
        result: thing,
        also: (seen) => {
          trail("POST /things 13", "GET /things/9 0")(seen);
          if (seen.requests[1]?.headers["content-type"]) throw new Error("a type without a body");
        },
      },
    }),
  ),
  ...[307, 308].map(
    (status): FaultCase => ({
      name: `POST stays POST after ${status}, with its body and key`,
      ...post,
      script: [redirect(status, "/things/9"), done],
      want: {
        attempts: 1,
        requests: 2,
        result: thing,
        also: (seen) => {
          trail("POST /things 13", "POST /things/9 13")(seen);
          const keys = seen.requests.map(({ headers }) => headers["idempotency-key"]);
          if (keys[0] === undefined || keys[0] !== keys[1]) throw new Error(`${keys}`);
        },
      },
    }),
  ),
  {
    name: "PUT stays PUT after 302",
    operation: withMethod("PUT", "application/json"),
    input: { id: "1", body: { a: 1 } },
    script: [redirect(302, "/things/9"), done],
    want: {
      attempts: 1,
      requests: 2,
      result: thing,
      also: trail("PUT /things/1 7", "PUT /things/9 7"),
    },
  },
  {
    name: "HEAD stays HEAD after 303",
    operation: withMethod("HEAD"),
    script: [redirect(303, "/things/9"), done],
    want: { attempts: 1, requests: 2, also: trail("HEAD /things/1 0", "HEAD /things/9 0") },
  },
  {
    name: "a stream is not sent to a second place",
    operation: withMethod("PUT", "application/octet-stream"),
    get input() {
      return { id: "1", body: new Blob(["once"]).stream() };
    },
    script: [redirect(307, "/things/9"), done],
    want: { attempts: 1, requests: 1, error: ["ApiError", { status: 307 }] },
  },
  {
    name: "a failure behind a redirect is repeated from the start",
    script: [redirect(307, "/a"), failure(503), redirect(307, "/a"), reset("request"), done],
    want: { attempts: 3, requests: 5, waits: [500, 1000], result: thing },
  },
];
