/** What public documents leave out of their operations or say twice, and what can be made good without guessing. */
import type { Findings } from "./diagnostics.ts";
import { FreeNames, hyphenated } from "./names.ts";
import {
  type CallbackObject,
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type ParameterObject,
  type PathItemObject,
  type Reference,
} from "./openapi.ts";
import { resolved } from "./resolve.ts";

/** Gives every operation an operationId of its own where it has any, and every variable of a path its parameter. */
export function repairOperations(document: OpenApiDocument, findings: Findings): void {
  const ids = new FreeNames();
  if (document.security) leaveOutUnknownSchemes(document, document, findings);
  for (const [path, entry] of Object.entries(document.paths ?? {})) {
    const item = resolved<PathItemObject>(document, entry);
    const variables = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
    for (const [, operation] of operationsIn(item)) {
      giveOwnId(operation, ids, findings);
      if (operation.security) leaveOutUnknownSchemes(document, operation, findings);
      leaveOutForeign(document, operation, variables, findings);
      addMissing(document, item, operation, variables, findings);
    }
    leaveOutForeign(document, item, variables, findings);
  }
  // The types keep the operations of all of them under their ids.
  for (const operation of receivedIn(document)) giveOwnId(operation, ids, findings);
}

/** Takes out of the requirements the security schemes that are not described. */
function leaveOutUnknownSchemes(
  document: OpenApiDocument,
  holder: { security?: Record<string, string[]>[] },
  findings: Findings,
): void {
  const declared = document.components?.securitySchemes ?? {};
  const isKnown = (name: string): boolean => Object.hasOwn(declared, name);
  holder.security = (holder.security ?? []).flatMap((requirement) => {
    const names = Object.keys(requirement);
    const unknown = names.find((name) => !isKnown(name));
    if (unknown === undefined) return [requirement];
    findings.approximation(
      requirement,
      `the security scheme ${unknown} is not described; nothing is sent for it`,
      "Add it to components.securitySchemes, or correct its name.",
    );
    const known = names.filter(isKnown).map((name) => [name, requirement[name] ?? []]);
    // An empty requirement would say that nothing need be sent.
    return known.length > 0 ? [Object.fromEntries(known)] : [];
  });
}

/** The operations that the API calls: those of webhooks and callbacks, each once. */
function receivedIn(document: OpenApiDocument): Set<OperationObject> {
  const callbacks = [
    ...Object.values(document.components?.callbacks ?? {}),
    ...Object.values(document.paths ?? {})
      .flatMap((entry) => operationsIn(resolved<PathItemObject>(document, entry)))
      .flatMap(([, operation]) => Object.values(operation.callbacks ?? {})),
  ];
  const items = [
    ...Object.values(document.webhooks ?? {}),
    ...callbacks.flatMap((entry) => Object.values(resolved<CallbackObject>(document, entry))),
  ];
  return new Set(
    items
      .flatMap((entry) => operationsIn(resolved<PathItemObject>(document, entry)))
      .map(([, operation]) => operation),
  );
}

function giveOwnId(operation: OperationObject, ids: FreeNames, findings: Findings): void {
  const { operationId } = operation;
  if (operationId === undefined) return;
  const id = ids.give(operationId, hyphenated);
  if (id === operationId) return;
  findings.approximation(
    operation,
    `the operationId ${operationId} stands at several operations; a number tells them apart`,
    "Give each operation its own operationId.",
    "operationId",
  );
  operation.operationId = id;
}

/** Takes out the path parameters that the path has no variable for. */
function leaveOutForeign(
  document: OpenApiDocument,
  holder: { parameters?: (ParameterObject | Reference)[] },
  variables: readonly string[],
  findings: Findings,
): void {
  const isForeign = (entry: ParameterObject | Reference): boolean => {
    const parameter = resolved<ParameterObject>(document, entry);
    return parameter.in === "path" && !variables.includes(parameter.name);
  };
  if (!holder.parameters?.some(isForeign)) return;
  findings.approximation(
    holder,
    "a path parameter is declared that the path does not have; it is left out",
    "Make the parameters of the path template and the declared ones the same.",
    "parameters",
  );
  holder.parameters = holder.parameters.filter((entry) => !isForeign(entry));
}

function addMissing(
  document: OpenApiDocument,
  item: PathItemObject,
  operation: OperationObject,
  variables: readonly string[],
  findings: Findings,
): void {
  const declared = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
    .map((entry) => resolved<ParameterObject>(document, entry))
    .filter((parameter) => parameter.in === "path")
    .map(({ name }) => name);
  const missing = new Set(variables.filter((name) => !declared.includes(name)));
  if (missing.size === 0) return;
  findings.approximation(
    operation,
    "a variable of the path has no parameter; it is taken for a string",
    "Make the parameters of the path template and the declared ones the same.",
  );
  operation.parameters = [
    ...(operation.parameters ?? []),
    ...[...missing].map(
      (name): ParameterObject => ({ name, in: "path", required: true, schema: { type: "string" } }),
    ),
  ];
}
