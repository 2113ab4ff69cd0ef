import {
  ApiError,
  ConnectionError,
  call,
  DecodeError,
  isSdkError,
  type Operation,
  readBlob,
  readText,
  TooLargeError,
} from "@codat-openapi/runtime";
import { failureOf, holds, open, same } from "../scene.ts";
import type { Step } from "../steps.ts";
import { get, type Promises } from "./promise.ts";

const json = { "Content-Type": "application/json" };
const html = { "Content-Type": "text/html" };

/** What a GET gives that is answered so. */
async function resultOf(origin: string, step: Step, operation: Operation = get): Promise<unknown> {
  const scene = await open(origin, step);
  return call(scene.transport({ maxRetries: 0 }), operation, { id: "1" });
}

export const bodies: Promises = {
  "a success without a body is undefined": async ({ url }) => {
    const empty: readonly Step[] = [
      { status: 204 },
      { status: 205 },
      { status: 200, headers: json },
      { status: 200, headers: json, isChunked: true },
      { status: 202 },
    ];
    for (const step of empty) same((await resultOf(url, step)) === undefined, true);
  },

  "a byte order mark is no part of the JSON": async ({ url }) => {
    same(await resultOf(url, { headers: json, body: '\uFEFF{"a":1}' }), { a: 1 });
  },

  "a compressed body is read": async ({ url }) => {
    const long = "x".repeat(100_000);
    for (const isChunked of [false, true]) {
      same(await resultOf(url, { json: { long }, isGzipped: true, isChunked }), { long });
    }
  },

  "a body that is not in its encoding is a typed error": async ({ url }) => {
    const headers = { ...json, "Content-Encoding": "gzip" };
    const scene = await open(url, { headers, body: '{"a":1}' });
    const sent = call(scene.transport({ maxRetries: 0 }), get, { id: "1" });
    const error: unknown = await sent.catch((reason: unknown) => reason);
    holds(isSdkError(error) && /decode|connection/.test(error.kind), `${error} is typed`);
  },

  "HTML in place of JSON is a decode error": async ({ url }) => {
    const page = `<html>${"x".repeat(5_000)}`;
    const error = await failureOf(resultOf(url, { headers: html, body: page }), DecodeError);
    same([error.kind, error.status], ["decode", 200]);
    holds(error.excerpt.startsWith("<html>"), "the excerpt is the page's beginning");
    holds(error.excerpt.length <= 1_000, "the excerpt is short");
  },

  "JSON that is cut off is a decode error": async ({ url }) => {
    await failureOf(resultOf(url, { headers: json, body: '{"a":' }), DecodeError);
  },

  "a body that breaks off is a connection error": async ({ url }) => {
    const error = await failureOf(
      resultOf(url, { json: { a: 1 }, breaks: "within" }),
      ConnectionError,
    );
    same(error.kind, "connection");
  },

  "a body that is too large is not read": async ({ url }) => {
    const scene = await open(url, { json: "x".repeat(10_000) });
    const transport = scene.transport({ maxResponseBytes: 1_000 });
    const error = await failureOf(call(transport, get, { id: "1" }), TooLargeError);
    same([error.kind, error.limit], ["too-large", 1_000]);
  },

  "an answer changes nothing but itself": async ({ url }) => {
    const body = '{"__proto__":{"polluted":true},"kind":"new","unknown":[1]}';
    const data = (await resultOf(url, { headers: json, body })) as {
      readonly [name: string]: unknown;
    };
    same([data["kind"], data["unknown"]], ["new", [1]]);
    same("polluted" in {}, false, "whether other objects have it");
  },

  "text and bytes are given as they are": async ({ url }) => {
    const headers = { "Content-Type": "text/csv" };
    const step: Step = { headers, body: "a,b\nü,2" };
    same(await resultOf(url, step, { ...get, read: readText }), step.body);
    const blob = await resultOf(url, step, { ...get, read: readBlob });
    holds(blob instanceof Blob, "it is a Blob");
    same([await blob.text(), blob.type], [step.body, "text/csv"]);
  },

  "the body of an error may be anything": async ({ url }) => {
    const problem = { "Content-Type": "application/problem+json" };
    const steps: readonly Step[] = [
      { status: 404 },
      { status: 404, headers: html, body: "<html>" },
      { status: 404, headers: problem, body: '{"error":"gone"}' },
      { status: 404, json: { a: 1 }, breaks: "within" },
    ];
    for (const step of steps) {
      same((await failureOf(resultOf(url, step), ApiError)).status, 404);
    }
  },
};
