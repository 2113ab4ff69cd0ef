import { createHmac } from "node:crypto";
import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  unwrapWebhook,
  verifyWebhook,
  type WebhookBody,
  type WebhookHeaders,
  type WebhookOptions,
  type WebhookRefusal,
  WebhookVerificationError,
} from "../src/webhooks.ts";

const now = 1_700_000_000;
const clock = { now: (): number => now * 1000 + 999 };
const key = Buffer.from("0123456789abcdefghijklmn");
const secret = `whsec_${key.toString("base64")}`;
const otherKey = Buffer.from("another key of twenty-four");
const otherSecret = `whsec_${otherKey.toString("base64")}`;
const id = "msg_1";
const text = '{"eventType":"thing.made","payload":{"name":"Zoë"}}';
const event = JSON.parse(text);

/** The signature as the scheme has it, by another implementation than the one under test. */
function sign(
  body: string | Uint8Array = text,
  { as = id, at = String(now), by = key }: { as?: string; at?: string; by?: Buffer } = {},
): string {
  return `v1,${createHmac("sha256", by).update(`${as}.${at}.`).update(body).digest("base64")}`;
}

const headersOf = (
  signature = sign(),
  { prefix = "webhook-", at = String(now) }: { prefix?: string; at?: string } = {},
): Record<string, string> => ({
  [`${prefix}id`]: id,
  [`${prefix}timestamp`]: at,
  [`${prefix}signature`]: signature,
});

interface Delivery {
  body?: unknown;
  headers?: unknown;
  secrets?: unknown;
  options?: WebhookOptions;
}

const unwrap = ({
  body = text,
  headers = headersOf(),
  secrets = secret,
  options = {},
}: Delivery): Promise<unknown> =>
  unwrapWebhook(body as WebhookBody, headers as WebhookHeaders, secrets as string, {
    clock,
    ...options,
  });

const refusalOf = async (delivery: Delivery): Promise<{ kind: string; reason?: string }> =>
  unwrap(delivery).then(
    () => ({ kind: "none" }),
    ({ kind, reason }) => ({ kind, reason }),
  );

afterEach(() => vi.unstubAllGlobals());

test("a delivery that the specification's authors published is verified", async () => {
  const delivery = await verifyWebhook(
    '{"test": 2432232314}',
    {
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    },
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    { clock: { now: () => 1_614_265_330_000 } },
  );
  expect(delivery).toEqual({
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestamp: 1_614_265_330,
    event: { test: 2432232314 },
  });
});

const bytes = new TextEncoder().encode(text);
const bom = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
const padded = new Uint8Array([0, 0, ...bytes, 0]);

describe("the event comes out of", () => {
  test.each<[name: string, Delivery]>([
    ["text", {}],
    ["bytes", { body: bytes }],
    ["a Buffer of Node's pool", { body: Buffer.from(text) }],
    ["a part of a larger buffer", { body: padded.subarray(2, -1) }],
    ["an ArrayBuffer", { body: bytes.slice().buffer }],
    ["bytes of another realm", { body: runInNewContext("new Uint8Array(b)", { b: [...bytes] }) }],
    [
      "an ArrayBuffer of another realm",
      { body: runInNewContext("new Uint8Array(b).buffer", { b: [...bytes] }) },
    ],
    ["bytes with a byte order mark", { body: bom, headers: headersOf(sign(bom)) }],
    ["text with a byte order mark", { body: bom.toString(), headers: headersOf(sign(bom)) }],
    ["headers under svix-", { headers: headersOf(sign(), { prefix: "svix-" }) }],
    ["a Headers", { headers: new Headers(headersOf()) }],
    ["headers in another case", { headers: headersOf(sign(), { prefix: "Webhook-" }) }],
    [
      "headers as lists",
      {
        headers: {
          "webhook-id": [id],
          "webhook-timestamp": [String(now)],
          "webhook-signature": ["v1,bad", sign()],
          other: undefined,
        },
      },
    ],
    ["several signatures", { headers: headersOf(`${sign(text, { by: otherKey })} ${sign()}`) }],
    ["signatures of other versions before", { headers: headersOf(`v1a,abc v2,x ${sign()}`) }],
    [
      "signatures of two headers in one",
      {
        headers: new Headers([
          ...Object.entries(headersOf(sign(text, { by: otherKey }))),
          ["webhook-signature", sign()],
        ]),
      },
    ],
    ["several secrets", { secrets: [otherSecret, secret] }],
    ["a secret without whsec_", { secrets: key.toString("base64") }],
    ["a secret with a line break after it", { secrets: `${secret}\n` }],
    ["a whole webhook- beside half a svix-", { headers: { ...headersOf(), "svix-id": "x" } }],
    [
      "half a webhook- beside a whole svix-",
      { headers: { "webhook-id": "x", ...headersOf(sign(), { prefix: "svix-" }) } },
    ],
  ])("%s", async (_name, delivery) => {
    expect(await unwrap(delivery)).toEqual(event);
  });

  test("a body that the caller changes meanwhile", async () => {
    const body = bytes.slice();
    const promise = unwrap({ body });
    body.fill(32);
    expect(await promise).toEqual(event);
  });
});

