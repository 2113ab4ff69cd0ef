/** Answers that are read while they come: lines or sequences of JSON, and server-sent events. */
import type { CallUnderWay } from "./attempt.ts";
import { bounded } from "./deadline.ts";
import { isSdkError, type SdkError } from "./errors/sdk-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { TooLargeError } from "./errors/too-large-error.ts";
import { connectionError, decodeError } from "./failures.ts";
import type { BodyReader } from "./read-body.ts";

/** An event of an event stream (HTML Standard, section 9.2). */
export interface ServerSentEvent<Data = string> {
  /** The event's type; `message` where the server names none. */
  readonly event: string;
  readonly data: Data;
  /** The last id that the server sent so far; empty before the first. */
  readonly id: string;
  /** How long to wait before connecting again, in milliseconds, where the server said so with this event. */
  readonly retry?: number;
}

type Texts = AsyncGenerator<string, void>;

/** Items in JSON, one a line: NDJSON, also known as JSON Lines. */
export const readJsonLines: BodyReader = (call, response) =>
  reported(call, itemsIn(call, response, "\n"));

/** Items in JSON, each after a record separator (RFC 7464). */
export const readJsonSequence: BodyReader = (call, response) =>
  reported(call, itemsIn(call, response, "\x1e"));

/** Server-sent events whose data is text. */
export const readEvents: BodyReader = (call, response) =>
  reported(
    call,
    eventsIn(call, response, (text) => text),
  );

/** Server-sent events whose data is JSON. */
export const readJsonEvents: BodyReader = (call, response) =>
  reported(
    call,
    eventsIn(call, response, (text) => parsed(call, response, text)),
  );

/** The items; those who observe the call hear of the failure that ends them. */
async function* reported<Item>(
  call: CallUnderWay,
  items: AsyncGenerator<Item, void>,
): AsyncGenerator<Item, void> {
  try {
    yield* items;
  } catch (thrown) {
    const failure = thrown as SdkError;
    failure.attempts = call.attempt;
    await call.transport.observer?.failed(call, failure);
    throw failure;
  }
}

async function* itemsIn(
  call: CallUnderWay,
  response: Response,
  end: string,
): AsyncGenerator<unknown, void> {
  for await (const record of recordsIn(call, textsOf(call, response), end)) {
    if (record.trim() !== "") yield parsed(call, response, record);
  }
}

async function* eventsIn(
  call: CallUnderWay,
  response: Response,
  dataOf: (text: string) => unknown,
): AsyncGenerator<ServerSentEvent<unknown>, void> {
  let event = "";
  let id = "";
  let retry: { retry?: number } = {};
  let data: string[] = [];
  let length = 0;
  const lines = recordsIn(call, withLineFeeds(textsOf(call, response)), "\n");
  for await (const line of lines) {
    const [field, value = ""] = line.split(/:(.*)/s, 2) as [string, string?];
    const text = value.replace(/^ /, "");
    if (field === "event") event = text;
    else if (field === "id" && !text.includes("\0")) id = text;
    else if (field === "retry" && /^\d+$/.test(text)) retry = { retry: Number(text) };
    else if (field === "data") {
      data.push(text);
      length += text.length;
      checkLength(call, length);
    } else if (line === "") {
      const whole = { event: event || "message", id, ...retry };
      if (data.length > 0) {
        yield { ...whole, data: dataOf(data.join("\n")) };
        retry = {};
      }
      event = "";
      data = [];
      length = 0;
    }
  }
  // An event that no empty line ended is none.
}

/** The text between the separators, and what stands after the last. */
async function* recordsIn(call: CallUnderWay, texts: Texts, separator: string): Texts {
  // In pieces: a text that grows with every chunk would be copied with every chunk.
  let pieces: string[] = [];
  let length = 0;
  for await (const text of texts) {
    for (const [index, part] of text.split(separator).entries()) {
      if (index > 0) {
        yield pieces.join("");
        pieces = [];
        length = 0;
      }
      pieces.push(part);
      length += part.length;
      checkLength(call, length);
    }
  }
  if (length > 0) yield pieces.join("");
}

// A character has a byte at least: nothing within the limit is refused.
function checkLength({ what, settings }: CallUnderWay, length: number): void {
  const limit = settings.maxResponseBytes;
  if (length <= limit) return;
  throw new TooLargeError(`${what} failed: an item of the answer has over ${limit} bytes.`, {
    limit,
  });
}

/** The text with one line feed for every end of a line, even where one that is CR and LF is cut in two. */
async function* withLineFeeds(texts: Texts): Texts {
  let last: string | undefined;
  for await (const text of texts) {
    const isSecondHalf = last === "\r" && text.startsWith("\n");
    last = text.at(-1) ?? last;
    yield (isSecondHalf ? text.slice(1) : text).replace(/\r\n?/g, "\n");
  }
}

/** The body as text in UTF-8, as it comes: the next part is asked for when this one is used up. */
async function* textsOf(call: CallUnderWay, response: Response): Texts {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { value } = await nextOf(call, reader);
      if (!value) break;
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** The next part of a body, which has as much time as the whole of another answer. */
async function nextOf(
  call: CallUnderWay,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<{ readonly value?: Uint8Array | undefined }> {
  const { timeoutMs } = call.settings;
  const late = (): SdkError =>
    new TimeoutError(`${call.what} failed: nothing more came in ${timeoutMs} ms.`, { timeoutMs });
  try {
    return await bounded(call, timeoutMs, late, () => reader.read());
  } catch (error) {
    throw isSdkError(error) ? error : connectionError(call, error);
  }
}

function parsed(call: CallUnderWay, response: Response, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Without the parser's own error as the cause: it quotes the body, which may hold a token.
    throw decodeError(call, response, text, "has an item that is not JSON");
  }
}
