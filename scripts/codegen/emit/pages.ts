/** The reference pages in Markdown: an index, a page a model, a page a resource. */
import { code, inline, paragraph, table } from "../markdown.ts";
import type {
  ApiModel,
  FieldModel,
  ListModel,
  ModelModel,
  OperationModel,
  OperationName,
  ResourceModel,
  TypeModel,
} from "../model.ts";
import { memberAccess } from "../names.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";
import { nextPageSentence } from "./paging.ts";
import { sample } from "./sample.ts";

const longestExample = 400;

/** All pages, in `docs/` of the client package. */
export function emitPages(model: ApiModel, packages: PackageContext): GeneratedFile[] {
  const docs = `${model.name}-client/docs`;
  return [
    { path: `${docs}/README.md`, content: index(model) },
    ...model.resources.map((resource) => ({
      path: `${docs}/resources/${resource.fileName}.md`,
      content: resourcePage(model, resource, packages),
    })),
    ...model.models.map((entry) => ({
      path: `${docs}/models/${entry.name}.md`,
      content: modelPage(model, entry),
    })),
  ];
}

function index(model: ApiModel): string {
  const { title, resources, models, webhooks } = model;
  return page([
    `# ${inline(title)}: reference`,
    serversSection(model),
    "## Resources",
    resources
      .map(({ name, fileName, description }) =>
        item(`[${name}](resources/${fileName}.md)`, description),
      )
      .join("\n"),
    webhooks ? "## Webhooks\n\n- [Every event](webhooks.md), its type and its body" : "",
    "## Models",
    [...models]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, description }) => item(`[${name}](models/${name}.md)`, description))
      .join("\n"),
  ]);
}

/** The servers, where there is anything to choose or to give. */
function serversSection({ servers, serverVariables, runtime }: ApiModel): string {
  const isPlain = servers.length === 1 && runtime.baseUrl !== undefined;
  if (serverVariables.length === 0 && isPlain) return "";
  const words =
    runtime.baseUrl === undefined
      ? "The description does not say on which host the API is: give it as `baseUrl`."
      : "Calls go to the first; any other is given as `baseUrl`.";
  const rows = serverVariables.map(({ name, description, defaultValue, values }) => [
    code(name),
    values === undefined ? "any" : values.map(code).join(", "),
    defaultValue === undefined ? "none" : code(defaultValue),
    inline(description),
  ]);
  return section([
    "## Servers",
    servers.length > 1 || rows.length > 0 || runtime.baseUrl === undefined ? words : "",
    servers
      .map(({ url, description }) => `- ${code(url)}${description && `: ${inline(description)}`}`)
      .join("\n"),
    rows.length === 0
      ? ""
      : `What stands in the addresses is given as \`serverVariables\`.\n\n${table(["Variable", "Values", "Default", "Description"], rows)}`,
  ]);
}

/** Where the operation is, where that is not where the others are. */
const serverLine = ({ server }: OperationModel): string =>
  server === undefined
    ? ""
    : `Sent to ${code(server.url)}; with a \`baseUrl\`, to that host and the path of this server.`;

const item = (link: string, description: string): string =>
  description.trim() === "" ? `- ${link}` : `- ${link}: ${firstSentence(description)}`;

function modelPage({ typeName }: ApiModel, model: ModelModel): string {
  const { name, description, deprecated, type, fields, values, usedBy, webhooks } = model;
  return page([
    `# ${name}`,
    deprecated ? "**Deprecated.**" : "",
    paragraph(description),
    fields.length > 0 ? `## Fields\n\n${fieldsTable(fields)}` : "",
    values.length > 0
      ? `## Values\n\n${values.map((value) => `- ${code(JSON.stringify(value))}`).join("\n")}`
      : "",
    fields.length === 0 && values.length === 0 ? `## Type\n\n${typeLink(type, "")}` : "",
    usedBy.length > 0
      ? `## Used by\n\n${usedBy.map((operation) => `- ${operationLink(operation, "../resources/")}`).join("\n")}`
      : "",
    webhooks.length > 0
      ? `## Sent by the webhooks\n\n${webhooks.map((event) => `- ${code(event)}`).join("\n")}`
      : "",
    `[All of the ${typeName} reference](../README.md)`,
  ]);
}

function fieldsTable(fields: readonly FieldModel[]): string {
  return table(
    ["Field", "Type", "Required", "Description", "Example"],
    fields.map(({ name, type, required, deprecated, description, example }) => [
      code(name),
      typeLink(type, ""),
      required ? "required" : "optional",
      `${deprecated ? "**Deprecated.** " : ""}${inline(description)}`,
      exampleCell(example),
    ]),
  );
}

function resourcePage(model: ApiModel, resource: ResourceModel, packages: PackageContext): string {
  return page([
    `# ${resource.name}`,
    paragraph(resource.description),
    resource.operations
      .map(({ name, summary }) => item(`[${name}](#${anchor(name)})`, summary))
      .join("\n"),
    ...resource.operations.map((operation) => operationSection(model, operation, packages)),
    `[All of the ${model.typeName} reference](../README.md)`,
  ]);
}

