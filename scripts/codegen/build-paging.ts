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

/** The list that an operation gives in pages: by the first kind that fits its parameters and its answer. */
export function listOf(
  document: OpenApiDocument,
  names: ModelNames,
  method: string,
  operation: OperationObject,
  parameters: readonly ParameterModel[],
): ListModel | undefined {
  const pagings = pagingsOf(document);
  const answer = pagings.length > 0 ? jsonAnswer(document, method, operation) : undefined;
  if (!answer) return undefined;
  const query = parameters.filter((each) => each.in === "query").map(({ name }) => name);
  for (const { name, settings } of pagings) {
    const takes = settings.page ?? settings.offset ?? settings.cursor;
    // Who follows links does so by reading.
    const isAsked = takes === undefined ? method === "GET" : query.includes(takes);
    const items = isAsked ? itemsOf(document, settings, answer) : undefined;
    if (items === undefined) continue;
    const itemType = itemTypeAt(document, names, answer.body, items);
    return { paging: name, itemType, ...(settings.items === undefined && items && { items }) };
  }
  return undefined;
}

/** A success that is JSON. */
interface JsonAnswer {
  readonly response: ResponseObject;
  readonly body: SchemaOrBoolean | undefined;
}

/** What an operation answers where all went well; undefined where that is no JSON. */
export function jsonAnswer(
  document: OpenApiDocument,
  method: string,
  { responses = {} }: OperationObject,
): JsonAnswer | undefined {
  const success = responses["200"] ?? responses["2XX"];
  if (!success || method === "HEAD") return undefined;
  const response = resolved<ResponseObject>(document, success);
  const [mediaType, media] = preferredMedia(document, response.content) ?? [];
  if (!mediaType || !media || kindOf(document, mediaType, media) !== "json") return undefined;
  return { response, body: media.schema };
}

/** The path of the items where an answer has all that a kind needs; undefined where it has not. */
function itemsOf(
  document: OpenApiDocument,
  settings: SdkPaging,
  { response, body }: JsonAnswer,
): string | undefined {
  const {
    items = listPathIn(document, body),
    page,
    nextCursor,
    itemId,
    linkHeader,
    next,
  } = settings;
  if (items === undefined) return undefined;
  const list = items === "" ? body : schemaAt(document, body, items);
  const { items: item } = plainSchema(document, list);
  const headers = Object.keys(response.headers ?? {}).map((name) => name.toLowerCase());
  const lacks = (path: string | undefined, schema = body): boolean =>
    path !== undefined && schemaAt(document, schema, path) === undefined;
  const isWhole =
    isList(document, list) &&
    !lacks(nextCursor) &&
    !lacks(itemId, item) &&
    // Numbers lead on without it.
    (page !== undefined || !lacks(next)) &&
    (linkHeader === undefined || headers.includes(linkHeader.toLowerCase()));
  return isWhole ? items : undefined;
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
