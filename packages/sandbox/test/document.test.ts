import { describe, expect, it } from "vitest";
import { createSandboxApp, DescriptionError } from "../src/index.ts";
import { ask, json, okOr, tiny } from "./tiny.ts";

describe("a document that cannot be served is refused at once", () => {
  const cases: [string, { document: object; want: RegExp }][] = [
    ["not OpenAPI", { document: {}, want: /no "openapi" version/ }],
    ["an array", { document: [], want: /no "openapi" version/ }],
    ["Swagger 2", { document: { openapi: "2.0" }, want: /OpenAPI "2.0" is not understood/ }],
    ["no paths", { document: { openapi: "3.1.0", webhooks: {} }, want: /no "paths"/ }],
    [
      "a reference to another file",
      {
        document: tiny({ "/a": { $ref: "./a.yaml" } }),
        want: /\.\/a\.yaml at \/paths\/~1a leaves the document\. Bundle/,
      },
    ],
    [
      "a dangling reference",
      { document: tiny({ "/a": { $ref: "#/nowhere" } }), want: /#\/nowhere .* leads nowhere/ },
    ],
    [
      "a circular reference",
      {
        document: tiny({ "/a": { $ref: "#/paths/~1b" }, "/b": { $ref: "#/paths/~1a" } }),
        want: /leads back to itself/,
      },
    ],
    [
      "an unknown security scheme",
      {
        document: tiny({ "/a": { get: { security: [{ none: [] }] } } }),
        want: /GET \/a requires .* "none"/,
      },
    ],
    [
      "an incomplete security scheme",
      {
        document: tiny(
          {},
          { components: { securitySchemes: { a: { type: "apiKey", in: "header" } } } },
        ),
        want: /\/components\/securitySchemes\/a is incomplete/,
      },
    ],
  ];
  it.each(cases)("%s", (_, { document, want }) => {
    expect(() => createSandboxApp({ document })).toThrow(want);
    expect(() => createSandboxApp({ document })).toThrow(DescriptionError);
  });
});

describe("a document is read as it is", () => {
  it("with references everywhere, also into paths and through other references", async () => {
    const document = tiny(
      {
        "/a": { $ref: "#/components/pathItems/A" },
        "/b/{v}": { get: { responses: { 200: { $ref: "#/paths/~1a/get/responses/200" } } } },
      },
      {
        components: {
          pathItems: { A: { get: { responses: { 200: { $ref: "#/components/responses/Ok" } } } } },
          responses: { Ok: { content: json(["x"], { $ref: "#/components/schemas/List" }) } },
          schemas: {
            List: { type: "array", items: { $ref: "#/components/schemas/Named~1Text%20" } },
            "Named/Text ": { type: "string" },
          },
        },
      },
    );
    expect((await ask(document, "/a")).body).toBe('["x"]');
    expect((await ask(document, "/b/1")).body).toBe('["x"]');
  });

  it("with data in examples that looks like schema identifiers", async () => {
    const example = { $id: "https://example.test/x", $anchor: "not an anchor" };
    const properties = { example: { type: "string" }, examples: { type: "array" } };
    const document = tiny({
      "/a": { get: { responses: { 200: { content: json(example, { properties }) } } } },
      "/b": {
        get: { responses: { 200: { content: json({ ...example, example: 1 }, { properties }) } } },
      },
      "/c": {
        get: {
          responses: { 200: { content: json({}, { enum: [{ example: 1 }] }) } },
        },
      },
    });
    expect((await ask(document, "/a")).status).toBe(200);
    expect((await ask(document, "/b")).body).toContain("body /example: must be string");
    expect((await ask(document, "/c")).body).toContain('must be one of {\\"example\\":1}');
  });

  it("with names that objects inherit", async () => {
    const schema = { type: "object", required: ["toString"] };
    const document = tiny({
      "/constructor": { get: { responses: { 200: { content: json({}, schema) } } } },
    });
    const got = await ask(document, "/constructor");
    expect(got.body).toContain("must have required property 'toString'");
  });

  it("in version 3.0", async () => {
    const document = tiny({ "/a": { get: { responses: okOr() } } }, { openapi: "3.0.3" });
    expect((await ask(document, "/a")).status).toBe(200);
  });
});
