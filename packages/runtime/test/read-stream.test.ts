import { describe, expect, test } from "vitest";
import {
  AbortedError,
  type CallOptions,
  ConnectionError,
  call,
  createTransport,
  DecodeError,
  type ErrorEvent,
  type Operation,
  readEvents,
  readJsonEvents,
  readJsonLines,
  readJsonSequence,
  TimeoutError,
  TooLargeError,
} from "../src/index.ts";

const get = (read: NonNullable<Operation["read"]>): Operation => ({
  method: "GET",
  path: "/stream",
  read,
});

/** A body that comes in these parts; `onEnd` says what follows them, nothing where it is to stay open. */
function bodyOf(
  parts: readonly (string | Uint8Array)[],
  onEnd: "close" | "error" | "stay" = "close",
): { body: ReadableStream<Uint8Array>; pulled: () => number; isCancelled: () => boolean } {
  let pulled = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = parts[pulled];
        if (part !== undefined) {
          pulled++;
          controller.enqueue(typeof part === "string" ? new TextEncoder().encode(part) : part);
        } else if (onEnd === "close") controller.close();
        else if (onEnd === "error") controller.error(new TypeError("broken off"));
        else await new Promise(() => {});
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, pulled: () => pulled, isCancelled: () => cancelled };
}

async function stream(
  read: NonNullable<Operation["read"]>,
  body: BodyInit,
  options?: CallOptions,
): Promise<AsyncIterable<unknown>> {
  const transport = createTransport(
    { baseUrl: "https://api.example.com" },
    { fetch: async () => new Response(body) },
  );
  return call<AsyncIterable<unknown>>(transport, get(read), {}, options);
}

/** Everything that came, and what ended it where that was a failure. */
async function allOf(
  items: AsyncIterable<unknown>,
): Promise<{ items: unknown[]; failure?: unknown }> {
  const found: unknown[] = [];
  try {
    for await (const item of items) found.push(item);
    return { items: found };
  } catch (failure) {
    return { items: found, failure };
  }
}

const message = (data: unknown, more: object = {}): object => ({
  event: "message",
  data,
  id: "",
  ...more,
});

const cases: [
  name: string,
  read: NonNullable<Operation["read"]>,
  given: string,
  want: unknown[],
][] = [
  ["lines", readJsonLines, '{"a":"ü€😀"}\n[1]\nnull\n', [{ a: "ü€😀" }, [1], null]],
  ["a last line without an end", readJsonLines, "1\n2", [1, 2]],
  ["empty lines, CRLF and a byte order mark", readJsonLines, "\uFEFF1\r\n\r\n \n2\r\n", [1, 2]],
  ["nothing", readJsonLines, "", []],
  ["a sequence", readJsonSequence, '\x1e{"a":\n1}\n\x1e2\n', [{ a: 1 }, 2]],
  ["an event", readEvents, "data: a\n\n", [message("a")]],
  ["joined data", readEvents, "data: a\ndata:b\ndata\n\n", [message("a\nb\n")]],
  ["only the first blank is left out", readEvents, "data:  a: b\n\n", [message(" a: b")]],
  [
    "ends of all kinds",
    readEvents,
    "data: a\r\rdata: b\n\ndata: c\r\n\r\n",
    [message("a"), message("b"), message("c")],
  ],
  [
    "two halves of an end in one event",
    readEvents,
    "event: x\r\ndata: a\r\n\r\n",
    [message("a", { event: "x" })],
  ],
  ["a byte order mark", readEvents, "\uFEFFdata: a\n\n", [message("a")]],
  ["comments and unknown fields", readEvents, ": hi\nfoo: 1\ndata: a\n\n", [message("a")]],
  [
    "a type that is of one event alone",
    readEvents,
    "event: x\ndata: a\n\ndata: b\n\n",
    [message("a", { event: "x" }), message("b")],
  ],
  ["a type without data", readEvents, "event: x\n\ndata: b\n\n", [message("b")]],
  [
    "an id that stays",
    readEvents,
    "id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
    [message("a", { id: "7" }), message("b", { id: "7" }), message("c")],
  ],
  ["an id with a NUL", readEvents, "id: a\0b\ndata: a\n\n", [message("a")]],
  [
    "a time to wait",
    readEvents,
    "retry: 10\ndata: a\n\nretry: 1x\ndata: b\n\n",
    [message("a", { retry: 10 }), message("b")],
  ],
  ["empty data", readEvents, "data\n\n", [message("")]],
  ["an event that is cut off", readEvents, "data: a\n\ndata: b\n", [message("a")]],
  ["data in JSON", readJsonEvents, 'data: {"a":\ndata: "ü"}\n\n', [message({ a: "ü" })]],
];

describe("a stream is read whole, and cut anywhere", () => {
  test.each(cases)("%s", async (_name, read, given, want) => {
    const bytes = new TextEncoder().encode(given);
    expect(await allOf(await stream(read, bodyOf([given]).body))).toEqual({ items: want });
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await allOf(await stream(read, bodyOf(single).body))).toEqual({ items: want });
    for (let at = 1; at < bytes.length; at++) {
      const halves = [bytes.slice(0, at), bytes.slice(at)];
      expect(await allOf(await stream(read, bodyOf(halves).body))).toEqual({ items: want });
    }
  });
});

