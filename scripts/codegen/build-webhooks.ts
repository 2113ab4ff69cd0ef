/** The webhooks of the description as events, told apart by the property that `x-sdk.webhooks` names. */
import { fieldsOf } from "./build-models.ts";
import type { FieldModel, WebhookEventModel, WebhooksModel } from "./model.ts";
import { eventTypeNameOf, FreeNames, freeTypeName } from "./names.ts";
import {
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type PathItemObject,
  type RequestBodyObject,
  type SchemaOrBoolean,
} from "./openapi.ts";
import { resolved } from "./resolve.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** A webhook that posts a body. */
interface Posted {
  readonly name: string;
  readonly operation: OperationObject;
  readonly schema: SchemaOrBoolean | undefined;
}

/** The events, in the order of the description; undefined where it does not say how to tell them apart. */
export function buildWebhooks(
  document: OpenApiDocument,
  names: ModelNames,
): WebhooksModel | undefined {
  const discriminator = document["x-sdk"]?.webhooks?.discriminator;
  const posted = Object.entries(document.webhooks ?? {}).flatMap(([name, item]) =>
    postedBy(document, name, item),
  );
  if (discriminator === undefined || posted.length === 0) return undefined;
  const taken = new FreeNames(names.values());
  const free = (wanted: string): string => freeTypeName(wanted, taken);
  return {
    discriminator,
    typeName: free("WebhookEvent"),
    unknownTypeName: free("UnknownWebhookEvent"),
    unknownDiscriminatorName: free("UnknownWebhookEventType"),
    events: posted.map((webhook) => buildEvent(webhook, posted, names, free)),
    commonFields: commonFieldsOf(document, names, posted).filter(
      ({ name }) => name !== discriminator,
    ),
  };
}

function postedBy(document: OpenApiDocument, name: string, entry: PathItemObject): Posted[] {
  const item = resolved<PathItemObject>(document, entry);
  const operation = operationsIn(item)
    .map(([, candidate]) => candidate)
    .find(({ requestBody }) => requestBody);
  if (!operation?.requestBody) return [];
  const { content = {} } = resolved<RequestBodyObject>(document, operation.requestBody);
  const media = content["application/json"] ?? Object.values(content)[0];
  return [{ name, operation, schema: media?.schema }];
}

function buildEvent(
  { name, operation, schema }: Posted,
  posted: readonly Posted[],
  names: ModelNames,
  free: (wanted: string) => string,
): WebhookEventModel {
  const pattern = isTemplated(name) ? patternOf(name) : undefined;
  const claimed = posted
    .map((other) => other.name)
    .filter(
      (other) => !isTemplated(other) && pattern && new RegExp(`^${pattern}$`, "su").test(other),
    );
  const others = claimed.length === 0 ? "" : `(?!(?:${claimed.map(escaped).join("|")})$)`;
  return {
    name,
    typeName: free(eventTypeNameOf(name)),
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    deprecated: operation.deprecated === true,
    type: typeOf(schema, names),
    pattern: pattern && `^${others}${pattern}$`,
    isAmbiguous: claimed.length > 0,
  };
}

const placeholder = /\{[^{}]+\}/;

const isTemplated = (name: string): boolean => placeholder.test(name);

const patternOf = (name: string): string => name.split(placeholder).map(escaped).join(".+");

/** A text inside a regular expression with the flag `u`, on one line of source. */
const escaped = (text: string): string =>
  text
    .replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&")
    .replace(
      /[\p{Cc}\u2028\u2029]/gu,
      (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
    );

/**
 * The fields that all bodies have: what an event has of which nothing else is known. Where all bodies are of one type
 * there is no telling what of it is common.
 */
function commonFieldsOf(
  document: OpenApiDocument,
  names: ModelNames,
  posted: readonly Posted[],
): FieldModel[] {
  const bodies = new Map(posted.map(({ schema }) => [typeOf(schema, names).text, schema]));
  const [first, ...others] = [...bodies.values()].map((schema) =>
    fieldsOf(document, schema ?? {}, names),
  );
  if (!first || others.length === 0) return [];
  return first.flatMap((field) => {
    const same = others.map((fields) => fields.find(({ name }) => name === field.name));
    if (same.includes(undefined)) return [];
    const isAlike = same.every((other) => other?.type.text === field.type.text);
    return [
      {
        ...field,
        ...(isAlike ? {} : { type: { text: "unknown", models: [] }, description: "" }),
        required: field.required && same.every((other) => other?.required),
      },
    ];
  });
}
