/** The operations whose answers are pages of a list, and how those come. */
import { kindOf, preferredMedia } from "./media-types.ts";
import type { ListModel, PagingModel, ParameterModel, TypeModel } from "./model.ts";
import { pagingNameOf } from "./names.ts";
import type {
  OpenApiDocument,
  OperationObject,
  ResponseObject,
  Schema,
  SchemaOrBoolean,
  SdkPaging,
} from "./openapi.ts";
import { resolved } from "./resolve.ts";
import { isList, listPathIn, plainSchema, schemaAt } from "./schema-paths.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** The kinds of paging that `x-sdk.paging` names, in its order. */
export function pagingsOf(document: OpenApiDocument): PagingModel[] {
  const given = [document["x-sdk"]?.paging ?? []].flat();
  const kinds = given.map((settings) => kindIn(settings));
  return given.map((settings, index) => {
    const by = kindIn(settings);
    const before = kinds.slice(0, index).filter((kind) => kind === by).length;
    return { name: given.length === 1 ? "paging" : pagingNameOf(by, before + 1), by, settings };
  });
}

/** The runtime's function for a kind, which its settings tell. */
function kindIn(settings: SdkPaging): PagingModel["by"] {
  if (settings.page !== undefined) return "pageNumbers";
  if (settings.offset !== undefined) return "offsets";
  if (settings.nextCursor !== undefined) return "cursors";
  if (settings.itemId !== undefined) return "lastItems";
  return settings.linkHeader === undefined ? "nextLinks" : "linkHeaders";
}

/** An operation, as far as it tells whether its answers are pages. */
interface PagedOperation {
  /** In upper case. */
  readonly method: string;
  readonly queryNames: readonly string[];
  readonly response: ResponseObject;
  readonly body: SchemaOrBoolean | undefined;
}

/** The list that an operation gives in pages: by the first kind that fits its parameters and its answer. */
export function listOf(
  document: OpenApiDocument,
  names: ModelNames,
  method: string,
  operation: OperationObject,
  parameters: readonly ParameterModel[],
): ListModel | undefined {
  const queryNames = parameters.filter((each) => each.in === "query").map(({ name }) => name);
  const paged = pagedOperation(document, method, operation, queryNames);
  if (!paged) return undefined;
  for (const { name, settings } of pagingsOf(document)) {
    const items = itemsOf(document, settings, paged);
    if (items === undefined) continue;
    const itemType = itemTypeAt(document, names, paged.body, items);
    return { paging: name, itemType, ...(settings.items === undefined && items && { items }) };
  }
  return undefined;
}

/** What of an operation matters for paging; undefined where it answers no JSON. */
function pagedOperation(
  document: OpenApiDocument,
  method: string,
  { responses = {} }: OperationObject,
  queryNames: readonly string[],
): PagedOperation | undefined {
  const success = responses["200"] ?? responses["2XX"];
  if (!success || method === "HEAD") return undefined;
  const response = resolved<ResponseObject>(document, success);
  const [mediaType, media] = preferredMedia(document, response.content) ?? [];
  if (!mediaType || !media || kindOf(document, mediaType, media) !== "json") return undefined;
  return { method, queryNames, response, body: media.schema };
}

/** The path of the items where a kind fits an operation; undefined where it does not. */
function itemsOf(
  document: OpenApiDocument,
  settings: SdkPaging,
  { method, queryNames, response, body }: PagedOperation,
): string | undefined {
  const { items = listPathIn(document, body), itemId, linkHeader } = settings;
  const list = items === undefined || items === "" ? body : schemaAt(document, body, items);
  if (items === undefined || !isList(document, list)) return undefined;
  const has = (path: string, schema = body): boolean =>
    schemaAt(document, schema, path) !== undefined;
  const headers = Object.keys(response.headers ?? {}).map((name) => name.toLowerCase());
  const takes = settings.page ?? settings.offset ?? settings.cursor;
  const isTaken = takes === undefined ? method === "GET" : queryNames.includes(takes);
  const isGiven =
    (settings.nextCursor === undefined || has(settings.nextCursor)) &&
    (itemId === undefined || has(itemId, plainSchema(document, list).items)) &&
    (linkHeader === undefined || headers.includes(linkHeader.toLowerCase())) &&
    (takes !== undefined || settings.next === undefined || has(settings.next));
  return isTaken && isGiven ? items : undefined;
}

function itemTypeAt(
  document: OpenApiDocument,
  names: ModelNames,
  body: SchemaOrBoolean | undefined,
  items: string,
): TypeModel {
  const list: Schema | undefined =
    items === "" ? plainSchema(document, body) : schemaAt(document, body, items);
  const item = typeOf(plainSchema(document, list).items, names);
  if (/^[\p{L}\p{N}_$]+$/u.test(item.text)) return item;
  const page = typeOf(body, names);
  const steps = items === "" ? [] : items.split(".").map((name) => JSON.stringify(name));
  const text = steps.reduce((type, step) => `NonNullable<${type}[${step}]>`, page.text);
  return {
    text: `${steps.length === 0 ? `NonNullable<${text}>` : text}[number]`,
    models: page.models,
  };
}
