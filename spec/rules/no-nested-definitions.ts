import type { Oas3Rule } from "@redocly/openapi-core";

/** A schema defined inside another has no name that generated code could export. */
export const noNestedDefinitions: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    for (const keyword of ["definitions", "$defs"]) {
      if (!(keyword in schema)) continue;
      report({
        message: `The schema defines others in "${keyword}", expected one schema a component: move each to components/schemas and refer to it with "$ref".`,
        location: location.child(keyword).key(),
      });
    }
  },
});
