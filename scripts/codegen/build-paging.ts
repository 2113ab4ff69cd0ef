/** The operations whose answers are pages of a list. */
import { fieldsOf } from "./build-models.ts";
import { preferredMedia } from "./media-types.ts";
import type { ParameterModel, TypeModel } from "./model.ts";
import type { OpenApiDocument, OperationObject, ResponseObject } from "./openapi.ts";
import { resolved } from "./resolve.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** What a page holds, where the answer is one: it takes the page's number and holds the list that `x-sdk.paging` names. */
export function itemTypeOf(
  document: OpenApiDocument,
  names: ModelNames,
  operation: OperationObject,
  parameters: readonly ParameterModel[],
): TypeModel | undefined {
  const paging = document["x-sdk"]?.paging;
  const success = operation.responses?.["200"];
  if (
    !paging ||
    !success ||
    !parameters.some(({ in: place, name }) => place === "query" && name === paging.page)
  )
    return undefined;
  const media = preferredMedia(document, resolved<ResponseObject>(document, success).content);
  if (media?.[1].schema === undefined) return undefined;
  const page = typeOf(media[1].schema, names);
  const items = fieldsOf(document, media[1].schema, names).find(
    ({ name }) => name === paging.items,
  );
  if (!items) return undefined;
  const { text, models } = items.type;
  if (/^[\p{L}\p{N}_$]+\[\]$/u.test(text)) return { text: text.slice(0, -2), models };
  const list = `${page.text}[${JSON.stringify(paging.items)}]`;
  return { text: `NonNullable<${list}>[number]`, models: page.models };
}
