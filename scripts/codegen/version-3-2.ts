/** What OpenAPI 3.2 has beyond 3.1, as far as it comes to the same as something that 3.1 has. */
import type { Findings } from "./diagnostics.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { referenceIn, valueAt } from "./pointers.ts";
import { isObject, set } from "./shape.ts";
import { walkStructure } from "./structure.ts";

/** Changes a document in place; it may still have any shape. */
export function foldVersion32(document: OpenApiDocument, findings: Findings): void {
  walkStructure(document, ({ value, isMap, kind }) => {
    if (isMap) return;
    if (isObject(value["content"])) includeMediaTypes(document, value["content"]);
    if (kind === "parameters" && value["style"] === "cookie") foldCookieStyle(value, findings);
  });
  if (!Array.isArray(document.tags)) return;
  const child = document.tags.find((tag) => isObject(tag) && tag["parent"] !== undefined);
  if (child === undefined) return;
  findings.approximation(
    child,
    "the parents of tags are left out: each tag is a property of the client itself",
    "",
    "parent",
  );
}

/** Puts the media types that components hold in the places that refer to them. */
function includeMediaTypes(document: OpenApiDocument, content: { [key: string]: unknown }): void {
  for (const [mediaType, entry] of Object.entries(content)) {
    const reference = referenceIn(entry);
    const prefix = "#/components/mediaTypes/";
    if (!reference?.startsWith(prefix)) continue;
    const name = reference.slice(prefix.length).replaceAll("~1", "/").replaceAll("~0", "~");
    const target = valueAt(document, ["components", "mediaTypes", name]);
    if (isObject(target)) set(content, mediaType, target);
  }
}

/** In this style a cookie's value stands as it is; the style form is the same for what needs no encoding. */
function foldCookieStyle(parameter: { [key: string]: unknown }, findings: Findings): void {
  set(parameter, "style", "form");
  findings.approximation(
    parameter,
    "a cookie in the style cookie is percent-encoded, as in the style form",
    "",
    "style",
  );
}
