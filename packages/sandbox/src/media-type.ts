/** The media type without parameters, in lower case: `text/html` of `Text/HTML; charset=utf-8`. */
export function essence(type: string): string {
  return (type.split(";", 1)[0] as string).trim().toLowerCase();
}

/** Whether bodies of this type are JSON (RFC 6839 for the suffix). */
export function isJson(type: string): boolean {
  return /^application\/json$|\+json$/.test(essence(type));
}

/** Whether bodies of this type are many JSON values in a row. */
export function isJsonItems(type: string): boolean {
  return /\/((x-)?ndjson|(x-)?json-?l(ines)?|stream\+json|x-json-stream)$|[/+]json-seq$/.test(
    essence(type),
  );
}

/** How precisely a range covers a type: 2 by name, 1 by `type/*`, 0 as any, -1 not at all. */
function precision(range: string, type: string): number {
  if (range === type) return 2;
  if (range === "*/*") return 0;
  return range.endsWith("/*") && type.startsWith(range.slice(0, -1)) ? 1 : -1;
}

/** The documented entry for a body of this content type; the most precise media range wins. */
export function matchContentType<T extends { readonly type: string }>(
  contentType: string,
  content: readonly T[],
): T | undefined {
  const sent = essence(contentType);
  const fit = (entry: T) => precision(essence(entry.type), sent);
  return content.filter((entry) => fit(entry) >= 0).sort((a, b) => fit(b) - fit(a))[0];
}

/**
 * The documented entry the client likes best (RFC 9110, section 12.5.1); the first one in a tie.
 * Undefined when the client accepts none of them.
 */
export function negotiate<T extends { readonly type: string }>(
  accept: string | null,
  content: readonly T[],
): T | undefined {
  if (accept === null || accept.trim() === "") return content[0];
  const ranges = accept.split(",").map(readRange);
  const quality = ({ type }: T) => {
    const fitting = ranges
      .map((range) => ({ ...range, precision: precision(range.type, essence(type)) }))
      .filter((range) => range.precision >= 0)
      .sort((a, b) => b.precision - a.precision);
    return fitting[0]?.quality ?? 0;
  };
  return content.filter((entry) => quality(entry) > 0).sort((a, b) => quality(b) - quality(a))[0];
}

function readRange(range: string): { type: string; quality: number } {
  const quality = /;\s*q=([\d.]+)/i.exec(range)?.[1];
  return { type: essence(range), quality: quality === undefined ? 1 : Number(quality) };
}
