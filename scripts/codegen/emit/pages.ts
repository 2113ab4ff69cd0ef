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
} from "../model.ts";
import { memberAccess } from "../names.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";
import { indexPage } from "./index-page.ts";
import { item, page, section, typeLink } from "./page-parts.ts";
import { nextPageSentence } from "./paging.ts";
import { sample } from "./sample.ts";

const longestExample = 400;

/** All pages, in `docs/` of the client package. */
export function emitPages(model: ApiModel, packages: PackageContext): GeneratedFile[] {
  const docs = `${model.name}-client/docs`;
  return [
    { path: `${docs}/README.md`, content: indexPage(model) },
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

/** Where the operation is, where that is not where the others are. */
const serverLine = ({ server }: OperationModel): string =>
  server === undefined
    ? ""
    : `Sent to ${code(server.url)}; with a \`baseUrl\`, to that host and the path of this server.`;

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
    callbacksSection(operation),
    linksSection(operation),
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

/** What the API calls because of the operation; receiving it is no part of the client. */
function callbacksSection({ callbacks }: OperationModel): string {
  if (callbacks.length === 0) return "";
  const rows = callbacks.map(({ name, httpMethod, expression, type, description }) => [
    code(name),
    code(`${httpMethod} ${expression}`),
    type ? typeLink(type, "../models/") : "none",
    inline(description),
  ]);
  return `### Callbacks\n\nWhat the API calls in turn; typed by \`callbacks\` of the types package.\n\n${table(["Callback", "Request", "Body", "Description"], rows)}`;
}

/** Where the answers lead. */
function linksSection({ links }: OperationModel): string {
  if (links.length === 0) return "";
  const rows = links.map(({ name, status, description, target, values }) => [
    code(name),
    status,
    target ? operationLink(target, "") : "elsewhere",
    values
      .map(([key, value]) =>
        code(`${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`),
      )
      .join(", "),
    inline(description),
  ]);
  return `### Links\n\n${table(["Link", "Status", "Leads to", "With", "Description"], rows)}`;
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
