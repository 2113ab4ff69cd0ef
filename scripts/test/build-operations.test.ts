import { expect, test } from "vitest";
import type { OperationModel } from "../codegen/model.ts";
import { described, modelOf, ok, operationOf } from "./description.ts";

const id = "{ name: id, in: path, required: true, schema: { type: string } }";
const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;

/** The input as the generated interface has it: `name?: type` and where it goes on the wire. */
function inputOf({ inputOptional, parameters, requestBody }: OperationModel): object {
  const line = (name: string, { required, type }: { required: boolean; type: { text: string } }) =>
    `${name}${required ? "" : "?"}: ${type.text}`;
  return {
    optional: inputOptional,
    members: [
      ...parameters.map(
        (parameter) =>
          `${line(parameter.inputName, parameter)} (${parameter.in} ${parameter.name})`,
      ),
      ...[requestBody ?? [], requestBody?.alternatives ?? []]
        .flat()
        .map(
          ({ mediaType, type }) =>
            `${line("body", { required: requestBody?.required === true, type })} (${mediaType})`,
        ),
    ],
  };
}

test.each<[name: string, { given: string; want: { optional: boolean; members: string[] } }]>([
  ["takes nothing", { given: ok, want: { optional: true, members: [] } }],
  [
    "takes parameters of every place",
    {
      given: `parameters: [${id}, { name: q, in: query, required: true, schema: { type: array, items: { type: integer } } }, { name: X-H, in: header, schema: { type: boolean } }, { name: c, in: cookie, schema: {} }], ${ok}`,
      want: {
        optional: false,
        members: [
          "id: string (path id)",
          "q: number[] (query q)",
          "X-H?: boolean (header X-H)",
          "c?: unknown (cookie c)",
        ],
      },
    },
  ],
  [
    "may be left out where everything in it may be",
    {
      given: `parameters: [{ name: q, in: query, schema: { type: string } }], requestBody: { ${json("{ type: string }")} }, ${ok}`,
      want: {
        optional: true,
        members: ["q?: string (query q)", "body?: string (application/json)"],
      },
    },
  ],
  [
    "may not be left out where the body may not be",
    {
      given: `requestBody: { required: true, ${json("{ type: object }")} }, ${ok}`,
      want: { optional: false, members: ["body: Record<string, unknown> (application/json)"] },
    },
  ],
  [
    "tells a path and a query parameter of one name apart",
    {
      given: `parameters: [${id}, { name: id, in: query, schema: { type: integer } }], ${ok}`,
      want: { optional: false, members: ["id: string (path id)", "idQuery?: number (query id)"] },
    },
  ],
  [
    "tells a name apart from one that looks like it was told apart",
    {
      given: `parameters: [{ name: aHeader, in: query, schema: {} }, { name: a, in: query, schema: {} }, { name: a, in: header, schema: {} }], ${ok}`,
      want: {
        optional: true,
        members: [
          "aHeader?: unknown (query aHeader)",
          "a?: unknown (query a)",
          "aHeaderHeader?: unknown (header a)",
        ],
      },
    },
  ],
  [
    "tells a parameter called body from the body",
    {
      given: `parameters: [{ name: body, in: query, schema: { type: string } }], requestBody: { ${json("{ type: integer }")} }, ${ok}`,
      want: {
        optional: true,
        members: ["bodyQuery?: string (query body)", "body?: number (application/json)"],
      },
    },
  ],
  [
    "takes the schema of a parameter's content",
    {
      given: `parameters: [{ name: q, in: query, ${json("{ type: boolean }")} }], ${ok}`,
      want: { optional: true, members: ["q?: boolean (query q)"] },
    },
  ],
  [
    "prefers JSON to another media type",
    {
      given: `requestBody: { content: { application/xml: {}, "application/vnd.a+json; charset=utf-8": { schema: { type: string } } } }, ${ok}`,
      want: {
        optional: true,
        members: [
          "body?: string (application/vnd.a+json; charset=utf-8)",
          "body?: RawBody (application/xml)",
        ],
      },
    },
  ],
  [
    "has no choice of media types that are sent alike",
    {
      given: `requestBody: { content: { application/*+json: { schema: { type: string } }, text/json: { schema: { type: string } }, application/json: { schema: { type: string } } } }, ${ok}`,
      want: { optional: true, members: ["body?: string (application/json)"] },
    },
  ],
  [
    "takes a form without fields as what fetch sends",
    {
      given: `requestBody: { content: { multipart/form-data: { schema: { type: object } } } }, ${ok}`,
      want: { optional: true, members: ["body?: FormData (multipart/form-data)"] },
    },
  ],
  [
    "takes the fields of a form in parts, files among them",
    {
      given: `requestBody: { content: { multipart/form-data: { schema: { required: [file], allOf: [{ properties: { file: { type: string, format: binary } } }], properties: { more: { type: array, items: { contentMediaType: image/png } }, note: { type: string } } } } } }, ${ok}`,
      want: {
        optional: true,
        members: [
          "body?: { file: Blob | Uint8Array | ArrayBuffer; more?: (Blob | Uint8Array | ArrayBuffer)[]; note?: string } | FormData (multipart/form-data)",
        ],
      },
    },
  ],
  [
    "takes text as text",
    {
      given: `requestBody: { content: { text/plain: {} } }, ${ok}`,
      want: { optional: true, members: ["body?: string (text/plain)"] },
    },
  ],
  [
    "takes items one by one",
    {
      given: `requestBody: { content: { application/x-ndjson: { schema: { type: integer } } } }, ${ok}`,
      want: {
        optional: true,
        members: ["body?: Iterable<number> | AsyncIterable<number> (application/x-ndjson)"],
      },
    },
  ],
  [
    "takes another media type as it is",
    {
      given: `requestBody: { content: { application/octet-stream: {} } }, ${ok}`,
      want: { optional: true, members: ["body?: RawBody (application/octet-stream)"] },
    },
  ],
  [
    "keeps the name contentType for a choice",
    {
      given: `parameters: [{ name: contentType, in: query, schema: {} }], requestBody: { content: { image/*: {} } }, ${ok}`,
      want: {
        optional: true,
        members: ["contentTypeQuery?: unknown (query contentType)", "body?: RawBody (image/*)"],
      },
    },
  ],
  [
    "has no parameter for what follows from the media types",
    {
      given: `parameters: [{ name: Accept, in: header, schema: {} }, { name: content-type, in: header, schema: {} }], ${ok}`,
      want: { optional: true, members: [] },
    },
  ],
  [
    "takes the fields of an encoded form",
    {
      given: `requestBody: { content: { application/x-www-form-urlencoded: { schema: { properties: { a: { type: string } } } } } }, ${ok}`,
      want: {
        optional: true,
        members: ["body?: { a?: string } (application/x-www-form-urlencoded)"],
      },
    },
  ],
])("an operation's input %s", async (_name, { given, want }) => {
  expect(inputOf(await operationOf(given))).toEqual(want);
});

