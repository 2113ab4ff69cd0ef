/** Forms as bodies, url-encoded and in parts, and how the description says that their fields are written. */
import type { FieldEncoding } from "./api.ts";
import type { CallUnderWay } from "./attempt.ts";
import { RequestError } from "./errors/request-error.ts";
import { writeStyled } from "./parameter-styles.ts";
import { textOf } from "./parameters.ts";
import { givenTo, type RequestPart } from "./request.ts";
import { rawBody, setBody } from "./request-parts.ts";

/** A form's body, url-encoded: fields, or text, or what `rawBody` takes. */
export const formBody: RequestPart = (call, draft) => {
  const fields = fieldsOf(call);
  if (!fields) return rawBody(call, draft);
  const pairs = partsOf(call, fields, (name, value, encoding) =>
    (encoding.write ?? writeStyled)("query", name, value, {
      write: writeStyled,
      ...encoding,
    }),
  );
  setBody(call, draft, pairs.join("&"));
};

/** A form's body in parts, such as one with files: fields, or a ready-made `FormData`. */
export const multipartBody: RequestPart = (call, draft) => {
  const fields = fieldsOf(call);
  if (!fields) return rawBody(call, draft);
  const form = new FormData();
  for (const [name, value] of partsOf(call, fields, formEntriesOf)) form.append(name, value);
  setBody(call, draft, form);
};

type Fields = { readonly [name: string]: unknown };

/** The fields of a body that is a plain object; undefined where it is something ready-made. */
function fieldsOf(call: CallUnderWay): Fields | undefined {
  const value = givenTo(call, "body", "body");
  const isFields = Object.getPrototypeOf(value ?? "") === Object.prototype;
  return isFields ? (value as Fields) : undefined;
}

/** What `write` makes of every field; names the field in errors, and lets no others out. */
function partsOf<Part>(
  { what, operation }: CallUnderWay,
  fields: Fields,
  write: (name: string, value: unknown, encoding: FieldEncoding) => readonly Part[],
): Part[] {
  const { encoding = {} } = operation;
  return Object.entries(fields).flatMap(([name, value]) => {
    const own = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    try {
      return write(name, value, own ?? {});
    } catch (cause) {
      const why = cause instanceof RequestError ? cause.message : "cannot be sent.";
      throw new RequestError(`${what}: the field "${name}" of the body ${why}`, { cause });
    }
  });
}

/** The parts of a field: one for each item of a list, or those of a style, which then has no media type of its own. */
function formEntriesOf(
  name: string,
  value: unknown,
  encoding: FieldEncoding,
): [string, string | Blob][] {
  if (encoding.write) {
    const pairs = encoding.write("query", name, value, encoding as Required<FieldEncoding>);
    return pairs.map((pair) => {
      const [key = "", text = ""] = pair.split(/=(.*)/s).map(decodeURIComponent);
      return [key, text];
    });
  }
  const items = Array.isArray(value) ? value : [value];
  return items
    .filter((item) => item != null)
    .map((item) => [name, partOf(item, encoding.contentType)]);
}

/** A part with the media type of the description; without one, what is no text and no file is JSON (OpenAPI 3.1, section 4.8.15.1). */
function partOf(value: unknown, given: string | undefined): string | Blob {
  // Of several, or of a range, only the caller can say which it is.
  const type = /^[^*,]+$/.test(given ?? "") ? given : undefined;
  if (value instanceof Blob) {
    if (value.type !== "" || type === undefined) return value;
    return new File([value], value instanceof File ? value.name : "blob", { type });
  }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return new Blob([value as BlobPart], { type: type ?? "application/octet-stream" });
  }
  const isList = Array.isArray(value);
  const text = isList ? undefined : textOf(value);
  const isJson = /[/+]json\b/i.test(type ?? "");
  if (text !== undefined && type === undefined) return text;
  const content = text !== undefined && !isJson ? text : JSON.stringify(value);
  return new Blob([content], { type: type ?? "application/json" });
}
