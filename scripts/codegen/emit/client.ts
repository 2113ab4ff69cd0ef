import type {
  ApiModel,
  FilterModel,
  ResourceModel,
  SecurityModel,
  ServerModel,
  ServerVariableModel,
} from "../model.ts";
import { methodsNameOf, propertyKey } from "../names.ts";
import { commentText, docComment, importOf, list, literal, quoted } from "../print.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";
import { serverData } from "./runtime-operation.ts";

/** The module of the client: all resources over one transport, and the plain client beside them. */
export function emitClient(model: ApiModel, packages: PackageContext): GeneratedFile {
  const { typeName, title, resources, runtime, security } = model;
  const [client, bare] = security
    ? ['Omit<ClientOptions, "apiKey">', 'Omit<BareClientOptions, "apiKey">']
    : ["ClientOptions", "BareClientOptions"];
  return {
    path: `${model.name}-client/src/generated/client.ts`,
    content: `${imports(model, packages)}
const api: Api = ${literal(runtime, "", "const api: Api = ;".length)};

${specHashOf(model, packages)}${security ? securityParts(model, security) : ""}${serverParts(model)}/** How a client of the ${commentText(title)} is created. */
export interface ${typeName}ClientOptions extends ${client} {${ownOptions(model)}}

/** How a transport for standalone functions is created; hooks, a logger and limits are brought along by those who want them. */
export interface ${typeName}TransportOptions extends ${bare} {${ownOptions(model)}}

${docComment([`The ${commentText(title)}: a property for every resource.`])}export interface ${typeName}Client {
${resources.map(resourceMember).join("")}  /** What all of it is called through, for standalone functions and the plain client of \`${packages.client}/raw-client\`. */
  readonly transport: Transport;
}

/**
 * What the standalone functions are called through; lighter than the client where few operations are used.
 *
 * @throws {ConfigError} where an option cannot work.
 */
export function create${typeName}Transport(${optionsParameter(model, "Transport")}): Transport {
  return ${creation(model, "createBareTransport")};
}

/**
 * A client with every operation of the ${commentText(title)}. Create one and share it: its calls share their limits and their budget of repetitions.
 *
 * @throws {ConfigError} where an option cannot work.
 */
export function create${typeName}Client(${optionsParameter(model, "Client")}): ${typeName}Client {
  const transport = ${creation(model, "createTransport")};
  return {
${resources.map(binding).join("")}    transport,
  };
}
${model.filter ? filterStart(model.filter) : ""}`,
  };
}

/** The hash of the description under a name of its own, so that a bundler leaves it out where nobody asks for it. */
function specHashOf({ specHash }: ApiModel, packages: PackageContext): string {
  const comment = docComment([
    `The SHA-256 of the description that this client was generated from, in hexadecimal: of the bytes of \`${packages.types}/openapi.json\`. Its first 12 digits are in the \`User-Agent\`, where the platform lets that be set.`,
  ]);
  // A string to the compiler: that another description has another hash breaks nobody's code.
  return `${comment}export const specHash: string = ${quoted(specHash)};\n\n`;
}

/** The options, the credentials apart from the rest, which the transport keeps. */
const optionsParameter = ({ typeName, security }: ApiModel, kind: string): string =>
  `${security ? "{ auth, ...options }" : "options"}: ${typeName}${kind}Options`;

/** The call that makes the transport. */
function creation({ serverVariables, servers, security }: ApiModel, create: string): string {
  const server = takesVariables(servers, serverVariables) ? ["server"] : [];
  const data =
    serverVariables.length > 0 ? `atServer(${["api", "options", ...server].join(", ")})` : "api";
  const made = `${create}(${data}, options)`;
  return security ? `withSecurity(${made}, securitySchemes, auth)` : made;
}

/** Whether there are variables in the address of the API's own server that a caller may choose. */
const takesVariables = (
  [server]: readonly ServerModel[],
  chosen: readonly ServerVariableModel[],
): boolean =>
  server?.variables.some(({ name }) => chosen.some((variable) => variable.name === name)) === true;

/** The members of the options that the API brings. */
const ownOptions = (model: ApiModel): string => {
  const options = [credentialOption(model), serverOptions(model)].filter((text) => text !== "");
  return options.length === 0 ? "" : `\n${options.join("\n")}`;
};

/** Where requests go, as far as the description leaves that open. */
function serverOptions({ typeName, runtime, servers, serverVariables }: ApiModel): string {
  const variables = "What stands in the addresses of the API's servers.";
  const baseUrl =
    "Where requests go, which the description leaves open. An absolute https URL; http for this machine alone.";
  const isOpen = runtime.baseUrl === undefined && !takesVariables(servers, serverVariables);
  return [
    isOpen ? `${docComment([baseUrl], "  ")}  baseUrl: string;\n` : "",
    serverVariables.length > 0
      ? `${docComment([variables], "  ")}  serverVariables?: ${typeName}ServerVariables | undefined;\n`
      : "",
  ]
    .filter((text) => text !== "")
    .join("\n");
}

