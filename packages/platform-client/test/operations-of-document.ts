/** The described operations with the documented examples of their inputs, read from the published document. */
import document from "@codat-openapi/platform-types/openapi.json" with { type: "json" };

type Json = { readonly [key: string]: unknown };

export interface DescribedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly successes: readonly number[];
  /** The documented example of every parameter, by name. */
  readonly parameters: Json;
  readonly body: unknown;
}

const methods = ["get", "put", "post", "delete", "patch"];

/** Every operation of the document. */
export function describedOperations(): DescribedOperation[] {
  return Object.entries(document.paths as Json).flatMap(([path, value]) => {
    const item = value as Json;
    return methods
      .filter((method) => method in item)
      .map((method) => describe(path, method, item, item[method] as Json));
  });
}

function describe(path: string, method: string, item: Json, operation: Json): DescribedOperation {
  const parameters = [...listOf(item["parameters"]), ...listOf(operation["parameters"])].map(
    follow,
  );
  return {
    id: String(operation["operationId"]),
    method: method.toUpperCase(),
    path,
    successes: Object.keys(operation["responses"] as Json)
      .filter((status) => status.startsWith("2"))
      .map(Number),
    parameters: Object.fromEntries(
      parameters.map((parameter) => [parameter["name"], parameter["example"]]),
    ),
    body: bodyExample(follow(operation["requestBody"])),
  };
}

function bodyExample(body: Json): unknown {
  const media = (body["content"] as Json | undefined)?.["application/json"] as Json | undefined;
  const [example] = Object.values((media?.["examples"] ?? {}) as Json);
  return example === undefined ? undefined : follow(example)["value"];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function follow(value: unknown): Json {
  const reference = (value as Json | undefined)?.["$ref"];
  if (typeof reference !== "string") return (value ?? {}) as Json;
  const tokens = reference.slice(2).split("/");
  return follow(
    tokens.reduce<unknown>((at, token) => (at as Json)[token.replaceAll("~1", "/")], document),
  );
}
