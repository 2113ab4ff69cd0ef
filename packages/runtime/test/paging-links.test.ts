/** Where the next page of a list is, where there is none, and which links are refused. */
import { describe, expect, test } from "vitest";
import { DecodeError } from "../src/index.ts";
import { apiKey } from "./fake-api.ts";
import {
  caught,
  idsOf,
  type ListInput,
  linkTo,
  listed,
  oneByOne,
  page,
  type Things,
} from "./listing.ts";

const base = "https://api.example.com/v1";

interface NextCase {
  readonly given: Things;
  readonly input?: ListInput;
  readonly baseUrl?: string;
  readonly want: string;
}

describe("the next page is where", () => {
  const proxy = "https://proxy.example.com/to/api";
  const full = page([1, 2]);
  const cases: [string, NextCase][] = [
    [
      "a link with a path says",
      { given: page([1], linkTo("/v1/things?page=2")), want: `${base}/things?page=2` },
    ],
    [
      "a link that is only a query says",
      { given: page([1], linkTo("?page=2")), want: `${base}/things?page=2` },
    ],
    [
      "a link without a slash in front says",
      { given: page([1], linkTo("things?after=x")), want: `${base}/things?after=x` },
    ],
    [
      "an absolute link says",
      { given: page([1], linkTo(`${base}/things?page=2`)), want: `${base}/things?page=2` },
    ],
    [
      "an absolute link in capitals, with the port that goes without saying, says",
      {
        given: page([1], linkTo("HTTPS://API.example.COM:443/v1/things?page=2")),
        want: `${base}/things?page=2`,
      },
    ],
    [
      "a link says, though the page has no items",
      { given: page([], linkTo("?page=2")), want: `${base}/things?page=2` },
    ],
    [
      "a link says, though the numbers say that it was the last",
      {
        given: page([1], { totalResults: 1, ...linkTo("?page=2") }),
        want: `${base}/things?page=2`,
      },
    ],
    [
      "a link says, below a path of the base URL that it lacks",
      { given: page([1], linkTo("/things?page=2")), want: `${base}/things?page=2` },
    ],
    [
      "a link says, below the path of a proxy that it lacks",
      {
        given: page([1], linkTo("/things?page=2")),
        baseUrl: proxy,
        want: `${proxy}/things?page=2`,
      },
    ],
    [
      "a link says that has the path of the base URL",
      {
        given: page([1], linkTo("/to/api/things?page=2")),
        baseUrl: `${proxy}/`,
        want: `${proxy}/things?page=2`,
      },
    ],
    [
      "a link says whose path only begins like that of the base URL",
      { given: page([1], linkTo("/v12/things?page=2")), want: `${base}/v12/things?page=2` },
    ],
    [
      "a link says, below a base URL without a path",
      {
        given: page([1], linkTo("/things?page=2")),
        baseUrl: "https://api.example.com",
        want: "https://api.example.com/things?page=2",
      },
    ],
    ["the number of the page leads", { given: full, want: `${base}/things?page=2` }],
    [
      "the number that was asked for leads",
      {
        given: full,
        input: { page: 3, pageSize: 2 },
        want: `${base}/things?page=4&pageSize=2`,
      },
    ],
    [
      "the number leads, with all else that was asked for",
      {
        given: full,
        input: { page: 1, pageSize: 2, query: "name~a&b=c d" },
        want: `${base}/things?page=2&pageSize=2&query=name%7Ea%26b%3Dc+d`,
      },
    ],
    [
      "the number leads in pages of the size that the API gave",
      {
        given: page([1, 2], { pageSize: 2 }),
        input: { pageSize: 5000 },
        want: `${base}/things?pageSize=2&page=2`,
      },
    ],
    [
      "the number leads as long as the total is not reached, however few came",
      {
        given: page([1], { pageSize: 2, totalResults: 3 }),
        want: `${base}/things?page=2&pageSize=2`,
      },
    ],
    [
      "the number leads, as null is no links",
      { given: { ...full, _links: null }, want: `${base}/things?page=2` },
    ],
    [
      "the number leads, as text is no links",
      { given: { ...full, _links: "x" }, want: `${base}/things?page=2` },
    ],
  ];
  test.each(cases)("%s", async (_, { given, input, baseUrl, want }) => {
    const { list, urls } = listed(oneByOne(given, page([])), input, { baseUrl });
    const first = await list;
    expect(first.hasNext()).toBe(true);
    expect(new URL(first.cursor ?? "", want).href).toBe(want);
    expect(await first.nextPage()).toEqual(page([]));
    expect(urls.slice(1)).toEqual([want]);
  });
});

