import type { ApiModel, FieldModel, WebhookEventModel, WebhooksModel } from "../model.ts";
import { memberAccess, propertyKey, webhookFileName } from "../names.ts";
import { commentText, docComment, importOf, list, quoted } from "../print.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";
import { webhookPage } from "./webhook-page.ts";

/** The module of the webhooks (a type for every event, their union, the functions that verify them) and their page. */
export function emitWebhooks(model: ApiModel, packages: PackageContext): GeneratedFile[] {
  const { webhooks } = model;
  if (!webhooks) return [];
  const parts = [
    importsOf(webhooks, packages),
    `// What is below under the same name takes the place of the runtime's.\nexport * from ${runtimeOf(packages)};\n`,
    ...webhooks.events.map((event) => eventType(webhooks, event)),
    unknownEvent(webhooks),
    union(webhooks),
    verifier(model.title, webhooks, "unwrapWebhook", webhooks.typeName),
    verifier(
      model.title,
      webhooks,
      "verifyWebhook",
      `runtime.WebhookDelivery<${webhooks.typeName}>`,
    ),
    ...webhooks.events.map((event) => guard(webhooks, event)),
  ];
  return [
    {
      path: `${model.name}-client/src/generated/${webhookFileName}.ts`,
      content: parts.filter((part) => part !== "").join("\n"),
    },
    webhookPage(model, webhooks, packages),
  ];
}

const runtimeOf = ({ runtime }: PackageContext): string => quoted(`${runtime}/webhooks`);

function importsOf({ events, commonFields }: WebhooksModel, packages: PackageContext): string {
  const models = [...events, ...commonFields].flatMap(({ type }) => type.models);
  return `${importOf(models, packages.types, "import type")}import * as runtime from ${runtimeOf(packages)};\n`;
}

function eventType(webhooks: WebhooksModel, event: WebhookEventModel): string {
  const comment = docComment(eventComment(event));
  const body = event.type.text.includes(" | ") ? `(${event.type.text})` : event.type.text;
  const member = `${propertyKey(webhooks.discriminator)}: ${discriminatorOf(webhooks, event)};`;
  return `${comment}export type ${event.typeName} = ${body} & {\n  ${member}\n};\n`;
}

const eventComment = ({ name, summary, description, deprecated }: WebhookEventModel): string[] => [
  commentText(summary === "" ? "" : `${summary.replace(/\.$/, "")}.`),
  commentText(description),
  `\`${commentText(name)}\``,
  deprecated ? "@deprecated" : "",
];

/** The type of the discriminator: a literal, or a template of the names that the event stands for. */
function discriminatorOf(webhooks: WebhooksModel, event: WebhookEventModel): string {
  // A template would let TypeScript take the other event's name for this one's as well.
  if (event.isAmbiguous) return webhooks.unknownDiscriminatorName;
  if (event.pattern === undefined) return quoted(event.name);
  const literals = event.name.split(/\{[^{}]+\}/).map((text) =>
    quoted(text)
      .slice(1, -1)
      .replace(/`|\$(?=\{)/g, "\\$&"),
  );
  return `\`${literals.join("$" + "{string}")}\``;
}

function unknownEvent(webhooks: WebhooksModel): string {
  const { unknownTypeName, unknownDiscriminatorName, discriminator, commonFields } = webhooks;
  const key = propertyKey(discriminator);
  const comments = {
    discriminator: [
      `Any text that is the ${key} of no event above. As \`string\` it would be equal to theirs, so that comparing it with one of them would leave this event in the running; an enum is equal to none.`,
      `To look for one that is not described yet, compare \`String(${memberAccess("event", discriminator)})\`.`,
    ],
    event: [
      "An event that was not described when this was generated. It is not an error: pass it over.",
    ],
  };
  return `${docComment(comments.discriminator)}declare enum ${unknownDiscriminatorName} {
  notDescribed = "not described",
}

${docComment(comments.event)}export interface ${unknownTypeName} {
${commonFields.map(member).join("")}  ${key}: ${unknownDiscriminatorName};
}
`;
}

function member({ name, type, required, deprecated, description }: FieldModel): string {
  const comment = docComment([commentText(description), deprecated ? "@deprecated" : ""], "  ");
  return `${comment}  ${propertyKey(name)}${required ? "" : "?"}: ${type.text};\n`;
}

function union({ typeName, unknownTypeName, discriminator, events }: WebhooksModel): string {
  const comment = docComment([
    `Any event. \`switch (${memberAccess("event", discriminator)})\` tells them apart.`,
  ]);
  const members = [...events.map((event) => event.typeName), unknownTypeName];
  return `${comment}export type ${typeName} =\n${members.map((name) => `  | ${name}`).join("\n")};\n`;
}

function verifier(
  title: string,
  { typeName }: WebhooksModel,
  name: "unwrapWebhook" | "verifyWebhook",
  result: string,
): string {
  const comment = docComment([
    name === "unwrapWebhook"
      ? `The event that the ${commentText(title)} posted, once its signature is found to fit.`
      : "The same as {@link unwrapWebhook}, with the id by which a repeated delivery is known.",
    "The body must be what arrived, byte for byte, before anything parsed it.",
    "@throws {WebhookVerificationError} where no signature fits, or the body is no JSON object.",
    "@throws {ConfigError} where a secret or an option cannot work, or the body is not raw.",
  ]);
  const parameters = [
    "rawBody: runtime.WebhookBody",
    "headers: runtime.WebhookHeaders",
    "secrets: string | readonly string[]",
    "options?: runtime.WebhookOptions",
  ];
  const signature = list(`export function ${name}(`, parameters, `): Promise<${result}> {`, "");
  return `${comment}${signature}\n  return runtime.${name}<${typeName}>(rawBody, headers, secrets, options);\n}\n`;
}

/** What finds an event that stands for many names; to TypeScript a switch can only name them one by one. */
function guard({ typeName, discriminator }: WebhooksModel, event: WebhookEventModel): string {
  if (event.pattern === undefined) return "";
  const comment = docComment([`Whether it is one of the events \`${commentText(event.name)}\`.`]);
  const name = `is${event.typeName}`;
  const signature = list(
    `export function ${name}(`,
    [`event: ${typeName}`],
    `): event is ${event.typeName} {`,
    "",
  );
  return `${comment}${signature}\n  return /${event.pattern}/su.test(${memberAccess("event", discriminator)});\n}\n`;
}
