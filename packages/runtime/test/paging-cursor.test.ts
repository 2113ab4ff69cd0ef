/** Going on with a list where somebody left off. */
import { describe, expect, test } from "vitest";
import { RequestError } from "../src/index.ts";
import { json } from "./fake-api.ts";
import { caught, idsOf, linkTo, listed, oneByOne, page } from "./listing.ts";

const base = "https://api.example.com/v1/things";

describe("a list goes on from a cursor", () => {
  test("that a page gave", async () => {
    const { list } = listed(oneByOne(page([1], linkTo("?page=2&after=a%20b"))), { query: "a=b" });
    const { cursor } = await list;
    expect(cursor).toBe("/v1/things?page=2&after=a%20b");
    const later = listed(() => page([2], { _links: {} }), { query: "a=b" }, { cursor });
    expect(await idsOf(later.list)).toEqual([2]);
    expect(later.urls).toEqual([`${base}?page=2&after=a%20b`]);
  });

  test("that went through JSON, with numbers instead of links", async () => {
    const input = { pageSize: 1 };
    const { cursor } = await listed(() => page([1]), input).list;
    const options = JSON.parse(JSON.stringify({ cursor })) as { cursor: string };
    const later = listed(oneByOne(page([2]), page([])), input, options);
    expect(await idsOf(later.list)).toEqual([2]);
    expect(later.urls).toEqual([`${base}?pageSize=1&page=2`, `${base}?pageSize=1&page=3`]);
  });

  test("to the same origin, with the credential of the client that goes on", async () => {
    const baseUrl = "https://proxy.example.com/v1";
    const later = listed(() => page([]), {}, { baseUrl, cursor: "/v1/things?page=2" });
    await later.list;
    expect(later.urls).toEqual(["https://proxy.example.com/v1/things?page=2"]);
  });

  test("of undefined from the start", async () => {
    const { list, urls } = listed(() => page([]), {}, { cursor: undefined });
    await list;
    expect(urls).toEqual([base]);
  });

  test("and an error names the page that the cursor stands for", async () => {
    const { list } = listed(() => json({}, { status: 404 }), {}, { cursor: "/v1/things?page=7" });
    expect(await caught(list)).toMatchObject({ message: "GET /things (page 7) failed: 404" });
  });
});

describe("a cursor is refused, and nothing is sent, where it", () => {
  const cases: [string, unknown][] = [
    ["is another path", "/v1/others?page=2"],
    ["is a path above", "/things?page=2"],
    ["is a path below", "/v1/things/1"],
    ["climbs out of the path", "/v1/things/../secrets"],
    ["climbs out of the path, encoded", "/v1/things/%2e%2e/secrets"],
    ["is another origin", "https://evil.example.com/v1/things?page=2"],
    ["is another port", "https://api.example.com:8443/v1/things?page=2"],
    ["is another host without a protocol", "//evil.example.com/v1/things?page=2"],
    ["leaves encryption", "http://api.example.com/v1/things?page=2"],
    ["has a user", "https://user@api.example.com/v1/things?page=2"],
    ["has a user and no protocol", "//user:word@api.example.com/v1/things?page=2"],
    ["is a blob", "blob:https://api.example.com/v1/things?page=2"],
    ["is no URL", "http://["],
    ["is words", "the second page"],
    ["is a number", 2],
    ["is null", null],
    ["is an object", {}],
  ];
  test.each(cases)("%s", async (_, cursor) => {
    const { list, urls } = listed(() => page([1]), {}, { cursor: cursor as string });
    const error = await caught(list);
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ message: "cursor leads to no page of this list." });
    expect(urls).toEqual([]);
  });
});
