/** Whatever a list holds and however it is cut into pages, every item comes once and in order. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { json } from "./fake-api.ts";
import { idsOf, type ListInput, linkTo, listed, type PageAnswer, page } from "./listing.ts";

/** How a server keeps its pages. */
interface Server {
  /** How many things there are. */
  readonly length: number;
  /** How many it gives at most, whatever is asked for. */
  readonly most: number;
  readonly tellsTotal: boolean;
  readonly tellsSize: boolean;
}

const defaultSize = 4;
const ids = (length: number): number[] => Array.from({ length }, (_, index) => index);

const server: fc.Arbitrary<Server> = fc.record({
  length: fc.nat({ max: 40 }),
  most: fc.integer({ min: 1, max: 12 }),
  tellsTotal: fc.boolean(),
  tellsSize: fc.boolean(),
});
const sizeAsked = fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined });
const readAhead = fc.boolean();

const holds = async <Inputs extends [unknown, ...unknown[]]>(
  property: fc.IAsyncProperty<Inputs>,
): Promise<void> => fc.assert(property, { numRuns: 400, seed: 5988 });

/** What a page with this address holds. */
function cut({ length, most }: Server, url: URL): { number: number; size: number; ids: number[] } {
  const number = Number(url.searchParams.get("page") ?? 1);
  const size = Math.min(most, Number(url.searchParams.get("pageSize") ?? defaultSize));
  return { number, size, ids: ids(length).slice((number - 1) * size, number * size) };
}

function facts({ length, tellsTotal, tellsSize }: Server, size: number): object {
  return { ...(tellsTotal && { totalResults: length }), ...(tellsSize && { pageSize: size }) };
}

/** Answers with a link wherever there is more. */
const linking =
  (of: Server): PageAnswer =>
  (url) => {
    const { number, size, ids: some } = cut(of, url);
    const hasMore = number * size < of.length;
    const next = `/v1/things?page=${number + 1}&pageSize=${size}`;
    return page(some, { ...facts(of, size), ...(hasMore ? linkTo(next) : { _links: {} }) });
  };

/** Answers without links. */
const counting =
  (of: Server): PageAnswer =>
  (url) => {
    const { size, ids: some } = cut(of, url);
    return page(some, facts(of, size));
  };

const inputOf = (pageSize: number | undefined): ListInput =>
  pageSize === undefined ? {} : { pageSize };

describe("every item comes once and in order", () => {
  test("by links, with one request a page", async () => {
    await holds(
      fc.asyncProperty(server, sizeAsked, readAhead, async (of, asked, ahead) => {
        const { list, urls } = listed(linking(of), inputOf(asked), { readAhead: ahead });
        const size = Math.min(of.most, asked ?? defaultSize);
        expect(await idsOf(list)).toEqual(ids(of.length));
        expect(urls).toHaveLength(Math.max(1, Math.ceil(of.length / size)));
      }),
    );
  });

  test("by numbers, with one request a page, or one more where nothing tells the end", async () => {
    await holds(
      fc.asyncProperty(server, sizeAsked, readAhead, async (given, asked, ahead) => {
        // Who gives fewer than were asked for and says nothing of it cannot be told from one that has no more.
        const of = { ...given, tellsSize: given.tellsSize || given.most < (asked ?? 0) };
        const { list, urls } = listed(counting(of), inputOf(asked), { readAhead: ahead });
        const size = Math.min(of.most, asked ?? defaultSize);
        const knowsSize = of.tellsSize || asked !== undefined;
        const pages = Math.ceil(of.length / size);
        const isFull = of.length % size === 0;
        // Nothing tells that the last page was not a full one.
        const seemsFull = !knowsSize && !isFull && pages > 1;
        const oneMore = of.tellsTotal ? seemsFull : isFull || !knowsSize;
        expect(await idsOf(list)).toEqual(ids(of.length));
        expect(urls).toHaveLength(Math.max(1, oneMore ? pages + 1 : pages));
      }),
    );
  });

  test("in two sittings, from the cursor of whichever page was the last", async () => {
    const kind = fc.constantFrom(linking, counting);
    await holds(
      fc.asyncProperty(server, kind, fc.nat({ max: 8 }), async (given, answers, stop) => {
        const of = { ...given, tellsSize: true };
        const first: number[] = [];
        let cursor: string | undefined;
        let left = stop;
        for await (const each of listed(answers(of)).list.pages()) {
          first.push(...(each.results ?? []).map(({ id }) => id));
          cursor = each.cursor;
          if (left-- === 0) break;
        }
        const rest =
          cursor === undefined ? [] : await idsOf(listed(answers(of), {}, { cursor }).list);
        expect([...first, ...rest]).toEqual(ids(of.length));
      }),
    );
  });

  test("through answers that turn requests away now and then", async () => {
    const busy = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });
    await holds(
      fc.asyncProperty(server, busy, async (of, turns) => {
        const answer = linking(of);
        let count = 0;
        // Never twice in a row, so that two repetitions suffice.
        let wasBusy = false;
        const { list } = listed((url) => {
          wasBusy = !wasBusy && (turns[count++ % turns.length] ?? false);
          return wasBusy ? json({}, { status: 503 }) : answer(url);
        });
        expect(await idsOf(list)).toEqual(ids(of.length));
      }),
    );
  });
});

test("a list ends whatever its pages link to", async () => {
  const links = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 6 });
  await holds(
    fc.asyncProperty(links, async (targets) => {
      const { list, urls } = listed((url) => {
        const number = Number(url.searchParams.get("page") ?? 1);
        return page([number], linkTo(`?page=${targets[number - 1]}`));
      });
      await idsOf(list).catch(() => {});
      expect(urls.length).toBeLessThanOrEqual(7);
      expect(new Set(urls).size).toBe(urls.length);
    }),
  );
});
