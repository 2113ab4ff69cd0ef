import { describe, expect, test } from "vitest";
import {
  acceptHeader,
  call,
  chosenBody,
  type FieldEncoding,
  formBody,
  jsonBody,
  jsonLinesBody,
  jsonSequenceBody,
  multipartBody,
  type Operation,
  rawBody,
  writeDeepObject,
  writeJson,
  writeStyled,
} from "../src/index.ts";
import { fakeTransport } from "./fake-api.ts";

async function sent(operation: Partial<Operation>, input: object): Promise<Request> {
  const { transport, requests } = fakeTransport(() => new Response(null, { status: 204 }));
  await call(transport, { method: "POST", path: "/things", ...operation }, input);
  return requests[0] as Request;
}

/** What a multipart request says of each part: name, content, media type where it has one, and file name. */
async function partsOf(request: Request): Promise<unknown[]> {
  const parts: unknown[] = [];
  for (const [name, value] of await request.formData()) {
    if (typeof value === "string") parts.push([name, value]);
    else parts.push([name, await value.text(), value.type, value.name]);
  }
  return parts;
}

type Encoding = { readonly [name: string]: FieldEncoding };

describe("a form in parts", () => {
  test.each<[name: string, given: [body: unknown, encoding?: Encoding], want: unknown[]]>([
    [
      "texts",
      [{ a: "ü", b: 1, c: true, d: 10n }],
      [
        ["a", "ü"],
        ["b", "1"],
        ["c", "true"],
        ["d", "10"],
      ],
    ],
    ["a date", [{ a: new Date(0) }], [["a", "1970-01-01T00:00:00.000Z"]]],
    ["nothing for what is not given", [{ a: undefined, b: null, c: "" }], [["c", ""]]],
    [
      "a part for each item",
      [{ a: ["x", "y"] }],
      [
        ["a", "x"],
        ["a", "y"],
      ],
    ],
    ["JSON", [{ a: { b: [1] } }], [["a", '{"b":[1]}', "application/json", "blob"]]],
    ["JSON for each item", [{ a: [{ b: 1 }] }], [["a", '{"b":1}', "application/json", "blob"]]],
    ["a Blob", [{ a: new Blob(["x"], { type: "image/png" }) }], [["a", "x", "image/png", "blob"]]],
    [
      "a file",
      [{ a: new File(["x"], "x.png", { type: "image/png" }) }],
      [["a", "x", "image/png", "x.png"]],
    ],
    [
      "files",
      [{ a: [new File(["x"], "x"), new File(["y"], "y")] }],
      [
        ["a", "x", "application/octet-stream", "x"],
        ["a", "y", "application/octet-stream", "y"],
      ],
    ],
    [
      "bytes",
      [{ a: Uint8Array.of(120), b: Uint8Array.of(121).buffer }],
      [
        ["a", "x", "application/octet-stream", "blob"],
        ["b", "y", "application/octet-stream", "blob"],
      ],
    ],
    [
      "a media type for bytes",
      [{ a: Uint8Array.of(120) }, { a: { contentType: "image/png" } }],
      [["a", "x", "image/png", "blob"]],
    ],
    [
      "a media type for a file that has none",
      [{ a: new File(["x"], "n") }, { a: { contentType: "image/png" } }],
      [["a", "x", "image/png", "n"]],
    ],
    [
      "the file's own media type",
      [{ a: new Blob(["x"], { type: "image/png" }) }, { a: { contentType: "image/gif" } }],
      [["a", "x", "image/png", "blob"]],
    ],
    [
      "no range as a media type",
      [{ a: Uint8Array.of(120) }, { a: { contentType: "image/*" } }],
      [["a", "x", "application/octet-stream", "blob"]],
    ],
    [
      "no list as a media type",
      [{ a: Uint8Array.of(120) }, { a: { contentType: "image/png, image/gif" } }],
      [["a", "x", "application/octet-stream", "blob"]],
    ],
    [
      "a media type for a text",
      [{ a: "<a/>" }, { a: { contentType: "application/xml" } }],
      [["a", "<a/>", "application/xml", "blob"]],
    ],
    [
      "a text that is to be JSON",
      [{ a: "x" }, { a: { contentType: "application/json" } }],
      [["a", '"x"', "application/json", "blob"]],
    ],
    [
      "a style",
      [{ a: ["x,", "y z"] }, { a: { write: writeStyled, explode: false, style: "pipeDelimited" } }],
      [["a", "x,|y z"]],
    ],
    [
      "a deep object",
      [{ a: { b: { c: "d=e&" } } }, { a: { write: writeDeepObject } }],
      [["a[b][c]", "d=e&"]],
    ],
    [
      "a name that every object inherits",
      [{ toString: "x", ["__proto__"]: "y" }, {}],
      [
        ["toString", "x"],
        ["__proto__", "y"],
      ],
    ],
  ])("has %s", async (_name, [body, encoding = {}], want) => {
    const request = await sent(
      { contentType: "multipart/form-data", parts: [multipartBody], encoding },
      { body },
    );
    expect(request.headers.get("Content-Type")).toMatch(/^multipart\/form-data; boundary=/);
    expect(await partsOf(request)).toEqual(want);
  });

  test("may be ready-made", async () => {
    const body = new FormData();
    body.append("a", "b");
    const request = await sent(
      { contentType: "multipart/form-data", parts: [multipartBody] },
      { body },
    );
    expect(await partsOf(request)).toEqual([["a", "b"]]);
  });
});