test("a stream is asked for no more than is used", async () => {
  const { body, pulled, isCancelled } = bodyOf(["1\n", "2\n", "3\n", "4\n"]);
  const seen: unknown[] = [];
  for await (const item of await stream(readJsonLines, body)) {
    seen.push([item, pulled()]);
    if (item === 2) break;
  }
  expect(seen).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect([pulled(), isCancelled()]).toEqual([2, true]);
});

test.each<
  [
    name: string,
    given: {
      parts: string[];
      end?: "error" | "stay";
      read?: Operation["read"];
      options?: CallOptions;
    },
    want: {
      items: unknown[];
      kind: new (...args: never[]) => Error;
      message: string;
      isCancelled?: boolean;
    },
  ]
>([
  [
    "that breaks off",
    { parts: ["1\n", '{"a"'], end: "error" },
    {
      items: [1],
      kind: ConnectionError,
      message: "GET /stream failed: no whole answer came (broken off).",
    },
  ],
  [
    "that is slow",
    { parts: ["1\n"], end: "stay", options: { timeoutMs: 20 } },
    {
      items: [1],
      kind: TimeoutError,
      message: "GET /stream failed: nothing more came in 20 ms.",
      isCancelled: true,
    },
  ],
  [
    "with an item that is cut off",
    { parts: ["1\n", '{"a":'] },
    {
      items: [1],
      kind: DecodeError,
      message: "GET /stream failed: 200 with a body that has an item that is not JSON (null).",
    },
  ],
  [
    "with data that is not JSON",
    { parts: ["data: 1\n\ndata: [DONE]\n\n"], read: readJsonEvents },
    {
      items: [message(1)],
      kind: DecodeError,
      message: "GET /stream failed: 200 with a body that has an item that is not JSON (null).",
      isCancelled: true,
    },
  ],
  [
    "with a line that never ends",
    { parts: ["1\n", "2".repeat(60), "2".repeat(60), "2"], options: { maxResponseBytes: 100 } },
    {
      items: [1],
      kind: TooLargeError,
      message: "GET /stream failed: an item of the answer has over 100 bytes.",
      isCancelled: true,
    },
  ],
  [
    "with an event that never ends",
    {
      parts: [...Array.from({ length: 20 }, () => "data: 123456789\n")],
      end: "stay",
      read: readEvents,
      options: { maxResponseBytes: 100 },
    },
    {
      items: [],
      kind: TooLargeError,
      message: "GET /stream failed: an item of the answer has over 100 bytes.",
      isCancelled: true,
    },
  ],
])("a stream %s fails with a typed error", async (_name, given, want) => {
  const { body, isCancelled } = bodyOf(given.parts, given.end);
  const read = given.read ?? readJsonLines;
  const { items, failure } = await allOf(await stream(read, body, given.options));
  expect(items).toEqual(want.items);
  expect(failure).toBeInstanceOf(want.kind);
  expect(failure).toMatchObject({ message: want.message, attempts: 1 });
  expect(isCancelled()).toBe(want.isCancelled ?? false);
});

test("more than the limit may come in all", async () => {
  const parts = Array.from({ length: 50 }, (_, index) => `${index}\n`);
  const items = await stream(readJsonLines, bodyOf(parts).body, { maxResponseBytes: 10 });
  expect((await allOf(items)).items).toHaveLength(50);
});

test("a signal ends a stream that is waiting, and cancels its body", async () => {
  const controller = new AbortController();
  const { body, isCancelled } = bodyOf(["1\n"], "stay");
  const items = await stream(readJsonLines, body, { signal: controller.signal });
  setTimeout(() => controller.abort("enough"), 10);
  const { items: seen, failure } = await allOf(items);
  expect(seen).toEqual([1]);
  expect(failure).toBeInstanceOf(AbortedError);
  expect((failure as Error).cause).toBe("enough");
  expect(isCancelled()).toBe(true);
});

test("the time for all attempts is that until a stream starts", async () => {
  const { body } = bodyOf(["1\n", "2\n"]);
  const items = await stream(readJsonLines, body, { totalTimeoutMs: 30 });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await allOf(items)).toEqual({ items: [1, 2] });
});

test("a stream is asked for again until it starts, and never after", async () => {
  const answers = [
    () => new Response(null, { status: 503 }),
    () => new Response(bodyOf(["1\n"], "error").body),
    () => new Response("2\n"),
  ];
  const asked: string[] = [];
  const failures: ErrorEvent[] = [];
  const transport = createTransport(
    { baseUrl: "https://api.example.com" },
    {
      random: () => 0,
      hooks: { onError: (event) => failures.push(event) },
      fetch: async (url) => {
        asked.push(url);
        return answers[asked.length - 1]?.() ?? new Response();
      },
    },
  );
  const items = await call<AsyncIterable<unknown>>(transport, get(readJsonLines));
  const { items: seen, failure } = await allOf(items);
  expect([seen, asked.length]).toEqual([[1], 2]);
  expect(failure).toMatchObject({ name: "ConnectionError", attempts: 2 });
  expect(failures.map(({ error }) => error)).toEqual([failure]);
});

test("a giant line takes time that grows with its length", async () => {
  const part = "x".repeat(1_000);
  const parts = ['"', ...Array.from({ length: 5_000 }, () => part), '"\n'];
  const items = await stream(readJsonLines, bodyOf(parts).body);
  const {
    items: [text],
  } = await allOf(items);
  expect((text as string).length).toBe(5_000_000);
});
