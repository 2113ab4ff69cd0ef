import type { Oas3Rule } from "@redocly/openapi-core";
import { rootSdk } from "./root-sdk.ts";

/**
 * `x-sdk.filter` names query parameters, which no `$ref` guards: after a renaming no operation would take the filters
 * that the client makes.
 */
export const xSdkFilterExists: Oas3Rule = () => {
  const parameters = new Set<string>();
  return {
    Parameter(parameter) {
      if (parameter.in === "query") parameters.add(parameter.name);
    },
    Root: {
      leave(root, { report, location }) {
        const named = rootSdk(root).filter?.parameters;
        if (!Array.isArray(named)) return;
        for (const [index, name] of named.entries()) {
          if (parameters.has(name)) continue;
          report({
            message: `x-sdk.filter.parameters has "${name}", expected query parameters, and there is no "${name}": correct the name.`,
            location: location.child(["x-sdk", "filter", "parameters", index]),
          });
        }
      },
    },
  };
};
