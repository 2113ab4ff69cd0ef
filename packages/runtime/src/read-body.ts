/** How the body of a success becomes what the caller gets; each reader is in a bundle only where an operation names it. */
import type { CallUnderWay } from "./attempt.ts";
import { TooLargeError } from "./errors/too-large-error.ts";
import { decodeError } from "./failures.ts";

/** What was received of a body, decompressed. */
export interface ReceivedBody {
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
  /** In bytes; more than the limit where the rest was not read. */
  readonly length: number;
}

/** What the body of a success stands for. */
export type BodyReader = (call: CallUnderWay, response: Response) => unknown;

/** Receives a body to its end, or until it is larger than `limit` bytes. */
export async function receive({ body }: Response, limit: number): Promise<ReceivedBody> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let length = 0;
  while (length <= limit) {
    const chunk = await reader?.read();
    if (!chunk?.value) return { chunks, length };
    chunks.push(chunk.value);
    length += chunk.value.length;
  }
  reader?.cancel().catch(() => {});
  return { chunks, length };
}

/** A body as text in UTF-8, without a byte order mark. */
export const decoded = ({ chunks }: ReceivedBody): string => {
  const decoder = new TextDecoder();
  const texts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
  return texts.join("") + decoder.decode();
};

/** Receives the whole body of a success. */
async function whole(call: CallUnderWay, response: Response): Promise<ReceivedBody> {
  const { headers, type } = response;
  const limit = call.settings.maxResponseBytes;
  const body = await receive(response, limit);
  const { length } = body;
  if (length > limit) {
    throw new TooLargeError(`${call.what} failed: the answer has over ${limit} bytes.`, { limit });
  }
  const promised = headers.get("Content-Length");
  // A page of another origin does not see the Content-Encoding that explains a different length.
  const isWhole = !promised || Number(promised) === length || type === "cors";
  if (!isWhole && !headers.has("Content-Encoding")) {
    throw decodeError(call, response, decoded(body), `has ${length} bytes, not ${promised}`);
  }
  return body;
}

/** A body as text; undefined where it is empty. */
export const readText = async (
  call: CallUnderWay,
  response: Response,
): Promise<string | undefined> => decoded(await whole(call, response)) || undefined;

/** A body as it is. */
export const readBlob: BodyReader = async (call, response) => {
  const type = response.headers.get("Content-Type") ?? "";
  return new Blob([...(await whole(call, response)).chunks], { type });
};

/** A body as its media type says: JSON, text, or bytes. */
export const readByMediaType: BodyReader = (call, response) => {
  const type = response.headers.get("Content-Type") ?? "";
  const isText = /^text\/|^[^;]*[/+](xml|yaml)\b/i.test(type);
  const read = /^[^;]*[/+]json\s*(;|$)/i.test(type) ? readJson : isText ? readText : readBlob;
  return read(call, response);
};

/** A body as the value that it is in JSON; undefined where it is empty. */
export const readJson: BodyReader = async (call, response) => {
  const text = decoded(await whole(call, response));
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    // Without the parser's own error as the cause: it quotes the body, which may hold a token.
    throw decodeError(call, response, text, "is not JSON");
  }
};
