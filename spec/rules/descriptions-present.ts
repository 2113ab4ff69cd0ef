import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { componentAt } from "./component-reference.ts";

// A description is Markdown, so it may also end with a fenced block or a table.
const PROSE_END = /(\.|```|\|)$/;

/** What the editor shows is the description; a place without one leaves the reader to guess. */
export const descriptionsPresent: Oas3Rule = () => ({
  Info: checkDescription("API"),
  Tag: checkDescription("tag"),
  Parameter: checkDescription("parameter"),
  Header: checkDescription("header"),
  RequestBody: checkDescription("request body"),
  Response: checkDescription("response"),
  SecurityScheme: checkDescription("security scheme"),
  // Webhooks hold operations too, so they need no visitor of their own.
  Operation(operation, ctx) {
    checkSummary(operation.summary, ctx);
    checkProse("operation", operation.description, ctx.location, ctx);
  },
  Schema(schema, ctx) {
    if (componentAt(ctx.location)?.kind !== "schemas") return;
    checkProse("component schema", schema.description, ctx.location, ctx);
  },
  SchemaProperties(properties, ctx) {
    for (const [name, property] of Object.entries(properties)) {
      // A reference is described by its target, which is checked at its own place.
      if (property?.$ref !== undefined && property.description === undefined) continue;
      checkProse(`property "${name}"`, property?.description, ctx.location.child(name), ctx);
    }
  },
});

function checkDescription(what: string) {
  return (node: { description?: string }, ctx: UserContext) =>
    checkProse(what, node.description, ctx.location, ctx);
}

function checkProse(what: string, text: unknown, owner: Location, { report }: UserContext): void {
  if (typeof text !== "string" || text.trim() === "") {
    report({
      message: `The ${what} has no description: say in "description" what it is, in sentences.`,
      location: owner.key(),
    });
  } else if (!PROSE_END.test(text.trim())) {
    report({
      message: `The description of the ${what} ends with "${text.trim().slice(-12)}", expected a full stop: write whole sentences.`,
      location: owner.child("description"),
    });
  }
}

function checkSummary(summary: unknown, { report, location }: UserContext): void {
  if (typeof summary === "string" && summary.trim() !== "") return;
  report({
    message: `The operation has no summary: say in "summary" what a caller gets, in a few words.`,
    location: location.key(),
  });
}
