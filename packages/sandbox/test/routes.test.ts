import { describe, expect, it } from "vitest";
import { readDocument } from "../src/document.ts";
import { readOperations } from "../src/operation.ts";
import { createMatcher } from "../src/routes.ts";
import { ask, errorOf, failure, okOr, tiny } from "./tiny.ts";

const PATHS = [
  "/pets/{id}",
  "/pets/mine",
  "/pets/{id}/toys/{toy}",
  "/files/{name}.{extension}",
  "/files/{name}",
  "/a b/c+d",
  "/tilde~/x",
];
const operationsAt = (path: string) => [path, { get: { operationId: path, responses: {} } }];
const match = createMatcher(
  readOperations(readDocument(tiny(Object.fromEntries(PATHS.map(operationsAt))))),
);

describe("a path finds its operation", () => {
  const cases: [sent: string, want: string | undefined, values?: Record<string, string>][] = [
    ["/pets/mine", "/pets/mine", {}],
    ["/pets/7", "/pets/{id}", { id: "7" }],
    ["/pets/a%2Fb", "/pets/{id}", { id: "a%2Fb" }],
    ["/pets/%6dine", "/pets/mine", {}],
    ["/pets/1/toys/2", "/pets/{id}/toys/{toy}", { id: "1", toy: "2" }],
    ["/files/a.b.txt", "/files/{name}.{extension}", { name: "a.b", extension: "txt" }],
    ["/files/readme", "/files/{name}", { name: "readme" }],
    ["/a%20b/c+d", "/a b/c+d", {}],
    ["/tilde%7e/x", "/tilde~/x", {}],
    ["/pets/", undefined],
    ["/pets", undefined],
    ["/PETS/mine", undefined],
    ["/constructor", undefined],
    ["/__proto__", undefined],
  ];
  it.each(cases)("%s → %s", (sent, want, values) => {
    const found = match("GET", sent);
    const got = found.kind === "operation" ? found : undefined;
    expect(got?.operation.path).toBe(want);
    if (values) expect(Object.fromEntries(got?.pathValues ?? [])).toEqual(values);
  });
});

describe("a request no operation takes", () => {
  const document = tiny({ "/a": { get: { responses: okOr(404) }, put: { responses: okOr() } } });

  it("gets a 404 in the documented style for an unknown path", async () => {
    const got = await ask(document, "/b");
    expect(got.status).toBe(404);
    expect(JSON.parse(got.body)).toEqual({
      statusCode: 404,
      error: "path: matches no path of the description",
    });
    expect(got.exchange).toMatchObject({ path: "/b", status: 404, operationId: undefined });
  });

  it.each(["POST", "HEAD", "OPTIONS"])("gets a 405 with Allow for %s", async (method) => {
    const got = await ask(document, "/a", { method });
    expect([got.status, got.headers.get("allow")]).toEqual([405, "GET, PUT"]);
  });

  it("is told its own status where the documented error repeats another one", async () => {
    const got = await ask(document, "/a", { method: "POST" });
    expect(JSON.parse(got.body).statusCode).toBe(405);
  });

  it("gets a problem document when the description has no error to borrow", async () => {
    const got = await ask(tiny({ "/a": { get: { responses: okOr() } } }), "/b");
    expect(got.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(got.body)).toMatchObject({ title: "Not Found", status: 404 });
  });

  it("gets a problem document when the error to borrow breaks its schema", async () => {
    const broken = {
      404: { content: { "application/json": { schema: false, example: { error: "" } } } },
    };
    const got = await ask(tiny({ "/a": { get: { responses: broken } } }), "/b");
    expect(got.headers.get("content-type")).toBe("application/problem+json");
  });

  it("is refused although the path holds malformed percent-encoding", async () => {
    const responses = { ...okOr(), 400: failure(400) };
    const got = await ask(
      tiny({ "/{id}": { get: { parameters: [{ name: "id", in: "path" }], responses } } }),
      "/%E0%A4",
    );
    expect([got.status, errorOf(got)]).toEqual([400, "path /id: is not well percent-encoded"]);
  });
});