describe("a url-encoded form", () => {
  test.each<[name: string, given: [body: unknown, encoding?: Encoding], want: string]>([
    ["texts", [{ a: "1 2", b: "&=", c: true }], "a=1%202&b=%26%3D&c=true"],
    ["items", [{ a: [1, 2] }], "a=1&a=2"],
    ["items in one", [{ a: [1, 2] }, { a: { write: writeStyled, explode: false } }], "a=1,2"],
    ["JSON", [{ a: { b: [1] } }, { a: { write: writeJson } }], "a=%7B%22b%22%3A%5B1%5D%7D"],
    ["a deep object", [{ a: { b: 1 } }, { a: { write: writeDeepObject } }], "a%5Bb%5D=1"],
    [
      "reserved characters",
      [{ a: "/?" }, { a: { write: writeStyled, allowReserved: true } }],
      "a=/?",
    ],
    ["nothing for what is not given", [{ a: undefined, b: null }], ""],
    ["a text as it is", ["a=%20"], "a=%20"],
  ])("has %s", async (_name, [body, encoding = {}], want) => {
    const contentType = "application/x-www-form-urlencoded";
    const request = await sent({ contentType, parts: [formBody], encoding }, { body });
    expect([request.headers.get("Content-Type"), await request.text()]).toEqual([
      contentType,
      want,
    ]);
  });
});

test.each<[name: string, part: typeof formBody, body: object, why: string]>([
  ["url-encoded", formBody, { a: [[1]] }, "holds an array or object inside another."],
  [
    "url-encoded, with what is no value",
    formBody,
    { a: Number.NaN },
    "is NaN, which cannot be sent.",
  ],
  ["in parts", multipartBody, { a: Number.NaN }, "is NaN, which cannot be sent."],
  ["in parts, with what JSON cannot hold", multipartBody, { a: { b: 1n } }, "cannot be sent."],
])("a form %s says which field cannot be sent", async (_name, part, body, why) => {
  await expect(sent({ contentType: "a/b", parts: [part] }, { body })).rejects.toMatchObject({
    name: "RequestError",
    message: `POST /things: the field "a" of the body ${why}`,
  });
});

async function* slowly(...items: readonly unknown[]): AsyncGenerator<unknown> {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
}

test.each<[name: string, part: typeof formBody, body: unknown, want: string]>([
  ["of a list", jsonLinesBody, [{ a: "\n" }, 1], '{"a":"\\n"}\n1\n'],
  ["of a set", jsonLinesBody, new Set([1, 2]), "1\n2\n"],
  ["of what is made on the way", jsonLinesBody, slowly(1, null), "1\nnull\n"],
  ["of text", jsonLinesBody, "1\n", "1\n"],
  ["of bytes", jsonLinesBody, Uint8Array.of(49), "1"],
  ["in a sequence", jsonSequenceBody, [1, 2], "\x1e1\n\x1e2\n"],
  ["of nothing", jsonLinesBody, [], ""],
])("a body of items %s", async (_name, part, body, want) => {
  const request = await sent({ contentType: "application/x-ndjson", parts: [part] }, { body });
  expect([request.headers.get("Content-Type"), await request.text()]).toEqual([
    "application/x-ndjson",
    want,
  ]);
});

const choice: Partial<Operation> = {
  parts: [chosenBody],
  bodies: {
    "application/json": { part: jsonBody },
    "text/plain": { part: rawBody },
    "image/*": { part: rawBody },
    "application/x-www-form-urlencoded": { part: formBody, encoding: { a: { write: writeJson } } },
  },
};

test.each<[name: string, input: object, want: [type: string | null, body: string]]>([
  ["JSON without one", { body: "a" }, ["application/json", '"a"']],
  ["JSON", { body: "a", contentType: "application/json" }, ["application/json", '"a"']],
  ["text", { body: "a", contentType: "text/plain" }, ["text/plain", "a"]],
  ["one of a range", { body: "a", contentType: "image/png" }, ["image/png", "a"]],
  [
    "a form, as its own encoding says",
    { body: { a: [1] }, contentType: "application/x-www-form-urlencoded" },
    ["application/x-www-form-urlencoded", "a=%5B1%5D"],
  ],
])("the media type that a caller chooses: %s", async (_name, input, want) => {
  const request = await sent(choice, input);
  expect([request.headers.get("Content-Type"), await request.text()]).toEqual(want);
});

test.each([["text/html"], ["image/"], ["image/png\r\nX: y"], ["toString"], [1]])(
  "the media type %j is refused",
  async (contentType) => {
    await expect(sent(choice, { body: "a", contentType })).rejects.toThrow(
      "POST /things: contentType must be one of application/json, text/plain, image/*, application/x-www-form-urlencoded.",
    );
  },
);

test("a range leaves the media type to the body, or takes that of the caller", async () => {
  const any = { contentType: "*/*", parts: [chosenBody], bodies: { "*/*": { part: rawBody } } };
  const body = new Blob(["a"], { type: "image/png" });
  expect((await sent(any, { body })).headers.get("Content-Type")).toBe("image/png");
  expect((await sent(any, { body, contentType: "a/b" })).headers.get("Content-Type")).toBe("a/b");
});

test("what is read is what is asked for", async () => {
  const request = await sent({ parts: [acceptHeader], accept: "text/csv" }, {});
  expect(request.headers.get("Accept")).toBe("text/csv");
});
