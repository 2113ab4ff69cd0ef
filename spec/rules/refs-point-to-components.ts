import type { Oas3Rule } from "@redocly/openapi-core";
import { parseComponentReference } from "./component-reference.ts";

// The folder a reference may lead to, by the type of the place it stands in. A reference at any other place is
// either one of `paths` and `webhooks` (file-name-matches) or not allowed at all (spec-strict-refs).
const KIND_OF_TYPE: Record<string, string> = {
  Schema: "schemas",
  Parameter: "parameters",
  Response: "responses",
  Example: "examples",
  RequestBody: "requestBodies",
  Header: "headers",
  Link: "links",
  Callback: "callbacks",
  SecurityScheme: "securitySchemes",
};

/**
 * A reference into the middle of a file gives a type nobody named, and one into another operation ties together
 * two that should be free to change apart.
 */
export const refsPointToComponents: Oas3Rule = () => ({
  ref({ $ref }, { report, location, type }) {
    const kind = KIND_OF_TYPE[type.name];
    if (kind === undefined) return;
    if (parseComponentReference($ref, location.source.absoluteRef)?.kind === kind) return;
    report({
      message: `"${$ref}" names no component of ${kind}, expected a whole file of components/${kind}/ or "#/components/${kind}/<Name>": make the target a component and refer to that.`,
      location: location.child("$ref"),
    });
  },
});
