/** One operation of the description as the client's method. */
import { itemTypeOf } from "./build-paging.ts";
import { requirementsOf } from "./build-security.ts";
import type {
  OperationModel,
  OperationName,
  ParameterModel,
  RequestBodyModel,
  ResponseModel,
  ResultModel,
  TypeModel,
} from "./model.ts";
import { typeNameOf } from "./names.ts";
import type {
  HttpMethod,
  MediaTypeObject,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  RequestBodyObject,
  ResponseObject,
  SchemaOrBoolean,
} from "./openapi.ts";
import { exampleOf, resolved, schemaWithSiblings } from "./resolve.ts";
import { valueFor } from "./sample-values.ts";
import { styleOf } from "./styles-of.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** An operation where it stands in the description. */
export interface OperationPlace {
  readonly path: string;
  readonly method: HttpMethod;
  readonly item: PathItemObject;
  readonly operation: OperationObject;
  /** Its operationId, or one made from method and path. */
  readonly operationId: string;
  /** The type of its input, should it take any. */
  readonly inputName: string;
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
): OperationModel {
  const { operation, method, path, operationId } = place;
  const parameters = buildParameters(document, names, place);
  // fetch sends none with these (and RFC 9110, section 9.3, gives one no meaning).
  const takesBody = method !== "get" && method !== "head";
  const requestBody = takesBody ? buildRequestBody(document, names, operation) : undefined;
  const isRequired = (part: { required: boolean } | undefined): boolean => part?.required === true;
  const responses = buildResponses(document, names, operation);
  const wait = operation["x-sdk"]?.wait;
  const hasInput = parameters.length > 0 || requestBody !== undefined;
  return {
    ...name,
    operationId,
    httpMethod: method.toUpperCase(),
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
    result: buildResult(document, names, operation, method),
    itemType: itemTypeOf(document, names, operation, parameters),
    errorsName: responses.some(isDocumentedError) ? place.errorsName : undefined,
    wait: wait && {
      name: wait.method ?? "waitFor",
      ending: { succeeded: wait.succeeded, failed: wait.failed },
    },
    security: requirementsOf(document, operation),
    idempotencyHeader: idempotencyHeaderOf(document, method),
  };
}

/** Whether a response has a status code of its own that is not 2xx. */
export const isDocumentedError = ({ status }: ResponseModel): boolean => /^[345]\d\d$/.test(status);

