/** The page that leads to all others: servers, resources, webhooks, models. */
import { code, inline, table } from "../markdown.ts";
import type { ApiModel } from "../model.ts";
import { item, page, section, typeLink } from "./page-parts.ts";

/** The text of the page. */
export function indexPage(model: ApiModel): string {
  const { title, resources, models } = model;
  return page([
    `# ${inline(title)}: reference`,
    serversSection(model),
    "## Resources",
    resources
      .map(({ name, fileName, description }) =>
        item(`[${name}](resources/${fileName}.md)`, description),
      )
      .join("\n"),
    webhooksSection(model),
    "## Models",
    [...models]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, description }) => item(`[${name}](models/${name}.md)`, description))
      .join("\n"),
  ]);
}

/** The page of the events, or where the description does not say how to tell them apart what is posted. */
function webhooksSection({ webhooks, hooks }: ApiModel): string {
  if (webhooks) return "## Webhooks\n\n- [Every event](webhooks.md), its type and its body";
  if (hooks.length === 0) return "";
  const rows = hooks.map(({ name, httpMethod, type, description }) => [
    code(`${httpMethod} ${name}`),
    type ? typeLink(type, "models/") : "none",
    inline(description),
  ]);
  return `## Webhooks\n\nWhat the API sends by itself; typed by \`webhooks\` of the types package.\n\n${table(["Webhook", "Body", "Description"], rows)}`;
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
