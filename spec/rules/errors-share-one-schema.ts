import type { Oas3Rule } from "@redocly/openapi-core";
import { parseComponentReference } from "./component-reference.ts";
import { isJsonMediaType } from "./json-media-type.ts";
import { responseBodies } from "./response-bodies.ts";
import { rootSdk } from "./root-sdk.ts";

/**
 * The client reads the message of any failure from one place, so every failure must have the one shape that
 * `x-sdk.errors.schema` names. Without that entry there is nothing to compare with.
 */
export const errorsShareOneSchema: Oas3Rule = () => {
  const seen = new Set<string>();
  let expected: string | undefined;
  return {
    Root(root) {
      expected = rootSdk(root).errors?.schema;
    },
    Responses(responses, ctx) {
      if (expected === undefined) return;
      for (const { status, mediaType, body, location } of responseBodies(responses, seen, ctx)) {
        if (status.startsWith("2") || !isJsonMediaType(mediaType)) continue;
        const $ref = body.schema?.$ref;
        const found = $ref && parseComponentReference($ref, location.source.absoluteRef);
        if (found && found.kind === "schemas" && found.name === expected) continue;
        ctx.report({
          message: `Response ${status} has ${$ref ? `"${$ref}"` : "an inline schema"}, expected the component "${expected}" that x-sdk.errors.schema names: refer to it with "$ref".`,
          location: location.child("schema"),
        });
      }
    },
  };
};