test("an operation's parameter takes the place of its path's", async () => {
  const { resources } = await modelOf(
    described(`paths:
  /things/{id}:
    parameters: [${id}, { name: q, in: query, schema: { type: string } }]
    get: { parameters: [{ $ref: "#/components/parameters/Q" }], ${ok} }
components: { parameters: { Q: { name: q, in: query, schema: { type: integer } } } }
`),
  );
  const [operation] = resources.flatMap(({ operations }) => operations);
  expect(operation && inputOf(operation)).toEqual({
    optional: false,
    members: ["id: string (path id)", "q?: number (query q)"],
  });
});

test.each<[name: string, { given: string; want: string }]>([
  ["is nothing for 204", { given: "204: { description: a }", want: "json void" }],
  [
    "is nothing for 204 although content is described",
    { given: `204: { description: a, ${json("{ type: string }")} }`, want: "json void" },
  ],
  ["is nothing without content", { given: "200: { description: a }", want: "json void" }],
  [
    "is the content of 200",
    { given: `200: { description: a, ${json("{ type: string }")} }`, want: "json string" },
  ],
  [
    "is the content of 2XX",
    { given: `2XX: { description: a, ${json("{ type: string }")} }`, want: "json string" },
  ],
  [
    "is the content of default where no success is described",
    { given: `default: { description: a, ${json("{ type: string }")} }`, want: "json string" },
  ],
  [
    "is not the content of default beside a success",
    {
      given: `204: { description: a }, default: { description: a, ${json("{ type: string }")} }`,
      want: "json void",
    },
  ],
  [
    "is not the content of an error",
    { given: `400: { description: a, ${json("{ type: string }")} }`, want: "json void" },
  ],
  [
    "joins several successes",
    {
      given: `200: { description: a, ${json("{ type: string }")} }, 202: { description: a, ${json("{ type: integer }")} }, 201: { description: a, ${json("{ type: string }")} }`,
      want: "json string | number",
    },
  ],
  [
    "may be nothing where one success is",
    {
      given: `200: { description: a, ${json("{ type: string }")} }, 204: { description: a }`,
      want: "json string | undefined",
    },
  ],
  [
    "reads text",
    { given: "200: { description: a, content: { text/csv: {} } }", want: "text string" },
  ],
  [
    "reads anything else as a blob",
    { given: "200: { description: a, content: { application/pdf: {} } }", want: "blob Blob" },
  ],
  [
    "reads JSON where there is a choice",
    {
      given:
        "200: { description: a, content: { text/plain: {}, application/problem+json: { schema: { type: integer } } } }",
      want: "json number",
    },
  ],
  [
    "reads what may be anything as JSON",
    {
      given: '200: { description: a, content: { "*/*": { schema: { type: integer } } } }',
      want: "json number",
    },
  ],
  [
    "reads XML as text",
    { given: "200: { description: a, content: { application/xml: {} } }", want: "text string" },
  ],
  [
    "reads what may be any bytes as a blob",
    { given: '200: { description: a, content: { "*/*": {} } }', want: "blob Blob" },
  ],
  [
    "reads as the media type says where the successes differ",
    {
      given: `200: { description: a, ${json("{ type: integer }")} }, 202: { description: a, content: { text/plain: {} } }`,
      want: "any number | string",
    },
  ],
  [
    "reads lines of JSON",
    {
      given:
        "200: { description: a, content: { application/jsonl: { schema: { type: integer } } } }",
      want: "json-lines AsyncIterable<number>",
    },
  ],
  [
    "reads the items of a list of lines",
    {
      given:
        "200: { description: a, content: { application/x-ndjson: { schema: { type: array, items: { type: boolean } } } } }",
      want: "json-lines AsyncIterable<boolean>",
    },
  ],
  [
    "reads a sequence of JSON",
    {
      given: "200: { description: a, content: { application/json-seq: {} } }",
      want: "json-sequence AsyncIterable<unknown>",
    },
  ],
  [
    "reads events with text",
    {
      given:
        "200: { description: a, content: { text/event-stream: { schema: { type: string } } } }",
      want: "events AsyncIterable<ServerSentEvent>",
    },
  ],
  [
    "reads events whose data is an object",
    {
      given:
        "200: { description: a, content: { text/event-stream: { schema: { properties: { a: { type: string } } } } } }",
      want: "json-events AsyncIterable<ServerSentEvent<{ a?: string }>>",
    },
  ],
  [
    "reads events that are described with all their fields",
    {
      given:
        "200: { description: a, content: { text/event-stream: { schema: { properties: { event: { type: string }, data: { type: string, contentMediaType: application/json, contentSchema: { type: integer } } } } } } }",
      want: "json-events AsyncIterable<ServerSentEvent<number>>",
    },
  ],
  [
    "follows a reference to a response",
    { given: '200: { $ref: "#/components/responses/Done" }', want: "json boolean" },
  ],
])("an operation's result %s", async (_name, { given, want }) => {
  const { result } = await operationOf(
    `responses: { ${given} }`,
    `components: { responses: { Done: { description: a, ${json("{ type: boolean }")} } } }`,
  );
  expect(`${result.read} ${result.type.text}`).toBe(want);
});

