import { base64 } from "./base64.ts";

const hidden = "[redacted]";

/** `text` with every occurrence of the given secrets taken out. */
export function redact(text: string, secrets: readonly string[]): string {
  let safe = text;
  // The longest first, so that a secret that contains another leaves nothing of itself behind.
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    if (secret) safe = safe.replaceAll(secret, hidden);
  }
  return safe;
}

/** The values, plain and in base64, that a text in JSON or in a form's encoding has for the given fields. */
export function secretsIn(text: unknown, fields: readonly string[] = []): string[] {
  if (typeof text !== "string" || fields.length === 0) return [];
  const names = fields.map((field) => field.replace(/\W/g, "\\$&")).join("|");
  // A short value is left to `safeJson`: taking it out everywhere would leave nothing to read.
  const pattern = new RegExp(
    `(?:"(?:${names})"\\s*:\\s*"|(?:^|[?&])(?:${names})=)([^"&\\s]{6,})`,
    "g",
  );
  return [...text.matchAll(pattern)].flatMap(([, value]) => [
    value as string,
    base64(value as string),
  ]);
}

/**
 * What a text in JSON stands for, without the given secrets in any string, and without the texts of the given fields.
 * @throws {SyntaxError} where it is no JSON.
 */
export function safeJson(
  text: string,
  secrets: readonly string[],
  fields: readonly string[] = [],
): unknown {
  return JSON.parse(redact(text, secrets), (key, value: unknown) => {
    if (fields.includes(key) && value !== null) return hidden;
    return typeof value === "string" ? redact(value, secrets) : value;
  });
}

/** A copy of headers without the given secrets, and without the cookies that an answer sets. */
export function redactHeaders(headers: Headers, secrets: readonly string[]): Headers {
  const safe = new Headers();
  for (const [name, value] of headers) {
    if (name !== "set-cookie") safe.append(name, redact(value, secrets));
  }
  return safe;
}

/** `text` on one line: what a server says may hold line breaks and terminal commands, which would forge lines of a log. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
