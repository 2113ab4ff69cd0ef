/** What an API calls by itself, and where its answers lead: told in the pages and typed, without a method of the client. */
import { preferredMedia } from "./media-types.ts";
import type { CallbackModel, LinkModel, OperationName, ReceivedModel } from "./model.ts";
import {
  type CallbackObject,
  type LinkObject,
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type PathItemObject,
  type RequestBodyObject,
  type ResponseObject,
} from "./openapi.ts";
import { tokensOf } from "./pointers.ts";
import { resolved } from "./resolve.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** The callbacks of an operation. */
export const callbacksOf = (
  document: OpenApiDocument,
  names: ModelNames,
  { callbacks = {} }: OperationObject,
): CallbackModel[] =>
  Object.entries(callbacks).flatMap(([name, entry]) =>
    Object.entries(resolved<CallbackObject>(document, entry)).flatMap(([expression, item]) =>
      receivedIn(document, names, item).map((received) => ({ ...received, name, expression })),
    ),
  );

/** The webhooks of an API, by name, whether their events can be told apart or not. */
export const hooksOf = (
  document: OpenApiDocument,
  names: ModelNames,
): (ReceivedModel & { readonly name: string })[] =>
  Object.entries(document.webhooks ?? {}).flatMap(([name, item]) =>
    receivedIn(document, names, item).map((received) => ({ ...received, name })),
  );

function receivedIn(
  document: OpenApiDocument,
  names: ModelNames,
  entry: PathItemObject,
): ReceivedModel[] {
  const item = resolved<PathItemObject>(document, entry);
  return operationsIn(item).map(([httpMethod, { requestBody, summary, description }]) => {
    const { content } = requestBody ? resolved<RequestBodyObject>(document, requestBody) : {};
    const media = preferredMedia(document, content);
    return {
      httpMethod,
      description: description ?? summary ?? item.description ?? item.summary ?? "",
      type: media && typeOf(media[1].schema, names),
    };
  });
}

/** The links of an operation's answers; `nameOf` finds the operations that they lead to. */
export const linksOf = (
  document: OpenApiDocument,
  { responses = {} }: OperationObject,
  nameOf: ReadonlyMap<string, OperationName>,
): LinkModel[] =>
  Object.entries(responses).flatMap(([status, entry]) =>
    Object.entries(resolved<ResponseObject>(document, entry).links ?? {}).map(([name, each]) => {
      const link = resolved<LinkObject>(document, each);
      const given = Object.entries(link.parameters ?? {});
      return {
        name,
        status,
        description: link.description ?? "",
        target: nameOf.get(link.operationId ?? idAt(document, link.operationRef) ?? ""),
        values: link.requestBody === undefined ? given : [...given, ["body", link.requestBody]],
      };
    }),
  );

/** The operationId of the operation that a reference leads to. */
function idAt(document: OpenApiDocument, reference = ""): string | undefined {
  const [paths, path = "", method = ""] = tokensOf(reference) ?? [];
  const entry = paths === "paths" ? document.paths?.[path] : undefined;
  const item = entry && resolved<PathItemObject>(document, entry);
  const found = operationsIn(item ?? {}).find(([sent]) => sent.toLowerCase() === method);
  return found?.[1].operationId;
}
