/** The parameters of an operation. */
import type { OperationPlace } from "./build-operations.ts";
import type { Findings } from "./diagnostics.ts";
import type { ParameterModel } from "./model.ts";
import { isInherited, typeNameOf } from "./names.ts";
import type { OpenApiDocument, ParameterObject } from "./openapi.ts";
import { exampleOf, examplesOf, resolved, schemaWithSiblings } from "./resolve.ts";
import { sampleFor } from "./sample-values.ts";
import { styleOf } from "./styles-of.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** The parameters, those of the path first; `reserved` are the names that the input has for something else. */
export function buildParameters(
  document: OpenApiDocument,
  names: ModelNames,
  place: OperationPlace,
  reserved: readonly string[],
  findings: Findings,
): ParameterModel[] {
  // An operation's parameter takes the place of its path's with the same name and location (OpenAPI 3.1, section 4.8.10).
  const byKey = new Map<string, ParameterObject>();
  for (const entry of [...(place.item.parameters ?? []), ...(place.operation.parameters ?? [])]) {
    const parameter = resolved<ParameterObject>(document, entry);
    if (isIgnored(parameter)) {
      findings.approximation(
        parameter,
        `the header parameter ${parameter.name} is left out: it follows from the media types`,
        "A caller can set it with the option headers.",
      );
    } else byKey.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const taken = new Set(reserved);
  return [...byKey.values()].map((parameter) => {
    let inputName = parameter.name;
    while (taken.has(inputName) || isInherited(inputName)) inputName += typeNameOf(parameter.in);
    taken.add(inputName);
    return buildParameter(document, names, parameter, inputName, findings);
  });
}

// OpenAPI 3.1, section 4.8.12.1; of Authorization it says the same, but descriptions without a security scheme mean it.
const isIgnored = ({ in: place, name }: ParameterObject): boolean =>
  place === "header" && /^(accept|content-type)$/i.test(name);

function buildParameter(
  document: OpenApiDocument,
  names: ModelNames,
  parameter: ParameterObject,
  inputName: string,
  findings: Findings,
): ParameterModel {
  const [content] = Object.values(parameter.content ?? {});
  const schema = parameter.schema ?? content?.schema;
  const whole = schemaWithSiblings(document, schema);
  const example = exampleOf(document, {
    ...parameter,
    ...(schema === undefined ? {} : { schema }),
  });
  const examples = [parameter, content ?? {}].flatMap((each) => examplesOf(document, each));
  const takesFilter = isFilter(document, parameter);
  const type = typeOf(schema, names);
  return {
    inputName,
    name: parameter.name,
    // One that is the whole query stands there.
    in: parameter.in === "querystring" ? "query" : parameter.in,
    required: parameter.required === true || parameter.in === "path",
    deprecated: parameter.deprecated === true,
    description: parameter.description ?? whole.description ?? "",
    type: takesFilter ? { ...type, text: `${type.text} | Filter` } : type,
    takesFilter,
    style: styleOf(document, parameter, findings),
    defaultValue: whole.default,
    example,
    sampleValue: sampleFor(document, schema, examples),
  };
}

const isFilter = (document: OpenApiDocument, { in: place, name }: ParameterObject): boolean =>
  place === "query" && document["x-sdk"]?.filter?.parameters.includes(name) === true;
