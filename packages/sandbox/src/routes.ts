import type { Operation } from "./operation.ts";

/** Where a request leads: to an operation, to a path that lacks the method, or nowhere. */
export type Match =
  | {
      readonly kind: "operation";
      readonly operation: Operation;
      readonly pathValues: ReadonlyMap<string, string>;
    }
  | { readonly kind: "wrong-method"; readonly allow: readonly string[] }
  | { readonly kind: "unknown-path" };

interface Route {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** One digit a segment: 0 plain text, 1 text with parameters, 2 a parameter alone. */
  readonly rank: string;
  readonly methods: ReadonlyMap<string, Operation>;
}

/** Finds the operation for a method and a path as it was sent, still percent-encoded. */
export function createMatcher(
  operations: readonly Operation[],
): (method: string, pathname: string) => Match {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const key = JSON.stringify([operation.path, operation.prefixes]);
    groups.set(key, [...(groups.get(key) ?? []), operation]);
  }
  // Plain paths are matched before templated ones (OpenAPI 3.1, section 4.8.8.1).
  const routes = [...groups.values()]
    .map(readRoute)
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));

  return (method, pathname) => {
    const sent = normalise(pathname);
    const first = routes.find(({ pattern }) => pattern.test(sent));
    if (first === undefined) return { kind: "unknown-path" };
    // Operations of one path may have different servers, and two paths the same template but for its names.
    const equal = routes.filter(({ rank, pattern }) => rank === first.rank && pattern.test(sent));
    for (const { pattern, names, methods } of equal) {
      const operation = methods.get(method);
      const values = pattern.exec(sent)?.slice(1);
      if (operation === undefined || values === undefined) continue;
      const pathValues = new Map(names.map((name, index) => [name, values[index] as string]));
      return { kind: "operation", operation, pathValues };
    }
    return { kind: "wrong-method", allow: equal.flatMap(({ methods }) => [...methods.keys()]) };
  };
}

function readRoute(operations: readonly Operation[]): Route {
  const [{ path = "", prefixes = [] } = {}] = operations;
  const { source, names } = readTemplate(path, "([^/]+)");
  const before = prefixes.map((prefix) => readTemplate(prefix, "[^/]+").source);
  const rank = path
    .split("/")
    .map((segment) => (/^\{[^{}]+\}$/.test(segment) ? 2 : segment.includes("{") ? 1 : 0));
  return {
    // The paths are served at the root too, so that a client's base URL may leave out the server's path.
    pattern: new RegExp(`^${before.length === 0 ? "" : `(?:${before.join("|")})?`}${source}$`),
    names,
    rank: rank.join(""),
    methods: new Map(operations.map((operation) => [operation.method, operation])),
  };
}

/** The regular expression of a template, with this one for each of its variables. */
function readTemplate(
  template: string,
  variable: string,
): { readonly source: string; readonly names: readonly string[] } {
  const pieces = template.split(/\{([^{}/]+)\}/);
  return {
    source: pieces.map((piece, index) => (index % 2 === 1 ? variable : literal(piece))).join(""),
    names: pieces.filter((_, index) => index % 2 === 1),
  };
}

function literal(piece: string): string {
  const encoded = encodeURI(piece).replace(/%25([0-9a-f]{2})/gi, "%$1");
  return normalise(encoded).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** Two spellings of one path become the same text (RFC 3986, section 6.2.2). */
function normalise(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : triplet.toUpperCase();
  });
}
