import type { Shape } from "./shape.ts";

const text: Shape = { is: "text", pattern: /\S/, like: "a text" };
const camelCase: Shape = { is: "text", pattern: /^[a-z][A-Za-z0-9]*$/, like: "a camelCase name" };
const method: Shape = {
  is: "one of",
  values: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"],
};

/** How each security scheme writes its header, by the name of the scheme. */
const authentication: Shape = {
  is: "map",
  of: {
    is: "record",
    required: { scheme: text },
    optional: { encoding: { is: "one of", values: ["base64"] } },
  },
};

/** The schema of all errors, and its properties that hold the words and the id to quote to support. */
const errors: Shape = {
  is: "record",
  required: { schema: text, message: text },
  optional: { correlationId: text },
};

/** The header that makes a repeated request safe, and the methods that take it. */
const idempotency: Shape = {
  is: "record",
  required: { header: text, methods: { is: "list", of: method } },
};

/** The query parameters that choose a page, and the properties of the answer (`next` is a dotted path). */
const paging: Shape = {
  is: "record",
  required: { page: text, pageSize: text, items: text },
  optional: { total: text, next: text },
};

/** Where `x-sdk` may stand: `property` is a property of any schema. */
export type XSdkPlace = "root" | "tag" | "operation" | "property";

/** What `x-sdk` may hold, by where it stands. A section may be missing (an API without paging), half of one not. */
export const X_SDK_SHAPES: Readonly<Record<XSdkPlace, Shape>> = {
  root: { is: "record", optional: { authentication, errors, idempotency, paging } },
  tag: { is: "record", optional: { resource: camelCase } },
  operation: { is: "record", optional: { method: camelCase, replacedBy: text } },
  property: { is: "record", required: { secret: { is: "one of", values: [true] } } },
};
