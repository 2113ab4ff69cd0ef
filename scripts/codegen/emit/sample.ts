import type { ApiModel, OperationModel } from "../model.ts";
import { memberAccess, propertyKey, wordsOf } from "../names.ts";
import { list, literal, quoted } from "../print.ts";
import type { PackageContext } from "./file.ts";

/** A program that calls the operation with its documented examples. */
export function sample(
  model: ApiModel,
  operation: OperationModel,
  packages: PackageContext,
): string {
  return `import { create${model.typeName}Client } from ${quoted(packages.client)};

${clientLine(model)}

${callLine(operation)}
`;
}

/** Creates the client, with the key from an environment variable. */
export function clientLine(model: ApiModel): string {
  const options = model.runtime.authentication
    ? `{ apiKey: process.env.${keyVariable(model)} ?? "" }`
    : "{}";
  return `const client = create${model.typeName}Client(${options});`;
}

const keyVariable = (model: ApiModel): string =>
  `${wordsOf(model.name).join("_").toUpperCase()}_API_KEY`;

function callLine({ resourceName, name, parameters, requestBody, result }: OperationModel): string {
  const values: [string, unknown][] = parameters
    .filter(({ required }) => required)
    .map(({ inputName, example }) => [inputName, example]);
  if (requestBody && (requestBody.required || requestBody.example !== undefined))
    values.push(["body", requestBody.example]);
  const members = values.map(
    ([key, value]) => `${propertyKey(key)}: ${literal(value, "  ", key.length + 2)}`,
  );
  const start = `${result.type.text === "void" ? "" : "const result = "}await ${memberAccess(memberAccess("client", resourceName), name)}(`;
  return members.length === 0 ? `${start});` : list(`${start}{`, members, "});", "");
}
