/**
 * Verifies webhooks that are signed by the Standard Webhooks scheme
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md). An entry of its own,
 * which the client itself never loads.
 */
import { ConfigError } from "./errors/config-error.ts";
import {
  type WebhookRefusal,
  WebhookVerificationError,
} from "./errors/webhook-verification-error.ts";

export { type WebhookRefusal, WebhookVerificationError };

/** The body as it arrived. Text that was decoded from other bytes than UTF-8, or lost its byte order mark, fits no more. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;

/** The request's headers: a `Headers`, or an object such as Node's `request.headers`; names in any case. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | { readonly [name: string]: string | readonly string[] | undefined };

/** How strict the check is about time. */
export interface WebhookOptions {
  /**
   * How far the sender's clock and this one may differ, and how long a delivery may be under way, in seconds. A delivery
   * that was recorded can be played again for that long. `Infinity` switches the check off.
   * @default 300
   */
  toleranceSeconds?: number | undefined;
  /** Tells the time, in milliseconds since 1970; `Date` unless a test gives another. */
  clock?: { now(): number } | undefined;
}

/** A webhook whose signature fits. */
export interface WebhookDelivery<Event> {
  /** The same whenever the sender tries again, and part of what is signed: skip a delivery whose id has been handled. */
  readonly id: string;
  /** When this try was sent, in seconds since 1970. */
  readonly timestamp: number;
  readonly event: Event;
}

/**
 * The event of a webhook, once its signature is found to fit.
 *
 * @param secrets One or, while it is being changed, several; each with or without its `whsec_`.
 * @throws {WebhookVerificationError} where none fits, or the body is no JSON object.
 * @throws {ConfigError} where a secret or an option cannot work, or the body is not raw.
 */
export async function unwrapWebhook<Event>(
  rawBody: WebhookBody,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  options?: WebhookOptions,
): Promise<Event> {
  return (await verifyWebhook<Event>(rawBody, headers, secrets, options)).event;
}

/** The same as {@link unwrapWebhook}, with the id by which a repeated delivery is known. */
export async function verifyWebhook<Event>(
  rawBody: WebhookBody,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  options: WebhookOptions = {},
): Promise<WebhookDelivery<Event>> {
  const { toleranceSeconds = 300, clock = Date } = options;
  const body = bytesOf(rawBody);
  const keys = [secrets].flat().map(keyOf);
  if (keys.length === 0) throw new ConfigError("Webhooks: there is no secret; give one or more.");
  if (typeof toleranceSeconds !== "number" || !(toleranceSeconds >= 0)) {
    throw new ConfigError("Webhooks: toleranceSeconds must be a number that is not negative.");
  }
  const { id, sentAt, signatures } = signedHeaders(headers);
  const timestamp = timestampOf(sentAt, toleranceSeconds, clock.now());
  const start = new TextEncoder().encode(`${id}.${sentAt}.`);
  // A copy, so that what is verified and what is read are the same, whatever the caller does to the body meanwhile.
  const content = new Uint8Array(start.length + body.length);
  content.set(start);
  content.set(body, start.length);
  if (!(await isSigned(content, keys, signatures))) {
    throw new WebhookVerificationError(
      "Webhook refused: no signature fits; check the secret, and that the body is given byte for byte as it arrived.",
      "bad-signature",
    );
  }
  return { id, timestamp, event: eventOf(content.subarray(start.length)) as Event };
}

function bytesOf(body: unknown): Uint8Array {
  if (typeof body === "string") return new TextEncoder().encode(body);
  // Not instanceof, which fails for a body that another realm made, as test runners have them.
  if (ArrayBuffer.isView(body))
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (Object.prototype.toString.call(body) === "[object ArrayBuffer]")
    return new Uint8Array(body as ArrayBuffer);
  throw new ConfigError(
    "Webhooks: the raw body is needed, as text or bytes; an object that was parsed from it cannot be verified.",
  );
}

function keyOf(secret: unknown): Uint8Array<ArrayBuffer> {
  try {
    const key = bytesOfBase64((secret as string).trim().replace(/^whsec_/, ""));
    if (key.length > 0) return key;
  } catch {
    // Not kept as the cause: an engine may quote what it could not decode.
  }
  throw new ConfigError(
    "Webhooks: a secret is missing or no base64 (after whsec_, where it starts so); copy it anew.",
  );
}

const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** The three headers of one prefix: those of two are never put together. */
function signedHeaders(headers: WebhookHeaders): {
  id: string;
  sentAt: string;
  signatures: string;
} {
  const header = headerReader(headers);
  for (const prefix of ["webhook", "svix"]) {
    const id = header(`${prefix}-id`);
    const sentAt = header(`${prefix}-timestamp`);
    const signatures = header(`${prefix}-signature`);
    if (id && sentAt && signatures) return { id, sentAt, signatures };
  }
  throw new WebhookVerificationError(
    "Webhook refused: it lacks one of the headers webhook-id, webhook-timestamp and webhook-signature; give all that arrived.",
    "missing-header",
  );
}

function headerReader(headers: WebhookHeaders): (name: string) => string | null | undefined {
  if (typeof headers?.get === "function") return (name) => (headers as Headers).get(name);
  const values = new Map(
    Object.entries(headers ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      [value].flat().join(" "),
    ]),
  );
  return (name) => values.get(name);
}

function timestampOf(text: string, tolerance: number, now: number): number {
  const timestamp = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(timestamp)) {
    throw new WebhookVerificationError(
      "Webhook refused: its timestamp is no number of seconds.",
      "bad-timestamp",
    );
  }
  const age = Math.floor(now / 1000) - timestamp;
  // Put so that a clock that gives no number refuses all.
  if (!(age <= tolerance)) throw expired("old", tolerance);
  if (!(-age <= tolerance)) throw expired("new", tolerance);
  return timestamp;
}

const expired = (what: "old" | "new", tolerance: number): WebhookVerificationError =>
  new WebhookVerificationError(
    `Webhook refused: it was sent more than ${tolerance} s ${what === "old" ? "ago" : "from now"}; check the clock of this machine.`,
    `too-${what}`,
  );

// More than any change of secrets leads to; the rest would be work that a stranger gives to this machine.
const mostSignatures = 16;

async function isSigned(
  content: Uint8Array<ArrayBuffer>,
  keys: readonly Uint8Array<ArrayBuffer>[],
  signatures: string,
): Promise<boolean> {
  // Versions other than v1 are passed over, as the scheme wants it. A digest has 32 bytes; a comma comes after it where
  // the header came twice and was put together.
  const macs = signatures
    .split(" ")
    .flatMap((entry) => /^v1,([A-Za-z\d+/]{43}=),?$/.exec(entry)?.[1] ?? [])
    .slice(0, mostSignatures)
    .map(bytesOfBase64);
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) throw new ConfigError("Webhooks: this runtime has no Web Crypto, which is needed.");
  for (const key of keys) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const imported = await subtle.importKey("raw", key, algorithm, false, ["verify"]);
    for (const mac of macs) if (await subtle.verify("HMAC", imported, mac, content)) return true;
  }
  return false;
}

function eventOf(body: Uint8Array): object {
  try {
    const event: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (typeof event === "object" && event !== null && !Array.isArray(event)) return event;
  } catch {
    // Not kept as the cause: it quotes the body.
  }
  throw new WebhookVerificationError(
    "Webhook refused: it is signed, but its body is no JSON object in UTF-8.",
    "bad-body",
  );
}
