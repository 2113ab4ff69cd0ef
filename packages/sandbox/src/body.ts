import { readMultipart, readUrlEncoded } from "./form.ts";
import type { Incoming } from "./incoming.ts";
import { essence, isJson, isJsonItems, matchContentType } from "./media-type.ts";
import type { MediaType, Operation } from "./operation.ts";
import type { Problem } from "./problem.ts";
import { expectation } from "./schema.ts";
import type { Validate } from "./validate.ts";

/** What is wrong with a request body, and whether its content type is what is wrong. */
export interface BodyReading {
  readonly problems: readonly Problem[];
  readonly wrongContentType: boolean;
}

/** Checks a request body: that it is there, its content type, its syntax, its schema. */
export async function readBody(
  operation: Operation,
  incoming: Incoming,
  validate: Validate,
): Promise<BodyReading> {
  if (operation.body === undefined) return { problems: [], wrongContentType: false };
  const { bytes } = incoming;
  if (bytes.length === 0) {
    const problems = operation.body.required ? [bodyProblem("is required")] : [];
    return { problems, wrongContentType: false };
  }
  const contentType = incoming.headers.get("content-type") ?? "";
  const media = matchContentType(contentType, operation.body.content);
  if (media === undefined) {
    const known = operation.body.content.map(({ type }) => type).join(", ");
    const sent =
      contentType === "" ? "has no Content-Type" : `is ${JSON.stringify(essence(contentType))}`;
    return { problems: [bodyProblem(`${sent}; expected ${known}`)], wrongContentType: true };
  }
  return {
    problems: await checkBody(bytes, contentType, media, validate),
    wrongContentType: false,
  };
}

async function checkBody(
  bytes: Uint8Array,
  contentType: string,
  media: MediaType,
  validate: Validate,
): Promise<Problem[]> {
  const type = essence(contentType);
  if (isJsonItems(type)) return checkItems(bytes, media, validate);
  let value: unknown;
  if (type === "multipart/form-data") {
    value = await readMultipart(bytes, contentType, media);
    if (value === undefined) return [bodyProblem("is not well-formed multipart/form-data")];
  } else if (
    isJson(type) ||
    type.startsWith("text/") ||
    type === "application/x-www-form-urlencoded"
  ) {
    const text = decodeUtf8(bytes);
    if (text === undefined) return [bodyProblem("is not UTF-8")];
    const parsed = parseText(text, type, media);
    if ("problem" in parsed) return [bodyProblem(parsed.problem)];
    value = parsed.value;
  } else {
    // Any other format is opaque here.
    return [];
  }
  return validate(media.schema, value, "request").map((finding) => ({ in: "body", ...finding }));
}

/** A row of JSON values, one a line or each after a record separator (RFC 7464). */
function checkItems(bytes: Uint8Array, media: MediaType, validate: Validate): Problem[] {
  const text = decodeUtf8(bytes);
  if (text === undefined) return [bodyProblem("is not UTF-8")];
  const schema = media.itemSchema ?? expectation(media.schema).items ?? media.schema;
  const lines = text.replaceAll("\u001e", "\n").split("\n");
  const items = lines.filter((line) => line.trim() !== "");
  return items.flatMap((item, index): Problem[] => {
    const pointer = `/${index}`;
    const parsed = parseJson(item);
    if ("problem" in parsed) return [{ in: "body", pointer, message: parsed.problem }];
    return validate(schema, parsed.value, "request").map((finding) => ({
      in: "body",
      pointer: pointer + finding.pointer,
      message: finding.message,
    }));
  });
}

function parseText(
  text: string,
  type: string,
  media: MediaType,
): { value: unknown } | { problem: string } {
  if (type === "application/x-www-form-urlencoded") {
    const value = readUrlEncoded(text, media);
    return value === undefined ? { problem: "is not well percent-encoded" } : { value };
  }
  return isJson(type) ? parseJson(text) : { value: text };
}

function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `is not JSON${position(error)}` };
  }
}

/** Only the position: the parser's message quotes the text, which may be a secret. */
function position(error: unknown): string {
  const found = error instanceof Error ? /at position \d+/.exec(error.message)?.[0] : undefined;
  return found === undefined ? "" : ` (${found})`;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function bodyProblem(message: string): Problem {
  return { in: "body", pointer: "", message };
}
