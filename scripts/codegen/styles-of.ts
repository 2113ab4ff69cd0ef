/** How parameters are written that are not one text in the default style of their place (OpenAPI 3.1, sections 4.8.12.2 and 4.8.12.3). */
import type { Findings } from "./diagnostics.ts";
import { essenceOf } from "./media-types.ts";
import type { StyleModel } from "./model.ts";
import type { OpenApiDocument, ParameterObject } from "./openapi.ts";
import { schemaWithSiblings } from "./resolve.ts";

const defaultStyles = { path: "simple", query: "form", header: "simple", cookie: "form" };
const scalarTypes = ["string", "number", "integer", "boolean", "null"];

/** The style of a parameter; undefined where it is one text and the runtime's default comes to the same. */
export function styleOf(
  document: OpenApiDocument,
  parameter: ParameterObject,
  findings: Findings,
): StyleModel | undefined {
  const { in: place, schema, content } = parameter;
  if (place === "querystring") return styleOfQuery(parameter, findings);
  if (content) return styleOfContent(document, parameter, content, findings);
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

/** What is the whole query is a form, each of its fields a parameter (OpenAPI 3.2, section 4.12.2). */
function styleOfQuery(parameter: ParameterObject, findings: Findings): StyleModel {
  const [mediaType = "none"] = Object.keys(parameter.content ?? {});
  if (essenceOf(mediaType) !== "application/x-www-form-urlencoded") {
    findings.mistake(
      parameter,
      `the query as a whole has the media type ${mediaType}, expected application/x-www-form-urlencoded`,
      "Describe it as that, or as a query parameter with `content`.",
      "content",
    );
  }
  return { writer: "writeFields" };
}

/** What has a media type is one text: JSON, or what the caller gives. */
function styleOfContent(
  document: OpenApiDocument,
  parameter: ParameterObject,
  content: NonNullable<ParameterObject["content"]>,
  findings: Findings,
): StyleModel | undefined {
  const entries = Object.entries(content);
  if (entries.some(([mediaType]) => /[/+]json$/.test(essenceOf(mediaType))))
    return { writer: "writeJson" };
  const [[mediaType, media] = ["", {}]] = entries;
  if (schemaWithSiblings(document, media.schema).properties) {
    findings.approximation(
      parameter,
      `a parameter in ${essenceOf(mediaType)} is sent in the style of its place`,
    );
    return { writer: "writeStyled" };
  }
  return undefined;
}
