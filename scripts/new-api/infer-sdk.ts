/** What a description shows of what its client must know beyond OpenAPI: a start for `x-sdk`, with the reasons. */
import {
  type OpenApiDocument,
  operationsIn,
  type PathItemObject,
  type ResponseObject,
  type Schema,
} from "../codegen/openapi.ts";
import { componentOf, referenceIn } from "../codegen/pointers.ts";
import { resolved, schemaWithSiblings } from "../codegen/resolve.ts";
import { propertiesOf } from "../codegen/schema-paths.ts";
import { counted, most } from "./counts.ts";
import {
  type DescribedOperation,
  describedOperations,
  jsonIn,
  responsesOf,
} from "./described-operation.ts";
import { inferPaging } from "./infer-paging.ts";

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

/** Reads `x-sdk` out of parameters, headers and shapes of answers; `document` is bundled and normalised. */
export function inferSdk(document: OpenApiDocument): InferredSdk {
  const operations = describedOperations(document);
  const sdk: { [field: string]: unknown } = {};
  const inferred: Finding[] = [];
  const doubtful: Finding[] = [];
  const paging = inferPaging(document, operations);
  const parts: [string, Inferred | undefined][] = [
    ["errors", errorsOf(document, operations)],
    ["paging", paging.value && paging],
    ["paging", paging.doubtful === undefined ? undefined : { seen: paging.doubtful }],
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

const messageNames = ["message", "detail", "error_description", "errorMessage", "error", "title"];
const correlationNames = ["correlationId", "correlation_id", "requestId", "request_id", "traceId"];

/** The component schema that most errors have, and its fields that are texts of a telling name. */
function errorsOf(
  document: OpenApiDocument,
  operations: readonly DescribedOperation[],
): Inferred | undefined {
  const names = operations.flatMap((operation) =>
    responsesOf(document, operation, /^([45]|default)/).flatMap((response) => {
      const { name } = componentOf(referenceIn(jsonIn(response)?.schema) ?? "") ?? {};
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

/** A header that operations have among their parameters, by which the client knows which of them take it. */
function idempotencyOf(operations: readonly DescribedOperation[]): Inferred | undefined {
  const writes = operations.filter(
    ({ method }) => !/^(GET|HEAD|OPTIONS|TRACE|QUERY)$/.test(method),
  );
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

function headersOf(document: OpenApiDocument, operations: readonly DescribedOperation[]): string[] {
  return operations.flatMap((operation) =>
    responsesOf(document, operation, /./).flatMap(({ headers = {} }) => Object.keys(headers)),
  );
}

function requestIdOf(
  document: OpenApiDocument,
  operations: readonly DescribedOperation[],
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
  operations: readonly DescribedOperation[],
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
    const schema = body && jsonIn(body as ResponseObject)?.schema;
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
