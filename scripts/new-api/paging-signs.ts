/** What one operation shows of how its list comes in pages. */
import { jsonAnswer } from "../codegen/build-paging.ts";
import type {
  OpenApiDocument,
  ParameterObject,
  Schema,
  SchemaOrBoolean,
  SdkPaging,
} from "../codegen/openapi.ts";
import { listPathIn, plainSchema, propertiesOf, schemaAt } from "../codegen/schema-paths.ts";
import type { DescribedOperation } from "./described-operation.ts";

/** A list that surely comes in pages. */
export interface PagedList {
  /** Its kind: what all lists that come like it have in common. */
  readonly kind: SdkPaging;
  /** The path of the items; empty where the answer is the list itself. */
  readonly items: string;
  readonly pageSize: string | undefined;
  readonly hasMore: string | undefined;
  readonly total: string | undefined;
  /** Where a link to the next page is, beside page numbers. */
  readonly next: string | undefined;
}

/** What an operation shows: a list in pages, or a parameter that may have to do with them and no list that surely does. */
export type PagingSigns = { readonly list?: PagedList; readonly unsure?: string };

/** A query parameter, or a part of an answer by the path to it. */
interface Place {
  readonly name: string;
  /** The name in lower case, without what separates words. */
  readonly key: string;
  readonly schema: Schema;
  readonly description: string;
  readonly example: unknown;
}

const pagingName =
  /^(page(number|no|num|index|token|cursor|offset)?|cursor|offset|skip|after|startingafter|startafter|marker|nexttoken|continuationtoken|start(at|index)?)$/;

export function pagingSigns(
  document: OpenApiDocument,
  { method, operation, parameters }: DescribedOperation,
): PagingSigns {
  if (method !== "GET") return {};
  const query = parameters
    .filter((parameter) => parameter.in === "query")
    .map((parameter) => parameterPlace(document, parameter));
  const unsure = query.find(({ key }) => pagingName.test(key))?.name;
  const doubt = unsure === undefined ? {} : { unsure };
  const answer = jsonAnswer(document, method, operation);
  const items = answer && listPathIn(document, answer.body);
  if (!answer || items === undefined) return doubt;
  const places = placesIn(document, answer.body);
  const [link] = Object.keys(answer.response.headers ?? {}).filter((name) => /^link$/i.test(name));
  const next = nextLinkIn(places);
  const number = pageNumberIn(query);
  const kind =
    (link === undefined ? undefined : { linkHeader: link }) ??
    (next !== undefined && !number ? { next } : undefined) ??
    cursorIn(query, places) ??
    lastItemIn(query, places, itemFields(document, answer.body, items)) ??
    offsetIn(query) ??
    number;
  if (!kind) return doubt;
  return {
    list: {
      kind,
      items,
      pageSize: pageSizeIn(query, places),
      hasMore: places.find(isMore)?.name,
      total: places.find(isTotal)?.name,
      next,
    },
  };
}

/** The properties of the items. */
function itemFields(
  document: OpenApiDocument,
  body: SchemaOrBoolean | undefined,
  path: string,
): ReadonlySet<string> {
  const list = path === "" ? body : schemaAt(document, body, path);
  const { items } = plainSchema(document, list);
  const { anyOf, oneOf } = plainSchema(document, items);
  const [first = items, ...others] = anyOf ?? oneOf ?? [];
  const common = [...propertiesOf(document, first).keys()].filter((name) =>
    others.every((other) => propertiesOf(document, other).has(name)),
  );
  return new Set(common);
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9.$@]/g, "");

function place(document: OpenApiDocument, name: string, given: SchemaOrBoolean | undefined): Place {
  const schema = plainSchema(document, given);
  const { description = "", example, examples } = schema;
  return { name, key: keyOf(name), schema, description, example: example ?? examples?.[0] };
}

function parameterPlace(document: OpenApiDocument, parameter: ParameterObject): Place {
  const { description, example, ...own } = place(document, parameter.name, parameter.schema);
  return {
    ...own,
    description: `${parameter.description ?? ""} ${description}`,
    example: parameter.example ?? example,
  };
}

const deepest = 4;

