import type { Oas3Response, Oas3Rule } from "@redocly/openapi-core";
import { type RootSdk, rootSdk } from "./root-sdk.ts";

const parameter = "a query parameter";
const path = "a path of properties joined by dots";
const header = "a header of an answer";
const wanted = {
  page: parameter,
  pageSize: parameter,
  offset: parameter,
  cursor: parameter,
  linkHeader: header,
  items: path,
  total: path,
  next: path,
  nextCursor: path,
  itemId: path,
  hasMore: path,
} as const;

/**
 * `x-sdk.paging` names query parameters, headers and properties, which no `$ref` guards: after a renaming no operation
 * would count as paged, and its pages could not be iterated.
 */
export const xSdkPagingExists: Oas3Rule = () => {
  const known = {
    [parameter]: new Set<string>(),
    [header]: new Set<string>(),
    [path]: new Set<string>(),
  };
  return {
    Parameter({ in: place, name }) {
      if (place === "query") known[parameter].add(name);
    },
    Response({ headers }: Oas3Response) {
      for (const name of Object.keys(headers ?? {})) known[header].add(name.toLowerCase());
    },
    SchemaProperties(declared) {
      for (const name of Object.keys(declared)) known[path].add(name);
    },
    Root: {
      leave(root, { report, location }) {
        for (const { place, key, name } of namesIn(rootSdk(root).paging)) {
          const what = wanted[key];
          const unknown = firstUnknown(name, what, known[what]);
          if (unknown === undefined) continue;
          report({
            message: `x-sdk.${place.join(".")} is "${name}", expected ${what}, and there is no "${unknown}": correct the name.`,
            location: location.child(["x-sdk", ...place]),
          });
        }
      },
    },
  };
};

interface Named {
  readonly place: (string | number)[];
  readonly key: keyof typeof wanted;
  readonly name: string;
}

/** The names in one kind of paging, or in each of several. */
function namesIn(paging: RootSdk["paging"] = {}): Named[] {
  const kinds = Array.isArray(paging)
    ? paging.map((kind, index) => ({ kind, place: ["paging", index] }))
    : [{ kind: paging, place: ["paging"] }];
  return kinds.flatMap(({ kind, place }) =>
    (Object.keys(wanted) as Named["key"][]).flatMap((key) => {
      const name = kind?.[key];
      return typeof name === "string" ? [{ place: [...place, key], key, name }] : [];
    }),
  );
}

/** What of a name nothing is called; a property may have dots in its name. */
function firstUnknown(name: string, what: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(what === header ? name.toLowerCase() : name)) return undefined;
  return what === path ? name.split(".").find((part) => !known.has(part)) : name;
}
