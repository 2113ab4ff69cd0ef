/** What the tests of every generated client look at: that its methods are the operations of its description. */

interface Described {
  readonly openapi: string;
  readonly paths?: object;
  readonly components?: object;
}

type Container = { readonly [key: string]: unknown };

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** Every operation of a bundled document, such as `GET /orders/{id}`. */
export const operationsOf = (document: Described): string[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    [...methodsIn(item).keys()].map((method) => `${method} ${pathAlone(path)}`),
  );

/** The operations of a path by their methods, those of OpenAPI 3.2 among them. */
function methodsIn(item: object): Map<string, unknown> {
  const { additionalOperations = {} } = item as { additionalOperations?: object };
  const own = methods.filter((method) => Object.hasOwn(item, method));
  return new Map([
    ...own.map((method) => [method.toUpperCase(), (item as Container)[method]] as const),
    ...Object.entries(additionalOperations),
  ]);
}

// Some documents tell paths apart by a query or a fragment; the query of a call is its parameters', and a fragment is
// never sent (RFC 9110, section 7.1).
const pathAlone = (path: string): string => path.replace(/[?#].*$/, "");

/** An address without what the styles label and matrix put before a value. */
const withoutMarks = (address: string): string =>
  address.replace(/(?:;[^=;/]+=|\.)(?=900\d{4})/g, "");

/** The path of the server that an operation or a path has of its own; it is kept where the client is given another. */
function pathOfServer(owner: unknown): string | undefined {
  const [server] = (owner as { servers?: readonly Server[] }).servers ?? [];
  if (!server) return undefined;
  const { url, variables = {} } = server;
  const address = url.replace(/\{([^{}]+)\}/g, (_, name: string) => variables[name]?.default ?? "");
  return new URL(address, "https://base.example").pathname.replace(/\/+$/, "");
}

interface Server {
  readonly url: string;
  readonly variables?: { readonly [name: string]: { readonly default?: string } };
}

/**
 * Calls every method of a client with a `fetch` that only listens, and gives the operations that they call. The value of
 * every path parameter is a number that stands for its name, by which the template is found again.
 */
export async function callsOfEveryMethod(
  create: (options: object) => object,
  document: Described,
): Promise<string[]> {
  const names = [
    ...JSON.stringify(Object.keys(document.paths ?? {})).matchAll(/\{([^{}]+)\}/g),
  ].map(([, name = ""]) => name);
  const numbers = new Map([...new Set(names)].map((name, index) => [name, 9_000_001 + index]));
  const asked = new Map<string, string>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const address = path.replace(/\{([^{}]+)\}/g, (_, name: string) => `${numbers.get(name)}`);
    for (const [method, operation] of methodsIn(item)) {
      const [sent = "", described] = [address, path].map(pathAlone);
      const server = pathOfServer(operation) ?? pathOfServer(item) ?? "";
      // A server that the API has too is not the operation's own.
      for (const start of ["", server])
        asked.set(`${method} ${start}${withoutMarks(sent)}`, `${method} ${described}`);
    }
  }
  const called: string[] = [];
  const base = "https://base.example/base";
  const { securitySchemes = {} } = (document.components ?? {}) as { securitySchemes?: object };
  const schemes = Object.keys(securitySchemes);
  const client = create({
    apiKey: "key",
    auth: Object.fromEntries(schemes.map((name) => [name, "key"])),
    baseUrl: base,
    maxRetries: 0,
    fetch: async (url: string, { method }: { method: string }) => {
      const address = `${method} ${withoutMarks(decodeURI(pathAlone(url.slice(base.length))))}`;
      called.push(asked.get(address) ?? address);
      return new Response(null, { status: 204 });
    },
  }) as Container;
  // A name that another parameter has too is told apart by its place.
  const inputs = [...numbers].flatMap(([name, value]) => [
    [name, value],
    [`${name}Path`, value],
  ]);
  // Which of these a body has to be depends on its media type; one that does not fit is refused before it is sent. Where
  // a body has a choice of media types, `contentType` is that choice and no parameter.
  const candidates = [{}, new FormData(), "text", {}].map((body, index, { length }) => ({
    ...Object.fromEntries(inputs),
    ...(index === length - 1 && { contentType: undefined }),
    body,
  }));
  for (const [name, resource] of Object.entries(client)) {
    if (name === "transport") continue;
    for (const method of Object.values(resource as Container)) {
      const before = called.length;
      for (const input of candidates) {
        await (method as (input: object) => Promise<unknown>)(input).catch(() => {});
        if (called.length > before) break;
      }
    }
  }
  return called;
}
