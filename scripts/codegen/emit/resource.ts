import type { ApiModel, OperationModel, ParameterModel, ResourceModel } from "../model.ts";
import { functionNameOf, propertyKey } from "../names.ts";
import { commentText, docComment, importOf, list, literal } from "../print.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";

/** The module of one resource: its operations as standalone functions, their inputs, and the interface of its methods. */
export function emitResource(
  model: ApiModel,
  resource: ResourceModel,
  packages: PackageContext,
): GeneratedFile {
  const { operations } = resource;
  const parts = [
    importsOf(operations, packages),
    ...operations.map(inputInterface),
    resourceInterface(resource),
    ...operations.map(standaloneFunction),
    reservedExports(operations),
  ];
  return {
    path: `${model.name}-client/src/generated/resources/${resource.fileName}.ts`,
    content: parts.filter((part) => part !== "").join("\n"),
  };
}

function importsOf(operations: readonly OperationModel[], packages: PackageContext): string {
  const models = operations.flatMap(({ parameters, requestBody, result }) =>
    [...parameters, requestBody, result].flatMap((part) => part?.type.models ?? []),
  );
  return (
    importOf(models, packages.types, "import type") +
    importOf(["type CallOptions", "call", "type Transport"], packages.runtime)
  );
}

function inputInterface({
  inputName,
  resourceName,
  name,
  parameters,
  requestBody,
}: OperationModel): string {
  if (inputName === undefined) return "";
  const members = parameters.map((parameter) =>
    member(parameter.inputName, parameter, parameterComment(parameter)),
  );
  if (requestBody)
    members.push(member("body", requestBody, [commentText(requestBody.description)]));
  return `/** What \`${resourceName}.${name}\` takes. */\nexport interface ${inputName} {\n${members.join("")}}\n`;
}

function member(
  name: string,
  { type, required }: Pick<ParameterModel, "type" | "required">,
  comment: readonly string[],
): string {
  const optional = required ? "" : " | undefined";
  return `${docComment(comment, "  ")}  ${propertyKey(name)}${required ? "" : "?"}: ${type.text}${optional};\n`;
}

function parameterComment(parameter: ParameterModel): string[] {
  const { description, deprecated, defaultValue, example } = parameter;
  return [
    commentText(description),
    defaultValue === undefined ? "" : `@default ${commentText(JSON.stringify(defaultValue))}`,
    example === undefined ? "" : `@example ${commentText(JSON.stringify(example))}`,
    deprecated ? "@deprecated" : "",
  ];
}

function resourceInterface({ typeName, title, description, operations }: ResourceModel): string {
  const methods = operations.map((operation) => {
    const comment = docComment(operationComment(operation), "  ");
    return `${comment}  ${list(`${propertyKey(operation.name)}(`, parametersOf(operation), `): ${promise(operation)};`, "  ")}\n`;
  });
  const comment = docComment([commentText(description || title)]);
  return `${comment}export interface ${typeName} {\n${methods.join("\n")}}\n`;
}

function standaloneFunction(operation: OperationModel): string {
  const name = functionNameOf(operation.name);
  const parameters = ["transport: Transport", ...parametersOf(operation)];
  const exported = name === operation.name ? "export " : "";
  const signature = list(
    `${exported}function ${name}(`,
    parameters,
    `): ${promise(operation)} {`,
    "",
  );
  const input = operation.inputName === undefined ? "undefined" : "input";
  const data = literal(runtimeOperation(operation), "    ", ",".length);
  const body = list("call(", ["transport", data, input, "options"], ");", "  ", "return ".length);
  return `${docComment(operationComment(operation))}${signature}\n  return ${body}\n}\n`;
}

const parametersOf = ({ inputName, inputOptional }: OperationModel): string[] => [
  ...(inputName === undefined ? [] : [`input${inputOptional ? "?" : ""}: ${inputName}`]),
  "options?: CallOptions",
];

const promise = ({ result }: OperationModel): string => `Promise<${result.type.text}>`;

function operationComment(operation: OperationModel): string[] {
  const { summary, description, deprecated, replacement, httpMethod, path } = operation;
  const instead = replacement
    ? ` Use \`${replacement.resourceName}.${replacement.name}\` instead.`
    : "";
  return [
    commentText(summary === "" ? "" : `${summary.replace(/\.$/, "")}.`),
    commentText(description),
    `\`${commentText(`${httpMethod} ${path}`)}\``,
    deprecated ? `@deprecated${instead}` : "",
  ];
}

/** What the runtime must know, as the runtime's `Operation`; what is at its default is left out. */
function runtimeOperation(operation: OperationModel): object {
  const { httpMethod, path, parameters, requestBody, result } = operation;
  const namesIn = (place: ParameterModel["in"]): string[] =>
    parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const entries: [string, unknown][] = [
    ["method", httpMethod],
    ["path", path],
    ["query", namesIn("query")],
    ["header", namesIn("header")],
    ["cookie", namesIn("cookie")],
    ["rename", renamedIn(parameters)],
    ["contentType", requestBody?.mediaType],
    ["response", result.read === "json" ? undefined : result.read],
  ];
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && Object.keys(value as object).length !== 0),
  );
}

/** By place and name on the wire, where the input calls a parameter something else. */
function renamedIn(parameters: readonly ParameterModel[]): object {
  const renamed = parameters.filter(({ name, inputName }) => name !== inputName);
  const places = [...new Set(renamed.map((parameter) => parameter.in))];
  return Object.fromEntries(
    places.map((place) => {
      const there = renamed.filter((parameter) => parameter.in === place);
      return [place, Object.fromEntries(there.map(({ name, inputName }) => [name, inputName]))];
    }),
  );
}

function reservedExports(operations: readonly OperationModel[]): string {
  const names = operations
    .filter(({ name }) => functionNameOf(name) !== name)
    .map(({ name }) => `${functionNameOf(name)} as ${name}`);
  return names.length === 0 ? "" : `${list("export {", names, "};", "")}\n`;
}
