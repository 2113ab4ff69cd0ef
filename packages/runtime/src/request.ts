import type { Operation, ParameterPlace } from "./api.ts";
import type { CallOptions } from "./call-options.ts";
import type { EngineRequest } from "./engine.ts";
import { checkPathValue } from "./path-parameters.ts";

/**
 * The request that an operation makes of its input.
 * @throws {RequestError} where a path value would lead to another endpoint.
 */
export function requestOf(
  what: string,
  operation: Operation,
  input: object,
  options: CallOptions,
): EngineRequest {
  const { contentType = "" } = operation;
  const path = valuesIn("path", templateNames(operation.path), operation, input);
  for (const [name, value] of Object.entries(path)) checkPathValue(what, name, value);
  return {
    path,
    query: valuesIn("query", operation.query, operation, input),
    headers: { ...headersOf(operation, input), ...options.headers },
    body: contentType === "" ? undefined : own(input, "body"),
    isEncoded: !/[/+]json|x-www-form-urlencoded/.test(contentType),
    signal: options.signal,
  };
}

const templateNames = (path: string): string[] =>
  [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");

/** The values of the parameters in one place, by their names on the wire. */
function valuesIn(
  place: ParameterPlace,
  names: readonly string[] = [],
  { rename }: Operation,
  input: object,
): { readonly [name: string]: unknown } {
  const renamed = rename?.[place] ?? {};
  return Object.fromEntries(
    names.map((name) => [name, own(input, String(own(renamed, name) ?? name))]),
  );
}

/** What the caller put there; never what every object inherits. */
const own = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as { readonly [name: string]: unknown })[name] : undefined;

function headersOf(operation: Operation, input: object): { readonly [name: string]: string } {
  const headers: { [name: string]: string } = {};
  const { contentType = "" } = operation;
  // JSON is the engine's own, only fetch can write the multipart type, because it makes the boundary, and a range such
  // as image/* leaves the type to the body.
  if (contentType !== "" && !/^application\/json$|^multipart\/|\*/.test(contentType)) {
    headers["Content-Type"] = contentType;
  }
  for (const [name, value] of given(valuesIn("header", operation.header, operation, input))) {
    headers[name] = String(value);
  }
  const cookies = given(valuesIn("cookie", operation.cookie, operation, input));
  if (cookies.length > 0) {
    const pairs = cookies.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
    headers["Cookie"] = pairs.join("; ");
  }
  return headers;
}

const given = (values: { readonly [name: string]: unknown }): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
