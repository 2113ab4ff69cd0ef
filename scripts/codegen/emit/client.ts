import type { ApiModel, FilterModel, ResourceModel, SecurityModel } from "../model.ts";
import { methodsNameOf, propertyKey } from "../names.ts";
import { commentText, docComment, importOf, list, literal } from "../print.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";

/** The module of the client: all resources over one transport, and the plain client beside them. */
export function emitClient(model: ApiModel, packages: PackageContext): GeneratedFile {
  const { typeName, title, resources, runtime, security } = model;
  const [client, bare] = security
    ? ['Omit<ClientOptions, "apiKey">', 'Omit<BareClientOptions, "apiKey">']
    : ["ClientOptions", "BareClientOptions"];
  const secured = (call: string): string =>
    security ? `withSecurity(${call}, securitySchemes, options.auth)` : call;
  return {
    path: `${model.name}-client/src/generated/client.ts`,
    content: `${imports(model, packages)}
const api: Api = ${literal(runtime, "", "const api: Api = ;".length)};

${security ? securityParts(model, security) : ""}/** How a client of the ${commentText(title)} is created. */
export interface ${typeName}ClientOptions extends ${client} {${credentialOption(model)}}

/** How a transport for standalone functions is created; hooks, a logger and limits are brought along by those who want them. */
export interface ${typeName}TransportOptions extends ${bare} {${credentialOption(model)}}

${docComment([`The ${commentText(title)}: a property for every resource.`])}export interface ${typeName}Client {
${resources.map(resourceMember).join("")}  /** What all of it is called through, for standalone functions and the plain client of \`${packages.client}/raw-client\`. */
  readonly transport: Transport;
}

/**
 * What the standalone functions are called through; lighter than the client where few operations are used.
 *
 * @throws {ConfigError} where an option cannot work.
 */
export function create${typeName}Transport(options: ${typeName}TransportOptions): Transport {
  return ${secured("createBareTransport(api, options)")};
}

/**
 * A client with every operation of the ${commentText(title)}. Create one and share it: its calls share their limits and their budget of repetitions.
 *
 * @throws {ConfigError} where an option cannot work.
 */
export function create${typeName}Client(options: ${typeName}ClientOptions): ${typeName}Client {
  const transport = ${secured("createTransport(api, options)")};
  return {
${resources.map(binding).join("")}    transport,
  };
}
${model.filter ? filterStart(model.filter) : ""}`,
  };
}

/** The members of the options that say who calls. */
function credentialOption({ typeName, runtime, security }: ApiModel): string {
  if (security) {
    const words = "The credentials, by the names of the security schemes. Keep them on a server.";
    return `\n${docComment([words], "  ")}  auth?: ${typeName}Auth | undefined;\n`;
  }
  if (!runtime.authentication) return "";
  const words =
    "The API key, raw or as the full value of its header, or a function that gives it. Keep it on a server.";
  return `\n${docComment([words], "  ")}  apiKey: NonNullable<ClientOptions["apiKey"]>;\n`;
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

function imports({ resources, filter, security }: ApiModel, packages: PackageContext): string {
  const names = [
    "type Api",
    "bind",
    "type ClientOptions",
    "type BareClientOptions",
    "createBareTransport",
    "createTransport",
    ...(filter ? ["createWhere", "type Where"] : []),
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