// What is inside anything else belongs to that, such as the tracks of an album.
const wrapperName =
  /^(links?|pages?|paging|pagination|paginator|pager|pageinfo|meta|metadata|responsemetadata|resultinfo|listinfo|searchmetadata|additionaldata|info|next|nextpage|pagination|cursors?|data|results?|response|payload|body|embedded)$/;

/** Every property that an answer has itself, or in what is there to hold such properties. */
function placesIn(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  path = "",
  depth = 0,
): Place[] {
  return [...propertiesOf(document, schema)].flatMap(([name, property]) => {
    const isWhole = depth === 0 && name.includes(".");
    if (name.includes(".") && !isWhole) return [];
    const at = place(document, `${path}${name}`, property);
    const isDeep = isWhole || depth >= deepest || !wrapperName.test(keyOf(name));
    return [at, ...(isDeep ? [] : placesIn(document, property, `${path}${name}.`, depth + 1))];
  });
}

const typesOf = ({ schema }: Place): string[] => [schema.type ?? []].flat();
const isText = (at: Place): boolean => typesOf(at).includes("string");
const isNumber = (at: Place): boolean =>
  typesOf(at).some((type) => /^(integer|number)$/.test(type));
const isUntyped = (at: Place): boolean => typesOf(at).length === 0;

const urlName =
  /(^|\.)next(page)?(link|url|uri|href)$|(^|\.)next\.(href|url|uri|link)$|(^|\.)links?\.(pages\.)?next$|@?odata\.nextlink$/;

/** Where the address of the next page is. */
function nextLinkIn(places: readonly Place[]): string | undefined {
  const sure = places.find(
    (at) => urlName.test(at.key) && (isText(at) || isUntyped(at)) && !at.schema.properties,
  );
  return (sure ?? places.find((at) => /(^|\.)next(page)?$/.test(at.key) && isUrl(at)))?.name;
}

function isUrl(at: Place): boolean {
  const { schema, example, description } = at;
  if (!isText(at)) return false;
  const isExample = typeof example === "string" && /^(https?:\/)?\//.test(example);
  return (
    isExample ||
    /^ur[il]/.test(schema.format as string) ||
    /\b(ur[il]|link|hyperlink)s?\b/i.test(description)
  );
}

/** A parameter for a text, and where the answer has the one for the next page. */
function cursorIn(query: readonly Place[], places: readonly Place[]): SdkPaging | undefined {
  for (const parameter of query) {
    for (const at of places) {
      if (!isNextOf(parameter, at) || isUrl(at)) continue;
      return { cursor: parameter.name, nextCursor: at.name };
    }
  }
  return undefined;
}

// Not any token: most are credentials.
const tokenName =
  /cursor|^((next)?page|next|pagination|continuation|skip)token$|marker|bookmark|^continuation$|scroll|^(page)?after$/;

/** Whether a place in the answer holds the value that the parameter is given for the next page. */
function isNextOf(parameter: Place, at: Place): boolean {
  const holdsValue = isText(at) || isNumber(at) || isUntyped(at);
  if (!holdsValue || at.schema.properties || (isNumber(parameter) && !isNumber(at))) return false;
  const key = parameter.key.replaceAll(".", "");
  const [leaf = "", parent = ""] = at.key.split(".").reverse();
  const isPositional =
    /^(offset|start|skip|startat)$/.test(key) ||
    (key === "page" && isText(parameter) && isText(at));
  if (leaf === `next${key}`) return isPositional || tokenName.test(key);
  if (leaf === key && /^next(page)?$/.test(parent)) return isPositional || tokenName.test(key);
  if (!tokenName.test(key)) return false;
  if (leaf === "next" && parent === key.replace(/^page/, "")) return true;
  if (/^(page)?(cursor|after)$/.test(key)) {
    const isAfter = leaf === "after" && /^cursors?$/.test(parent);
    return (
      isAfter ||
      /^(next|end)(page)?cursor$|^cursors?\.next$/.test(
        leaf === "next" ? `${parent}.next` : leaf,
      ) ||
      (leaf === key && saysNext(at))
    );
  }
  if (/token$/.test(key) && /^next(page)?token$/.test(leaf)) return true;
  return leaf === key && (/^(next|continuation)/.test(key) || saysNext(at));
}

