/** What was received of a body, decompressed. */
interface ReceivedBody {
  readonly data: unknown;
  /** In bytes; more than the limit where the rest was not read. */
  readonly length: number;
}

/** Reads a body to its end, or until it is larger than `limit` bytes. */
export type BodyReader = (response: Response, limit: number) => Promise<ReceivedBody>;

/** Reads a body as text in UTF-8, without a byte order mark; undefined where it is empty. */
export const readText: BodyReader = async (response, limit) => {
  const decoder = new TextDecoder();
  let text = "";
  const length = await eachChunk(response, limit, (chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return { data: text + decoder.decode() || undefined, length };
};

/** Reads a body as it is. */
export const readBlob: BodyReader = async (response, limit) => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const length = await eachChunk(response, limit, (chunk) => chunks.push(chunk));
  return { data: new Blob(chunks, { type: response.headers.get("Content-Type") ?? "" }), length };
};

async function eachChunk(
  { body }: Response,
  limit: number,
  take: (chunk: Uint8Array<ArrayBuffer>) => unknown,
): Promise<number> {
  const reader = body?.getReader();
  let length = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    length += chunk.value.byteLength;
    if (length > limit) {
      reader?.cancel().catch(() => {});
      break;
    }
    take(chunk.value);
  }
  return length;
}