function buildParameters(
  document: OpenApiDocument,
  names: ModelNames,
  place: OperationPlace,
): ParameterModel[] {
  // An operation's parameter takes the place of its path's with the same name and location (OpenAPI 3.1, section 4.8.10).
  const byKey = new Map<string, ParameterObject>();
  for (const entry of [...(place.item.parameters ?? []), ...(place.operation.parameters ?? [])]) {
    const parameter = resolved<ParameterObject>(document, entry);
    byKey.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const taken = new Set(["body"]);
  return [...byKey.values()].map((parameter) => {
    let inputName = parameter.name;
    while (taken.has(inputName)) inputName += typeNameOf(parameter.in);
    taken.add(inputName);
    return buildParameter(document, names, parameter, inputName);
  });
}

function buildParameter(
  document: OpenApiDocument,
  names: ModelNames,
  parameter: ParameterObject,
  inputName: string,
): ParameterModel {
  const [content] = Object.values(parameter.content ?? {});
  const schema = parameter.schema ?? content?.schema;
  const whole = schemaWithSiblings(document, schema);
  const example = exampleOf(document, {
    ...parameter,
    ...(schema === undefined ? {} : { schema }),
  });
  const takesFilter = isFilter(document, parameter);
  const type = typeOf(schema, names);
  return {
    inputName,
    name: parameter.name,
    in: parameter.in,
    required: parameter.required === true || parameter.in === "path",
    deprecated: parameter.deprecated === true,
    description: parameter.description ?? whole.description ?? "",
    type: takesFilter ? { ...type, text: `${type.text} | Filter` } : type,
    takesFilter,
    style: styleOf(document, parameter),
    defaultValue: whole.default,
    example,
    sampleValue: example ?? valueFor(document, schema),
  };
}

const isFilter = (document: OpenApiDocument, { in: place, name }: ParameterObject): boolean =>
  place === "query" && document["x-sdk"]?.filter?.parameters.includes(name) === true;

function buildRequestBody(
  document: OpenApiDocument,
  names: ModelNames,
  operation: OperationObject,
): RequestBodyModel | undefined {
  if (!operation.requestBody) return undefined;
  const body = resolved<RequestBodyObject>(document, operation.requestBody);
  const media = preferredMedia(body.content);
  if (!media) return undefined;
  const [range, object] = media;
  const mediaType = range === "*/*" ? "application/json" : range;
  return {
    mediaType,
    required: body.required === true,
    description: body.description ?? "",
    type: requestType(mediaType, object.schema, names),
    sampleValue: exampleOf(document, object) ?? valueFor(document, object.schema),
  };
}

function buildResponses(
  document: OpenApiDocument,
  names: ModelNames,
  operation: OperationObject,
): ResponseModel[] {
  return Object.entries(operation.responses ?? {}).map(([status, entry]) => {
    const response = resolved<ResponseObject>(document, entry);
    const media = hasNoBody(status) ? undefined : preferredMedia(response.content);
    return {
      status,
      description: response.description ?? "",
      type: media && responseType(media[0], media[1].schema, names),
    };
  });
}

function buildResult(
  document: OpenApiDocument,
  names: ModelNames,
  operation: OperationObject,
  method: HttpMethod,
): ResultModel {
  const all = Object.entries(operation.responses ?? {});
  const documented = all.filter(([status]) => status.startsWith("2"));
  const successes =
    documented.length > 0 ? documented : all.filter(([status]) => status === "default");
  const medias = successes.map(([status, entry]) => {
    const isEmpty = method === "head" || hasNoBody(status);
    return isEmpty ? undefined : preferredMedia(resolved<ResponseObject>(document, entry).content);
  });
  const present = medias.filter((media) => media !== undefined);
  const [first] = present;
  if (!first) return { type: { text: "void", models: [] }, read: "json" };
  const read = readAs(first[0]);
  const types = present
    .filter(([mediaType]) => readAs(mediaType) === read)
    .map(([mediaType, { schema }]) => responseType(mediaType, schema, names));
  return { type: joined(types, present.length < medias.length), read };
}

function joined(types: readonly TypeModel[], orUndefined: boolean): TypeModel {
  const texts = [...types.map((type) => type.text), ...(orUndefined ? ["undefined"] : [])];
  return {
    text: [...new Set(texts)].join(" | "),
    models: [...new Set(types.flatMap((type) => type.models))],
  };
}

// RFC 9110, sections 15.3.5 and 15.3.6: these never have content, whatever a description says.
const hasNoBody = (status: string): boolean => status === "204" || status === "205";

const isJson = (mediaType: string): boolean => /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);

/** JSON where there is a choice, else the first. */
export function preferredMedia(
  content: Record<string, MediaTypeObject> | undefined,
): [string, MediaTypeObject] | undefined {
  const entries = Object.entries(content ?? {});
  return entries.find(([mediaType]) => isJson(mediaType)) ?? entries[0];
}

function readAs(mediaType: string): ResultModel["read"] {
  if (isJson(mediaType) || mediaType === "*/*") return "json";
  return mediaType.toLowerCase().startsWith("text/") ? "text" : "blob";
}

function requestType(
  mediaType: string,
  schema: SchemaOrBoolean | undefined,
  names: ModelNames,
): TypeModel {
  if (mediaType.startsWith("application/x-www-form-urlencoded")) return typeOf(schema, names);
  if (mediaType.startsWith("multipart/")) return { text: "FormData", models: [] };
  return responseType(mediaType, schema, names);
}

/** The type of what `readAs` reads. */
function responseType(
  mediaType: string,
  schema: SchemaOrBoolean | undefined,
  names: ModelNames,
): TypeModel {
  const read = readAs(mediaType);
  if (read === "json") return typeOf(schema, names);
  return { text: read === "text" ? "string" : "Blob", models: [] };
}

function idempotencyHeaderOf(document: OpenApiDocument, method: HttpMethod): string | undefined {
  const idempotency = document["x-sdk"]?.idempotency;
  return idempotency?.methods.includes(method.toUpperCase()) ? idempotency.header : undefined;
}
