import type { FaultCase } from "../fault-case.ts";
import { close, drip, early, endless, json, raw, reply, reset } from "../steps.ts";
import { done, postWithoutKey, thing } from "./operations.ts";

const lost = [
  ["a reset before anything was read", reset("connect")],
  ["a reset without an answer", reset("request")],
  ["a reset after the headers", reset("headers")],
  ["a reset in the middle of the body", reset("body")],
  ["a close before anything was read", close("connect")],
  ["a close without an answer", close("request")],
  ["a close after the headers", close("headers")],
  ["a close in the middle of the body", close("body")],
  ["a chunked body that breaks off", raw(chunkedHead("5\r\n[1,2,\r\n"))],
  ["a chunked body that is reset", raw(chunkedHead("5\r\n[1,2,\r\n"), "reset")],
  ["garbage instead of HTTP", raw("\x00\x01\x02 this is no HTTP \xff\xfe\r\n\r\n")],
  ["the greeting of another protocol", raw("220 mail.example.com ESMTP\r\n")],
  ["the preface of HTTP/2", raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")],
  ["a chunk size that is no number", raw(chunkedHead("zz\r\n[]\r\n0\r\n\r\n"))],
  ["a Content-Length that is no number", raw("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n[]")],
  ["a negative Content-Length", raw("HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n[]")],
  [
    "two Content-Lengths that differ",
    raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n[]\n"),
  ],
  ["a header line without a colon", raw("HTTP/1.1 200 OK\r\nno colon\r\n\r\n[]")],
  ["a NUL in a header", raw("HTTP/1.1 200 OK\r\nX: a\x00b\r\nContent-Length: 2\r\n\r\n[]")],
  ["headers without an end", raw(`HTTP/1.1 200 OK\r\nX-A: ${"a".repeat(50_000)}`)],
  ["headers beyond all bounds", raw(`HTTP/1.1 200 OK\r\nX-A: ${"a".repeat(400_000)}\r\n\r\n[]`)],
  ["headers that never end", endless("HTTP/1.1 200 OK\r\n", `X-A: ${"a".repeat(9_000)}\r\n`)],
  [
    "a protocol that nobody asked for",
    raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"),
  ],
  ["a Content-Length that is too long", reply({ body: "[1]", framing: 30, end: "close" })],
] as const;

function chunkedHead(rest: string): string {
  return `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${rest}`;
}

export const connections: readonly FaultCase[] = [
  ...lost.map(
    ([what, step]): FaultCase => ({
      name: `GET is repeated after ${what}`,
      script: [step, done],
      want: { attempts: 2, waits: [500], result: thing },
    }),
  ),
  {
    name: "a server that resets every connection is a ConnectionError",
    script: [reset("request")],
    want: { attempts: 3, waits: [500, 1000], error: ["ConnectionError", { kind: "connection" }] },
  },
  {
    name: "an answer that always breaks off is a ConnectionError",
    script: [close("body")],
    want: { attempts: 3, waits: [500, 1000], error: ["ConnectionError"] },
  },
  {
    name: "a server that is not there is a ConnectionError that keeps its cause",
    baseUrl: "{dead}",
    script: [done],
    want: {
      attempts: 3,
      requests: 0,
      waits: [500, 1000],
      error: ["ConnectionError"],
      also: ({ error }) => {
        if (!(error?.cause instanceof Error)) throw new Error("the cause is gone");
        if (!error.message.includes("ECONNREFUSED")) throw new Error(error.message);
      },
    },
  },
  {
    name: "a kept connection that is reset under the next request is a lost connection",
    calls: 2,
    script: [done, reset("connect"), done],
    want: { attempts: 2, requests: 3, waits: [500], result: thing, outcomes: ["ok", "ok"] },
  },
  {
    name: "a kept connection that is closed under the next request is a lost connection",
    calls: 2,
    script: [done, close("connect"), done],
    want: { attempts: 2, requests: 3, waits: [500], result: thing, outcomes: ["ok", "ok"] },
  },
  {
    name: "a kept connection that is closed under a POST without a key is not tried again",
    ...postWithoutKey,
    calls: 2,
    script: [done, close("connect"), done],
    want: { attempts: 1, requests: 2, error: ["ConnectionError"] },
  },
  {
    name: "a kept connection that closes while idle harms nobody",
    calls: 2,
    script: [reply({ body: '{"id":"1"}', end: "close" }), done],
    want: { attempts: 1, requests: 2, result: thing },
  },
  {
    name: "Connection: close is obeyed",
    calls: 2,
    script: [json({ id: "1" }, { headers: { Connection: "close" }, end: "close" }), done],
    want: { attempts: 1, requests: 2, result: thing },
  },
  {
    name: "bytes after the end of an answer do not reach the next one",
    calls: 2,
    script: [reply({ body: '{"id":"1"}HTTP/1.1 200 OK\r\n\r\n{"evil":1}', framing: 10 }), done],
    want: { attempts: 1, requests: 2, result: thing, outcomes: ["ok", "ok"] },
  },
  {
    name: "an answer before the request was read is an answer",
    operation: { method: "PUT", path: "/things/{id}", contentType: "application/octet-stream" },
    input: { id: "1", body: new Uint8Array(100) },
    script: [early(json({ error: "too big" }, { status: 413, end: "close" }))],
    want: { attempts: 1, error: ["ApiError", { status: 413, apiMessage: "too big" }] },
  },
  {
    name: "HTTP/1.0 is understood",
    script: [raw('HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{"id":"1"}')],
    want: { attempts: 1, result: thing },
  },
  {
    name: "hints before the answer are skipped",
    script: [
      raw(
        "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
      ),
    ],
    want: { attempts: 1, result: {} },
  },
  {
    name: "an answer in single bytes is whole",
    script: [drip({ body: '{"id":"1"}' }, 1, 1, true)],
    want: { attempts: 1, result: thing },
  },
  {
    name: "characters that are split between packets are whole",
    script: [drip({ body: '{"id":"äöü€😀"}' }, 1, 1)],
    want: { attempts: 1, result: { id: "äöü€😀" } },
  },
  {
    name: "trailers after a chunked body are no part of it",
    script: [
      raw(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n2\r\n[]\r\n0\r\nX-Sum: 1\r\n\r\n",
        "keep",
      ),
    ],
    want: { attempts: 1, result: [] },
  },
];
