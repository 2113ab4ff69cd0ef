/** What was received of a body, decompressed. */
export interface ReceivedBody {
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
  /** In bytes; more than the limit where the rest was not read. */
  readonly length: number;
}

/** What a body that was read to its end stands for. */
export type BodyReader = (body: ReceivedBody, contentType: string) => unknown;

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

/** A body as text in UTF-8, without a byte order mark; undefined where it is empty. */
export const readText = ({ chunks }: ReceivedBody): string | undefined => {
  const decoder = new TextDecoder();
  const texts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
  return texts.join("") + decoder.decode() || undefined;
};

/** A body as it is. */
export const readBlob: BodyReader = ({ chunks }, type) => new Blob([...chunks], { type });