test.each<[name: string, { given: string; want: string | undefined }]>([
  ["is not said for JSON alone", { given: "application/json: {}", want: undefined }],
  ["is not said for anything", { given: '"*/*": {}', want: undefined }],
  ["is what is not JSON", { given: "text/csv: {}", want: "text/csv" }],
  ["is a JSON of its own", { given: "application/vnd.a+json: {}", want: "application/vnd.a+json" }],
  [
    "is all that is read alike, and nothing else",
    {
      given: "text/csv: {}, text/json: {}, application/json: {}",
      want: "text/json, application/json",
    },
  ],
])("the media type that is asked for %s", async (_name, { given, want }) => {
  const members = `responses: { 200: { description: a, content: { ${given} } } }`;
  expect((await operationOf(members)).result.accept).toBe(want);
});

test("an operation has no result for HEAD", async () => {
  const { resources } = await modelOf(
    described(`paths: { /a: { head: { responses: { 200: { description: a, ${json("{}")} } } } } }`),
  );
  expect(resources[0]?.operations[0]?.result.type.text).toBe("void");
});

test("an operation tells every documented response, in the order of the status codes", async () => {
  const { responses } = await operationOf(
    `responses: { default: { description: c }, 404: { description: b, ${json("{ type: string }")} }, 204: { description: a } }`,
  );
  expect(responses.map(({ status, type }) => [status, type?.text])).toEqual([
    ["204", undefined],
    ["404", "string"],
    ["default", undefined],
  ]);
});

