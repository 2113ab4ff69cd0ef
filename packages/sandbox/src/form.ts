import { child, text } from "./document.ts";
import { type QueryPair, readQuery } from "./incoming.ts";
import type { MediaType } from "./operation.ts";
import { coerce, expectation } from "./schema.ts";
import { readPairs } from "./style.ts";

/** The object a URL-encoded form stands for; undefined when it cannot be decoded. */
export function readUrlEncoded(
  body: string,
  media: MediaType,
): Record<string, unknown> | undefined {
  const { pairs, problems } = readQuery(body);
  return problems.length > 0 ? undefined : readFields(pairs, media);
}

/** The object that the pairs of a form stand for. */
export function readFields(pairs: readonly QueryPair[], media: MediaType): Record<string, unknown> {
  const { properties } = expectation(media.schema);
  const names = new Set([...properties.keys(), ...pairs.map(({ name }) => name)]);
  const fields = [...names].flatMap((name): [string, unknown][] => {
    const schema = properties.get(name);
    const expected = expectation(schema);
    const encoding = child(media.encoding, name);
    const style = text(encoding, "style");
    if (style === undefined && expected.types.has("object")) {
      // Without a style an object is written as JSON (OpenAPI 3.1, section 4.8.15.1).
      const raw = readPairs(pairs, { name, style: "form", explode: true }, expectation(undefined));
      return raw === undefined ? [] : [[name, parseOrKeep(raw)]];
    }
    const explode = child(encoding, "explode")?.value ?? (style ?? "form") === "form";
    const raw = readPairs(
      pairs,
      { name, style: style ?? "form", explode: explode === true },
      expected,
    );
    return raw === undefined ? [] : [[name, coerce(raw, schema)]];
  });
  return Object.fromEntries(fields);
}

/** The object a multipart form stands for, files as their text; undefined when it is malformed. */
export async function readMultipart(
  body: Uint8Array,
  contentType: string,
  media: MediaType,
): Promise<Record<string, unknown> | undefined> {
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": contentType },
  })
    .formData()
    .catch(() => undefined);
  if (form === undefined) return undefined;
  const { properties } = expectation(media.schema);
  const fields = [...new Set(form.keys())].map(async (name): Promise<[string, unknown]> => {
    const schema = properties.get(name);
    const { types } = expectation(schema);
    const parts = await Promise.all(form.getAll(name).map(partText));
    const values = types.has("object")
      ? parts.map(parseOrKeep)
      : parts.map((part) => coerce(part, schema));
    if (types.has("array")) return [name, coerce(parts, schema)];
    return [name, values.length === 1 ? values[0] : values];
  });
  return Object.fromEntries(await Promise.all(fields));
}

async function partText(part: string | Blob): Promise<string> {
  return typeof part === "string" ? part : await part.text();
}

function parseOrKeep(raw: unknown): unknown {
  try {
    return typeof raw === "string" ? JSON.parse(raw) : raw;
  } catch {
    return raw;
  }
}
