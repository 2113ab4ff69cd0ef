/** Where calls go: the API's own server, and those that single paths and operations have (OpenAPI 3.1, section 4.8.5). */
import type { Findings } from "./diagnostics.ts";
import type { OperationServerModel, ServerModel, ServerVariableModel } from "./model.ts";
import {
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type PathItemObject,
  type ServerObject,
} from "./openapi.ts";
import { resolved } from "./resolve.ts";

/** The servers of the API as a whole, the one that calls go to first. */
export const serversOf = (document: OpenApiDocument): ServerModel[] =>
  (document.servers ?? []).map(serverOf);

/** The address of the first server, its variables at their defaults; undefined where it has no host, or a variable no default. */
export function baseUrlOf(document: OpenApiDocument): string | undefined {
  const [server] = serversOf(document);
  const url = server && addressOf(server);
  return url !== undefined && URL.canParse(url) ? url : undefined;
}

/** The server that an operation has of its own; undefined where the API's is among those it names. */
export function operationServerOf(
  document: OpenApiDocument,
  item: PathItemObject,
  operation: OperationObject,
): OperationServerModel | undefined {
  const servers = [operation.servers, item.servers].find((list) => list && list.length > 0) ?? [];
  const [common] = document.servers ?? [];
  const isCommon = ({ url }: ServerObject): boolean => trimmed(url) === trimmed(common?.url ?? "/");
  const [own] = servers;
  if (!own || servers.some(isCommon)) return undefined;
  return { ...serverOf(own), insteadOf: pathOf(common ? addressOf(serverOf(common)) : "") };
}

/** The variables of every server that calls go to, those of one name as one. */
export function serverVariablesOf(
  document: OpenApiDocument,
  findings: Findings,
): ServerVariableModel[] {
  const [common] = serversOf(document);
  // Where the address has no host, the caller gives it whole.
  const isWhole = common && URL.canParse(addressOf(common, "x"));
  const own = Object.values(document.paths ?? {}).flatMap((entry) => {
    const item = resolved<PathItemObject>(document, entry);
    return operationsIn(item).flatMap(
      ([, operation]) => operationServerOf(document, item, operation)?.variables ?? [],
    );
  });
  const byName = new Map<string, ServerVariableModel>();
  for (const variable of [...(isWhole ? common.variables : []), ...own]) {
    const known = byName.get(variable.name);
    byName.set(variable.name, known ? merged(known, variable) : variable);
    if (variable.defaultValue !== undefined) continue;
    findings.approximation(
      document,
      `the server variable ${variable.name} has no default; callers have to give it`,
      "Give it a `default`.",
      "servers",
    );
  }
  return [...byName.values()];
}

/** A variable that two servers have: the values that either takes. */
function merged(one: ServerVariableModel, other: ServerVariableModel): ServerVariableModel {
  const values = one.values && other.values && [...new Set([...one.values, ...other.values])];
  return { ...one, values, description: one.description || other.description };
}

function serverOf({ url, description = "", variables = {} }: ServerObject): ServerModel {
  const names = new Set([...url.matchAll(placeholder)].map(([, name = ""]) => name));
  return {
    url,
    description,
    variables: [...names].map((name): ServerVariableModel => {
      const own = Object.hasOwn(variables, name) ? variables[name] : undefined;
      const listed = own?.enum ?? [];
      const defaultValue = own?.default ?? listed[0];
      // A default that is not among the values is one all the same.
      const values = new Set([...listed, ...(defaultValue === undefined ? [] : [defaultValue])]);
      return {
        name,
        description: own?.description ?? "",
        defaultValue,
        values: listed.length > 0 ? [...values] : undefined,
      };
    }),
  };
}

const placeholder = /\{([^{}]+)\}/g;

/** The address with its variables at their defaults, or at `other` where they have none. */
const addressOf = ({ url, variables }: ServerModel, other?: string): string =>
  url.replace(
    placeholder,
    (whole, name: string) =>
      variables.find((variable) => variable.name === name)?.defaultValue ?? other ?? whole,
  );

/** The path of an address, without a slash at its end. */
function pathOf(address: string): string {
  const base = "https://server.invalid";
  return URL.canParse(address, base) ? trimmed(new URL(address, base).pathname) : "";
}

const trimmed = (text: string): string => text.replace(/\/+$/, "");
