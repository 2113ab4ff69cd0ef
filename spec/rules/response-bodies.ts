import type { Location, Oas3MediaType, Oas3Response, UserContext } from "@redocly/openapi-core";

/** One media type of one response, with the place it is written at. */
export interface ResponseBody {
  status: string;
  mediaType: string;
  body: Oas3MediaType;
  location: Location;
}

/**
 * Every body of an operation's responses, each place once for one `seen`: a shared response is met again with
 * every operation that refers to it, and is worth one report.
 */
export function* responseBodies(
  responses: Record<string, Oas3Response>,
  seen: Set<string>,
  ctx: UserContext,
): Generator<ResponseBody> {
  for (const [status, reference] of Object.entries(responses)) {
    // An empty entry is reported by struct, as everywhere in these rules.
    if (!reference) continue;
    const inline = ctx.location.child(status);
    const target =
      "$ref" in reference ? ctx.resolve(reference) : { node: reference, location: inline };
    // A broken reference is reported by no-unresolved-refs.
    if (target.node === undefined) continue;
    for (const [mediaType, body] of Object.entries(target.node.content ?? {})) {
      const location = target.location.child(["content", mediaType]);
      if (!body || seen.has(location.absolutePointer)) continue;
      seen.add(location.absolutePointer);
      yield { status, mediaType, body, location };
    }
  }
}
