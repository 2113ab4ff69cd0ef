import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isJsonMediaType } from "./json-media-type.ts";
import { responseBodies } from "./response-bodies.ts";

/**
 * The documentation, the sandbox and the tests answer with the examples of the description, so every body the
 * client may send or read has one. A successful body that is no JSON (a file) is left out.
 */
export const examplesPresent: Oas3Rule = () => {
  const seen = new Set<string>();
  return {
    Responses(responses, ctx) {
      for (const { status, mediaType, body, location } of responseBodies(responses, seen, ctx)) {
        if (hasExample(body) || (status.startsWith("2") && !isJsonMediaType(mediaType))) continue;
        ctx.report(missing(`${mediaType} body of response ${status}`, location));
      }
    },
    RequestBody(requestBody, { report, location }) {
      for (const [mediaType, body] of Object.entries(requestBody.content ?? {})) {
        if (!body || hasExample(body) || !isJsonMediaType(mediaType)) continue;
        report(missing(`${mediaType} request body`, location.child(["content", mediaType])));
      }
    },
    Parameter(parameter, { report, location }) {
      if (hasExample(parameter)) return;
      report(missing(`${parameter.in} parameter "${parameter.name}"`, location));
    },
  };
};

function hasExample({ example, examples }: { example?: unknown; examples?: object }): boolean {
  return example !== undefined || Object.keys(examples ?? {}).length > 0;
}

function missing(what: string, location: Location) {
  return {
    message: `The ${what} has no example: add "example", or "examples" with at least one entry.`,
    location: location.key(),
  };
}
