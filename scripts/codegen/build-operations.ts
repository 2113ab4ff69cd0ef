/** One operation of the description as the client's method. */
import { callbacksOf, linksOf } from "./build-callbacks.ts";
import { listOf } from "./build-paging.ts";
import { buildParameters } from "./build-parameters.ts";
import { buildRequestBody, hasChoice } from "./build-request-body.ts";
import { documentedHeadersOf } from "./build-response-headers.ts";
import { buildResponses, buildResult } from "./build-responses.ts";
import { requirementsOf } from "./build-security.ts";
import { operationServerOf } from "./build-servers.ts";
import type { Findings } from "./diagnostics.ts";
import type { OperationModel, OperationName, RequestBodyModel } from "./model.ts";
import type {
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
} from "./openapi.ts";
import { resolved } from "./resolve.ts";
import type { ModelNames } from "./types-of.ts";

/** An operation where it stands in the description. */
export interface OperationPlace {
  readonly path: string;
  /** As it is sent. */
  readonly method: string;
  readonly item: PathItemObject;
  readonly operation: OperationObject;
  /** Its operationId, or one made from method and path. */
  readonly operationId: string;
  /** The type of its input, should it take any. */
  readonly inputName: string;
  /** The type of the headers of its successes, should it document any. */
  readonly headersName: string;
  /** The type of its errors, should it document any. */
  readonly errorsName: string;
}

/** The model of one operation; `nameOf` finds the operation that replaces a deprecated one. */
export function buildOperation(
  document: OpenApiDocument,
  names: ModelNames,
  place: OperationPlace,
  name: OperationName,
  nameOf: ReadonlyMap<string, OperationName>,
  findings: Findings,
): OperationModel {
  const { operation, method, path, operationId } = place;
  tellUnsent(place, findings);
  const requestBody = bodyOf(document, names, place, findings);
  const choosesType = requestBody !== undefined && hasChoice(requestBody);
  const reserved = choosesType ? ["body", "contentType"] : ["body"];
  const idempotencyHeader = idempotencyHeaderOf(document, place);
  const parameters = buildParameters(document, names, place, reserved, findings).filter(
    (parameter) => !isHeader(parameter, idempotencyHeader),
  );
  const isRequired = (part: { required: boolean } | undefined): boolean => part?.required === true;
  const responses = buildResponses(document, names, operation, method, findings);
  const wait = operation["x-sdk"]?.wait;
  const hasInput = parameters.length > 0 || requestBody !== undefined;
  return {
    ...name,
    operationId,
    httpMethod: method,
    path,
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    deprecated: operation.deprecated === true,
    replacement: nameOf.get(operation["x-sdk"]?.replacedBy ?? ""),
    inputName: hasInput ? place.inputName : undefined,
    inputOptional: ![...parameters, requestBody].some(isRequired),
    parameters,
    requestBody,
    responses,
    result: buildResult(document, names, operation, method, findings),
    headers: documentedHeadersOf(document, names, operation),
    headersName: place.headersName,
    list: listOf(document, names, method, operation, parameters),
    errorsName: responses.some(({ isError }) => isError) ? place.errorsName : undefined,
    callbacks: callbacksOf(document, names, operation),
    links: linksOf(document, operation, nameOf),
    wait: wait && {
      name: wait.method ?? "waitFor",
      ending: { succeeded: wait.succeeded, failed: wait.failed },
    },
    server: operationServerOf(document, place.item, operation),
    security: requirementsOf(document, operation),
    idempotencyHeader,
  };
}

/** The methods that fetch refuses (Fetch Standard, forbidden methods). */
function tellUnsent({ operation, method }: OperationPlace, findings: Findings): void {
  if (!/^(TRACE|TRACK|CONNECT)$/i.test(method)) return;
  findings.approximation(
    operation,
    `fetch sends no ${method}: such a call needs the option fetch to send it`,
    "Leave the operation out, if no client is to call it.",
  );
}

function bodyOf(
  document: OpenApiDocument,
  names: ModelNames,
  { operation, method }: OperationPlace,
  findings: Findings,
): RequestBodyModel | undefined {
  const body = buildRequestBody(document, names, operation, findings);
  // fetch sends none with these (and RFC 9110, section 9.3, gives one no meaning).
  if (!body || !/^(GET|HEAD|TRACE)$/.test(method)) return body;
  findings.approximation(
    operation,
    `a body of ${method} is left out: fetch sends none`,
    "Describe it as another method, or as parameters.",
  );
  return undefined;
}

/** The header that the runtime sends a key in: all operations of the method take it, or this one says so by a parameter. */
function idempotencyHeaderOf(
  document: OpenApiDocument,
  { item, operation, method }: OperationPlace,
): string | undefined {
  const { header, methods = [] } = document["x-sdk"]?.idempotency ?? {};
  const isDeclared = [...(item.parameters ?? []), ...(operation.parameters ?? [])].some((entry) =>
    isHeader(resolved<ParameterObject>(document, entry), header),
  );
  // Those that change nothing are repeated without a key (RFC 9110, section 9.2.1).
  const isWrite = !/^(GET|HEAD|OPTIONS|TRACE|QUERY)$/.test(method);
  return methods.includes(method) || (isDeclared && isWrite) ? header : undefined;
}

const isHeader = (
  { in: place, name }: Pick<ParameterObject, "in" | "name">,
  header: string | undefined,
): boolean => place === "header" && name.toLowerCase() === header?.toLowerCase();
