import type { Oas3_1Schema, Oas3Rule } from "@redocly/openapi-core";
import { componentAt } from "./component-reference.ts";
import { propertyNames } from "./property-names.ts";
import { type RootSdk, rootSdk } from "./root-sdk.ts";

/**
 * `x-sdk.errors` names a schema and its properties, which no `$ref` guards: after a renaming the client would
 * report failures without the words of the API.
 */
export const xSdkErrorsExist: Oas3Rule = () => {
  let errors: NonNullable<RootSdk["errors"]> = {};
  let properties: string[] | undefined;
  return {
    Schema(schema, ctx) {
      const component = componentAt(ctx.location);
      if (component?.kind !== "schemas" || component.name !== errors.schema) return;
      properties = [...propertyNames(schema as Oas3_1Schema, ctx.location, ctx)];
    },
    Root: {
      enter(root) {
        errors = rootSdk(root).errors ?? {};
      },
      leave(_root, { report, location }) {
        const place = location.child(["x-sdk", "errors"]);
        if (errors.schema !== undefined && properties === undefined) {
          report({
            message: `x-sdk.errors.schema is "${errors.schema}", expected a component schema that is in use: correct the name.`,
            location: place.child("schema"),
          });
          return;
        }
        for (const key of ["message", "correlationId"] as const) {
          const name = errors[key];
          if (name === undefined || properties?.includes(name)) continue;
          report({
            message: `x-sdk.errors.${key} is "${name}", expected a property of ${errors.schema} (${properties?.join(", ")}): correct the name.`,
            location: place.child(key),
          });
        }
      },
    },
  };
};
