import type { Location, Oas3_1Schema, UserContext } from "@redocly/openapi-core";

/** The properties of a schema: its own and those of the schemas it is all of. */
export function* propertyNames(
  schema: Oas3_1Schema,
  location: Location,
  ctx: UserContext,
): Generator<string> {
  yield* Object.keys(schema.properties ?? {});
  for (const part of schema.allOf ?? []) {
    const target =
      part.$ref === undefined
        ? { node: part, location }
        : ctx.resolve<Oas3_1Schema>(part, location.source.absoluteRef);
    if (target.node) yield* propertyNames(target.node, target.location, ctx);
  }
}
