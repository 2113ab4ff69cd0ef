/** How a list is read: what is asked for and when, what a page is, and how errors and cursors come out. */
import { deepStrictEqual } from "node:assert";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { AbortedError, callList, createTransport, ServerError } from "../src/index.ts";
import { api, apiKey, json } from "./fake-api.ts";
import {
  caught,
  idsOf,
  type Listing,
  linkTo,
  listed,
  oneByOne,
  page,
  paging,
  type Thing,
  type Things,
  things,
} from "./listing.ts";

const base = "https://api.example.com/v1/things";

/** Three pages of one thing each. */
const threePages = (): ReturnType<typeof oneByOne> =>
  oneByOne(page([1], linkTo("?page=2")), page([2], linkTo("?page=3")), page([3], { _links: {} }));
const broken = (): Response => json({ error: "Broken." }, { status: 501 });

/** The list, and what was done with it, in the order in which it happened. */
async function lookedAt(
  { list, urls }: Listing,
  look: (item: Thing) => boolean | undefined = () => undefined,
): Promise<string[]> {
  const events: string[] = [];
  let seen = 0;
  const note = (): void => {
    for (; seen < urls.length; seen++) events.push(`asked ${new URL(urls[seen] ?? "").search}`);
  };
  for await (const item of list) {
    // What is asked for ahead is sent by now.
    await turn();
    note();
    events.push(`got ${item.id}`);
    if (look(item)) break;
  }
  await turn();
  note();
  return events;
}

describe("what is asked for, and when:", () => {
  test("nothing before anybody wants a page", async () => {
    const { list, urls } = listed(threePages());
    list.pages();
    list[Symbol.asyncIterator]();
    await turn();
    expect(urls).toEqual([]);
  });

  test("a page at a time", async () => {
    expect(await lookedAt(listed(threePages()))).toEqual([
      "asked ",
      "got 1",
      "asked ?page=2",
      "got 2",
      "asked ?page=3",
      "got 3",
    ]);
  });

  test("nothing after break", async () => {
    const events = await lookedAt(listed(threePages()), ({ id }) => id === 2);
    expect(events).toEqual(["asked ", "got 1", "asked ?page=2", "got 2"]);
  });

  test("nothing after a loop over items has thrown", async () => {
    const { list, urls } = listed(threePages());
    const reason = new Error("enough");
    const work = (async () => {
      for await (const _ of list) throw reason;
    })();
    expect(await caught(work)).toBe(reason);
    await turn();
    expect(urls).toEqual([base]);
  });

  test("one page ahead, where that is wanted", async () => {
    expect(await lookedAt(listed(threePages(), {}, { readAhead: true }))).toEqual([
      "asked ",
      "asked ?page=2",
      "got 1",
      "asked ?page=3",
      "got 2",
      "got 3",
    ]);
  });

  test("one page ahead and no more after break", async () => {
    const events = await lookedAt(listed(threePages(), {}, { readAhead: true }), () => true);
    expect(events).toEqual(["asked ", "asked ?page=2", "got 1"]);
  });

  test("an error of the page ahead comes when its turn has come", async () => {
    const answers = oneByOne(page([1, 2], linkTo("?page=2")), broken());
    const { list } = listed(answers, {}, { readAhead: true });
    const ids: number[] = [];
    const work = (async () => {
      for await (const { id } of list) {
        await turn();
        ids.push(id);
      }
    })();
    expect(await caught(work)).toBeInstanceOf(ServerError);
    expect(ids).toEqual([1, 2]);
  });

  test("the first page once, however often the list is used", async () => {
    const { list, urls } = listed(threePages());
    const [one, two] = await Promise.all([list, list]);
    expect(one).toBe(two);
    expect(await idsOf(list)).toEqual([1, 2, 3]);
    expect(urls).toHaveLength(3);
  });

  test("empty pages between the others are passed", async () => {
    const answers = oneByOne(
      page([], linkTo("?page=2")),
      page([1], linkTo("?page=3")),
      page([], linkTo("?page=4")),
      page([2], { _links: {} }),
    );
    expect(await idsOf(listed(answers).list)).toEqual([1, 2]);
  });

  test("each page with the credential, the headers and the options of the call", async () => {
    const seen: (string | null)[][] = [];
    const answers = threePages();
    const transport = createTransport(api, {
      apiKey,
      fetch: async (url, { headers }) => {
        const sent = new Headers(headers);
        seen.push([sent.get("Authorization"), sent.get("X-Mine")]);
        return json(answers(new URL(url)));
      },
    });
    const headers = { "X-Mine": "yes" };
    await idsOf(callList<Things, Thing>(transport, things, paging, {}, { headers }));
    const each = [`Basic ${btoa(apiKey)}`, "yes"];
    expect(seen).toEqual([each, each, each]);
  });
});

