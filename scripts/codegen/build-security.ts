/** How calls prove who makes them: the security schemes of the description as the runtime's. */
import type { RuntimeModel, SecurityModel, SecuritySchemeModel } from "./model.ts";
import {
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type PathItemObject,
  type SecuritySchemeObject,
} from "./openapi.ts";
import { resolved } from "./resolve.ts";

/** For each way to meet the requirements of an operation, the names of its schemes. */
export type Requirements = readonly (readonly string[])[];

/** The one header that every call of the API carries; undefined where there is none or more to it. */
export function authenticationOf(document: OpenApiDocument): RuntimeModel["authentication"] {
  const [name, ...others] = namesIn(requirementsIn(document));
  const scheme = schemesOf(document).get(name ?? "");
  const isEverywhere = requirementsIn(document).every(
    (requirements) => requirements.length === 1 && requirements[0]?.length === 1,
  );
  if (scheme?.in !== "header" || others.length > 0 || !isEverywhere) return undefined;
  const { in: _, name: header, description: __, ...writing } = scheme;
  return { header, ...writing };
}

/** The schemes of an API whose calls do not all carry one and the same header; undefined where no call carries anything. */
export function securityOf(document: OpenApiDocument): SecurityModel | undefined {
  const names = namesIn(requirementsIn(document));
  if (names.length === 0 || authenticationOf(document)) return undefined;
  const schemes = schemesOf(document);
  return {
    schemes: names.flatMap((name) => {
      const scheme = schemes.get(name);
      return scheme ? [{ ...scheme, key: name }] : [];
    }),
  };
}

/** The requirements of an operation, without those that nothing is sent for. */
export function requirementsOf(
  document: OpenApiDocument,
  operation: OperationObject,
): Requirements {
  const schemes = schemesOf(document);
  const ways = (operation.security ?? document.security ?? [])
    .map((requirement) => Object.keys(requirement))
    .map((names) => ({ names, sent: names.filter((name) => schemes.has(name)) }))
    // An empty requirement says that nothing need be sent; one that nothing can be sent for does not.
    .filter(({ names, sent }) => sent.length > 0 || names.length === 0)
    .map(({ sent }) => sent);
  return ways.every((names) => names.length === 0) ? [] : ways;
}

const allOperations = (document: OpenApiDocument): OperationObject[] =>
  Object.values(document.paths ?? {}).flatMap((entry) =>
    operationsIn(resolved<PathItemObject>(document, entry)).map(([, operation]) => operation),
  );

const requirementsIn = (document: OpenApiDocument): Requirements[] =>
  allOperations(document).map((operation) => requirementsOf(document, operation));

const namesIn = (all: readonly Requirements[]): string[] => [...new Set(all.flat().flat())];

type Scheme = Omit<SecuritySchemeModel, "key">;

/** The schemes that something is sent for, by name. */
function schemesOf(document: OpenApiDocument): Map<string, Scheme> {
  const known = knownSchemes.get(document);
  if (known) return known;
  const schemes = new Map<string, Scheme>();
  for (const [name, entry] of Object.entries(document.components?.securitySchemes ?? {})) {
    const object = resolved<SecuritySchemeObject>(document, entry);
    const scheme = schemeOf(object);
    if (!scheme) continue;
    const description = object.description ?? "";
    schemes.set(name, { ...scheme, ...document["x-sdk"]?.authentication?.[name], description });
  }
  knownSchemes.set(document, schemes);
  return schemes;
}

// They are asked for with every operation.
const knownSchemes: WeakMap<OpenApiDocument, Map<string, Scheme>> = new WeakMap();

function schemeOf(object: SecuritySchemeObject): Omit<Scheme, "description"> | undefined {
  const { type, name, in: place } = object;
  if (type === "apiKey") {
    const isPlace = place === "header" || place === "query" || place === "cookie";
    return isPlace && name ? { in: place, name } : undefined;
  }
  const header = { in: "header", name: "Authorization" } as const;
  const kind = type === "http" ? object.scheme?.toLowerCase() : type;
  if (kind === "basic") return { ...header, scheme: "Basic", encoding: "base64" };
  // The last two end in a bearer token as well (RFC 6750).
  if (kind === "bearer" || kind === "oauth2" || kind === "openIdConnect") {
    return { ...header, scheme: "Bearer" };
  }
  // Of another scheme the whole value is the caller's; of mutualTLS the connection is.
  return type === "http" ? header : undefined;
}
