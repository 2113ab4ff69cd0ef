import { describe, expect, it } from "vitest";
import { ask, errorOf, failure, json, okOr, tiny } from "./tiny.ts";

const answering = (responses: object, operation: object = {}, more: object = {}) =>
  tiny({ "/a": { get: { operationId: "get-a", responses, ...operation } } }, more);

describe("a valid request is answered as documented", () => {
  const cases: [string, { responses: object; want: [number, string] }][] = [
    [
      "with the lowest 2xx",
      {
        responses: { 404: failure(404), 202: {}, 201: { content: json([1]) } },
        want: [201, "[1]"],
      },
    ],
    ["by the range", { responses: { "2XX": { content: json(1) }, 301: {} }, want: [200, "1"] }],
    ["by default", { responses: { default: { content: json(1) } }, want: [200, "1"] }],
    [
      "with a redirect when there is nothing else",
      { responses: { 302: {}, 404: failure(404) }, want: [302, ""] },
    ],
    ["without a body when none is documented", { responses: { 200: {} }, want: [200, ""] }],
    [
      "without a body for 204, whatever is documented",
      { responses: { 204: { content: json({}) } }, want: [204, ""] },
    ],
    [
      "with the first of named examples, through a reference",
      {
        responses: {
          200: {
            content: {
              "application/json": {
                examples: { one: { $ref: "#/components/examples/One" }, two: { value: 2 } },
              },
            },
          },
        },
        want: [200, '{"$id":"x"}'],
      },
    ],
    [
      "with the example of the schema",
      {
        responses: {
          200: { content: { "application/json": { schema: { type: "string", examples: ["s"] } } } },
        },
        want: [200, '"s"'],
      },
    ],
    [
      "with an example of null",
      { responses: { 200: { content: json(null, { type: "null" }) } }, want: [200, "null"] },
    ],
  ];
  const components = {
    examples: { One: { value: { $id: "x" } }, Two: { value: { $id: "x", n: 2 } } },
  };
  it.each(cases)("%s", async (_, { responses, want }) => {
    const got = await ask(answering(responses, {}, { components }), "/a");
    expect([got.status, got.body]).toEqual(want);
    expect(got.exchange).toMatchObject({ operationId: "get-a", method: "GET", status: want[0] });
  });

  it("with the documented headers that have examples", async () => {
    const headers = {
      "X-Count": { schema: { type: "integer" }, example: 7 },
      "X-List": { schema: { type: "array" }, examples: { some: { value: [1, 2] } } },
      "X-Schema": { schema: { type: "string", examples: ["s"] } },
      "X-None": { schema: { type: "string" } },
      "Content-Type": { schema: { type: "string" }, example: "text/wrong" },
    };
    const got = await ask(answering({ 200: { headers, content: json(1) } }), "/a");
    expect(Object.fromEntries(got.headers)).toEqual({
      "content-type": "application/json",
      "x-count": "7",
      "x-list": "1,2",
      "x-schema": "s",
    });
  });
});

describe("the client's Accept chooses among the documented media types", () => {
  const content = {
    ...json({}),
    "text/csv": { example: "a,b" },
    "application/vnd.x+json": { example: [] },
  };
  const cases: [accept: string, want: string][] = [
    ["text/csv", "text/csv"],
    ["TEXT/CSV; header=present", "text/csv"],
    ["*/*", "application/json"],
    ["", "application/json"],
    ["text/*", "text/csv"],
    ["text/csv;q=0.5, application/vnd.x+json", "application/vnd.x+json"],
    ["application/json;q=0, */*", "text/csv"],
    ["*/*;q=0.1, text/csv;q=0.2", "text/csv"],
    ["image/png", "application/json"],
  ];
  it.each(cases)("%s → %s", async (accept, want) => {
    const got = await ask(answering({ 200: { content } }), "/a", { headers: { accept } });
    expect([got.status, got.headers.get("content-type")]).toEqual([200, want]);
  });

  it("and is refused with 406 where that is documented", async () => {
    const document = answering({ 200: { content }, 406: failure(406) });
    const got = await ask(document, "/a", { headers: { accept: "image/png" } });
    expect([got.status, errorOf(got)]).toEqual([
      406,
      "header /Accept: asks for none of the documented media types: " +
        "application/json, text/csv, application/vnd.x+json",
    ]);
  });
});

describe("only the documented thing exists", () => {
  const named = (parameter: object, ...errors: number[]) =>
    tiny({
      "/a/{id}": {
        get: { parameters: [{ name: "id", in: "path", ...parameter }], responses: okOr(...errors) },
      },
    });
  const cases: [string, { document: object; target: string; want: number }][] = [
    ["the example", { document: named({ example: "x y" }, 404), target: "/a/x%20y", want: 200 }],
    ["another", { document: named({ example: "x" }, 404), target: "/a/y", want: 404 }],
    [
      "any named example",
      {
        document: named({ examples: { a: { value: "x" }, b: { value: "y" } } }, 404),
        target: "/a/y",
        want: 200,
      },
    ],
    [
      "a number",
      {
        document: named({ example: 5, schema: { type: "integer" } }, 404),
        target: "/a/5",
        want: 200,
      },
    ],
    [
      "another where 404 is not documented",
      { document: named({ example: "x" }, 400), target: "/a/y", want: 200 },
    ],
    ["anything without an example", { document: named({}, 404), target: "/a/y", want: 200 }],
    [
      "any value of an enum",
      {
        document: named({ example: "x", schema: { enum: ["x", "y"] } }, 404),
        target: "/a/y",
        want: 200,
      },
    ],
    [
      "a prototype name",
      { document: named({ example: "x" }, 404), target: "/a/__proto__", want: 404 },
    ],
  ];
  it.each(cases)("%s", async (_, { document, target, want }) => {
    expect((await ask(document, target)).status).toBe(want);
  });
});