describe("a page", () => {
  test("is its answer, whatever else it can do", async () => {
    const body = page([1], linkTo("?page=2"));
    const first = await listed(() => body).list;
    expect(JSON.stringify(first)).toBe(JSON.stringify(body));
    expect(Object.keys(first)).toEqual(["results", "_links"]);
    expect(structuredClone(first)).toStrictEqual(body);
    expect(first).toStrictEqual(body);
    deepStrictEqual(first, body);
    expect(first.cursor).toBe("/v1/things?page=2");
  });

  test("gives its items and all that follow", async () => {
    const { list } = listed(threePages());
    const second = await (await list).nextPage();
    expect(second && (await idsOf(second))).toEqual([2, 3]);
  });

  test("asks again for the next one each time", async () => {
    const last = page([2], { _links: {} });
    const { list, urls } = listed(oneByOne(page([1], linkTo("?page=2")), last, last));
    const first = await list;
    expect(await first.nextPage()).toEqual(await first.nextPage());
    expect(urls).toEqual([base, `${base}?page=2`, `${base}?page=2`]);
  });

  test("leaves a field of the API's own that is called cursor alone", async () => {
    const body = page([1], { cursor: "theirs", ...linkTo("?page=2") });
    const { list } = listed(oneByOne(body, page([2], { _links: {} })));
    const first = await list;
    expect(first).toStrictEqual(body);
    expect(first.cursor).toBe("theirs");
    expect(await idsOf(list)).toEqual([1, 2]);
  });

  test("comes after another, however the API calls its own fields", async () => {
    const body = page([1], { nextPage: 2, hasNext: true, ...linkTo("?page=2") });
    const { list } = listed(oneByOne(body, page([2], { _links: {} })));
    expect(await idsOf(list)).toEqual([1, 2]);
  });

  test("comes with all others from pages()", async () => {
    const { list, urls } = listed(threePages());
    const pages: unknown[] = [];
    for await (const each of list.pages()) pages.push(each.results);
    expect(pages).toEqual([[{ id: 1 }], [{ id: 2 }], [{ id: 3 }]]);
    expect(urls).toHaveLength(3);
  });
});

describe("the call of a list", () => {
  test("is awaited like a promise", async () => {
    const { list } = listed(threePages());
    let isSettled = false;
    const [first, number] = await Promise.all([list, 5]);
    await list.finally(() => {
      isSettled = true;
    });
    expect([first.results, number, isSettled]).toEqual([[{ id: 1 }], 5, true]);
    expect(await list.then(({ results }) => results)).toEqual([{ id: 1 }]);
    expect(await listed(broken).list.catch((error: unknown) => error)).toBeInstanceOf(ServerError);
  });

  test("says how it went with safe()", async () => {
    const well = await listed(threePages()).list.safe();
    expect(well).toMatchObject({ ok: true, data: page([1]), response: { status: 200 } });
    expect(well.ok && (await idsOf(well.data))).toEqual([1, 2, 3]);
    const badly = await listed(broken).list.safe();
    expect(badly).toMatchObject({ ok: false, error: { kind: "api", status: 501 } });
  });

  test("gives the response with withResponse()", async () => {
    const { data, response } = await listed(threePages()).list.withResponse();
    expect(response).toMatchObject({ status: 200, attempts: 1 });
    expect(data.hasNext()).toBe(true);
    expect(await caught(listed(broken).list.withResponse())).toBeInstanceOf(ServerError);
  });
});

describe("an error names the page", () => {
  const cases: [string, { answers: unknown[]; input?: { page: number }; want: string }][] = [
    ["that is the first", { answers: [], want: "(page 1) failed: 404: No such page." }],
    [
      "that comes after others",
      {
        answers: [page([1], linkTo("?page=2")), page([2], linkTo("?after=x"))],
        want: "(page 3) failed: 404: No such page.",
      },
    ],
    [
      "by the number that was asked for",
      { answers: [page([1], linkTo("?page=8"))], input: { page: 7 }, want: "(page 8) failed: 404" },
    ],
    [
      "that is no JSON",
      {
        answers: [page([1], linkTo("?page=2")), new Response("<html>")],
        want: "(page 2) failed: 200 with a body that is not JSON",
      },
    ],
  ];
  test.each(cases)("%s", async (_, { answers, input, want }) => {
    const error = await caught(idsOf(listed(oneByOne(...answers), input).list));
    expect((error as Error).message).toContain(`GET /things ${want}`);
  });

  test("and only the page is tried again", async () => {
    const busy = json({}, { status: 503 });
    const last = page([2], { _links: {} });
    const { list, urls } = listed(oneByOne(page([1], linkTo("?page=2")), busy, last));
    expect(await idsOf(list)).toEqual([1, 2]);
    expect(urls).toEqual([base, `${base}?page=2`, `${base}?page=2`]);
  });
});

test("an abort between two pages ends the list, with its reason, and nothing more is sent", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const { list, urls } = listed(threePages(), {}, { signal: controller.signal });
  const work = (async () => {
    for await (const _ of list) controller.abort(reason);
  })();
  const error = await caught(work);
  expect(error).toBeInstanceOf(AbortedError);
  expect(error).toMatchObject({ cause: reason, message: "GET /things (page 2) was aborted." });
  expect(urls).toEqual([base]);
});
