import { STATUS_CODES } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Exchange, Step } from "./fault-server.ts";

type HeaderValues = { readonly [name: string]: string };

export interface Answer {
  readonly status?: number;
  /** The words after the status; those of the standard where absent. */
  readonly reason?: string;
  /** `{origin}` and the other names of the server are filled in. */
  readonly headers?: HeaderValues;
  readonly body?: string | Buffer;
  /** How the client is told where the body ends; a number is a Content-Length that may be wrong. */
  readonly framing?: "length" | "chunked" | "close" | number;
  /** What becomes of the connection after the answer. */
  readonly end?: "keep" | "close" | "reset";
}

/** An answer as it should be, but for what `answer` says. */
export const reply = (answer: Answer): Step => ({
  play: async (exchange) => {
    const { framing, end = framing === "close" ? "close" : "keep" } = answer;
    const isBare = exchange.request.method === "HEAD";
    exchange.socket.write(
      Buffer.concat([headOf(answer, exchange), isBare ? empty : bodyOf(answer)]),
    );
    if (end !== "keep") await part(exchange, end);
  },
});

/** A value as JSON. */
export const json = (value: unknown, answer: Answer = {}): Step =>
  reply({
    ...answer,
    headers: { "Content-Type": "application/json", ...answer.headers },
    body: JSON.stringify(value),
  });

/** An error as the API words it. */
export const failure = (status: number, headers: HeaderValues = {}): Step =>
  json(
    { statusCode: status, error: `words for ${status}`, correlationId: `c-${status}` },
    { status, headers },
  );

export const html = (status: number, text = "<html><body>Oops</body></html>"): Step =>
  reply({ status, headers: { "Content-Type": "text/html" }, body: text });

export const redirect = (status: number, location: string, headers: HeaderValues = {}): Step =>
  reply({ status, headers: { Location: location, ...headers } });

/** Bytes as they are, whatever they are. */
export const raw = (bytes: string | Buffer, end: "keep" | "close" | "reset" = "close"): Step => ({
  play: async (exchange) => {
    exchange.socket.write(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
    if (end !== "keep") await part(exchange, end);
  },
});

/** Where an exchange goes wrong: with nothing read, with the request read, after the headers, in the middle of the body. */
export type Place = "connect" | "request" | "headers" | "body";

export const reset = (place: Place, answer?: Answer): Step =>
  breaking(place, answer, (exchange) => part(exchange, "reset"));

export const close = (place: Place, answer?: Answer): Step =>
  breaking(place, answer, (exchange) => part(exchange, "close"));

/** Nothing more comes, until the client goes away. */
export const stall = (place: Place, answer?: Answer): Step => ({
  ...breaking(place, answer, async (exchange) => void (await exchange.gone)),
  ...(place === "connect" ? { beforeReading: "byte" } : {}),
});

/** The answer in pieces of `bytes` every `everyMs`, its headers too where `isSlowFromTheStart`. */
export const drip = (
  answer: Answer,
  bytes: number,
  everyMs: number,
  isSlowFromTheStart = false,
): Step => ({
  play: async (exchange) => {
    const head = headOf(answer, exchange);
    if (!isSlowFromTheStart) exchange.socket.write(head);
    const body = bodyOf(answer);
    const rest = isSlowFromTheStart ? Buffer.concat([head, body]) : body;
    for (let at = 0; at < rest.length && !exchange.socket.destroyed; at += bytes) {
      await sleep(everyMs);
      exchange.socket.write(rest.subarray(at, at + bytes));
    }
  },
});

/** The same bytes again and again, for as long as the client listens. */
export const endless = (first: string, again: string | Buffer, everyMs = 1): Step => ({
  play: async ({ socket }) => {
    socket.write(first);
    while (!socket.destroyed) {
      socket.write(again);
      await sleep(everyMs);
    }
  },
});

/** The step after a while. */
export const later = (ms: number, step: Step): Step => ({
  ...step,
  play: async (exchange) => {
    await sleep(ms);
    await step.play(exchange);
  },
});

/** The step once `count` requests are there, or after a while, so that what is counted at once does not hang on luck. */
export const together = (count: number, step: Step): Step => {
  let waiting: (() => void)[] = [];
  const play = async (exchange: Exchange): Promise<void> => {
    const arrival = new Promise<void>((resolve) => waiting.push(resolve));
    if (waiting.length === count) {
      for (const arrive of waiting) arrive();
      waiting = [];
    }
    await Promise.race([arrival, sleep(1000)]);
    await step.play(exchange);
  };
  return { ...step, play };
};

/** The step as soon as the first bytes of a request come, without waiting for the rest. */
export const early = (step: Step): Step => ({
  ...step,
  beforeReading: "byte",
});

const empty = Buffer.alloc(0);
const whole: Answer = { headers: { "Content-Type": "application/json" }, body: '{"id":"1"}' };

function breaking(
  place: Place,
  answer: Answer = whole,
  end: (exchange: Exchange) => Promise<void>,
): Step {
  const play = async (exchange: Exchange): Promise<void> => {
    const body = bodyOf(answer);
    if (place === "headers" || place === "body") {
      exchange.socket.write(headOf({ ...whole, ...answer }, exchange));
    }
    if (place === "body") exchange.socket.write(body.subarray(0, Math.ceil(body.length / 2)));
    await end(exchange);
  };
  return place === "connect" ? { beforeReading: "connection", play } : { play };
}

async function part({ socket, gone }: Exchange, how: "close" | "reset"): Promise<void> {
  // A reset throws away what the client has not read yet; a moment lets it see what was sent before.
  if (how === "reset" && socket.bytesWritten > 0) await sleep(20);
  if (how === "reset") socket.resetAndDestroy();
  else socket.destroySoon();
  await gone;
}

function headOf(answer: Answer, { names }: Exchange): Buffer {
  const { status = 200, reason = STATUS_CODES[status] ?? "", framing = "length" } = answer;
  const lines = [`HTTP/1.1 ${status} ${reason}`];
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    lines.push(`${name}: ${value.replace(/\{(\w+)\}/g, (all, key) => names[key] ?? all)}`);
  }
  const hasLength = typeof framing === "number" || (framing === "length" && status !== 204);
  const length = typeof framing === "number" ? framing : bodyLength(answer);
  if (hasLength) lines.push(`Content-Length: ${length}`);
  if (framing === "chunked") lines.push("Transfer-Encoding: chunked");
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
}

const bodyLength = ({ body = "" }: Answer): number => Buffer.byteLength(body);

function bodyOf({ body = "", framing }: Answer): Buffer {
  const bytes = Buffer.from(body as string);
  if (framing !== "chunked") return bytes;
  if (bytes.length === 0) return Buffer.from("0\r\n\r\n");
  const size = Buffer.from(`${bytes.length.toString(16)}\r\n`);
  return Buffer.concat([size, bytes, Buffer.from("\r\n0\r\n\r\n")]);
}