describe("there is no next page after", () => {
  const self = `${base}/things?page=2&pageSize=2`;
  const cases: [string, { given: unknown; input?: ListInput }][] = [
    ["links without a next one", { given: page([1, 2], { _links: { self: { href: "?" } } }) }],
    ["no links in a place for links", { given: page([1, 2], { _links: {} }) }],
    ["a next link that is null", { given: page([1, 2], { _links: { next: null } }) }],
    ["an address that is null", { given: page([1, 2], linkTo(null)) }],
    ["an address that is empty", { given: page([1, 2], linkTo("")) }],
    ["no items", { given: page([]), input: { pageSize: 2 } }],
    ["no items, whatever the total", { given: page([], { totalResults: 9 }) }],
    ["fewer items than were asked for", { given: page([1]), input: { pageSize: 2 } }],
    ["fewer items than the page could hold", { given: page([1], { pageSize: 2 }) }],
    ["the last of all items", { given: page([1, 2], { pageSize: 2, totalResults: 2 }) }],
    [
      "the last of all items on a later page",
      { given: page([3], { totalResults: 3 }), input: { page: 2, pageSize: 2 } },
    ],
    [
      "a link to itself, when the total is reached",
      {
        given: page([3], { totalResults: 3, ...linkTo(self) }),
        input: { page: 2, pageSize: 2 },
      },
    ],
    [
      "a link to itself, when fewer items came than were asked for",
      { given: page([3], linkTo(self)), input: { page: 2, pageSize: 2 } },
    ],
    ["an answer without items", { given: {} }],
    ["items that are no array", { given: { results: { length: 5 } } }],
    ["null", { given: null }],
    ["an array", { given: [1, 2] }],
    ["a number", { given: 5 }],
    ["no content", { given: new Response(null, { status: 204 }) }],
    ["an empty body", { given: new Response("") }],
  ];
  test.each(cases)("%s", async (_, { given, input }) => {
    const { list, urls } = listed(() => given, input);
    const only = await list;
    expect(only.hasNext()).toBe(false);
    expect(only.cursor).toBeUndefined();
    expect(await only.nextPage()).toBeUndefined();
    const ids = Array.isArray(only.results) ? only.results.map(({ id }) => id) : [];
    expect(await idsOf(only)).toEqual(ids);
    expect(urls).toHaveLength(1);
  });
});

describe("nothing is sent where a link", () => {
  const cases: [string, unknown][] = [
    ["leads to another host", "https://evil.example.com/v1/things?page=2"],
    ["leads to a host whose name begins alike", "https://api.example.com.evil.example/v1/things"],
    ["leads to another port", "https://api.example.com:8443/v1/things?page=2"],
    ["has a host and no protocol", "//evil.example.com/v1/things?page=2"],
    ["has a host after a tab", "\t//evil.example.com/v1/things"],
    ["has a host after backslashes", "\\\\evil.example.com/v1/things"],
    ["has a host after a protocol and backslashes", "https:\\\\evil.example.com/v1/things"],
    ["has a user", "https://user@api.example.com/v1/things?page=2"],
    ["has a user and a password", "https://user:word@api.example.com/v1/things?page=2"],
    ["has a user and no protocol", "//user@api.example.com/v1/things?page=2"],
    ["leaves encryption", "http://api.example.com/v1/things?page=2"],
    ["is a script", "javascript:alert(1)"],
    ["is data", "data:application/json,{}"],
    ["is a blob", "blob:https://api.example.com/v1/things?page=2"],
    ["is a file", "file:///etc/passwd"],
    ["is no URL", "https://"],
    ["is no URL either", "http://["],
    ["is an object", { href: "?page=2" }],
    ["is an object that cannot be text", { toString: 1 }],
    ["is an array", ["?page=2"]],
    ["is true", true],
  ];
  test.each(cases)("%s", async (_, href) => {
    const { list, urls } = listed(oneByOne(page([1, 2], linkTo(href))));
    const first = await list;
    expect(first.results).toHaveLength(2);
    expect(first.hasNext()).toBe(true);
    expect(first.cursor).toBeUndefined();
    const error = (await caught(first.nextPage())) as DecodeError;
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      kind: "decode",
      status: 200,
      message:
        "GET /things (page 1) failed: 200 with a body that has a next link that leaves the API (application/json).",
    });
    if (typeof href === "string") expect(error.excerpt).toBe(href);
    expect(urls).toEqual([`${base}/things`]);
  });

  test("a link that leaks the credential leaks it no further", async () => {
    const { list } = listed(oneByOne(page([1], linkTo(`https://evil.example.com/${apiKey}`))));
    const error = (await caught((await list).nextPage())) as DecodeError;
    expect(error.excerpt).toBe("https://evil.example.com/[redacted]");
  });
});

describe("never round in a circle:", () => {
  const back = "leads in a circle (application/json).";

  test("a link to itself is an error where nothing says that it was the last page", async () => {
    const { list, urls } = listed(() => page([1], linkTo("/v1/things")));
    const error = await caught(idsOf(list));
    expect(error).toMatchObject({ kind: "decode", message: expect.stringContaining(back) });
    expect(urls).toHaveLength(1);
  });

  test("a link to itself is an error where the total is not reached", async () => {
    const { list, urls } = listed(() => page([1], { totalResults: 9, ...linkTo("?") }), {
      pageSize: 1,
    });
    await idsOf(list).catch(() => {});
    expect(urls.length).toBeLessThanOrEqual(2);
    const error = await caught(idsOf(listed(() => page([1], linkTo("?page=7"))).list));
    expect(error).toMatchObject({ kind: "decode", message: expect.stringContaining(back) });
  });

  test("a link to any page before is an error, and what came until then is not lost", async () => {
    const { list, urls } = listed(
      oneByOne(
        page([1], linkTo("?page=2")),
        page([2], linkTo("?page=3")),
        page([3], linkTo("/v1/things?page=2")),
      ),
    );
    const ids: number[] = [];
    const error = await caught(
      (async () => {
        for await (const { id } of list) ids.push(id);
      })(),
    );
    expect(ids).toEqual([1, 2, 3]);
    expect(error).toMatchObject({ message: expect.stringContaining("GET /things (page 3)") });
    expect(error).toMatchObject({ message: expect.stringContaining(back) });
    expect(urls).toHaveLength(3);
  });

  test("a link to a page before is the end where the total is reached", async () => {
    const { list, urls } = listed(
      oneByOne(
        page([1, 2], { totalResults: 3, ...linkTo("?page=2&pageSize=2") }),
        page([3], { totalResults: 3, ...linkTo("?page=2&pageSize=2") }),
      ),
      { pageSize: 2 },
    );
    expect(await idsOf(list)).toEqual([1, 2, 3]);
    expect(urls).toHaveLength(2);
  });
});
