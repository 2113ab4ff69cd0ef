import { describe, expect, it } from "vitest";
import { MAX_BODY_BYTES } from "../src/incoming.ts";
import { ask, errorOf, okOr, tiny } from "./tiny.ts";

const Tree = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", maxLength: 3 },
    born: { type: "string", format: "date" },
    count: { type: "integer", format: "int64" },
    children: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
  },
  additionalProperties: false,
};
const Form = {
  type: "object",
  required: ["n"],
  properties: {
    n: { type: "integer" },
    tags: { type: "array", items: { type: "string" } },
    at: { type: "object" },
  },
};
const content = {
  "application/json": { schema: { $ref: "#/components/schemas/Tree" } },
  "application/*+json": {},
  "text/plain": { schema: { type: "string", minLength: 2 } },
  "application/x-www-form-urlencoded": { schema: Form },
  "multipart/form-data": { schema: Form },
  "image/*": {},
  "application/jsonl": { schema: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
  "application/json-seq": { itemSchema: { $ref: "#/components/schemas/Tree" } },
};
const accepting = (required: boolean, ...errors: number[]) =>
  tiny(
    {
      "/b": {
        post: {
          operationId: "post-b",
          requestBody: { required, content },
          responses: okOr(...errors),
        },
      },
    },
    { components: { schemas: { Tree } } },
  );
const post = (body: BodyInit | undefined, type?: string): RequestInit => ({
  method: "POST",
  headers: type === undefined ? {} : { "content-type": type },
  ...(body === undefined ? {} : { body }),
});
const JSON_TYPE = "application/json; charset=utf-8";
const FORM_TYPE = "application/x-www-form-urlencoded";
const multipart = (fields: [string, string | Blob][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe("a request body is checked", () => {
  const cases: [string, { sent: RequestInit; want: string | undefined }][] = [
    [
      "JSON lines",
      { sent: post('{"name":"a"}\n\n{"name":"b"}', "application/jsonl"), want: undefined },
    ],
    [
      "JSON lines, one of another type",
      {
        sent: post('{"name":"a"}\n{"name":1}\n', "application/jsonl"),
        want: "body /1/name: must be string",
      },
    ],
    [
      "JSON lines, one no JSON",
      {
        sent: post('{"name":"a"}\n{', "application/jsonl"),
        want: "body /1: is not JSON (at position 1)",
      },
    ],
    [
      "a JSON sequence that lacks a property",
      {
        sent: post('\u001e{"name":"a"}\n\u001e{}\n', "application/json-seq"),
        want: "body /1: must have required property 'name'",
      },
    ],
    ["JSON", { sent: post('{"name":"a","children":[{"name":"b"}]}', JSON_TYPE), want: undefined }],
    ["missing", { sent: post(undefined, JSON_TYPE), want: "body: is required" }],
    ["syntax", { sent: post('{"name"', JSON_TYPE), want: "body: is not JSON (at position 7)" }],
    [
      "not UTF-8",
      { sent: post(new Uint8Array([34, 255, 34]), JSON_TYPE), want: "body: is not UTF-8" },
    ],
    [
      "schema, with the place",
      {
        sent: post('{"name":"a","children":[{"name":"b"},{"name":5}]}', JSON_TYPE),
        want: "body /children/1/name: must be string",
      },
    ],
    [
      "required property",
      { sent: post("{}", JSON_TYPE), want: "body: must have required property 'name'" },
    ],
    [
      "unknown property",
      { sent: post('{"name":"a","x":1}', JSON_TYPE), want: 'body: must not have the property "x"' },
    ],
    [
      "format",
      {
        sent: post('{"name":"a","born":"soon"}', JSON_TYPE),
        want: 'body /born: must match format "date"',
      },
    ],
    [
      "prototype name",
      {
        sent: post('{"name":"a","__proto__":{}}', JSON_TYPE),
        want: 'body: must not have the property "__proto__"',
      },
    ],
    ["text", { sent: post("ab", "text/plain"), want: undefined }],
    [
      "text too short",
      { sent: post("a", "text/plain"), want: "body: must NOT have fewer than 2 characters" },
    ],
    ["form", { sent: post("n=1&tags=a&tags=b&at=%7B%7D", FORM_TYPE), want: undefined }],
    ["form of a wrong type", { sent: post("n=x", FORM_TYPE), want: "body /n: must be integer" }],
    ["form malformed", { sent: post("n=%", FORM_TYPE), want: "body: is not well percent-encoded" }],
    [
      "multipart",
      {
        sent: post(
          multipart([
            ["n", "1"],
            ["tags", new Blob(["a"])],
            ["at", "{}"],
          ]),
        ),
        want: undefined,
      },
    ],
    [
      "multipart without a field",
      { sent: post(multipart([["tags", "a"]])), want: "body: must have required property 'n'" },
    ],
    [
      "multipart malformed",
      {
        sent: post("--", "multipart/form-data; boundary=x"),
        want: "body: is not well-formed multipart/form-data",
      },
    ],
    ["a range of types", { sent: post("GIF", "image/gif"), want: undefined }],
  ];
  it.each(cases)("%s", async (_, { sent, want }) => {
    const got = await ask(accepting(true, 400), "/b", sent);
    expect([got.status, want && errorOf(got)]).toEqual([want ? 400 : 200, want]);
  });

  it("may be missing when it is not required", async () => {
    expect((await ask(accepting(false, 400), "/b", post(undefined))).status).toBe(200);
  });

  it("is ignored where the operation documents none", async () => {
    const document = tiny({ "/b": { delete: { responses: okOr(400) } } });
    expect((await ask(document, "/b", { method: "DELETE", body: "{" })).status).toBe(200);
  });

  it.each([
    [[400, 415], 415],
    [[400], 400],
  ])("of an unknown content type, with %j documented → %i", async (errors, want) => {
    const got = await ask(accepting(true, ...errors), "/b", post("x", "application/xml"));
    expect(got.status).toBe(want);
    expect(errorOf(got)).toMatch(/^body: is "application\/xml"; expected application\/json, /);
  });

  it.each(["with", "without"])(
    "of more than 10 MiB is refused %s a Content-Length",
    async (length) => {
      const bytes = new Uint8Array(MAX_BODY_BYTES + 1);
      const headers = {
        "content-type": JSON_TYPE,
        ...(length === "with" && { "content-length": `${bytes.length}` }),
      };
      const got = await ask(accepting(true, 400), "/b", { method: "POST", headers, body: bytes });
      expect([got.status, got.exchange.status]).toEqual([413, 413]);
    },
  );

  it("never has its values in a message", async () => {
    const got = await ask(accepting(true, 400), "/b", post('{"name":"hunter2-secret"}', JSON_TYPE));
    const broken = await ask(accepting(true, 400), "/b", post('hunter2"', JSON_TYPE));
    expect(got.body + broken.body + JSON.stringify([got.exchange, broken.exchange])).not.toContain(
      "hunter2",
    );
  });
});
