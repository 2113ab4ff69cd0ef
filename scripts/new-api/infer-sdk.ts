/** What a description shows of what its client must know beyond OpenAPI: a start for `x-sdk`, with the reasons. */
import {
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type ParameterObject,
  type PathItemObject,
  type ResponseObject,
  type Schema,
} from "../codegen/openapi.ts";
import { componentOf, referenceIn } from "../codegen/pointers.ts";
import { resolved, schemaWithSiblings } from "../codegen/resolve.ts";
import { propertiesOf } from "../codegen/schema-paths.ts";

/** Something that was seen in a description. */
export interface Finding {
  /** A field of `x-sdk`, or what is to be looked at. */
  readonly subject: string;
  readonly seen: string;
}

export interface InferredSdk {
  /** What the root's `x-sdk` is to hold; undefined where nothing is sure. */
  readonly sdk: object | undefined;
  readonly inferred: readonly Finding[];
  /** What may be there, but not surely enough to be written. */
  readonly doubtful: readonly Finding[];
}

interface Operation {
  readonly method: string;
  readonly operation: OperationObject;
  readonly parameters: readonly ParameterObject[];
}

/** Reads `x-sdk` out of parameters, headers and shapes of answers; `document` is bundled and normalised. */
export function inferSdk(document: OpenApiDocument): InferredSdk {
  const operations = operationsOf(document);
  const sdk: { [field: string]: unknown } = {};
  const inferred: Finding[] = [];
  const doubtful: Finding[] = [];
  const parts: [string, Inferred | undefined][] = [
    ["errors", errorsOf(document, operations)],
    ["paging", pagingOf(document, operations)],
    ["idempotency", idempotencyOf(operations)],
    ["requestId", requestIdOf(document, operations)],
    ["rateLimit", rateLimitOf(document, operations)],
    ["webhooks", webhooksOf(document)],
  ];
  for (const [field, part] of parts) {
    if (!part) continue;
    if (part.value === undefined) doubtful.push({ subject: field, seen: part.seen });
    else {
      sdk[field] = part.value;
      inferred.push({ subject: `x-sdk.${field}`, seen: part.seen });
    }
  }
  doubtful.push(...secretsIn(document));
  return { sdk: inferred.length > 0 ? sdk : undefined, inferred, doubtful };
}

/** A value for a field; without one, what is there is doubtful. */
interface Inferred {
  readonly value?: unknown;
  readonly seen: string;
}

function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.values(document.paths ?? {}).flatMap((entry) => {
    const item = resolved<PathItemObject>(document, entry);
    return operationsIn(item).map(([method, operation]) => {
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(
        (parameter) => resolved<ParameterObject>(document, parameter),
      );
      return { method, operation, parameters };
    });
  });
}

const isJson = (mediaType: string): boolean => /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);

function responsesOf(
  document: OpenApiDocument,
  { operation }: Operation,
  status: RegExp,
): ResponseObject[] {
  return Object.entries(operation.responses ?? {})
    .filter(([key]) => status.test(key))
    .map(([, response]) => resolved<ResponseObject>(document, response));
}

const bodyIn = ({ content = {} }: ResponseObject): MediaTypeObject | undefined =>
  Object.entries(content).find(([mediaType]) => isJson(mediaType))?.[1];

/** The entry that counts most, with its count. */
function most<Value>(counts: ReadonlyMap<Value, number>): [Value, number] | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0];
}

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const messageNames = ["message", "detail", "error_description", "errorMessage", "error", "title"];
const correlationNames = ["correlationId", "correlation_id", "requestId", "request_id", "traceId"];