describe("a refusal is an answer the operation documents", () => {
  const refusing = (where: "path" | "query", errors: object) =>
    tiny({
      [where === "path" ? "/a/{v}" : "/a"]: {
        get: {
          parameters: [{ name: "v", in: where, required: true, schema: { type: "integer" } }],
          responses: { ...okOr(), ...errors },
        },
      },
    });
  const all = (...statuses: number[]) =>
    Object.fromEntries(statuses.map((one) => [one, failure(one)]));
  const range = { "4XX": failure(400) };
  const cases: ["path" | "query", errors: object, want: number][] = [
    ["query", all(400, 404, 422), 400],
    ["query", all(404, 422), 422],
    ["query", all(401, 403, 404), 400],
    ["query", range, 400],
    ["query", { ...range, ...all(422) }, 422],
    ["query", { default: failure(500) }, 400],
    ["path", all(400, 404), 400],
    ["path", all(404, 422), 404],
    ["path", all(409, 422), 422],
    ["query", {}, 400],
  ];
  it.each(cases)("bad %s value, documented %j → %i", async (where, errors, want) => {
    const got = await ask(refusing(where, errors), where === "path" ? "/a/x" : "/a?v=x");
    expect(got.status).toBe(want);
    expect(got.body).toContain(`${where} /v: must be integer`);
  });

  it("keeps the documented body apart from the message", async () => {
    const got = await ask(refusing("query", { 400: failure(4001) }), "/a?v=x");
    expect(JSON.parse(got.body)).toEqual({ statusCode: 4001, error: "query /v: must be integer" });
  });

  it("finds a message deeper in the body", async () => {
    const content = json({ error: { text: "?", code: 3 }, list: [] });
    const document = {
      ...refusing("query", { 400: { content } }),
      "x-sdk": { errors: { message: "error.text" } },
    };
    const got = await ask(document, "/a?v=x");
    expect(JSON.parse(got.body)).toEqual({
      error: { text: "query /v: must be integer", code: 3 },
      list: [],
    });
  });

  it("puts the message into the detail of a problem document", async () => {
    const content = { "application/problem+json": { example: { title: "T", detail: "?" } } };
    const got = await ask(refusing("query", { 400: { content } }), "/a?v=x");
    expect(JSON.parse(got.body)).toEqual({ title: "T", detail: "query /v: must be integer" });
  });
});

describe("a mistake in the description is a 500 that explains it", () => {
  const A = "/paths/~1a/get/responses/200";
  const cases: [string, { responses: object; want: string }][] = [
    [
      "an example its schema rejects",
      {
        responses: {
          200: { content: json({ id: 1 }, { properties: { id: { type: "string" } } }) },
        },
        want:
          "The example of the answer 200 (application/json) of get-a, " +
          `${A}/content/application~1json/example, does not match its schema: ` +
          "body /id: must be string. Correct one of them.",
      },
    ],
    [
      "no example",
      {
        responses: { 200: { content: { "application/json": {} } } },
        want: `The answer 200 (application/json) of get-a has no example at ${A}. Add one.`,
      },
    ],
    [
      "an object as an example of text",
      {
        responses: { 200: { content: { "text/xml": { example: {} } } } },
        want:
          "The example of the answer 200 (text/xml) of get-a, " +
          `${A}/content/text~1xml/example, is not text. Write it as a string.`,
      },
    ],
    [
      "a header its schema rejects",
      {
        responses: { 200: { headers: { "X-A": { schema: { type: "integer" }, example: "x" } } } },
        want:
          `The example of the header X-A of the answer 200 of get-a, ${A}/headers/X-A/example, ` +
          "does not match its schema: header /X-A: must be integer. Correct one of them.",
      },
    ],
    [
      "a header that cannot be sent",
      {
        responses: { 200: { headers: { "X-A": { example: "a\nb" } } } },
        want:
          `The example of the header X-A of the answer 200 of get-a, ${A}/headers/X-A/example, ` +
          "cannot be sent in a header. Correct it.",
      },
    ],
    [
      "a required header without an example",
      {
        responses: { 200: { headers: { "X-A": { required: true } } } },
        want: "The required header X-A of the answer 200 of get-a has no example. Add one.",
      },
    ],
    [
      "no answer to a valid request",
      { responses: { 404: {} }, want: "get-a documents no 2xx answer. Add one to its responses." },
    ],
    [
      "a schema that refers to nothing",
      {
        responses: { 200: { content: json([1], { items: { $ref: "#/components/schemas/No" } }) } },
        want: `The reference #/components/schemas/No at ${A}/content/application~1json/schema/items leads nowhere. Correct it.`,
      },
    ],
  ];
  it.each(cases)("%s", async (_, { responses, want }) => {
    const got = await ask(answering(responses), "/a");
    expect([got.status, JSON.parse(got.body).detail]).toEqual([500, want]);
    expect(got.exchange.responseProblems).not.toEqual([]);
  });

  it("also when the mistake is in an error answer", async () => {
    const parameters = [{ name: "v", in: "query", required: true }];
    const responses = { ...okOr(), 400: { content: json({ error: "x" }, { type: "string" }) } };
    const got = await ask(answering(responses, { parameters }), "/a");
    expect([got.status, got.exchange.requestProblems.length]).toEqual([500, 1]);
  });

  it("also when a schema cannot be compiled", async () => {
    const parameters = [{ name: "v", in: "query", schema: { type: "strong" } }];
    const got = await ask(answering(okOr(), { parameters }), "/a?v=1");
    expect(JSON.parse(got.body).detail).toMatch(
      /^The schema at \/paths\/~1a\/get\/parameters\/0\/schema cannot be used: /,
    );
  });
});
