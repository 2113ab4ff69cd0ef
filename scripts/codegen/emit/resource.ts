import { isDocumentedError } from "../build-operations.ts";
import type {
  ApiModel,
  OperationModel,
  ParameterModel,
  RequestBodyModel,
  ResourceModel,
} from "../model.ts";
import { functionNameOf, methodKey, methodsNameOf, propertyKey } from "../names.ts";
import { commentText, docComment, Identifier, importOf, list, literal, quoted } from "../print.ts";
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
    ...operations.flatMap((operation) => [inputInterface(operation), errorsType(operation)]),
    resourceInterface(resource),
    ...operations.flatMap((operation) => [
      standaloneFunction(model, operation),
      waitFunction(operation),
    ]),
    methodsObject(resource),
    reservedExports(operations),
  ];
  return {
    path: `${model.name}-client/src/generated/resources/${resource.fileName}.ts`,
    content: parts.filter((part) => part !== "").join("\n"),
  };
}

function importsOf(operations: readonly OperationModel[], packages: PackageContext): string {
  const models = operations.flatMap((operation) => {
    const { parameters, requestBody, result, responses, itemType } = operation;
    const parts = [...parameters, requestBody, result, ...responses.filter(isDocumentedError)];
    return [...parts.map((part) => part?.type), itemType].flatMap((type) => type?.models ?? []);
  });
  const hasLists = operations.some(({ itemType }) => itemType);
  const hasCalls = operations.some(({ itemType }) => !itemType);
  const hasWaits = operations.some(({ wait }) => wait);
  const takesFilter = operations.some(({ parameters }) =>
    parameters.some((parameter) => parameter.takesFilter),
  );
  return (
    importOf(models, packages.types, "import type") +
    importOf(
      [
        ...(hasCalls ? ["type Call", "type CallOptions", "call"] : []),
        ...(hasLists ? ["callList"] : []),
        ...(hasWaits ? ["callUntilEnded"] : []),
        ...(takesFilter ? ["type Filter"] : []),
        ...(hasLists ? ["type ListCall", "type ListOptions"] : []),
        ...operations.flatMap((operation) =>
          [...partsOf(operation), ...readerOf(operation)].map(({ name }) => name),
        ),
        ...operations.flatMap(({ parameters }) =>
          parameters.flatMap(({ style }) => (style ? [style.writer] : [])),
        ),
        "type FunctionsOf",
        "type Transport",
        ...(hasWaits ? ["type WaitOptions"] : []),
      ],
      packages.runtime,
    ) +
    (hasLists ? 'import { paging } from "../paging.ts";\n' : "")
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

/** The bodies of the documented errors, by status code; the statuses with one body stand together. */
function errorsType({ errorsName, resourceName, name, responses }: OperationModel): string {
  if (errorsName === undefined) return "";
  const statusesOf = new Map<string, string[]>();
  for (const response of responses.filter(isDocumentedError)) {
    const body = response.type?.text ?? "undefined";
    statusesOf.set(body, [...(statusesOf.get(body) ?? []), response.status]);
  }
  const comment = `/** The bodies of the documented errors of \`${resourceName}.${name}\`, by status code. */\n`;
  const start = `export type ${errorsName} = `;
  const types = [...statusesOf].map(([body, statuses]) =>
    list("Record<", [statuses.join(" | "), body], ">", "", start.length + 1, ""),
  );
  return `${comment}${start}${types.join(" & ")};\n`;
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
  const methods = operations.flatMap((operation) => {
    const comment = docComment(operationComment(operation), "  ");
    const { name, wait } = operation;
    const method = `${comment}  ${list(`${methodKey(name)}(`, parametersOf(operation), `): ${promise(operation)};`, "  ")}\n`;
    if (!wait) return [method];
    const waiting = `${methodKey(wait.name)}(`;
    return [
      method,
      `${docComment(waitComment(operation), "  ")}  ${list(waiting, waitParametersOf(operation), `): ${waitPromise(operation)};`, "  ")}\n`,
    ];
  });
  const comment = docComment([commentText(description || title)]);
  return `${comment}export interface ${typeName} {\n${methods.join("\n")}}\n`;
}

function standaloneFunction(model: ApiModel, operation: OperationModel): string {
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
  const data = literal(runtimeOperation(model, operation), "    ", ",".length);
  const call = operation.itemType ? "callList(" : "call(";
  const paging = operation.itemType ? ["paging"] : [];
  const values = ["transport", data, ...paging, input, "options"];
  const body = list(call, values, ");", "  ", "return ".length);
  return `${docComment(operationComment(operation))}${signature}\n  return ${body}\n}\n`;
}

/** The function that waits for the work that the answer of an operation tells of. */
function waitFunction(operation: OperationModel): string {
  const { wait, resourceName, name } = operation;
  if (!wait) return "";
  const parameters = ["transport: Transport", ...waitParametersOf(operation)];
  const start = `export function ${functionNameOf(wait.name)}(`;
  const signature = list(start, parameters, `): ${waitPromise(operation)} {`, "");
  const input = operation.inputName === undefined ? [] : ["input"];
  const items = [
    "transport",
    quoted(`${resourceName}.${wait.name}`),
    `(each) => ${functionNameOf(name)}(${["transport", ...input, "each"].join(", ")})`,
    literal(wait.ending, "    ", ",".length),
    "options",
  ];
  const body = list("callUntilEnded(", items, ");", "  ", "return ".length);
  return `${docComment(waitComment(operation))}${signature}\n  return ${body}\n}\n`;
}

const inputParameterOf = ({ inputName, inputOptional }: OperationModel): string[] =>
  inputName === undefined ? [] : [`input${inputOptional ? "?" : ""}: ${inputName}`];

const parametersOf = (operation: OperationModel): string[] => [
  ...inputParameterOf(operation),
  `options?: ${operation.itemType ? "ListOptions" : "CallOptions"}`,
];

const waitParametersOf = (operation: OperationModel): string[] => [
  ...inputParameterOf(operation),
  `options?: WaitOptions<${operation.result.type.text}>`,
];

const waitPromise = ({ result }: OperationModel): string => `Promise<${result.type.text}>`;

function promise({ result, itemType, errorsName }: OperationModel): string {
  const types = [result.type.text, itemType?.text, errorsName].filter((type) => type !== undefined);
  return `${itemType ? "ListCall" : "Call"}<${types.join(", ")}>`;
}

const waitComment = ({ resourceName, name }: OperationModel): string[] => [
  `Calls \`${resourceName}.${name}\` with growing waits in between, until the work has ended.`,
  "Resolves with the answer that says that it succeeded.",
  "@throws {OperationFailedError} where the work failed.",
  "@throws {TimeoutError} where it has not ended after `waitTimeoutMs`.",
];

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
function runtimeOperation({ security }: ApiModel, operation: OperationModel): object {
  const { httpMethod, path, parameters, requestBody } = operation;
  const mediaType = requestBody?.mediaType;
  const namesIn = (place: ParameterModel["in"]): string[] =>
    parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const entries: [string, unknown][] = [
    ["method", httpMethod],
    ["path", path],
    ["query", namesIn("query")],
    ["header", namesIn("header")],
    ["cookie", namesIn("cookie")],
    [
      "rename",
      byPlace(parameters, ({ name, inputName }) => (name === inputName ? undefined : inputName)),
    ],
    ["styles", byPlace(parameters, styleLiteral)],
    ["security", security && operation.security],
    ["contentType", mediaType === "application/json" ? undefined : mediaType],
    ["parts", partsOf(operation)],
    ["read", readerOf(operation)[0]],
  ];
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && Object.keys(value as object).length !== 0),
  );
}