/** The server whose address has variables, and all variables as the caller chooses them. */
function serverParts({ typeName, servers, serverVariables }: ApiModel): string {
  if (serverVariables.length === 0) return "";
  const [server] = servers;
  const start = "const server: Server = ";
  const data =
    server && takesVariables(servers, serverVariables)
      ? `${start}${literal(serverData(server), "", start.length + ";".length)};\n\n`
      : "";
  const members = serverVariables.map(({ name, description, defaultValue, values }) => {
    const type = values === undefined ? "string" : values.map(quoted).join(" | ");
    const comment = docComment(
      [
        commentText(description),
        defaultValue === undefined ? "" : `@default ${commentText(JSON.stringify(defaultValue))}`,
      ],
      "  ",
    );
    return `${comment}  ${propertyKey(name)}?: ${type} | undefined;\n`;
  });
  const comment = docComment([
    "What stands in the addresses of the API's servers, each at the description's default unless it is given. With a `baseUrl` none is used.",
  ]);
  return `${data}${comment}export interface ${typeName}ServerVariables {\n${members.join("")}}\n\n`;
}

/** The member of the options that says who calls. */
function credentialOption({ typeName, runtime, security }: ApiModel): string {
  if (security) {
    const words = "The credentials, by the names of the security schemes. Keep them on a server.";
    return `${docComment([words], "  ")}  auth?: ${typeName}Auth | undefined;\n`;
  }
  if (!runtime.authentication) return "";
  const words =
    "The API key, raw or as the full value of its header, or a function that gives it. Keep it on a server.";
  return `${docComment([words], "  ")}  apiKey: NonNullable<ClientOptions["apiKey"]>;\n`;
}

/** The schemes as the runtime takes them, and as the caller gives credentials for them. */
function securityParts({ typeName, title }: ApiModel, { schemes }: SecurityModel): string {
  const data = schemes.map(({ key, description: _, ...scheme }) => [key, scheme]);
  const members = schemes.map(({ key, in: place, description }) => {
    const comment = docComment(
      [commentText(description), place === "cookie" ? "Browsers do not let a script send it." : ""],
      "  ",
    );
    return `${comment}  ${propertyKey(key)}?: SecurityCredentialSource | undefined;\n`;
  });
  const start = "const securitySchemes = ";
  const literalText = literal(Object.fromEntries(data), "", start.length + " as const;".length);
  const comment = docComment([
    `What proves to the ${commentText(title)} who calls; the reference page of an operation says what it needs.`,
  ]);
  return `${start}${literalText} as const;

${comment}export type ${typeName}Auth = {
${members.join("")}};

`;
}

/** Where filters start. It has a name of its own, so that a bundler leaves it out where nothing is filtered. */
function filterStart({ grammar, parameters }: FilterModel): string {
  const names = parameters.map((name) => `\`${commentText(name)}\``).join(", ");
  const comment = docComment([
    `Starts a filter${names && ` for ${names}`}: \`where(field)\` has a method for every operator, and \`and\` and \`or\` join what they return.`,
    "@throws {RequestError} where the API would read the field or the value as something else.",
  ]);
  return `
const filterGrammar = ${literal(grammar, "", "const filterGrammar =  as const;".length)} as const;

${comment}export const where: Where<typeof filterGrammar> = /* @__PURE__ */ createWhere(filterGrammar);
`;
}

function imports(model: ApiModel, packages: PackageContext): string {
  const { resources, filter, security, servers, serverVariables } = model;
  const names = [
    "type Api",
    ...(serverVariables.length > 0 ? ["atServer"] : []),
    "bind",
    "type ClientOptions",
    "type BareClientOptions",
    "createBareTransport",
    "createTransport",
    ...(filter ? ["createWhere", "type Where"] : []),
    ...(takesVariables(servers, serverVariables) ? ["type Server"] : []),
    ...(security ? ["type SecurityCredentialSource", "withSecurity"] : []),
    "type Transport",
  ];
  const used = resources.length === 0 ? names.filter((name) => name !== "bind") : names;
  // In the order that the formatter keeps.
  const modules = [...resources].sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  return (
    importOf(used, packages.runtime) +
    modules
      .map((resource) =>
        importOf(
          [`type ${resource.typeName}`, methodsNameOf(resource)],
          `./resources/${resource.fileName}.ts`,
        ),
      )
      .join("")
  );
}

const resourceMember = ({ name, typeName, description, title }: ResourceModel): string =>
  `${docComment([commentText(description || title)], "  ")}  readonly ${propertyKey(name)}: ${typeName};\n`;

const binding = (resource: ResourceModel): string => {
  const start = `${propertyKey(resource.name)}: bind<${resource.typeName}>(`;
  return `    ${list(start, ["transport", methodsNameOf(resource)], "),", "    ")}\n`;
};
