import type { ApiModel, OperationModel, RequestBodyModel } from "../model.ts";
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
  const members = [...credentialMembers(model), ...addressMembers(model)];
  const start = `const client = create${model.typeName}Client(`;
  return members.length === 0 ? `${start}{});` : list(`${start}{`, members, "});", "");
}

/** What a description leaves open of where the API is: the host, or variables without a default. */
function addressMembers({ runtime, servers, serverVariables }: ApiModel): string[] {
  if (runtime.baseUrl !== undefined) return [];
  const open = serverVariables.filter(({ defaultValue }) => defaultValue === undefined);
  if (open.length > 0) {
    const members = open.map(({ name }) => `${propertyKey(name)}: "example"`);
    return [`serverVariables: { ${members.join(", ")} }`];
  }
  const path = /^\/[\w./-]*$/.exec(servers[0]?.url ?? "")?.[0].replace(/\/$/, "") ?? "";
  return [`baseUrl: "https://api.example.com${path}"`];
}

function credentialMembers(model: ApiModel): string[] {
  const value = `process.env.${keyVariable(model)} ?? ""`;
  if (model.runtime.authentication) return [`apiKey: ${value}`];
  const [first] = model.security?.schemes ?? [];
  return first ? [`auth: { ${propertyKey(first.key)}: ${value} }`] : [];
}

const keyVariable = (model: ApiModel): string =>
  `${wordsOf(model.name).join("_").toUpperCase()}_API_KEY`;

function callLine(operation: OperationModel): string {
  const { resourceName, name, parameters, requestBody, result } = operation;
  const members = parameters
    .filter(({ required }) => required)
    .map((parameter) => member(parameter.inputName, parameter));
  if (requestBody) members.push(bodyMember(requestBody));
  const method = memberAccess(memberAccess("client", resourceName), name);
  const isStream = result.type.text.startsWith("AsyncIterable<");
  const start = isStream
    ? `for await (const item of await ${method}(`
    : `${result.type.text === "void" ? "" : "const result = "}await ${method}(`;
  const end = isStream ? ")) {\n  console.log(item);\n}" : ");";
  return members.length === 0 ? `${start}${end}` : list(`${start}{`, members, `}${end}`, "");
}

/** The body; what is made from what the program has at hand no example can show. */
function bodyMember(body: RequestBodyModel): string {
  if (body.type.text.endsWith("FormData")) return "body: new FormData()";
  return body.type.text === "RawBody" ? "body: new Blob()" : member("body", body);
}

function member(name: string, { sampleValue }: { sampleValue: unknown }): string {
  const key = propertyKey(name);
  return `${key}: ${literal(sampleValue, "  ", key.length + 2)}`;
}
