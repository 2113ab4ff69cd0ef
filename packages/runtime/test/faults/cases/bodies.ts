import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { FaultCase } from "../fault-case.ts";
import { type Answer, endless, failure, json, raw, reply } from "../steps.ts";
import { done, thing, withMethod } from "./operations.ts";

const asJson = (body: string | Buffer, more: Answer = {}): FaultCase["script"] => [
  reply({ ...more, headers: { "Content-Type": "application/json", ...more.headers }, body }),
];

const nothing: readonly (readonly [string, Answer | string])[] = [
  ["204", { status: 204 }],
  ["204 with a length of 0", { status: 204, framing: 0 }],
  ["205", { status: 205 }],
  ["205 in no chunks", { status: 205, framing: "chunked" }],
  ["200 with a length of 0", { status: 200 }],
  ["200 in no chunks", { status: 200, framing: "chunked" }],
  ["200 without a length", { status: 200, framing: "close" }],
  ["200 that says JSON and is empty", { headers: { "Content-Type": "application/json" } }],
  ["201 that is empty", { status: 201 }],
  ["202 that is empty", { status: 202, framing: "chunked" }],
];

const values: readonly (readonly [string, string, unknown])[] = [
  ["null", "null", null],
  ["false", "false", false],
  ["zero", "0", 0],
  ["an empty string", '""', ""],
  ["an empty list", "[]", []],
  ["white space around", ' \r\n\t{"id":"1"}\n', thing],
  ["a BOM", '\ufeff{"id":"1"}', thing],
  ["unknown fields", '{"id":"1","brandNew":{"a":[1]}}', { id: "1", brandNew: { a: [1] } }],
  ["an unknown enum value", '{"status":"Frobnicated"}', { status: "Frobnicated" }],
  ["a field twice, the last of which counts", '{"a":1,"a":2}', { a: 2 }],
  ["escaped characters", '"\\u00e4\\ud83d\\ude00\\u0000"', "ä😀\u0000"],
  ["a lone surrogate", '"\\ud800"', "\ud800"],
  ["a number beyond 2^53, rounded", "9007199254740993", 9007199254740992],
];

const types: readonly string[] = [
  "application/json; charset=utf-8",
  "application/vnd.example.v2+json",
  "text/json",
  "text/plain",
];

const notJson: readonly (readonly [string, string | Buffer])[] = [
  ["HTML", "<!doctype html><html></html>"],
  ["truncated JSON", '{"id":"1","list":[1,2'],
  ["two values", "{}{}"],
  ["a trailing comma", "[1,]"],
  ["single quotes", "{'id':1}"],
  ["NaN", "NaN"],
  ["white space alone", " \r\n "],
  ["NUL bytes", "\u0000\u0000"],
  ["a half character", Buffer.from([0xe2, 0x82])],
  ["UTF-16", Buffer.from('{"id":"1"}', "utf16le")],
  ["bytes", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])],
];

const encodings = [
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
] as const;

const zipped = gzipSync(JSON.stringify({ list: Array.from({ length: 5000 }, (_, i) => i * 7) }));
const flipped = Buffer.from(zipped);
flipped.fill(0x55, 200, 400);
const inGzip = { headers: { "Content-Encoding": "gzip" } };
const small = { client: { maxResponseBytes: 1000, maxRetries: 0 } };
const tooLarge: FaultCase["want"] = { attempts: 1, error: ["TooLargeError", { limit: 1000 }] };

/** A body that cannot be unpacked: whether that is a bad answer or a lost connection, `fetch` hardly says. */
const broken = (name: string, body: Buffer): FaultCase => ({
  name,
  client: { maxRetries: 0 },
  script: asJson(body, inGzip),
  want: { attempts: 1, error: [/^(Decode|Connection)Error$/] },
});