function operationSection(
  model: ApiModel,
  operation: OperationModel,
  packages: PackageContext,
): string {
  const {
    name,
    httpMethod,
    path,
    description,
    deprecated,
    replacement,
    result,
    list,
    idempotencyHeader,
  } = operation;
  const instead = replacement ? ` Use ${operationLink(replacement, "")} instead.` : "";
  return section([
    `## ${name}`,
    code(`${httpMethod} ${path}`),
    deprecated ? `**Deprecated.**${instead}` : "",
    paragraph(description),
    list ? listParagraph(model, list) : "",
    idempotencyHeader
      ? `The API honours ${code(idempotencyHeader)} here: a repeated call with the same key is carried out once.`
      : "",
    serverLine(operation),
    securityLine(model, operation),
    "### Parameters",
    parametersTable(operation),
    "### Response",
    result.type.text === "void"
      ? "Resolves with nothing."
      : `Resolves with ${typeLink(result.type, "../models/")}.`,
    headersTable(operation),
    "### Errors",
    errorsTable(operation),
    "### Sample",
    `\`\`\`ts\n${sample(model, operation, packages)}\`\`\``,
  ]);
}

function listParagraph({ pagings }: ApiModel, list: ListModel): string {
  const paging = pagings.find(({ name }) => name === list.paging);
  return `The answer is one page of a list; iterating over it, or over the call, gives every item of every page from there on. ${paging ? nextPageSentence(paging) : ""}`.trim();
}

/** What the operation needs of the credentials, where not all need the same. */
function securityLine({ security }: ApiModel, operation: OperationModel): string {
  if (!security) return "";
  if (operation.security.length === 0) return "Needs no credentials.";
  const ways = operation.security
    .filter((names) => names.length > 0)
    .map((names) => names.map((name) => code(memberAccess("auth", name))).join(" and "));
  const isOptional = ways.length < operation.security.length;
  return `${isOptional ? "Takes" : "Needs"} ${ways.join(", or ")}${isOptional ? ", where given" : ""}.`;
}

function parametersTable({ parameters, requestBody }: OperationModel): string {
  const rows = parameters.map(
    ({ inputName, in: place, type, required, deprecated, description, defaultValue, example }) => [
      code(inputName),
      place,
      typeLink(type, "../models/"),
      required ? "required" : "optional",
      `${deprecated ? "**Deprecated.** " : ""}${inline(description)}${defaultValue === undefined ? "" : ` Default: ${code(JSON.stringify(defaultValue))}.`}`,
      exampleCell(example),
    ],
  );
  if (requestBody) {
    const { required, description, alternatives } = requestBody;
    for (const { type, mediaType } of [requestBody, ...alternatives]) {
      const sent =
        alternatives.length > 0
          ? `Sent as ${code(mediaType)} (\`contentType\`).`
          : `Sent as ${code(mediaType)}.`;
      const words = inline(description);
      rows.push([
        code("body"),
        "body",
        typeLink(type, "../models/"),
        required ? "required" : "optional",
        alternatives.length > 0
          ? [words, sent].filter((word) => word !== "").join(" ")
          : words || sent,
        "",
      ]);
    }
  }
  if (rows.length === 0) return "None.";
  return table(["Parameter", "In", "Type", "Required", "Description", "Example"], rows);
}

/** The headers of the successes. */
function headersTable({ headers }: OperationModel): string {
  if (headers.length === 0) return "";
  const rows = headers.map(({ name, type, description }) => [
    code(name),
    typeLink(type, "../models/"),
    inline(description),
  ]);
  return `\`withResponse()\` tells them as \`response.documentedHeaders\`:\n\n${table(["Header", "Type", "Description"], rows)}`;
}

function errorsTable({ responses }: OperationModel): string {
  const errors = responses.filter(({ isError }) => isError);
  if (errors.length === 0) return "None is documented.";
  return table(
    ["Status", "Body", "Description"],
    errors.map(({ status, type, description }) => [
      status,
      type ? typeLink(type, "../models/") : "none",
      inline(description),
    ]),
  );
}

/** A type as code, or with a link for every model in it. */
export function typeLink({ text, models }: TypeModel, folder: string): string {
  if (models.length === 0) return code(text);
  return text.replace(/[\p{L}_$][\p{L}\p{N}_$]*|[|<>[\]{}*]/gu, (token) => {
    if (models.includes(token)) return `[${token}](${folder}${token}.md)`;
    return /[\p{L}_$]/u.test(token) ? token : `\\${token}`;
  });
}

const operationLink = (
  { resourceName, resourceFileName, name }: OperationName,
  folder: string,
): string =>
  `[${memberAccess(resourceName, name)}](${folder}${resourceFileName}.md#${anchor(name)})`;

const anchor = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, "");

function exampleCell(example: unknown): string {
  if (example === undefined) return "";
  const text = typeof example === "string" ? example : JSON.stringify(example);
  return text.length > longestExample ? "" : code(text);
}

const firstSentence = (text: string): string =>
  inline(/^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text);

const section = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join("\n\n");

const page = (parts: readonly string[]): string => `${section(parts)}\n`;
