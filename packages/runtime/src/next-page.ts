/** Where the next page of a list is, for each kind of paging; a kind is in a bundle only where an API names it. */
import type { Paging } from "./api.ts";
import type { Answer } from "./attempt.ts";
import { valueAt } from "./failures.ts";
import { urlOf } from "./url.ts";

/**
 * What an answer says of the next page: its address, undefined where what is given stands for none; the link or the
 * cursor as it is given; and whether the answer says too that it is the last, so that a link back is no mistake.
 */
export type NextPage = readonly [
  url: URL | undefined,
  given?: unknown,
  isComplete?: boolean | undefined,
];

/** Finds the page after the one that an answer is; undefined where that is the last. */
export type PagingKind = (
  paging: Paging,
  answer: Answer,
  items: readonly unknown[],
) => NextPage | undefined;

/** The items of a page; none where there is no list in their place. */
export function itemsIn<Item>(page: unknown, { items }: Paging): readonly Item[] {
  const list = items ? valueAt(page, items) : page;
  return Array.isArray(list) ? list : [];
}

/**
 * Pages with numbers: by the link to the next one where the answer has a place for links, else by the number after this
 * one's. The last page has no link, or no items, or fewer than were asked for, or reaches the total.
 */
export const pageNumbers: PagingKind = (paging, answer, { length }) => {
  const { page = "", firstPage = 1, pageSize = "", total, next = "." } = paging;
  const { data, call } = answer;
  const url = new URL(call.request.url);
  const { searchParams } = url;
  const number = Number(searchParams.get(page) ?? firstPage);
  const told = valueAt(data, pageSize);
  const size = Number(told ?? searchParams.get(pageSize));
  const all = valueAt(data, total);
  const isComplete =
    typeof all === "number"
      ? (number - firstPage) * (size || length) + length >= all
      : length < size;
  const [root = ""] = next.split(".");
  if (next === root || valueAt(data, root) instanceof Object) {
    return linkTo(answer, valueAt(data, next), isComplete);
  }
  if (!length || isComplete) return undefined;
  searchParams.set(page, `${number + 1}`);
  // The API may give fewer than were asked for, and counts its pages by what it gave.
  if (typeof told === "number") searchParams.set(pageSize, `${told}`);
  return [url];
};

/**
 * Pages by the number of items before them. The last one has no items, or fewer than were asked for, or reaches the
 * total.
 */
export const offsets: PagingKind = (paging, { data, call }, { length }) => {
  const { offset = "", pageSize = "", total } = paging;
  const url = new URL(call.request.url);
  const { searchParams } = url;
  const end = Number(searchParams.get(offset)) + length;
  const size = Number(fieldAt(data, pageSize) ?? searchParams.get(pageSize));
  const all = fieldAt(data, total);
  const isComplete = typeof all === "number" ? end >= all : length < size;
  if (length === 0 || isComplete) return undefined;
  searchParams.set(offset, `${end}`);
  return [url];
};

/** Pages by a text in the answer that stands for the next one. The last page has none, or says that there is no more. */
export const cursors: PagingKind = (paging, answer) => {
  const { data } = answer;
  const hasMore = fieldAt(data, paging.hasMore);
  const given = fieldAt(data, paging.nextCursor);
  const isAbsent = given === undefined || given === null || given === "" || given === false;
  if (hasMore === false || (isAbsent && hasMore !== true)) return undefined;
  return cursorTo(paging, answer, given);
};

/**
 * Pages by the last item of the one before. The last page says that there is no more or, where the API does not say,
 * has no items, or fewer than were asked for.
 */
export const lastItems: PagingKind = (paging, answer, items) => {
  const { data, call } = answer;
  const { pageSize = "", itemId } = paging;
  const hasMore = fieldAt(data, paging.hasMore);
  const { length } = items;
  const size = Number(new URL(call.request.url).searchParams.get(pageSize));
  const isLast = typeof hasMore === "boolean" ? !hasMore : length === 0 || length < size;
  return isLast ? undefined : cursorTo(paging, answer, fieldAt(items.at(-1), itemId));
};

/** Pages by the address of the next one in the answer. */
export const nextLinks: PagingKind = (paging, answer) =>
  linkTo(answer, fieldAt(answer.data, paging.next));

/** Pages by the link of the relation `next` in a header (RFC 8288, section 3). */
export const linkHeaders: PagingKind = ({ linkHeader = "Link" }, answer) => {
  const { response, call } = answer;
  const given = nextIn(response.headers.get(linkHeader) ?? "");
  const [target] = linkTo(answer, given) ?? [];
  const own = new URL(call.request.url);
  // GitHub links to /repositories/{id}/issues from /repos/{owner}/{repo}/issues: a list under two paths is asked for
  // under the operation's own, so that its pages can be told from others when somebody goes on with a cursor.
  if (target?.search && lastSegment(target) === lastSegment(own) && target.origin === own.origin) {
    own.search = target.search;
    return [own, given];
  }
  return given ? [target, given] : undefined;
};

const lastSegment = ({ pathname }: URL): string => pathname.replace(/.*\//, "");

/** The target of the first link to the next page in the value of a header. */
function nextIn(header: string): string | undefined {
  // What is in quotes may hold whatever else separates links and their parameters.
  const links = header.matchAll(/<([^<>]*)>((?:[^",]|"(?:[^"\\]|\\.)*")*)/g);
  for (const [, target, parameters = ""] of links) {
    const values = parametersIn(parameters);
    const relations = values.get("rel")?.toLowerCase().split(/\s+/);
    // A link with an anchor is not one from this page (section 3.2).
    if (relations?.includes("next") && !values.has("anchor")) return target;
  }
  return undefined;
}

/** The parameters of a link by their names in lower case; of those given twice the first (RFC 8288, section 3.3). */
function parametersIn(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const found = text.matchAll(/;\s*([^\s;="]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*)))?/g);
  for (const [, name = "", quoted, bare = ""] of found) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, quoted ?? bare);
  }
  return values;
}

/** The page that a link leads to; undefined where there is no link. */
function linkTo({ call }: Answer, given: unknown, isComplete?: boolean): NextPage | undefined {
  const href = given ?? "";
  if (href === "") return undefined;
  const { pathname } = new URL(`${call.transport.baseUrl}/`);
  const text = typeof href === "string" ? href : "//";
  // Behind a proxy that adds a path of its own, the API's links do not have it.
  const isBeside = /^\/(?!\/)/.test(text) && !text.startsWith(pathname);
  const whole = isBeside ? pathname.slice(0, -1) + text : text;
  return [urlOf(whole, call.request.url), given, isComplete];
}

/** The page that a cursor stands for. */
function cursorTo({ cursor = "" }: Paging, { call }: Answer, given: unknown): NextPage {
  if (typeof given !== "string" && typeof given !== "number") return [undefined, given];
  const url = new URL(call.request.url);
  url.searchParams.set(cursor, `${given}`);
  return [url, given];
}

/** What is at a path; a name with a dot in it, such as `@odata.nextLink`, is taken whole where there is one. */
const fieldAt = (body: unknown, path = ""): unknown =>
  Object.hasOwn(Object(body), path)
    ? (body as { [name: string]: unknown })[path]
    : valueAt(body, path);
