/** JSON pointers (RFC 6901) in their URI fragment form. */

/** `#/a/b~1c` for `["a", "b/c"]`; of what a fragment encodes only the percent sign, without which it reads the same. */
export const pointerOf = (tokens: readonly string[]): string =>
  `#${tokens.map((token) => `/${escaped(token)}`).join("")}`;

const escaped = (token: string): string =>
  token.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25");

/** `["a", "b/c"]` for `#/a/b~1c`; undefined where the reference leaves its document. */
export function tokensOf(reference: string): string[] | undefined {
  if (reference === "#") return [];
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .map((token) => decode(token).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

/** The value that a pointer's tokens lead to, through own properties only. */
export function valueAt(root: unknown, tokens: readonly string[]): unknown {
  let value = root;
  for (const token of tokens) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, token))
      return undefined;
    value = (value as Record<string, unknown>)[token];
  }
  return value;
}

/** The component that a reference names whole, such as `{ kind: "schemas", name: "Company" }`. */
export function componentOf(reference: string): { kind: string; name: string } | undefined {
  const tokens = tokensOf(reference);
  if (tokens?.length !== 3 || tokens[0] !== "components") return undefined;
  const [, kind, name] = tokens as [string, string, string];
  return { kind, name };
}

/** The `$ref` of a value that is a reference. */
export function referenceIn(value: unknown): string | undefined {
  const reference = valueAt(value, ["$ref"]);
  return typeof reference === "string" ? reference : undefined;
}
