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
  const paths = new Map<string, Operation[]>();
  for (const operation of operations) {
    paths.set(operation.path, [...(paths.get(operation.path) ?? []), operation]);
  }
  // Plain paths are matched before templated ones (OpenAPI 3.1, section 4.8.8.1).
  const routes = [...paths]
    .map(readRoute)
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));

  return (method, pathname) => {
    const sent = normalise(pathname);
    for (const { pattern, names, methods } of routes) {
      const values = pattern.exec(sent)?.slice(1);
      if (values === undefined) continue;
      const operation = methods.get(method);
      if (operation === undefined) return { kind: "wrong-method", allow: [...methods.keys()] };
      const pathValues = new Map(names.map((name, index) => [name, values[index] as string]));
      return { kind: "operation", operation, pathValues };
    }
    return { kind: "unknown-path" };
  };
}

function readRoute([path, operations]: [string, Operation[]]): Route {
  const pieces = path.split(/\{([^{}/]+)\}/);
  const source = pieces
    .map((piece, index) => (index % 2 === 1 ? "([^/]+)" : literal(piece)))
    .join("");
  const rank = path
    .split("/")
    .map((segment) => (/^\{[^{}]+\}$/.test(segment) ? 2 : segment.includes("{") ? 1 : 0));
  return {
    pattern: new RegExp(`^${source}$`),
    names: pieces.filter((_, index) => index % 2 === 1),
    rank: rank.join(""),
    methods: new Map(operations.map((operation) => [operation.method, operation])),
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