/** The component schema that most errors have, and its fields that are texts of a telling name. */
function errorsOf(
  document: OpenApiDocument,
  operations: readonly Operation[],
): Inferred | undefined {
  const names = operations.flatMap((operation) =>
    responsesOf(document, operation, /^([45]|default)/).flatMap((response) => {
      const { name } = componentOf(referenceIn(bodyIn(response)?.schema) ?? "") ?? {};
      return name ?? [];
    }),
  );
  const [schema] = most(counted(names)) ?? [];
  if (schema === undefined) return undefined;
  const propertiesIn = (name: string): Map<string, Schema> =>
    propertiesOf(document, { $ref: `#/components/schemas/${name}` });
  const textsIn = (name: string, wanted: readonly string[]): string | undefined =>
    wanted.find((each) => isText(document, propertiesIn(name).get(each)));
  const [message, count = 0] =
    most(counted(names.flatMap((name) => textsIn(name, messageNames) ?? []))) ?? [];
  if (message === undefined || count * 2 < names.length) {
    return {
      seen: `${names.length} error bodies, most often ${schema}, have no common field that is surely the message`,
    };
  }
  const correlationId = textsIn(schema, correlationNames);
  return {
    value: { schema, message, ...(correlationId && { correlationId }) },
    seen: `${count} of ${names.length} error bodies, most often ${schema}, have their message in \`${message}\``,
  };
}

function isText(document: OpenApiDocument, schema: Schema | undefined): boolean {
  return (
    schema !== undefined && [schemaWithSiblings(document, schema).type].flat().includes("string")
  );
}

const pageNames = ["page", "pageNumber", "page_number", "page[number]"];
const sizeNames = ["pageSize", "page_size", "per_page", "perPage", "limit", "size", "page[size]"];
const totalNames = ["total", "totalResults", "total_count", "totalCount", "total_items", "count"];
const cursorNames = /^(cursor|after|before|page_?token|next_?token|starting_after|offset|skip)$/i;

/** Lists in numbered pages, where most of those that take a page's number hold their items in one and the same field. */
function pagingOf(
  document: OpenApiDocument,
  operations: readonly Operation[],
): Inferred | undefined {
  const lists = operations.filter(({ method }) => method === "GET");
  const queryNames = ({ parameters }: Operation): string[] =>
    parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const page = most(counted(lists.flatMap((list) => pageNumbersOf(document, list))))?.[0];
  if (page === undefined) {
    const others = most(
      counted(lists.flatMap(queryNames).filter((name) => cursorNames.test(name))),
    );
    return (
      others && { seen: `${others[1]} operations take \`${others[0]}\`, which is no page number` }
    );
  }
  const paged = lists.filter((operation) => queryNames(operation).includes(page));
  const pageSize = most(
    counted(paged.flatMap(queryNames).filter((name) => sizeNames.includes(name))),
  )?.[0];
  const bodies = paged.flatMap((operation) => {
    const [success] = responsesOf(document, operation, /^200$/);
    const schema = success && bodyIn(success)?.schema;
    return typeof schema === "object" ? [propertiesOf(document, schema)] : [];
  });
  const arrays = bodies.flatMap((body) =>
    [...body]
      .filter(([, property]) => schemaWithSiblings(document, property).type === "array")
      .map(([name]) => name),
  );
  const [items, count = 0] = most(counted(arrays)) ?? [];
  const seen = `${paged.length} operations take \`${page}\``;
  if (pageSize === undefined || items === undefined || count * 2 < paged.length) {
    return { seen: `${seen}, but their answers hold no list under one name` };
  }
  const total = totalNames.find((name) => bodies.some((body) => body.has(name)));
  const hasHal = bodies.some((body) => body.has("_links"));
  return {
    value: {
      page,
      pageSize,
      items,
      ...(total && { total }),
      ...(hasHal && { next: "_links.next.href" }),
    },
    seen: `${seen}, ${count} of them with a list in \`${items}\``,
  };
}

/** The query parameters that are a page's number; under the same names others take an opaque text. */
function pageNumbersOf(document: OpenApiDocument, { parameters }: Operation): string[] {
  return parameters
    .filter(({ in: place, name, schema }) => {
      const types = [schemaWithSiblings(document, schema).type].flat();
      return place === "query" && pageNames.includes(name) && !types.includes("string");
    })
    .map(({ name }) => name);
}

