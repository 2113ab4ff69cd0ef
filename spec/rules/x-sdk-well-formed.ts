import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { mismatches } from "./shape.ts";
import { X_SDK_SHAPES, type XSdkPlace } from "./x-sdk-shapes.ts";

const PLACE_OF_TYPE: Record<string, XSdkPlace> = {
  Root: "root",
  Tag: "tag",
  Operation: "operation",
};

/**
 * The generator believes `x-sdk`. A misspelt key would be passed over in silence and one at the wrong place never
 * read, so both are refused here, where the place can be shown.
 */
export const xSdkWellFormed: Oas3Rule = () => ({
  // Its owner is looked at, since struct hides an extension that is no object from every other rule.
  any: checkOwner,
  // A property may be a reference with x-sdk beside it.
  ref: checkOwner,
});

function checkOwner(owner: unknown, ctx: UserContext): void {
  // In a map (`properties`, `paths`) the key is a name and no extension.
  if (ctx.type.extensionsPrefix === undefined || !hasSdk(owner)) return;
  const location = ctx.location.child("x-sdk");
  const place = placeOf(ctx);
  if (place === undefined) {
    ctx.report({
      message: `x-sdk has no meaning here, expected it at the root, a tag, an operation or a property of a schema: move or remove it.`,
      location: location.key(),
    });
    return;
  }
  for (const { path, message } of mismatches(owner["x-sdk"], X_SDK_SHAPES[place])) {
    ctx.report({
      message: `${["x-sdk", ...path].join(".")} of this ${place} ${message}.`,
      location: path.length === 0 ? location : location.child(path),
    });
  }
}

function hasSdk(node: unknown): node is { "x-sdk": unknown } {
  return typeof node === "object" && node !== null && "x-sdk" in node;
}

function placeOf({ type, location }: UserContext): XSdkPlace | undefined {
  if (type.name === "Schema" && /\/properties\/[^/]+$/.test(location.pointer)) return "property";
  return PLACE_OF_TYPE[type.name];
}
