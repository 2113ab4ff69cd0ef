const hidden = "[redacted]";
const deepest = 100;

/** `text` with every occurrence of the given secrets taken out. */
export function redact(text: string, secrets: readonly string[]): string {
  let safe = text;
  // The longest first, so that a secret that contains another leaves nothing of itself behind.
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    if (secret !== "") safe = safe.replaceAll(secret, hidden);
  }
  return safe;
}

/**
 * A copy of a JSON value with the given secrets taken out of every string and key in it, and with the values of the
 * given fields left out; what is nested deeper than any sensible answer is left out too.
 */
export function redactDeep(
  value: unknown,
  secrets: readonly string[],
  fields: readonly string[] = [],
  depth = 0,
): unknown {
  if (typeof value === "string") return redact(value, secrets);
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) return hidden;
  const inner = (item: unknown): unknown => redactDeep(item, secrets, fields, depth + 1);
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      redact(key, secrets),
      fields.includes(key) && typeof item === "string" ? hidden : inner(item),
    ]),
  );
}

/** A copy of headers without the given secrets, and without the cookies that an answer sets. */
export function redactHeaders(headers: Headers, secrets: readonly string[]): Headers {
  const safe = new Headers();
  for (const [name, value] of headers) {
    if (name !== "set-cookie") safe.append(name, redact(value, secrets));
  }
  return safe;
}
