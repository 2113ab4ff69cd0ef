import { describe, expect, it } from "vitest";
import { ask, json, tiny } from "./tiny.ts";

const properties = {
  id: { type: "integer", readOnly: true },
  secret: { type: "string", writeOnly: true },
  both: { type: "string", readOnly: true, writeOnly: true },
};
const schemas = {
  Whole: { type: "object", required: ["id", "secret"], properties },
  Parts: {
    allOf: [
      { $ref: "#/components/schemas/Base" },
      { required: ["id", "stamp"], properties: { stamp: { $ref: "#/components/schemas/Stamp" } } },
    ],
    required: ["secret"],
  },
  Base: { type: "object", properties },
  Stamp: { type: "string", readOnly: true },
  Nested: {
    type: "object",
    required: ["list"],
    properties: { list: { type: "array", items: { $ref: "#/components/schemas/Whole" } } },
  },
  Both: { type: "object", required: ["both"], properties },
  Not: { type: "object", properties, not: { required: ["id"] } },
};
const exchanging = (name: keyof typeof schemas, example: unknown): object => {
  const schema = { $ref: `#/components/schemas/${name}` };
  const post = {
    requestBody: { content: json(undefined, schema) },
    responses: { 200: { description: "Fine.", content: json(example, schema) } },
  };
  return tiny({ "/a": { post } }, { components: { schemas } });
};
const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

describe("what is readOnly is no part of a request", () => {
  const example = { Whole: { id: 1 }, Parts: { id: 1, stamp: "s" }, Nested: { list: [] } };
  const cases: [string, { given: [keyof typeof schemas, unknown]; want: string[] }][] = [
    ["and is not required", { given: ["Whole", { secret: "s" }], want: [] }],
    [
      "but may be sent, which the API ignores",
      { given: ["Whole", { id: 1, secret: "s" }], want: [] },
    ],
    [
      "and is checked then",
      { given: ["Whole", { id: "1", secret: "s" }], want: ["must be integer"] },
    ],
    [
      "while what is writeOnly is required",
      { given: ["Whole", { id: 1 }], want: ["must have required property 'secret'"] },
    ],
    ["wherever it is marked and required", { given: ["Parts", { secret: "s" }], want: [] }],
    ["in lists", { given: ["Nested", { list: [{ secret: "s" }] }], want: [] }],
    [
      "unless it is marked both ways",
      { given: ["Both", {}], want: ["must have required property 'both'"] },
    ],
    ["and what excludes it stays as it is", { given: ["Not", { secret: "s" }], want: [] }],
  ];
  it.each(cases)("%s", async (_, { given: [name, body], want }) => {
    const document = exchanging(name, { both: "b", ...example[name as keyof typeof example] });
    const { exchange } = await ask(document, "/a", post(body));
    expect(exchange.requestProblems.map(({ message }) => message)).toEqual(want);
    expect(exchange.responseProblems).toEqual([]);
  });
});

describe("what is writeOnly is no part of an answer", () => {
  const cases: [string, { given: [keyof typeof schemas, unknown]; want: unknown }][] = [
    ["and is not required", { given: ["Whole", { id: 1 }], want: { id: 1 } }],
    ["and not shown", { given: ["Whole", { id: 1, secret: "s" }], want: { id: 1 } }],
    [
      "wherever it is marked",
      { given: ["Parts", { id: 1, secret: "s", stamp: "t" }], want: { id: 1, stamp: "t" } },
    ],
    [
      "in lists",
      { given: ["Nested", { list: [{ id: 1, secret: "s" }] }], want: { list: [{ id: 1 }] } },
    ],
  ];
  it.each(cases)("%s", async (_, { given: [name, example], want }) => {
    const { status, body } = await ask(
      exchanging(name, example),
      "/a",
      post({ secret: "s", list: [] }),
    );
    expect([status, JSON.parse(body)]).toEqual([200, want]);
  });
});

describe("a discriminator tells alternatives apart", () => {
  const kind = { type: "string" };
  const alternatives = {
    Cat: { type: "object", required: ["kind"], properties: { kind } },
    Dog: { type: "object", required: ["kind"], properties: { kind } },
    Cow: { type: "object", required: ["kind"], properties: { kind: { const: "bovine" } } },
  };
  const refs = Object.keys(alternatives).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const cases: [string, { mapping?: object; given: unknown; want: boolean }][] = [
    ["by their names", { given: { kind: "Cat" }, want: true }],
    ["and by nothing else", { given: { kind: "Horse" }, want: false }],
    [
      "by values mapped to their names",
      { mapping: { cat: "Cat" }, given: { kind: "cat" }, want: true },
    ],
    [
      "by values mapped to references",
      { mapping: { cat: "#/components/schemas/Cat" }, given: { kind: "cat" }, want: true },
    ],
    [
      "and then not by their names",
      { mapping: { cat: "Cat" }, given: { kind: "Cat" }, want: false },
    ],
    ["by the values that they have themselves", { given: { kind: "bovine" }, want: true }],
  ];
  it.each(cases)("%s", async (_, { mapping, given, want }) => {
    const discriminator = { propertyName: "kind", ...(mapping ? { mapping } : {}) };
    const schema = { oneOf: refs, discriminator };
    const operation = {
      requestBody: { content: json(undefined, schema) },
      responses: { 200: { description: "Fine.", content: json("ok") } },
    };
    const document = tiny({ "/a": { post: operation } }, { components: { schemas: alternatives } });
    const { status } = await ask(document, "/a", post(given));
    expect(status === 200).toBe(want);
  });
});
