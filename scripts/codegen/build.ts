/** Turns a normalised document into the ApiModel. */
import { createHash } from "node:crypto";
import { ExpansionError } from "./bounds.ts";
import { hooksOf } from "./build-callbacks.ts";
import { buildModels, modelNamesOf } from "./build-models.ts";
import { pagingsOf } from "./build-paging.ts";
import { buildResources } from "./build-resources.ts";
import { authenticationOf, securityOf } from "./build-security.ts";
import { baseUrlOf, serversOf, serverVariablesOf } from "./build-servers.ts";
import { buildWebhooks } from "./build-webhooks.ts";
import type { Findings } from "./diagnostics.ts";
import type { ApiModel, FilterModel, RuntimeModel } from "./model.ts";
import { apiTypeNameOf } from "./names.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { isSchema, walk } from "./schemas.ts";
import { typedDocument } from "./typed-document.ts";

/**
 * The model of the API that `document` describes; what stands in its way is told to `findings`.
 * @throws {DescriptionError} where that is so much that there is no model.
 */
export function build(name: string, document: OpenApiDocument, findings: Findings): ApiModel {
  try {
    return modelOf(name, document, findings);
  } catch (error) {
    if (error instanceof ExpansionError) {
      findings.mistake(document, error.message, "Describe it as several APIs.");
    }
    // What was mistaken has been taken out, and may be missing.
    findings.refuseMistakes();
    throw error;
  }
}

function modelOf(name: string, document: OpenApiDocument, findings: Findings): ApiModel {
  const typed = typedDocument(document, findings);
  const names = modelNamesOf(typed);
  const resources = buildResources(typed, names, findings);
  const documentText = `${JSON.stringify(document)}\n`;
  const specHash = createHash("sha256").update(documentText).digest("hex");
  return {
    name,
    typeName: apiTypeNameOf(name),
    title: titleOf(document),
    version: document.info.version,
    description: document.info.description ?? "",
    runtime: runtimeOf(name, document, specHash),
    servers: serversOf(document),
    serverVariables: serverVariablesOf(document, findings),
    security: securityOf(document),
    pagings: pagingsOf(document).filter(({ name }) =>
      resources.some(({ operations }) => operations.some(({ list }) => list?.paging === name)),
    ),
    filter: filterOf(document),
    resources,
    models: buildModels(typed, names, resources),
    webhooks: buildWebhooks(typed, names),
    hooks: hooksOf(typed, names),
    document,
    documentText,
    specHash,
    typed,
  };
}

/** The title, such that `the` can stand before it. */
function titleOf({ info }: OpenApiDocument): string {
  // In a manifest, half of a surrogate pair is no JSON to some readers.
  const title = info.title.trim().toWellFormed();
  return /\bAPIs?\b/i.test(title) || title === "" ? title || "API" : `${title} API`;
}

function runtimeOf(name: string, document: OpenApiDocument, specHash: string): RuntimeModel {
  const { errors = {}, idempotency, rateLimit, requestId } = document["x-sdk"] ?? {};
  const { message, correlationId, validation } = errors;
  return withoutEmpty({
    baseUrl: baseUrlOf(document),
    authentication: authenticationOf(document),
    secretFields: secretFieldsOf(document),
    errors: withoutEmpty({ message, correlationId, validation }),
    idempotencyHeader: idempotency?.header,
    rateLimit,
    requestId,
    userAgent: userAgentOf(name, document.info.version, specHash),
  });
}

/** A product, its version and a comment (RFC 9110, section 10.1.5): as much of the hash as tells two descriptions apart. */
const userAgentOf = (name: string, version: string, specHash: string): string =>
  `${name}-client/${version.replace(/[^\w.+-]+/g, "-")} (sha256:${specHash.slice(0, 12)})`;

type WithoutEmpty<Values> = { [Name in keyof Values]?: NonNullable<Values[Name]> };

/** The object without what is undefined or empty. */
const withoutEmpty = <Values extends object>(values: Values): WithoutEmpty<Values> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && Object.keys(value as object).length !== 0,
    ),
  ) as WithoutEmpty<Values>;

function filterOf(document: OpenApiDocument): FilterModel | undefined {
  const filter = document["x-sdk"]?.filter;
  if (!filter) return undefined;
  const { parameters, ...grammar } = filter;
  return { parameters, grammar };
}

/** The names of the properties that the description marks as secret. */
function secretFieldsOf(document: OpenApiDocument): string[] {
  const names = new Set<string>();
  walk(document, {
    schema({ properties = {} }) {
      for (const [name, property] of Object.entries(properties)) {
        if (isSchema(property) && property["x-sdk"]?.secret === true) names.add(name);
      }
    },
  });
  return [...names].sort();
}
