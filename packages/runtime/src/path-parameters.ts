import { RequestError } from "./errors/request-error.ts";

// No honest value is encoded so often.
const maximumDecodings = 20;

/**
 * Refuses a path value that would make the request go to another endpoint.
 *
 * A missing or empty value takes a segment away; `.` and `..`, also when percent-encoded, are resolved by every URL parser (RFC 3986, section 5.2.4).
 * @throws {RequestError} before anything is sent.
 */
export function checkPathValue(what: string, name: string, value: unknown): void {
  if (value === undefined || value === null) {
    throw new RequestError(`${what}: the path parameter "${name}" is missing.`);
  }
  if (!["string", "number", "bigint", "boolean"].includes(typeof value)) {
    throw new RequestError(
      `${what}: the path parameter "${name}" must be a string, not ${kindOf(value)}.`,
    );
  }
  const text = String(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RequestError(`${what}: the path parameter "${name}" is ${text}, which is no value.`);
  }
  if (/\p{Cs}/u.test(text)) {
    throw new RequestError(`${what}: the path parameter "${name}" is not well-formed Unicode.`);
  }
  const forms = decodings(text);
  if (forms.some((form) => form.trim() === "")) {
    throw new RequestError(`${what}: the path parameter "${name}" is empty.`);
  }
  if (forms.length > maximumDecodings || forms.some((form) => /\p{Cc}/u.test(form))) {
    throw new RequestError(
      `${what}: the path parameter "${name}" holds control characters, or is encoded over and over.`,
    );
  }
  if (forms.some(hasDotSegment)) {
    throw new RequestError(
      `${what}: the path parameter "${name}" holds a "." or ".." segment, which would call another endpoint.`,
    );
  }
}

// Some servers drop what follows a semicolon before they resolve the segments.
const hasDotSegment = (text: string): boolean =>
  text.split(/[/\\]/).some((segment) => /^\.\.?(;|$)/.test(segment.trim()));

/** The text, and what it becomes when a server or proxy decodes it once or more often. */
function decodings(text: string): string[] {
  const forms = [text];
  for (let current = text; forms.length <= maximumDecodings; ) {
    const next = current.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if (next === current) break;
    forms.push(next);
    current = next;
  }
  return forms;
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
