const hidden = "[redacted]";

/** `text` with every occurrence of the given secrets taken out. */
export function redact(text: string, secrets: readonly string[]): string {
  let safe = text;
  // The longest first, so that a secret that contains another leaves nothing of itself behind.
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    if (secret !== "") safe = safe.replaceAll(secret, hidden);
  }
  return safe;
}

/** A copy of a JSON value with the given secrets taken out of every string in it. */
export function redactDeep(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") return redact(value, secrets);
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactDeep(item, secrets)]),
  );
}
