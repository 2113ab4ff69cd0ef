import { RequestError } from "./errors/request-error.ts";

// No honest text is encoded so often.
const maximumDecodings = 20;

/**
 * Refuses a value in a path, or a whole path, that would make the request go to another endpoint.
 *
 * An empty value takes a segment away; `.` and `..` are resolved by every URL parser (RFC 3986, section 5.2.4), some
 * servers and proxies decode a path before they do, once or more often, and some first drop what follows a semicolon.
 * @param subject what the message is about, with a blank after it; nothing where the caller adds that.
 * @throws {RequestError} before anything is sent.
 */
export function checkPath(text: string, subject = ""): void {
  let form = text;
  // What nearly every path looks like has nothing in it to decode and nothing to fear.
  for (let decodings = 0; !/^[\w/-]+$/.test(form); decodings++) {
    if (!form.trim()) throw new RequestError(`${subject}is missing or empty.`);
    const isUnsafe = /\p{Cc}|(^|[/\\])\s*\.\.?\s*(;|[/\\]|$)/u.test(form);
    if (isUnsafe || decodings > maximumDecodings) {
      throw new RequestError(`${subject}holds a control character or a "." or ".." segment.`);
    }
    // Only ASCII, for no other character has a meaning in a path.
    const next = form.replace(/%[0-7][\da-f]/gi, decodeURIComponent);
    if (next === form) break;
    form = next;
  }
}
