import type { ApiModel, OperationModel, ResourceModel } from "../model.ts";
import { functionNameOf, methodKey, methodsNameOf, propertyKey } from "../names.ts";
import { commentText, docComment, importOf, list, literal, quoted } from "../print.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";
import { errorsType, foreignTypesOf, headersType, inputType } from "./operation-types.ts";
import { functionsOf, runtimeOperation } from "./runtime-operation.ts";

/** The module of one resource: its operations as standalone functions, their inputs, and the interface of its methods. */
export function emitResource(
  model: ApiModel,
  resource: ResourceModel,
  packages: PackageContext,
): GeneratedFile {
  const { operations } = resource;
  const parts = [
    importsOf(operations, packages),
    ...operations.flatMap((operation) => [
      inputType(operation),
      headersType(operation),
      errorsType(operation),
    ]),
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
    const { parameters, requestBody, result, responses, headers, list: pages } = operation;
    const bodies = requestBody ? [requestBody, ...requestBody.alternatives] : [];
    const errors = responses.filter(({ isError }) => isError);
    const parts = [...parameters, ...bodies, result, ...headers, ...errors];
    return [...parts.map((part) => part.type), pages?.itemType].flatMap(
      (type) => type?.models ?? [],
    );
  });
  const pagings = operations.flatMap((operation) => operation.list?.paging ?? []);
  const hasLists = pagings.length > 0;
  const hasCalls = pagings.length < operations.length;
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
        ...operations.flatMap(functionsOf),
        ...operations.flatMap(foreignTypesOf),
        "type FunctionsOf",
        "type Transport",
        ...(hasWaits ? ["type WaitOptions"] : []),
      ],
      packages.runtime,
    ) +
    importOf(pagings, "../paging.ts")
  );
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
  const { headers } = operation;
  const kinds = Object.fromEntries(headers.map(({ name: header, kind }) => [header, kind]));
  const made =
    headers.length === 0
      ? madeCall(model, operation, ");", "  ", "return ".length)
      : list(
          "withDocumentedHeaders(",
          [literal(kinds, "    ", ",".length), madeCall(model, operation, ")", "    ", ",".length)],
          ");",
          "  ",
          "return ".length,
        );
  return `${docComment(operationComment(operation))}${signature}\n  return ${made}\n}\n`;
}

/** The call that a function makes; what is around it as for `list`. */
function madeCall(
  model: ApiModel,
  operation: OperationModel,
  end: string,
  indent: string,
  around: number,
): string {
  const input = operation.inputName === undefined ? "undefined" : "input";
  const data = literal(runtimeOperation(model, operation), `${indent}  `, ",".length);
  const start = operation.list ? "callList(" : "call(";
  const values = ["transport", data, ...pagingOf(operation), input, "options"];
  return list(start, values, end, indent, around);
}

/** How the list of an operation comes in pages, and where its items are if that is not the same everywhere. */
function pagingOf({ list: pages }: OperationModel): string[] {
  if (!pages) return [];
  const { paging, items } = pages;
  return [items === undefined ? paging : `{ ...${paging}, items: ${quoted(items)} }`];
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
  `options?: ${operation.list ? "ListOptions" : "CallOptions"}`,
];

const waitParametersOf = (operation: OperationModel): string[] => [
  ...inputParameterOf(operation),
  `options?: WaitOptions<${operation.result.type.text}>`,
];

const waitPromise = ({ result }: OperationModel): string => `Promise<${result.type.text}>`;

function promise(operation: OperationModel): string {
  const { result, list: pages, errorsName, headers, headersName } = operation;
  const told = headers.length > 0 ? `DocumentedHeaders<${headersName}>` : undefined;
  const errors = told ? (errorsName ?? "object") : errorsName;
  const types = [result.type.text, pages?.itemType.text, errors, told].filter(
    (type) => type !== undefined,
  );
  return `${pages ? "ListCall" : "Call"}<${types.join(", ")}>`;
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
