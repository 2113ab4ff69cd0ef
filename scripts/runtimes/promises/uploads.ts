import {
  ConnectionError,
  call,
  formBody,
  idempotencyKey,
  type Operation,
  RateLimitError,
  rawBody,
} from "@codat-openapi/runtime";
import { failureOf, holds, open, same } from "../scene.ts";
import type { Seen, Step } from "../steps.ts";
import type { Promises } from "./promise.ts";

const upload = (contentType: string): Operation => ({
  method: "POST",
  path: "/files",
  contentType,
  parts: [contentType === form ? formBody : rawBody, idempotencyKey],
});

const form = "application/x-www-form-urlencoded";
const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
const asText = String.fromCharCode(...bytes);

/** What the server got of a body, when the first answer was that it should come again. */
async function sentOf(
  origin: string,
  contentType: string,
  body: unknown,
): Promise<Seen | undefined> {
  const scene = await open(origin, { status: 429 }, { json: {} });
  await call(scene.transport(), upload(contentType), { body });
  const [first, second] = await scene.seen();
  same(second?.body.length, first?.body.length, "the length of the second body");
  return second;
}

function streamOf(...parts: readonly string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
}

export const uploads: Promises = {
  "a form with files is sent as multipart": async ({ url }) => {
    const fields = new FormData();
    fields.append("note", "yes");
    fields.append("file", new Blob([bytes], { type: "application/pdf" }), "a.pdf");
    const seen = await sentOf(url, "multipart/form-data", fields);
    const [, boundary = "none"] =
      /boundary="?([^";]+)/.exec(seen?.headers["content-type"] ?? "") ?? [];
    const parts = seen?.body.split(`--${boundary}`) ?? [];
    same(parts.length, 4, "the number of parts");
    holds(/name="?note"?\r\n\r\nyes\r\n$/.test(parts[1] ?? ""), "the field is the first part");
    holds(/filename="?a\.pdf"?/.test(parts[2] ?? ""), "the file has its name");
    holds((parts[2] ?? "").includes(`\r\n\r\n${asText}\r\n`), "the file has its bytes");
  },

  "a Blob is sent with its own type where any will do": async ({ url }) => {
    const seen = await sentOf(url, "image/*", new Blob([bytes], { type: "image/png" }));
    same([seen?.headers["content-type"], seen?.body], ["image/png", asText]);
  },

  "bytes are sent as they are": async ({ url }) => {
    for (const body of [bytes, bytes.buffer, new Blob([bytes])]) {
      const seen = await sentOf(url, "application/octet-stream", body);
      same([seen?.headers["content-type"], seen?.body], ["application/octet-stream", asText]);
    }
  },

  "text is sent as it is": async ({ url }) => {
    const seen = await sentOf(url, "text/csv", "a,b");
    same(seen?.body, "a,b");
    holds(/^text\/csv/.test(seen?.headers["content-type"] ?? ""), "its media type is that of CSV");
  },

  "a form without files is url-encoded": async ({ url }) => {
    const seen = await sentOf(url, form, { a: "1 2", b: "&" });
    same(seen?.body.replaceAll("%20", "+"), "a=1+2&b=%26");
    const type = seen?.headers["content-type"] ?? "";
    holds(/^application\/x-www-form-urlencoded/.test(type), `${type} is the form's`);
  },

  "a stream is sent once and never again": async ({ url, runtime }) => {
    const steps: readonly Step[] = [{ json: { good: true } }, { status: 429 }, { json: {} }];
    const scene = await open(url, ...steps);
    const operation = upload("application/octet-stream");
    const transport = scene.transport();
    const first = call(transport, operation, { body: streamOf("one, ", "two") });
    // Chromium streams a body over HTTP/2 alone, and then it has to be a typed error.
    if (runtime === "Chromium") {
      await failureOf(first, ConnectionError);
      return;
    }
    same(await first, { good: true });
    await failureOf(call(transport, operation, { body: streamOf("three") }), RateLimitError);
    same(
      (await scene.seen()).map(({ body }) => body),
      ["one, two", "three"],
    );
  },
};
