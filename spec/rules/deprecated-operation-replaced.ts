import type { Location, Oas3Rule } from "@redocly/openapi-core";

interface Replacement {
  replacedBy: string;
  location: Location;
}

/**
 * Who meets a deprecated operation in the editor must learn where to go. `x-sdk.replacedBy` says it, with the
 * operationId of an operation that is here to stay.
 */
export const deprecatedOperationReplaced: Oas3Rule = () => {
  const isDeprecated = new Map<string, boolean>();
  const replacements: Replacement[] = [];
  return {
    Operation(operation, { report, location }) {
      const {
        operationId,
        deprecated = false,
        "x-sdk": sdk,
      } = operation as typeof operation & {
        "x-sdk"?: { replacedBy?: string };
      };
      if (operationId !== undefined) isDeprecated.set(operationId, deprecated);
      if (sdk?.replacedBy !== undefined) {
        const place = location.child(["x-sdk", "replacedBy"]);
        replacements.push({ replacedBy: sdk.replacedBy, location: place });
      } else if (deprecated) {
        report({
          message: `The operation is deprecated without saying what replaces it: add "x-sdk.replacedBy" with the operationId of its successor.`,
          location: location.child("deprecated").key(),
        });
      }
    },
    Root: {
      leave(_root, { report }) {
        for (const { replacedBy, location } of replacements) {
          if (isDeprecated.get(replacedBy) === false) continue;
          const found = isDeprecated.has(replacedBy) ? "is deprecated itself" : "is no operationId";
          report({
            message: `x-sdk.replacedBy is "${replacedBy}", which ${found}, expected an operation that is not deprecated: name another.`,
            location,
          });
        }
      },
    },
  };
};
