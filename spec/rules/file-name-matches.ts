import { dirname, relative, resolve } from "node:path";
import type { Oas3Rule, OasRef, UserContext } from "@redocly/openapi-core";
import { parseComponentReference } from "./component-reference.ts";

const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*$/;

/** A reader who knows a path, an event or a component must know its file, so the file is named after it. */
export const fileNameMatches: Oas3Rule = () => ({
  Paths(paths, ctx) {
    for (const [path, entry] of Object.entries(paths)) {
      const name = path.replace(/^\//, "").replaceAll("/", "_");
      checkEntry(path, entry as Partial<OasRef>, `paths/${name}.yaml`, ctx);
    }
  },
  WebhooksMap(webhooks: Record<string, Partial<OasRef>>, ctx) {
    for (const [event, entry] of Object.entries(webhooks)) {
      checkEntry(event, entry, `webhooks/${event}.yaml`, ctx);
    }
  },
  ref({ $ref }, { report, location }) {
    const component = parseComponentReference($ref, location.source.absoluteRef);
    if (!component || $ref.includes("#") || PASCAL_CASE.test(component.name)) return;
    report({
      message: `The component file is named "${component.name}", expected PascalCase, which becomes the name of the type: rename the file.`,
      location: location.child("$ref"),
    });
  },
});

function checkEntry(
  name: string,
  entry: Partial<OasRef> | null,
  expected: string,
  ctx: UserContext,
): void {
  const root = dirname(ctx.location.source.absoluteRef);
  const found = entry?.$ref && relative(root, resolve(root, entry.$ref)).replaceAll("\\", "/");
  if (found === expected) return;
  ctx.report({
    message: `"${name}" stands in ${found ?? "this file"}, expected ${expected}: ${found ? "rename the file" : `move it there and write "$ref: ${expected}"`}.`,
    location: ctx.location.child(name).key(),
  });
}
