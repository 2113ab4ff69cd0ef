import type { Oas3Rule } from "@redocly/openapi-core";
import { rootSdk } from "./root-sdk.ts";

/**
 * `x-sdk.paging` names query parameters and properties, which no `$ref` guards: after a renaming no operation
 * would count as paged, and its pages could not be iterated.
 */
export const xSdkPagingExists: Oas3Rule = () => {
  const parameters = new Set<string>();
  const properties = new Set<string>();
  return {
    Parameter(parameter) {
      if (parameter.in === "query") parameters.add(parameter.name);
    },
    SchemaProperties(declared) {
      for (const name of Object.keys(declared)) properties.add(name);
    },
    Root: {
      leave(root, { report, location }) {
        const { page, pageSize, items, total, next } = rootSdk(root).paging ?? {};
        for (const [key, name, known, what] of [
          ["page", page, parameters, "a query parameter"],
          ["pageSize", pageSize, parameters, "a query parameter"],
          ["items", items, properties, "a property of a schema"],
          ["total", total, properties, "a property of a schema"],
          ["next", next, properties, "a path of properties joined by dots"],
        ] as const) {
          if (typeof name !== "string") continue;
          const unknown = (key === "next" ? name.split(".") : [name]).find(
            (part) => !known.has(part),
          );
          if (unknown === undefined) continue;
          report({
            message: `x-sdk.paging.${key} is "${name}", expected ${what}, and there is no "${unknown}": correct the name.`,
            location: location.child(["x-sdk", "paging", key]),
          });
        }
      },
    },
  };
};
