import { child, follow, isObject, member, members, type Place, text } from "./document.ts";

/** A body the description documents, by its media type. */
export interface MediaType {
  readonly type: string;
  readonly schema: Place | undefined;
  /** The schema of one item, where the body is a row of them (OpenAPI 3.2, section 4.14.3). */
  readonly itemSchema: Place | undefined;
  readonly example: Place | undefined;
  readonly encoding: Place | undefined;
}

/** Where a parameter is written and how (OpenAPI 3.1, section 4.8.12). */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  /** Whether it is the query as a whole (OpenAPI 3.2, section 4.12.1). */
  readonly isWhole: boolean;
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  readonly schema: Place | undefined;
  /** Set when the parameter is a document of its own, JSON for instance, and has no style. */
  readonly content: MediaType | undefined;
  /** The values documented on the parameter itself. */
  readonly examples: readonly unknown[];
}

/** A header of a documented response. */
export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly explode: boolean;
  readonly schema: Place | undefined;
  readonly example: Place | undefined;
}

/** A response under its key: a status code, a range such as `4XX`, or `default`. */
export interface DocumentedResponse {
  readonly key: string;
  readonly place: Place;
  readonly headers: readonly Header[];
  readonly content: readonly MediaType[];
}

/** One method of one path. */
export interface Operation {
  readonly operationId: string | undefined;
  /** What messages call it: the operationId, or method and path. */
  readonly label: string;
  /** As it is sent. */
  readonly method: string;
  readonly path: string;
  /** The paths of its servers, which may stand before its own; those that have none are left out. */
  readonly prefixes: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly content: readonly MediaType[] } | undefined;
  /** Alternatives, each a list of security schemes that are needed together. */
  readonly security: readonly (readonly string[])[];
  readonly responses: ReadonlyMap<string, DocumentedResponse>;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** The operations of all paths in the document's order. */
export function readOperations(root: Place): Operation[] {
  return members(member(root, "paths"))
    .filter(([path]) => path.startsWith("/"))
    .flatMap(([path, item]) => [
      ...METHODS.flatMap((method) => {
        const place = member(item, method);
        return place ? [readOperation(root, path, item, method.toUpperCase(), place)] : [];
      }),
      ...members(child(item, "additionalOperations")).map(([method, place]) =>
        readOperation(root, path, item, method, place),
      ),
    ]);
}

function readOperation(
  root: Place,
  path: string,
  item: Place,
  method: string,
  place: Place,
): Operation {
  const operationId = text(place, "operationId");
  const body = member(place, "requestBody");
  const responses = members(child(place, "responses")).map(([key, response]) =>
    readResponse(key, response),
  );
  return {
    operationId,
    label: operationId ?? `${method} ${path}`,
    method,
    path,
    prefixes: readPrefixes([place, item, root]),
    parameters: readParameters(item, place),
    body: body && { required: child(body, "required")?.value === true, content: readContent(body) },
    security: readSecurity(child(place, "security") ?? child(root, "security")),
    responses: new Map(responses.map((response) => [response.key, response])),
  };
}

/** The paths of the servers of the first that has any; variables in them are filled in or stand for a segment. */
function readPrefixes(holders: readonly Place[]): string[] {
  const servers = holders
    .map((holder) => members(child(holder, "servers")))
    .find((list) => list.length > 0);
  const paths = (servers ?? []).flatMap(([, server]) => {
    const variables = child(server, "variables");
    const url = (text(server, "url") ?? "").replace(/\{([^{}]+)\}/g, (variable, name: string) => {
      const value = text(child(variables, name), "default");
      // A default of more than one segment is the only value that is known to fit.
      return value?.includes("/") ? value : variable;
    });
    return url.replace(/^[^/]*\/\/[^/]*/, "").replace(/[?#].*|\/+$/gs, "");
  });
  return [...new Set(paths.filter((path) => path !== ""))];
}

/** The operation's parameters, and those of its path that it does not replace. */
function readParameters(item: Place, operation: Place): Parameter[] {
  const all = [...members(child(item, "parameters")), ...members(child(operation, "parameters"))];
  const parameters = all.flatMap(([, place]) => readParameter(place) ?? []);
  return [...new Map(parameters.map((one) => [`${one.in} ${one.name}`, one])).values()];
}

function readParameter(place: Place): Parameter | undefined {
  const name = text(place, "name");
  const isWhole = text(place, "in") === "querystring";
  const where = isWhole ? "query" : text(place, "in");
  if (name === undefined) return undefined;
  if (where !== "path" && where !== "query" && where !== "header" && where !== "cookie")
    return undefined;
  const style =
    text(place, "style") ?? (where === "query" || where === "cookie" ? "form" : "simple");
  const explode = child(place, "explode")?.value;
  return {
    name,
    in: where,
    isWhole,
    required: where === "path" || child(place, "required")?.value === true,
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    schema: child(place, "schema"),
    content: readContent(place)[0],
    examples: documentedExamples(place).map(({ value }) => value),
  };
}

function readSecurity(place: Place | undefined): string[][] {
  return members(place).map(([, { value }]) => (isObject(value) ? Object.keys(value) : []));
}

function readResponse(key: string, place: Place): DocumentedResponse {
  const headers = members(child(place, "headers")).map(([name, header]) =>
    readHeader(name, header),
  );
  // A header named Content-Type is ignored (OpenAPI 3.1, section 4.8.17): the media type says it.
  const told = headers.filter(({ name }) => name.toLowerCase() !== "content-type");
  return { key: key.replace("xx", "XX"), place, headers: told, content: readContent(place) };
}

function readHeader(name: string, place: Place): Header {
  return {
    name,
    required: child(place, "required")?.value === true,
    explode: child(place, "explode")?.value === true,
    schema: child(place, "schema"),
    example: exampleOf(place),
  };
}

function readContent(place: Place): MediaType[] {
  return members(child(place, "content")).map(([type, entry]) => ({
    type,
    schema: child(entry, "schema"),
    itemSchema: child(entry, "itemSchema"),
    example: exampleOf(entry),
    encoding: child(entry, "encoding"),
  }));
}

/** The first example of a parameter, header or media type, else of its schema. */
function exampleOf(place: Place): Place | undefined {
  const schema = child(place, "schema");
  const target = schema && follow(schema);
  return (
    documentedExamples(place)[0] ??
    child(target, "example") ??
    child(child(target, "examples"), "0")
  );
}

/** `example`, or the values of the Example Objects under `examples`. */
function documentedExamples(place: Place): Place[] {
  const single = child(place, "example");
  if (single) return [single];
  return members(child(place, "examples")).flatMap(
    ([, example]) => child(example, "value") ?? child(example, "dataValue") ?? [],
  );
}
