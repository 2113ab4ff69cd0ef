/** The recipe for OpenTelemetry, with a tracer of the shape of `@opentelemetry/api`. */
import {
  createPlatformClient,
  type Fetch,
  type PlatformClient,
} from "@codat-openapi/platform-client";
import { expect, test } from "vitest";
import { type Attributes, type Tracer, tracingHooks } from "../examples/opentelemetry.ts";

const apiKey = "canary-key-4711";
const companyId = "8a210b68-6988-11ed-a1eb-0242ac120002";
const traceId = "0af7651916cd43dd8448eb211c80319c";

interface RecordedSpan {
  name: string;
  kind: number;
  attributes: Attributes;
  status?: { code: number; message?: string };
  ended: number;
}

function recordingTracer(trace = traceId): Tracer & { spans: RecordedSpan[] } {
  const spans: RecordedSpan[] = [];
  return {
    spans,
    startSpan(name, { kind, attributes }) {
      const span: RecordedSpan = { name, kind, attributes: { ...attributes }, ended: 0 };
      const spanId = `${spans.push(span)}`.padStart(16, "0");
      return {
        spanContext: () => ({ traceId: trace, spanId, traceFlags: 1 }),
        setAttribute: (key, value) => Object.assign(span.attributes, { [key]: value }),
        setStatus: (status) => Object.assign(span, { status }),
        end: () => {
          span.ended++;
        },
      };
    },
  };
}

const json = (status: number, body: object, headers = {}): Response =>
  Response.json(body, { status, headers });

/** A client that gets `answers` one after the other, and the `traceparent` of each request. */
function tracedClient(
  tracer: Tracer,
  answers: (() => Response | Promise<Response>)[],
): { client: PlatformClient; parents: (string | null)[] } {
  const parents: (string | null)[] = [];
  const fetch: Fetch = async (_, { headers }) => {
    parents.push(new Headers(headers).get("traceparent"));
    const answer = answers.shift();
    if (!answer) throw new Error("one request too many");
    return answer();
  };
  const hooks = tracingHooks(tracer);
  const client = createPlatformClient({ apiKey, fetch, hooks, retryBaseDelayMs: 0 });
  return { client, parents };
}

const common = {
  "http.request.method": "GET",
  "url.template": "/companies/{companyId}",
  "server.address": "api.codat.io",
  "server.port": 443,
};
const error = (message: unknown): object => ({ code: 2, message });

test("each attempt is a span with its number, its status and the kind of its error", async () => {
  const tracer = recordingTracer();
  const { client, parents } = tracedClient(tracer, [
    () => json(503, {}),
    () => Promise.reject(new TypeError("fetch failed", { cause: new Error("reset") })),
    () => json(200, { id: companyId }),
  ]);
  await client.companies.get({ companyId });
  const span = { name: "GET /companies/{companyId}", kind: 2, ended: 1 };
  expect(tracer.spans).toEqual([
    {
      ...span,
      attributes: { ...common, "http.response.status_code": 503, "error.type": "503" },
      status: error(""),
    },
    {
      ...span,
      attributes: { ...common, "http.request.resend_count": 1, "error.type": "connection" },
      status: error(expect.stringContaining("reset")),
    },
    {
      ...span,
      attributes: { ...common, "http.request.resend_count": 2, "http.response.status_code": 200 },
    },
  ]);
  expect(parents).toEqual([1, 2, 3].map((span) => `00-${traceId}-000000000000000${span}-01`));
});

test("calls at the same time each have a span of their own", async () => {
  const tracer = recordingTracer();
  const { client } = tracedClient(tracer, [() => json(404, {}), () => json(200, { results: [] })]);
  await Promise.all([client.companies.get({ companyId }).safe(), client.companies.list()]);
  const seen = tracer.spans.map(({ name, ended, attributes }) => [
    name,
    ended,
    attributes["error.type"],
  ]);
  expect(seen).toEqual([
    ["GET /companies/{companyId}", 1, "404"],
    ["GET /companies", 1, undefined],
  ]);
});

test("an aborted attempt ends its span, and an abort before it makes none", async () => {
  const tracer = recordingTracer();
  const { client } = tracedClient(tracer, [() => new Promise(() => {})]);
  const controller = new AbortController();
  const call = client.companies.get({ companyId }, { signal: controller.signal }).safe();
  await expect.poll(() => tracer.spans.length).toBe(1);
  controller.abort();
  await call;
  await client.companies.get({ companyId }, { signal: controller.signal }).safe();
  expect(tracer.spans).toMatchObject([{ ended: 1, attributes: { "error.type": "aborted" } }]);
});

test("nothing secret and no address is in a span", async () => {
  const tracer = recordingTracer();
  const words = `the key ${apiKey} (${btoa(apiKey)}) is unknown`;
  const { client } = tracedClient(tracer, [
    () => json(401, { error: words }),
    () => Promise.reject(new Error(`cannot send ${apiKey} ${btoa(apiKey)}`)),
  ]);
  await client.companies.get({ companyId }).safe();
  await client.companies.list({ query: "name~Acme" }, { maxRetries: 0 }).safe();
  const shown = JSON.stringify(tracer.spans);
  expect(tracer.spans).toHaveLength(2);
  for (const part of [apiKey, btoa(apiKey), companyId, "Acme"]) expect(shown).not.toContain(part);
});

test("without an SDK there is no trace to pass on", async () => {
  const { client, parents } = tracedClient(recordingTracer("0".repeat(32)), [
    () => json(200, { id: companyId }),
  ]);
  await client.companies.get({ companyId });
  expect(parents).toEqual([null]);
});