/** The runtime's functions that make what the request has beyond its path. */
function partsOf({ parameters, requestBody, idempotencyHeader }: OperationModel): Identifier[] {
  const has = (place: ParameterModel["in"]): boolean =>
    parameters.some((parameter) => parameter.in === place);
  return [
    ...(has("query") ? ["queryParameters"] : []),
    ...(has("header") ? ["headerParameters"] : []),
    ...(has("cookie") ? ["cookieParameters"] : []),
    ...(requestBody ? [bodyPartOf(requestBody)] : []),
    ...(idempotencyHeader === undefined ? [] : ["idempotencyKey"]),
  ].map((name) => new Identifier(name));
}

function bodyPartOf({ mediaType }: RequestBodyModel): string {
  if (/[/+]json\s*(;|$)/i.test(mediaType)) return "jsonBody";
  return mediaType.startsWith("application/x-www-form-urlencoded") ? "formBody" : "rawBody";
}

/** The runtime's function that reads a success that is no JSON. */
const readerOf = ({ result }: OperationModel): Identifier[] =>
  result.read === "json" ? [] : [new Identifier(result.read === "text" ? "readText" : "readBlob")];

/** By place and name on the wire, what there is to say of a parameter. */
function byPlace(
  parameters: readonly ParameterModel[],
  saidOf: (parameter: ParameterModel) => unknown,
): object {
  const told = parameters.filter((parameter) => saidOf(parameter) !== undefined);
  const places = [...new Set(told.map((parameter) => parameter.in))];
  return Object.fromEntries(
    places.map((place) => {
      const there = told.filter((parameter) => parameter.in === place);
      return [place, Object.fromEntries(there.map((one) => [one.name, saidOf(one)]))];
    }),
  );
}

function styleLiteral({ style }: ParameterModel): object | undefined {
  if (!style) return undefined;
  const { writer, ...settings } = style;
  return { ...settings, write: new Identifier(writer) };
}

/** The functions by the names of the methods; the client is made from it, and nothing else pays for it. */
function methodsObject(resource: ResourceModel): string {
  const { typeName, operations } = resource;
  const names = operations.flatMap(({ name, wait }) => (wait ? [name, wait.name] : [name]));
  const members = names.map((name) => {
    const functionName = functionNameOf(name);
    return functionName === name ? name : `${propertyKey(name)}: ${functionName}`;
  });
  const start = `export const ${methodsNameOf(resource)}: FunctionsOf<${typeName}> = {`;
  return `/** The functions of this module, by the names of the methods. */\n${list(start, members, "};", "")}\n`;
}

function reservedExports(operations: readonly OperationModel[]): string {
  const names = operations
    .filter(({ name }) => functionNameOf(name) !== name)
    .map(({ name }) => `${functionNameOf(name)} as ${name}`);
  return names.length === 0 ? "" : `${list("export {", names, "};", "")}\n`;
}