test("an event whose type nobody knows comes back as it is", async () => {
  const body = '{"eventType":"never.heard","more":[1]}';
  expect(await unwrap({ body, headers: headersOf(sign(body)) })).toEqual(JSON.parse(body));
});

test("the id that is signed and the time of sending come with the event", async () => {
  const headers = { ...headersOf(), "svix-id": "msg_unsigned" };
  const delivery = await verifyWebhook(text, headers, secret, { clock });
  expect(delivery).toEqual({ id, timestamp: now, event });
});

test("__proto__ in a body pollutes nothing", async () => {
  const body = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
  const unwrapped = await unwrap({ body, headers: headersOf(sign(body)) });
  expect(({} as { polluted?: true }).polluted).toBeUndefined();
  expect((unwrapped as { polluted?: true }).polluted).toBeUndefined();
});

/** A delivery that was signed at this time. */
const signedAt = (at: string, options?: WebhookOptions): Delivery => ({
  headers: headersOf(sign(text, { at }), { at }),
  ...(options ? { options } : {}),
});

const body = (given: string | Uint8Array): Delivery => ({
  body: given,
  headers: headersOf(sign(given)),
});

describe("refused is", () => {
  const { "webhook-id": _, ...withoutId } = headersOf();
  const { "webhook-timestamp": __, ...withoutTimestamp } = headersOf();
  const { "webhook-signature": ___, ...withoutSignature } = headersOf();

  test.each<[name: string, reason: WebhookRefusal | undefined, Delivery]>([
    ["no header", "missing-header", { headers: {} }],
    ["no id", "missing-header", { headers: withoutId }],
    ["no timestamp", "missing-header", { headers: withoutTimestamp }],
    ["no signature", "missing-header", { headers: new Headers(withoutSignature) }],
    ["an empty id", "missing-header", { headers: { ...withoutId, "webhook-id": "" } }],
    [
      "a header that is undefined",
      "missing-header",
      { headers: { ...withoutId, "webhook-id": undefined } },
    ],
    ["an id of the other prefix", "missing-header", { headers: { ...withoutId, "svix-id": id } }],
    ["headers of a prototype", "missing-header", { headers: Object.create(headersOf()) }],

    ["a timestamp in words", "bad-timestamp", signedAt("now")],
    ["a timestamp with an exponent", "bad-timestamp", signedAt("1e3")],
    ["a timestamp with a space", "bad-timestamp", signedAt(` ${now}`)],
    ["a timestamp with a line break", "bad-timestamp", signedAt(`${now}\n`)],
    ["a negative timestamp", "bad-timestamp", signedAt("-1")],
    ["a timestamp with a plus sign", "bad-timestamp", signedAt(`+${now}`)],
    ["a hexadecimal timestamp", "bad-timestamp", signedAt("0x6553f100")],
    ["a timestamp with a fraction", "bad-timestamp", signedAt(`${now}.5`)],
    ["a timestamp in other digits", "bad-timestamp", signedAt("١٢٣")],
    ["a timestamp past all safe numbers", "bad-timestamp", signedAt("9007199254740993")],
    [
      "two timestamps",
      "bad-timestamp",
      { headers: { ...headersOf(), "webhook-timestamp": [String(now), String(now)] } },
    ],

    ["nothing that is as old as may be", undefined, signedAt(String(now - 300))],
    ["what is older", "too-old", signedAt(String(now - 301))],
    ["nothing that is as new as may be", undefined, signedAt(String(now + 300))],
    ["what is newer", "too-new", signedAt(String(now + 301))],
    ["what is in milliseconds", "too-new", signedAt(String(now * 1000))],
    [
      "nothing within another tolerance",
      undefined,
      signedAt(String(now - 900), { toleranceSeconds: 900 }),
    ],
    [
      "what is beyond another tolerance",
      "too-old",
      signedAt(String(now - 1), { toleranceSeconds: 0 }),
    ],
    [
      "nothing where time is not looked at",
      undefined,
      signedAt("0", { toleranceSeconds: Infinity }),
    ],
    [
      "all, where the clock has stopped working",
      "too-old",
      signedAt(String(now), { clock: { now: () => Number.NaN } }),
    ],

    ["another body", "bad-signature", { body: `${text} ` }],
    ["another secret", "bad-signature", { secrets: otherSecret }],
    ["another id", "bad-signature", { headers: headersOf(sign(text, { as: "msg_2" })) }],
    [
      "another timestamp",
      "bad-signature",
      { headers: headersOf(sign(text, { at: String(now - 1) })) },
    ],
    [
      "a signature of another version",
      "bad-signature",
      { headers: headersOf(sign().replace("v1", "v1a")) },
    ],
    ["a signature without its version", "bad-signature", { headers: headersOf(sign().slice(3)) }],
    ["a signature that is cut short", "bad-signature", { headers: headersOf(sign().slice(0, -8)) }],
    ["a signature that is no base64", "bad-signature", { headers: headersOf("v1,%%%") }],
    ["an empty signature", "bad-signature", { headers: headersOf("v1,") }],
    [
      "more signatures than anyone has",
      "bad-signature",
      { headers: headersOf(`${`${sign(text, { by: otherKey })} `.repeat(16)}${sign()}`) },
    ],
    [
      "a wrong webhook- beside a right svix-",
      "bad-signature",
      { headers: { ...headersOf(sign("")), ...headersOf(sign(), { prefix: "svix-" }) } },
    ],

    ["a body that is no JSON", "bad-body", body("<html>")],
    ["an empty body", "bad-body", body("")],
    ["a body that is no object", "bad-body", body("null")],
    ["a body that is a list", "bad-body", body("[]")],
    [
      "a body that is not in UTF-8",
      "bad-body",
      body(new Uint8Array([...bytes.slice(0, -2), 0xff, 0x7d])),
    ],
  ])("%s (%s)", async (_name, reason, delivery) => {
    expect(await refusalOf(delivery)).toEqual(
      reason === undefined ? { kind: "none" } : { kind: "webhook", reason },
    );
  });
});

