/** How parameters are written that are not one text in the default style of their place (OpenAPI 3.1, sections 4.8.12.2 and 4.8.12.3). */
import type { StyleModel } from "./model.ts";
import type { OpenApiDocument, ParameterObject } from "./openapi.ts";
import { schemaWithSiblings } from "./resolve.ts";

const defaultStyles = { path: "simple", query: "form", header: "simple", cookie: "form" };
const scalarTypes = ["string", "number", "integer", "boolean", "null"];

/** The style of a parameter; undefined where it is one text and the runtime's default comes to the same. */
export function styleOf(
  document: OpenApiDocument,
  parameter: ParameterObject,
): StyleModel | undefined {
  const { in: place, schema, content } = parameter;
  if (content) {
    const isJson = Object.keys(content).some((type) => /^[^;]*[/+]json\s*(;|$)/i.test(type));
    return isJson ? { writer: "writeJson" } : undefined;
  }
  const defaultStyle = defaultStyles[place];
  const { style = defaultStyle, explode = style === "form" } = parameter;
  // For any other place it is not defined.
  const reserved = parameter.allowReserved && place === "query" ? { allowReserved: true } : {};
  const types = [schemaWithSiblings(document, schema).type ?? "any"].flat();
  // One value alone is the same in all styles but these.
  const isAlike =
    types.every((type) => scalarTypes.includes(type)) && !/^(label|matrix)$/.test(style);
  if (style === "deepObject" && !isAlike) return { writer: "writeDeepObject", ...reserved };
  const differences = {
    ...(style === defaultStyle || isAlike ? {} : { style }),
    ...(explode === (style === "form") || isAlike ? {} : { explode }),
    ...reserved,
  };
  return isAlike && Object.keys(differences).length === 0
    ? undefined
    : { writer: "writeStyled", ...differences };
}
