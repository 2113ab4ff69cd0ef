/** Whether a body of this media type is JSON: `application/json` or a `+json` suffix (RFC 6839, section 3.1). */
export function isJsonMediaType(mediaType: string): boolean {
  return /^[\w.-]+\/([\w.-]+\+)?json\s*(;|$)/i.test(mediaType);
}
