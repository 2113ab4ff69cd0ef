/** Redocly's problems in this project's terms. */
import type { Document, NormalizedProblem, Source } from "@redocly/openapi-core";
import type { Diagnostic, Place } from "./diagnostics.ts";
import { pointerOf, referenceIn, tokensOf, valueAt } from "./pointers.ts";
import { getLineColLocation } from "./redocly-core.ts";

/** A problem that a rule reported. */
export function diagnosticOf(problem: NormalizedProblem): Diagnostic {
  const [first] = problem.location;
  if (!first)
    throw new Error(`the rule ${problem.ruleId} reported no location: ${problem.message}`);
  // This rule of Redocly's ends its pointer with the operationId's value where its key belongs.
  const isMisplaced = problem.ruleId === "operation-operationId-unique";
  const pointer = isMisplaced ? first.pointer?.replace(/[^/]*$/, "operationId") : first.pointer;
  const { start } = getLineColLocation({ ...first, ...(pointer && { pointer }) });
  return {
    file: first.source.absoluteRef,
    line: start.line,
    column: start.col,
    pointer: pointer ?? "#/",
    message: problem.message,
    remedy: remedyOf(problem),
    rule: problem.ruleId,
  };
}

/** References that lead round in a circle, which Redocly only throws about; undefined where the error is another one. */
export function circleDiagnostic(error: unknown, document: Document): Diagnostic | undefined {
  if (!(error instanceof Error) || error.message !== "Self-referencing circular pointer")
    return undefined;
  const pointer = circleIn(document.parsed, document.parsed, []);
  const place = pointer && getLineColLocation({ source: document.source, pointer }).start;
  return {
    ...startOf(document.source),
    ...(place && { line: place.line, column: place.col, pointer }),
    message: "references lead round in a circle",
    remedy: "Let one of them lead to something that is no reference.",
  };
}

/** The pointer to a reference inside `value` that leads, through references of this document alone, to itself. */
function circleIn(root: unknown, value: unknown, tokens: readonly string[]): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const seen = new Set<string>();
  for (let at: unknown = value; referenceIn(at) !== undefined; ) {
    const reference = referenceIn(at) ?? "";
    if (seen.has(reference)) return pointerOf(tokens);
    seen.add(reference);
    at = valueAt(root, tokensOf(reference) ?? ["\u0000"]);
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = circleIn(root, inner, [...tokens, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The start of a file, for what concerns it as a whole. */
const startOf = (source: Source): Place => ({
  file: source.absoluteRef,
  line: 1,
  column: 1,
  pointer: "#/",
});

// Rules of redocly.yaml say what to do in their own message; Redocly's built-in ones mostly say only what is wrong.
const remedies: { readonly [rule: string]: string } = {
  struct: "Write what the OpenAPI Specification allows here, or take it out.",
  "no-unresolved-refs": "Correct the $ref, or add the file or component that it names.",
  "operation-operationId-unique": "Give one of the operations another operationId.",
  "operation-operationId": "Give the operation an operationId.",
  "no-invalid-media-type-examples": "Change the example or the schema until they agree.",
  "no-invalid-schema-examples": "Change the example or the schema until they agree.",
  "no-invalid-parameter-examples": "Change the example or the schema until they agree.",
  "no-unused-components": "Refer to the component, or delete it.",
  "path-parameters-defined":
    "Make the parameters of the path template and the declared ones the same.",
  "operation-tag-defined": "Add the tag to the description's tags, or correct its name.",
};

function remedyOf(problem: NormalizedProblem): string {
  if (problem.suggest.length > 0)
    return `Did you mean ${problem.suggest.map((word) => `\`${word}\``).join(" or ")}?`;
  const remedy = remedies[problem.ruleId];
  if (remedy !== undefined) return remedy;
  return problem.ruleId.includes("/")
    ? ""
    : `Correct it; redocly.yaml says why \`${problem.ruleId}\` is on.`;
}