const other = `
  /others: { get: { operationId: list-others, tags: [Others], ${ok} } }
`;

test.each<[name: string, { given: string; want: [deprecated: boolean, use: string | undefined] }]>([
  ["is not", { given: ok, want: [false, undefined] }],
  ["is, without a replacement", { given: `deprecated: true, ${ok}`, want: [true, undefined] }],
  [
    "is, with one in another resource",
    {
      given: `deprecated: true, x-sdk: { replacedBy: list-others }, ${ok}`,
      want: [true, "others.list"],
    },
  ],
  [
    "is, and its replacement is not there",
    { given: `deprecated: true, x-sdk: { replacedBy: nope }, ${ok}`, want: [true, undefined] },
  ],
])("an operation that is deprecated %s", async (_name, { given, want }) => {
  const { deprecated, replacement } = await operationOf(given, other);
  const use = replacement && `${replacement.resourceName}.${replacement.name}`;
  expect([deprecated, use]).toEqual(want);
});

const filter =
  'x-sdk: { filter: { parameters: [q, tags], operators: { equals: "=" }, and: "&&", or: "||", group: "{}" } }';

test.each<[name: string, { given: [parameter: string, others?: string]; want: string }]>([
  [
    "where x-sdk names it",
    { given: ["name: q, in: query, schema: { type: string }", filter], want: "string | Filter" },
  ],
  [
    "whatever else it takes",
    {
      given: ["name: tags, in: query, schema: { type: array, items: { type: string } }", filter],
      want: "string[] | Filter",
    },
  ],
  [
    "not under another name",
    { given: ["name: r, in: query, schema: { type: string }", filter], want: "string" },
  ],
  [
    "not in another place",
    { given: ["name: q, in: header, schema: { type: string }", filter], want: "string" },
  ],
  [
    "not in an API without filters",
    { given: ["name: q, in: query, schema: { type: string }"], want: "string" },
  ],
])("a parameter takes a filter %s", async (_name, { given: [parameter, others], want }) => {
  const { parameters } = await operationOf(`parameters: [{ ${parameter} }], ${ok}`, others);
  const [{ type, takesFilter } = {}] = parameters;
  expect([type?.text, takesFilter]).toEqual([want, want.endsWith(" | Filter")]);
});

const paging = `x-sdk: { paging: { page: page, pageSize: size, items: rows } }
components: { schemas: { Page: { allOf: [{ properties: { rows: { type: array } } }] } } }
`;
const page = "{ name: page, in: query, schema: { type: integer } }";
const rows = `responses: { 200: { description: a, ${json('{ $ref: "#/components/schemas/Page" }')} } }`;

test.each<[name: string, { given: [members: string, others?: string]; want: boolean }]>([
  [
    "with the page's number and its items",
    { given: [`parameters: [${page}], ${rows}`, paging], want: true },
  ],
  ["without the page's number", { given: [rows, paging], want: false }],
  [
    "with the page's number in a header",
    { given: [`parameters: [${page.replace("query", "header")}], ${rows}`, paging], want: false },
  ],
  ["without items", { given: [`parameters: [${page}], ${ok}`, paging], want: false }],
  [
    "in an API without paging",
    {
      given: [`parameters: [${page}], ${rows}`, paging.replace(/^x-sdk.*$/m, "")],
      want: false,
    },
  ],
])("whether an operation is paged: %s", async (_name, { given, want }) => {
  expect((await operationOf(...given)).list !== undefined).toBe(want);
});

test.each<[name: string, { given: string; want: string | undefined }]>([
  ["of a method that honours it", { given: "[PATCH, POST]", want: "Idempotency-Key" }],
  ["of another method", { given: "[PUT]", want: undefined }],
])("the idempotency header %s", async (_name, { given, want }) => {
  const others = `x-sdk: { idempotency: { header: Idempotency-Key, methods: ${given} } }`;
  expect((await operationOf(ok, others)).idempotencyHeader).toBe(want);
});

test("an idempotency header among the parameters is the runtime's to send, and no input", async () => {
  const others = "x-sdk: { idempotency: { header: Idempotency-Key } }\n";
  const declared = `parameters: [{ name: idempotency-key, in: header, required: true }], ${ok}`;
  const { idempotencyHeader, parameters } = await operationOf(declared, others);
  expect([idempotencyHeader, parameters]).toEqual(["Idempotency-Key", []]);
  expect((await operationOf(ok, others)).idempotencyHeader).toBeUndefined();
  expect((await operationOf(declared)).parameters).toHaveLength(1);
});