const saysNext = ({ description }: Place): boolean =>
  /\b(next|subsequent|following|further|continue)\b/i.test(description);

/** A parameter for the id of the last item. */
function lastItemIn(
  query: readonly Place[],
  places: readonly Place[],
  fields: ReadonlySet<string>,
): SdkPaging | undefined {
  const parameter = query.find(({ key }) => /^(starting|start)?after$/.test(key));
  if (!parameter || !places.some(isMore)) return undefined;
  const lastId = places.find(({ key }) => key === "lastid");
  if (lastId) return { cursor: parameter.name, nextCursor: lastId.name };
  const isId = /^start/.test(parameter.key) || /\bids?\b/i.test(parameter.description);
  return isId && fields.has("id") ? { cursor: parameter.name, itemId: "id" } : undefined;
}

const isMore = (at: Place): boolean =>
  /(^|\.)(has(more|next(page)?|moreitems|moreresults)|more(items|results)(incollection)?)$/.test(
    at.key,
  ) && typesOf(at).includes("boolean");

/** A parameter for the number of items to skip, counted from 0. */
function offsetIn(query: readonly Place[]): SdkPaging | undefined {
  const offset = query.find((at) => /^(\$?offset|\$?skip|startat|pageoffset)$/.test(at.key));
  if (!offset || isText(offset)) return undefined;
  const { schema, description } = offset;
  const isFromZero = !schema.default && !(Number(schema.minimum) > 0);
  return isFromZero &&
    !/\bpage (number|index)|number of (the )?pages?\b|\bwhich page/i.test(description)
    ? { offset: offset.name }
    : undefined;
}

/** A parameter for the number of a page, with what it is counted from. */
function pageNumberIn(query: readonly Place[]): SdkPaging | undefined {
  const page = query.find((at) => /^(page|pagenumber|pageno|pagenum|pageindex)$/.test(at.key));
  if (!page || isText(page)) return undefined;
  const { schema, description, example, key } = page;
  const least =
    typeof schema.exclusiveMinimum === "number" ? schema.exclusiveMinimum + 1 : schema.minimum;
  const first = schema.default ?? (least === 0 ? undefined : least);
  const saysZero =
    /\b(zero|0)[- ]?(based|indexed?)|(start|begin|count)(s|ing|ed)? (at|from|with) (page )?(0|zero)\b/i.test(
      description,
    );
  if (first === 0 || saysZero)
    return first === 0 || first === undefined ? { page: page.name, firstPage: 0 } : undefined;
  if (
    first === 1 ||
    Number(example) === 1 ||
    /\b(one|1)[- ]?(based|indexed?)|(start|begin|count)(s|ing|ed)? (at|from|with) (page )?(1|one)\b/i.test(
      description,
    )
  )
    return { page: page.name, firstPage: 1 };
  return first !== undefined || least === 0 || key === "pageindex"
    ? undefined
    : { page: page.name };
}

const sizeName =
  /^(page(size|limit)|size|\$?limit|\$?top|perpage|itemsperpage|resultsperpage|max(results|items|pagesize)?|take|rows|count|numresults)$/;

/** The parameter for the number of items on a page. */
function pageSizeIn(query: readonly Place[], places: readonly Place[]): string | undefined {
  const size = query.find((at) => sizeName.test(at.key) && !isText(at));
  // What an answer calls so may be how many items it holds, or how many there are.
  const isOdd =
    /^(size|count|max)$/.test(size?.key ?? "") && places.some(({ name }) => name === size?.name);
  return isOdd ? undefined : size?.name;
}

const totalName =
  /(^|\.)(total(count|results|items|elements|records|hits|size|number|rows)?|(results?|items?|records?)total|count)$/;

/** Whether a place holds the number of items on all pages; one that is called a count says so. */
function isTotal(at: Place): boolean {
  const { key, description } = at;
  if (!totalName.test(key) || !isNumber(at) || /\bpages\b/i.test(description)) return false;
  return !/(^|\.)count$/.test(key) || /\b(total|all|overall)\b/i.test(description);
}