export const bodies: readonly FaultCase[] = [
  ...nothing.map(
    ([what, answer]): FaultCase => ({
      name: `${what} is undefined`,
      script: [reply(answer as Answer)],
      want: { attempts: 1, result: undefined },
    }),
  ),
  {
    name: "a 204 that sends bytes all the same is undefined",
    script: [raw("HTTP/1.1 204 No Content\r\n\r\n{}")],
    want: { attempts: 1, result: undefined },
  },
  {
    name: "HEAD has a length and no body",
    operation: withMethod("HEAD"),
    script: asJson("", { framing: 137_000 }),
    want: { attempts: 1, result: undefined },
  },
  ...values.map(
    ([what, body, result]): FaultCase => ({
      name: `JSON with ${what}`,
      script: asJson(body),
      want: { attempts: 1, result },
    }),
  ),
  ...types.map(
    (type): FaultCase => ({
      name: `JSON that says ${type}`,
      script: [reply({ headers: { "Content-Type": type }, body: '{"id":"1"}' })],
      want: { attempts: 1, result: thing },
    }),
  ),
  {
    name: "JSON that says nothing of itself",
    script: [reply({ body: '{"id":"1"}' })],
    want: { attempts: 1, result: thing },
  },
  {
    name: "JSON in chunks",
    script: asJson('{"id":"1"}', { framing: "chunked" }),
    want: { attempts: 1, result: thing },
  },
  {
    name: "JSON until the connection closes",
    script: asJson('{"id":"1"}', { framing: "close" }),
    want: { attempts: 1, result: thing },
  },
  ...encodings.map(
    ([name, encode]): FaultCase => ({
      name: `JSON in ${name}`,
      script: asJson(encode('{"id":"1"}'), { headers: { "Content-Encoding": name } }),
      want: { attempts: 1, result: thing },
    }),
  ),
  {
    name: "__proto__ in JSON pollutes nothing",
    script: asJson('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}}}'),
    want: {
      attempts: 1,
      also: ({ value }) => {
        if (({} as { polluted?: unknown }).polluted !== undefined) throw new Error("polluted");
        if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error("prototype set");
      },
    },
  },
  ...notJson.map(
    ([what, body]): FaultCase => ({
      name: `${what} where JSON was promised is a DecodeError`,
      script: asJson(body),
      want: {
        attempts: 1,
        error: ["DecodeError", { kind: "decode", status: 200 }],
        also: ({ error }) => {
          const { excerpt } = error as unknown as { excerpt: unknown };
          if (typeof excerpt !== "string" || excerpt.length > 1000) throw new Error("excerpt");
        },
      },
    }),
  ),
  {
    name: "the excerpt of a large answer is bounded",
    script: asJson(`<html>${"a".repeat(2_000_000)}`),
    want: {
      attempts: 1,
      error: ["DecodeError"],
      also: ({ error }) => {
        const { excerpt } = error as unknown as { excerpt: string };
        if (!excerpt.startsWith("<html>aaa") || excerpt.length > 1000) throw new Error(excerpt);
      },
    },
  },
  {
    name: "a Content-Length that is too short leaves no valid JSON",
    script: asJson('{"id":"1"}', { framing: 5, end: "close" }),
    want: { attempts: 1, error: ["DecodeError"] },
  },
  broken("gzip that is garbage is an error", flipped),
  broken("gzip that is truncated is an error", zipped.subarray(0, zipped.length / 2)),
  broken("gzip that is plain text is an error", Buffer.from('{"id":"1"}')),
  {
    name: "text is text",
    operation: { ...withMethod("GET"), response: "text" },
    script: [reply({ headers: { "Content-Type": "text/csv" }, body: "a;b\n1;2\n" })],
    want: { attempts: 1, result: "a;b\n1;2\n" },
  },
  {
    name: "binary is a Blob with its type",
    operation: { ...withMethod("GET"), response: "blob" },
    script: [
      reply({ headers: { "Content-Type": "image/png" }, body: Buffer.from([0x89, 0, 0xff]) }),
    ],
    want: {
      attempts: 1,
      also: ({ value }) => {
        const { size, type } = value as Blob;
        if (size !== 3 || type !== "image/png") throw new Error(`${size} bytes of ${type}`);
      },
    },
  },
  {
    name: "50 MB of JSON arrive whole",
    script: (() => {
      const row = `{"id":"${"x".repeat(990)}"}`;
      return asJson(`[${Array.from({ length: 50_000 }, () => row).join(",")}]`);
    })(),
    want: {
      attempts: 1,
      also: ({ value }) => {
        if ((value as unknown[]).length !== 50_000) throw new Error("rows are missing");
      },
    },
  },
  {
    name: "more than maxResponseBytes by its own account is too large",
    ...small,
    script: asJson(`"${"x".repeat(2000)}"`),
    want: tooLarge,
  },
  {
    name: "more than maxResponseBytes without saying so is too large",
    ...small,
    script: asJson(`"${"x".repeat(2000)}"`, { framing: "chunked" }),
    want: tooLarge,
  },
  {
    name: "a body without an end is too large",
    ...small,
    script: [endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "5\r\n[1,2,\r\n", 0)],
    want: tooLarge,
  },
  {
    name: "what is small only while it is packed is too large",
    ...small,
    script: asJson(gzipSync("x".repeat(5_000_000)).subarray(0), inGzip),
    want: tooLarge,
  },
  {
    name: "exactly maxResponseBytes is not too large",
    client: { maxResponseBytes: 10 },
    script: asJson('{"id":"1"}'),
    want: { attempts: 1, result: thing },
  },
  {
    name: "an answer that is too large is not asked for again",
    client: { maxResponseBytes: 1000 },
    script: [...(asJson(`"${"x".repeat(2000)}"`) as []), done],
    want: tooLarge,
  },
  {
    name: "an error that is too large is that error",
    ...small,
    script: asJson(`"${"x".repeat(2000)}"`, { status: 404 }),
    want: { attempts: 1, error: ["NotFoundError", { status: 404, body: undefined }] },
  },
  {
    name: "an error in broken gzip is that error",
    client: { maxRetries: 0 },
    script: asJson(flipped, { ...inGzip, status: 500 }),
    want: { attempts: 1, error: ["ServerError", { status: 500, body: undefined }] },
  },
  {
    name: "an empty error is repeated like any other",
    script: [reply({ status: 503 }), failure(503), json({ id: "1" })],
    want: { attempts: 3, waits: [500, 1000], result: thing },
  },
];
