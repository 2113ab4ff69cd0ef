import type { ApiModel, OperationModel, RequestBodyModel, SecuritySchemeModel } from "../model.ts";
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

${clientLine(model, operation)}

${callLine(operation)}
`;
}

/** Creates the client, with what the operation needs to know who calls from environment variables. */
export const clientLine = (model: ApiModel, operation: OperationModel | undefined): string =>
  `const client = ${creation(model, "Client", operation)}`;

/** Creates a client or a transport; `more` are further options. */
export function creation(
  model: ApiModel,
  what: "Client" | "Transport",
  operation: OperationModel | undefined,
  more: readonly string[] = [],
): string {
  const members = [...credentialMembers(model, operation), ...addressMembers(model), ...more];
  const start = `create${model.typeName}${what}(`;
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

function credentialMembers(model: ApiModel, operation: OperationModel | undefined): string[] {
  if (model.runtime.authentication) return [`apiKey: ${variable(model, "API_KEY")}`];
  const schemes = model.security?.schemes ?? [];
  const needed = operation?.security.find((names) => names.length > 0) ?? [];
  const shown = schemes.filter(({ key }) => needed.includes(key));
  const members = (shown.length > 0 ? shown : schemes.slice(0, 1)).map(
    (scheme, _, { length }) => `${propertyKey(scheme.key)}: ${credential(model, scheme, length)}`,
  );
  return members.length > 0 ? [list("auth: {", members, "}", "  ")] : [];
}

function credential(
  model: ApiModel,
  { key, encoding }: SecuritySchemeModel,
  count: number,
): string {
  const name = count === 1 ? "" : `${upperCase(key)}_`;
  if (encoding === undefined) return variable(model, count === 1 ? "API_KEY" : upperCase(key));
  const [username, password] = ["USERNAME", "PASSWORD"].map((end) => variable(model, name + end));
  const members = [`username: ${username}`, `password: ${password}`];
  return list("{", members, "}", "    ", propertyKey(key).length + 2);
}

const variable = (model: ApiModel, name: string): string =>
  `${memberAccess("process.env", `${upperCase(model.name)}_${name}`)} ?? ""`;

// Letters and digits of any script can stand in a name; what is left of one that has none is not empty.
const upperCase = (text: string): string => wordsOf(text).join("_").toUpperCase() || "KEY";

function callLine(operation: OperationModel): string {
  const isStream = operation.result.type.text.startsWith("AsyncIterable<");
  const start = isStream
    ? "for await (const item of await "
    : `${operation.result.type.text === "void" ? "" : "const result = "}await `;
  return callOf(operation, start, isStream ? ") {\n  console.log(item);\n}" : ";");
}

/** The call of an operation with its documented examples, between what stands before and after it. */
export function callOf(
  operation: OperationModel,
  before: string,
  after: string,
  options = "",
): string {
  const { resourceName, name, inputName } = operation;
  const start = `${before}${memberAccess(memberAccess("client", resourceName), name)}(`;
  const members = inputMembers(operation);
  if (members.length > 0) {
    return list(`${start}{`, members, `}${options && `, ${options}`})${after}`, "");
  }
  return `${start}${options && inputName ? `{}, ${options}` : options})${after}`;
}

/** The same call by its function, which takes a transport. */
export function functionCallOf(operation: OperationModel, name: string): string {
  const members = inputMembers(operation);
  const start = `await ${name}(transport`;
  return members.length > 0 ? list(`${start}, {`, members, "});", "") : `${start});`;
}

function inputMembers({ parameters, requestBody }: OperationModel): string[] {
  const members = parameters
    .filter(({ required }) => required)
    .map((parameter) => member(parameter.inputName, parameter));
  return requestBody ? [...members, bodyMember(requestBody)] : members;
}

/** The body; what is made from what the program has at hand no example can show. */
function bodyMember(body: RequestBodyModel): string {
  if (body.type.text.endsWith("FormData")) return "body: new FormData()";
  return body.type.text === "RawBody" ? "body: new Blob()" : member("body", body);
}

function member(name: string, { sampleValue }: { sampleValue: unknown }): string {
  const key = propertyKey(name);
  // Where a type holds itself without end, there is no value of it.
  if (sampleValue === undefined) return `${key}: undefined as never`;
  return `${key}: ${literal(sampleValue, "  ", key.length + 2)}`;
}
