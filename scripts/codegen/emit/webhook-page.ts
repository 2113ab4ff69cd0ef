import { code, inline, table } from "../markdown.ts";
import type { ApiModel, WebhooksModel } from "../model.ts";
import { memberAccess, webhookFileName } from "../names.ts";
import { quoted } from "../print.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";
import { typeLink } from "./page-parts.ts";

/** The page of the webhooks: how one is received, and every event with its type and its body. */
export function webhookPage(
  model: ApiModel,
  webhooks: WebhooksModel,
  packages: PackageContext,
): GeneratedFile {
  const rows = webhooks.events.map(({ name, typeName, type, summary, description, deprecated }) => [
    code(name),
    code(typeName),
    typeLink(type, "models/"),
    `${deprecated ? "**Deprecated.** " : ""}${inline(description || summary)}`,
  ]);
  const content = `# Webhooks

${table(["Event", "Type", "Body", "Description"], rows)}

An event of another name comes as ${code(webhooks.unknownTypeName)}.

\`\`\`ts
${webhookSample(webhooks, packages)}\`\`\`

[All of the ${model.typeName} reference](README.md)
`;
  return { path: `${model.name}-client/docs/webhooks.md`, content };
}

/** A program that receives an event. */
export function webhookSample(
  { events, discriminator }: WebhooksModel,
  packages: PackageContext,
): string {
  const type = memberAccess("event", discriminator);
  const named = events.find(({ pattern }) => pattern === undefined);
  const use = named
    ? `if (${type} === ${quoted(named.name)}) console.log(id, event);`
    : "console.log(id, event);";
  return `import { verifyWebhook } from ${quoted(`${packages.client}/${webhookFileName}`)};

export async function receive(request: Request, secret: string): Promise<void> {
  const { id, event } = await verifyWebhook(await request.arrayBuffer(), request.headers, secret);
  ${use}
}
`;
}
