/** Bodies of many items, which may be made while they are sent. */
import type { CallUnderWay } from "./attempt.ts";
import { RequestError } from "./errors/request-error.ts";
import { givenTo, type RequestDraft, type RequestPart } from "./request.ts";
import { rawBody, setBody } from "./request-parts.ts";

/** Items in JSON, one a line. */
export const jsonLinesBody: RequestPart = (call, draft) => setItems(call, draft, "");

/** Items in JSON, each after a record separator (RFC 7464). */
export const jsonSequenceBody: RequestPart = (call, draft) => setItems(call, draft, "\x1e");

function setItems(call: CallUnderWay, draft: RequestDraft, separator: string): void {
  const value = givenTo(call, "body", "body");
  const recordOf = (item: unknown): string => {
    const text = JSON.stringify(item) as string | undefined;
    if (text === undefined) throw new RequestError(`${call.what}: an item is no JSON value.`);
    return `${separator}${text}\n`;
  };
  // Text, bytes and streams of them are records already.
  const isObject = typeof value === "object" && value !== null;
  const isReady = !isObject || "getReader" in value || ArrayBuffer.isView(value);
  if (!isReady && Symbol.iterator in value) {
    setBody(call, draft, Array.from(value as Iterable<unknown>, recordOf).join(""));
  } else if (!isReady && Symbol.asyncIterator in value) {
    draft.isStream = true;
    setBody(call, draft, streamOf(value as AsyncIterable<unknown>, recordOf));
  } else {
    rawBody(call, draft);
  }
}

/** The records of the items, each made when it is asked for. */
function streamOf(
  items: AsyncIterable<unknown>,
  recordOf: (item: unknown) => string,
): ReadableStream<Uint8Array> {
  const iterator = items[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(recordOf(value)));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