describe("a ConfigError is", () => {
  test.each<[name: string, Delivery]>([
    ["no secret", { secrets: [] }],
    ["a secret that is undefined", { secrets: [undefined] }],
    ["a secret that is null", { secrets: [null] }],
    ["an empty secret", { secrets: "" }],
    ["a secret that is only its prefix", { secrets: "whsec_" }],
    ["a secret that is no base64", { secrets: "whsec_not*base64" }],
    ["one such beside a good one", { secrets: [secret, "whsec_not*base64"] }],
    ["a body that was parsed", { body: event }],
    ["no body", { body: null }],
    ["a tolerance that is no number", { options: { toleranceSeconds: Number.NaN } }],
    ["a tolerance in words", { options: { toleranceSeconds: "300" as unknown as number } }],
    ["a negative tolerance", { options: { toleranceSeconds: -1 } }],
  ])("%s", async (_name, delivery) => {
    expect(await refusalOf(delivery)).toMatchObject({ kind: "config" });
  });

  test("a runtime without Web Crypto", async () => {
    vi.stubGlobal("crypto", undefined);
    expect(await refusalOf({})).toMatchObject({ kind: "config" });
  });
});

test("a parsed body is refused with a word on what is needed", async () => {
  await expect(unwrap({ body: event })).rejects.toThrow("the raw body is needed");
});

test("what is refused shows neither secret nor signature nor body", async () => {
  const canary = "canary4711";
  const wrong = `whsec_${btoa(canary)}`;
  const secretBody = `{"token":"${canary}"`;
  const refused = await Promise.all(
    [
      { secrets: wrong },
      { secrets: `${wrong}*` },
      { headers: headersOf(`v1,${canary}`) },
      { body: { token: canary } },
      body(secretBody),
      { ...body(secretBody), secrets: wrong },
      signedAt(`${canary}`),
    ].map((delivery) => unwrap(delivery).catch((caught: unknown) => caught)),
  );
  for (const error of refused) {
    expect(error).toBeInstanceOf(Error);
    const shown = `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)}`;
    expect(shown).not.toContain(canary);
    expect(shown).not.toContain(btoa(canary).replace(/=+$/, ""));
    expect(shown).not.toContain(key.toString("base64"));
  }
});

test("a refusal is an error of the client, with its reason in JSON", async () => {
  const error = await unwrap({ body: "" }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(WebhookVerificationError);
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    name: "WebhookVerificationError",
    kind: "webhook",
    reason: "bad-signature",
  });
});
