import type { Shape } from "./shape.ts";

const text: Shape = { is: "text", pattern: /\S/, like: "a text" };
const camelCase = {
  is: "text",
  pattern: /^[a-z][A-Za-z0-9]*$/,
  like: "a camelCase name",
} as const satisfies Shape;
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

/**
 * The schema of all errors, its properties that hold the words and the id to quote to support, and the dotted path to
 * the list of what is wrong in a request.
 */
const errors: Shape = {
  is: "record",
  required: { schema: text, message: text },
  optional: { correlationId: text, validation: text },
};

/**
 * The header that makes a repeated request safe, and the methods that all take it. An operation that has the header
 * among its parameters takes it too.
 */
const idempotency: Shape = {
  is: "record",
  required: { header: text },
  optional: { methods: { is: "list", of: method } },
};

// A word would be found inside the fields and values that stand around it.
const sign: Shape = {
  is: "text",
  pattern: /^[\p{P}\p{S}]+$/u,
  like: "a text of punctuation and symbols alone",
};

/**
 * The query parameters that take a filter, and how one is written: its operators by the methods that write them, what
 * joins conditions, the two characters around a group, and the most characters there may be before percent-encoding.
 */
const filter: Shape = {
  is: "record",
  required: {
    parameters: { is: "list", of: text },
    operators: { is: "map", keys: camelCase, of: sign },
    and: sign,
    or: sign,
    group: {
      is: "text",
      pattern: /^(?!(.)\1)[\p{P}\p{S}]{2}$/u,
      like: "two different characters of punctuation",
    },
  },
  optional: { maxLength: { is: "count" } },
};

/**
 * How lists come in pages: query parameters (`page`, `offset`, `cursor`, `pageSize`), the header with links, and dotted
 * paths to what an answer says. Without `items` they are the answer itself, or the only list in it. An operation takes
 * the first kind that fits its parameters and its answer.
 */
const paging: Shape = {
  is: "one or more",
  of: {
    is: "record by key",
    records: {
      page: {
        is: "record",
        required: { page: text },
        optional: {
          pageSize: text,
          items: text,
          total: text,
          next: text,
          firstPage: { is: "one of", values: [0, 1] },
        },
      },
      offset: {
        is: "record",
        required: { offset: text },
        optional: { pageSize: text, items: text, total: text },
      },
      nextCursor: {
        is: "record",
        required: { cursor: text, nextCursor: text },
        optional: { hasMore: text, items: text },
      },
      itemId: {
        is: "record",
        required: { cursor: text, itemId: text },
        optional: { hasMore: text, pageSize: text, items: text },
      },
      linkHeader: { is: "record", required: { linkHeader: text }, optional: { items: text } },
      next: { is: "record", required: { next: text }, optional: { items: text } },
    },
  },
};

/** The headers that say how many calls are left: of how many, how many, and until when. */
const rateLimit: Shape = {
  is: "record",
  optional: { limit: text, remaining: text, reset: text },
};

const fieldValues: Shape = { is: "map", of: { is: "list", of: { is: "scalar" } } };

/** The fields of the answer, as dotted paths, whose values say that the work it tells of has ended, well or badly. */
const wait: Shape = {
  is: "record",
  required: { succeeded: fieldValues, failed: fieldValues },
  optional: { method: camelCase },
};

/** The property of a webhook's body that tells its type. Whoever has this section signs by the Standard Webhooks scheme. */
const webhooks: Shape = { is: "record", required: { discriminator: text } };

/** Where `x-sdk` may stand: `property` is a property of any schema. */
export type XSdkPlace = "root" | "tag" | "operation" | "property";

/** What `x-sdk` may hold, by where it stands. A section may be missing (an API without paging), half of one not. */
export const X_SDK_SHAPES: Readonly<Record<XSdkPlace, Shape>> = {
  root: {
    is: "record",
    optional: {
      authentication,
      errors,
      filter,
      idempotency,
      paging,
      rateLimit,
      requestId: text,
      webhooks,
    },
  },
  tag: { is: "record", optional: { resource: camelCase } },
  operation: { is: "record", optional: { method: camelCase, replacedBy: text, wait } },
  property: { is: "record", required: { secret: { is: "one of", values: [true] } } },
};
