/** `text` with every occurrence of the given secrets taken out. */
export declare function redact(text: string, secrets: readonly string[]): string;
/** The values, plain and in base64, that a text in JSON or in a form's encoding has for the given fields. */
export declare function secretsIn(text: unknown, fields?: readonly string[]): string[];
/**
 * What a text in JSON stands for, without the given secrets in any string, and without the texts of the given fields.
 * @throws {SyntaxError} where it is no JSON.
 */
export declare function safeJson(text: string, secrets: readonly string[], fields?: readonly string[]): unknown;
/** A copy of headers without the given secrets, and without the cookies that an answer sets. */
export declare function redactHeaders(headers: Headers, secrets: readonly string[]): Headers;
/** `text` on one line: what a server says may hold line breaks and terminal commands, which would forge lines of a log. */
export declare const oneLine: (text: string) => string;
