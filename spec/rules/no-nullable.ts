import type { Oas3Rule } from "@redocly/openapi-core";

/** `nullable` is a keyword of OpenAPI 3.0. In 3.1 a schema is JSON Schema, which ignores it: null would be refused. */
export const noNullable: Oas3Rule = () => ({
  Schema(schema, { report, location, specVersion }) {
    if (specVersion === "oas3_0" || !("nullable" in schema)) return;
    report({
      message: `"nullable" is a keyword of OpenAPI 3.0 and means nothing here: write "type: [..., 'null']", or "oneOf" with "type: 'null'" beside a "$ref".`,
      location: location.child("nullable").key(),
    });
  },
});
