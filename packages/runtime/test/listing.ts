/** A list whose pages are answered from a row of answers, and what was asked for. */
import {
  type ClientOptions,
  callList,
  createTransport,
  type ListCall,
  type ListOptions,
  type Operation,
  type Paging,
  pageNumbers,
  queryParameters,
} from "../src/index.ts";
import { api, apiKey, json } from "./fake-api.ts";

export const paging: Paging = {
  by: pageNumbers,
  page: "page",
  pageSize: "pageSize",
  items: "results",
  total: "totalResults",
  next: "_links.next.href",
};

export const things: Operation = {
  method: "GET",
  path: "/things",
  query: ["page", "pageSize", "query", "offset", "after"],
  parts: [queryParameters],
};

export interface Thing {
  readonly id: number;
}

export interface Things {
  readonly results?: Thing[];
  readonly [name: string]: unknown;
}

export interface ListInput {
  readonly page?: number;
  readonly pageSize?: number;
  readonly query?: string;
  readonly offset?: number;
  readonly after?: string | number;
}

export interface Listing {
  readonly list: ListCall<Things, Thing>;
  /** The addresses that were asked for, in order. */
  readonly urls: string[];
}

/** What stands for an answer: a body, or the whole response. */
export type PageAnswer = (url: URL) => unknown;

/** A list of which `answer` knows the pages. */
export function listed(
  answer: PageAnswer,
  input: ListInput = {},
  options: ListOptions & Pick<ClientOptions, "baseUrl"> & { paging?: Paging } = {},
): Listing {
  const { baseUrl, paging: kind = paging, ...others } = options;
  const urls: string[] = [];
  const transport = createTransport(api, {
    apiKey,
    baseUrl,
    random: () => 0,
    fetch: async (url) => {
      urls.push(url);
      const given = answer(new URL(url));
      return given instanceof Response ? given : json(given);
    },
  });
  return { list: callList<Things, Thing>(transport, things, kind, input, others), urls };
}

/** Gives one answer after the other; whoever asks for more than there is gets an error. */
export function oneByOne(...answers: readonly unknown[]): PageAnswer {
  let count = 0;
  return () =>
    count < answers.length ? answers[count++] : json({ error: "No such page." }, { status: 404 });
}

/** The body of a page with these items. */
export const page = (ids: readonly number[], others?: object): Things => ({
  results: ids.map((id) => ({ id })),
  ...others,
});

/** A link to the next page. */
export const linkTo = (href: unknown): object => ({ _links: { next: { href } } });

export async function idsOf(items: AsyncIterable<Thing>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

export const caught = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => undefined,
    (error: unknown) => error,
  );
