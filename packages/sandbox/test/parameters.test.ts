import { describe, expect, it } from "vitest";
import { ask, errorOf, okOr, tiny } from "./tiny.ts";

const integers = { type: "array", items: { type: "integer" } };
const point = { type: "object", properties: { x: { type: "integer" }, y: { type: "string" } } };

/** Answers 200 when the parameter reads as `want` and 400 when it reads as anything else. */
function reading(parameter: object, type: object, want: unknown): object {
  const schema = { allOf: [type, { const: want }] };
  const path = "in" in parameter && parameter.in === "path" ? "/p/{v}" : "/p";
  const operation = { parameters: [{ name: "v", schema, ...parameter }], responses: okOr(400) };
  return tiny({ [path]: { get: operation } });
}

describe("a value is read by its style and type", () => {
  const cases: [
    string,
    { parameter: object; type: object; target: string; headers?: HeadersInit; want: unknown },
  ][] = [
    [
      "path simple",
      { parameter: { in: "path" }, type: { type: "string" }, target: "/p/a%20b", want: "a b" },
    ],
    [
      "path simple array",
      { parameter: { in: "path" }, type: integers, target: "/p/1,2", want: [1, 2] },
    ],
    [
      "path simple object",
      { parameter: { in: "path" }, type: point, target: "/p/x,1,y,b", want: { x: 1, y: "b" } },
    ],
    [
      "path simple object exploded",
      {
        parameter: { in: "path", explode: true },
        type: point,
        target: "/p/x=1,y=b",
        want: { x: 1, y: "b" },
      },
    ],
    [
      "path encoded delimiter",
      { parameter: { in: "path" }, type: { type: "array" }, target: "/p/a%2Cb", want: ["a,b"] },
    ],
    [
      "path label",
      {
        parameter: { in: "path", style: "label" },
        type: { type: "integer" },
        target: "/p/.5",
        want: 5,
      },
    ],
    [
      "path label array",
      {
        parameter: { in: "path", style: "label" },
        type: integers,
        target: "/p/.1,2",
        want: [1, 2],
      },
    ],
    [
      "path label array exploded",
      {
        parameter: { in: "path", style: "label", explode: true },
        type: integers,
        target: "/p/.1.2",
        want: [1, 2],
      },
    ],
    [
      "path matrix",
      {
        parameter: { in: "path", style: "matrix" },
        type: { type: "integer" },
        target: "/p/;v=5",
        want: 5,
      },
    ],
    [
      "path matrix array",
      {
        parameter: { in: "path", style: "matrix" },
        type: integers,
        target: "/p/;v=1,2",
        want: [1, 2],
      },
    ],
    [
      "path matrix array exploded",
      {
        parameter: { in: "path", style: "matrix", explode: true },
        type: integers,
        target: "/p/;v=1;v=2",
        want: [1, 2],
      },
    ],
    [
      "path matrix object exploded",
      {
        parameter: { in: "path", style: "matrix", explode: true },
        type: point,
        target: "/p/;x=1;y=b",
        want: { x: 1, y: "b" },
      },
    ],
    [
      "query number",
      { parameter: { in: "query" }, type: { type: "number" }, target: "/p?v=-1.5e3", want: -1500 },
    ],
    [
      "query boolean",
      { parameter: { in: "query" }, type: { type: "boolean" }, target: "/p?v=true", want: true },
    ],
    [
      "query null",
      {
        parameter: { in: "query" },
        type: { type: ["integer", "null"] },
        target: "/p?v=null",
        want: null,
      },
    ],
    [
      "query digits as text",
      { parameter: { in: "query" }, type: { type: "string" }, target: "/p?v=12", want: "12" },
    ],
    [
      "query plus",
      { parameter: { in: "query" }, type: { type: "string" }, target: "/p?v=a+b%2B", want: "a b+" },
    ],
    [
      "query form array",
      { parameter: { in: "query" }, type: integers, target: "/p?v=1&v=2", want: [1, 2] },
    ],
    [
      "query form array of one",
      { parameter: { in: "query" }, type: integers, target: "/p?v=1", want: [1] },
    ],
    [
      "query form array joined",
      {
        parameter: { in: "query", explode: false },
        type: integers,
        target: "/p?v=1,2",
        want: [1, 2],
      },
    ],
    [
      "query form object",
      { parameter: { in: "query" }, type: point, target: "/p?x=1&y=b&z=3", want: { x: 1, y: "b" } },
    ],
    [
      "query form object joined",
      {
        parameter: { in: "query", explode: false },
        type: point,
        target: "/p?v=x,1,y,b",
        want: { x: 1, y: "b" },
      },
    ],
    [
      "query spaceDelimited",
      {
        parameter: { in: "query", style: "spaceDelimited" },
        type: integers,
        target: "/p?v=1%202",
        want: [1, 2],
      },
    ],
    [
      "query pipeDelimited",
      {
        parameter: { in: "query", style: "pipeDelimited" },
        type: integers,
        target: "/p?v=1|2",
        want: [1, 2],
      },
    ],
    [
      "query deepObject",
      {
        parameter: { in: "query", style: "deepObject" },
        type: point,
        target: "/p?v[x]=1&v%5By%5D=b",
        want: { x: 1, y: "b" },
      },
    ],
    [
      "query deepObject named like the prototype",
      {
        parameter: { in: "query", style: "deepObject" },
        type: { type: "object" },
        target: "/p?v[__proto__]=1&v[constructor]=2",
        want: JSON.parse('{"__proto__":"1","constructor":"2"}'),
      },
    ],
    [
      "query JSON content",
      {
        parameter: {
          in: "query",
          schema: undefined,
          content: { "application/json": { schema: { const: { x: [1] } } } },
        },
        type: {},
        target: `/p?v=${encodeURIComponent('{"x":[1]}')}`,
        want: undefined,
      },
    ],
    [
      "header",
      {
        parameter: { in: "header" },
        type: { type: "integer" },
        target: "/p",
        headers: { V: "5" },
        want: 5,
      },
    ],
    [
      "header array",
      {
        parameter: { in: "header" },
        type: integers,
        target: "/p",
        headers: { v: "1, 2" },
        want: [1, 2],
      },
    ],
    [
      "cookie",
      {
        parameter: { in: "cookie" },
        type: { type: "string" },
        target: "/p",
        headers: { cookie: "a=1; v=x+y%20z" },
        want: "x+y z",
      },
    ],
    [
      "cookie of malformed text",
      {
        parameter: { in: "cookie" },
        type: { type: "string" },
        target: "/p",
        headers: { cookie: "v=100%" },
        want: "100%",
      },
    ],
  ];
  it.each(cases)("%s", async (_, { parameter, type, target, headers, want }) => {
    const got = await ask(reading(parameter, type, want), target, { headers: headers ?? {} });
    expect(got.body).toBe('"ok"');
  });
});