/** A header that operations have among their parameters, by which the client knows which of them take it. */
function idempotencyOf(operations: readonly Operation[]): Inferred | undefined {
  const writes = operations.filter(({ method }) => !/^(get|head|options|trace)$/.test(method));
  const names = writes.flatMap(({ parameters }) =>
    parameters
      .filter(({ in: place, name }) => place === "header" && /idempotency.?key/i.test(name))
      .map(({ name }) => name),
  );
  const [header, count] = most(counted(names)) ?? [];
  if (header === undefined) return undefined;
  const seen = `${count} of ${writes.length} operations that write take the header ${header}; the client sends one with each call of theirs`;
  return { value: { header }, seen };
}

function headersOf(document: OpenApiDocument, operations: readonly Operation[]): string[] {
  return operations.flatMap((operation) =>
    responsesOf(document, operation, /./).flatMap(({ headers = {} }) => Object.keys(headers)),
  );
}

function requestIdOf(
  document: OpenApiDocument,
  operations: readonly Operation[],
): Inferred | undefined {
  const names = headersOf(document, operations).filter((name) =>
    /^(x-)?(request|correlation|trace)-?id$/i.test(name),
  );
  const [header, count] = most(counted(names)) ?? [];
  return header === undefined
    ? undefined
    : { value: header, seen: `${count} answers have the header ${header}` };
}

function rateLimitOf(
  document: OpenApiDocument,
  operations: readonly Operation[],
): Inferred | undefined {
  const names = new Set(headersOf(document, operations));
  const find = (pattern: RegExp): string | undefined =>
    [...names].find((name) => pattern.test(name));
  const limit = find(/^(x-)?rate-?limit(-limit)?$/i);
  const remaining = find(/^(x-)?rate-?limit-remaining$/i);
  const reset = find(/^(x-)?rate-?limit-reset$/i);
  if (remaining === undefined) return undefined;
  const value = { ...(limit && { limit }), remaining, ...(reset && { reset }) };
  return { value, seen: `answers have the headers ${Object.values(value).join(", ")}` };
}

/** The property that every webhook's body has with a value of its own. */
function webhooksOf(document: OpenApiDocument): Inferred | undefined {
  const bodies = Object.values(document.webhooks ?? {}).flatMap((entry) => {
    const [operation] = operationsIn(resolved<PathItemObject>(document, entry)).map(
      ([, each]) => each,
    );
    const body = operation?.requestBody && resolved(document, operation.requestBody);
    const schema = body && bodyIn(body as ResponseObject)?.schema;
    return typeof schema === "object" ? [propertiesOf(document, schema)] : [];
  });
  if (bodies.length === 0) return undefined;
  const isFixed = (schema: Schema): boolean =>
    schema.const !== undefined || schema.enum?.length === 1;
  const [first, ...others] = bodies;
  const discriminator = [...(first ?? [])].find(
    ([name, property]) =>
      isFixed(property) && others.every((body) => isFixed(body.get(name) ?? {})),
  )?.[0];
  return discriminator === undefined
    ? {
        seen: `${bodies.length} webhooks, whose bodies have no field of a fixed value to tell them apart`,
      }
    : {
        value: { discriminator },
        seen: `the bodies of ${bodies.length} webhooks are told apart by \`${discriminator}\``,
      };
}

const secretNames =
  /^(.*_)?(password|secret|client_?secret|access_?token|refresh_?token|api_?key|private_?key)$/i;

function secretsIn(document: OpenApiDocument): Finding[] {
  const names = Object.values(document.components?.schemas ?? {}).flatMap((schema) =>
    Object.entries(schema.properties ?? {})
      .filter(([name, property]) => {
        const isMarked =
          typeof property === "object" &&
          (property.format === "password" || property.writeOnly === true);
        return isMarked || secretNames.test(name);
      })
      .map(([name]) => name),
  );
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return [];
  const seen = `${distinct.slice(0, 5).join(", ")}${distinct.length > 5 ? " …" : ""}: mark those that are with \`x-sdk: { secret: true }\``;
  return [{ subject: "secret fields", seen }];
}