describe("a parameter is checked", () => {
  const document = tiny(
    {
      "/p/{id}": {
        parameters: [{ name: "id", in: "path", schema: { type: "string", format: "uuid" } }],
        get: {
          parameters: [
            {
              name: "page",
              in: "query",
              schema: { type: "integer", minimum: 1, maximum: 9 },
            },
            { name: "kind", in: "query", schema: { $ref: "#/components/schemas/Kind" } },
            { name: "need", in: "query", required: true, schema: { type: "string" } },
            { name: "strange~/", in: "query", schema: { type: "boolean", format: "unheard-of" } },
            { name: "X-Count", in: "header", schema: { type: "integer" } },
            { name: "Accept", in: "header", required: true, schema: { type: "integer" } },
            { name: "session", in: "cookie", schema: { type: "integer" } },
          ],
          responses: okOr(400),
        },
      },
    },
    { components: { schemas: { Kind: { enum: ["a", "b"] } } } },
  );
  const ID = "8a210b68-6988-41ed-a1eb-0242ac120002";

  const cases: [string, { target: string; headers?: HeadersInit; want: string | undefined }][] = [
    ["all well", { target: `/p/${ID}?need=x&page=9&kind=a&strange~/=true`, want: undefined }],
    ["unknown names are ignored", { target: `/p/${ID}?need=x&other=1`, want: undefined }],
    ["format", { target: "/p/7?need=x", want: 'path /id: must match format "uuid"' }],
    ["required", { target: `/p/${ID}`, want: "query /need: is required" }],
    ["minimum", { target: `/p/${ID}?need=x&page=0`, want: "query /page: must be >= 1" }],
    ["maximum", { target: `/p/${ID}?need=x&page=10`, want: "query /page: must be <= 9" }],
    ["type", { target: `/p/${ID}?need=x&page=1.5`, want: "query /page: must be integer" }],
    ["empty", { target: `/p/${ID}?need=x&page=`, want: "query /page: must be integer" }],
    ["leading zero", { target: `/p/${ID}?need=x&page=07`, want: "query /page: must be integer" }],
    [
      "too large to count",
      {
        target: `/p/${ID}?need=x&page=1e999`,
        want: "query /page: must be integer",
      },
    ],
    ["enum", { target: `/p/${ID}?need=x&kind=c`, want: 'query /kind: must be one of "a", "b"' }],
    [
      "twice",
      {
        target: `/p/${ID}?need=x&page=1&page=2`,
        want: "query /page: is given 2 times instead of once",
      },
    ],
    [
      "pointer escaped",
      { target: `/p/${ID}?need=x&strange~/=1`, want: "query /strange~0~1: must be boolean" },
    ],
    [
      "malformed",
      { target: `/p/${ID}?need=x&page=%zz`, want: "query /page: is not well percent-encoded" },
    ],
    [
      "malformed elsewhere",
      { target: `/p/${ID}?need=x&%=1`, want: "query /%: is not well percent-encoded" },
    ],
    [
      "header",
      {
        target: `/p/${ID}?need=x`,
        headers: { "x-count": "many" },
        want: "header /X-Count: must be integer",
      },
    ],
    [
      "cookie",
      {
        target: `/p/${ID}?need=x`,
        headers: { cookie: "session=a" },
        want: "cookie /session: must be integer",
      },
    ],
    [
      "several",
      {
        target: "/p/7?page=0",
        want:
          'path /id: must match format "uuid"; query /page: must be >= 1; ' +
          "query /need: is required",
      },
    ],
  ];
  it.each(cases)("%s", async (_, { target, headers, want }) => {
    const got = await ask(document, target, { headers: headers ?? {} });
    expect([got.status, want && errorOf(got)]).toEqual([want ? 400 : 200, want]);
    expect(got.exchange.requestProblems.length > 0).toBe(want !== undefined);
  });

  it("lists at most five problems in words and keeps all of them in the exchange", async () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const parameters = names.map((name) => ({ name, in: "query", required: true }));
    const got = await ask(tiny({ "/p": { get: { parameters, responses: okOr(400) } } }), "/p");
    expect(errorOf(got)).toMatch(/query \/e: is required; and 2 more$/);
    expect(got.exchange.requestProblems).toHaveLength(7);
  });

  it("is replaced by the operation's own parameter of the same name and place", async () => {
    const replaced = tiny({
      "/p": {
        parameters: [{ name: "v", in: "query", schema: { type: "integer" } }],
        get: {
          parameters: [{ name: "v", in: "query", schema: { type: "string" } }],
          responses: okOr(400),
        },
      },
    });
    expect((await ask(replaced, "/p?v=x")).status).toBe(200);
  });
});
