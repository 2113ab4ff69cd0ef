/** Redocly's problems in this project's terms. */
import {
  getLineColLocation,
  type NormalizedProblem,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import type { Diagnostic } from "./diagnostics.ts";

/** A problem that a rule reported. */
export function diagnosticOf(problem: NormalizedProblem): Diagnostic {
  const [first] = problem.location;
  if (!first)
    throw new Error(`the rule ${problem.ruleId} reported no location: ${problem.message}`);
  const { start } = getLineColLocation(first);
  return {
    file: first.source.absoluteRef,
    line: start.line,
    column: start.col,
    pointer: first.pointer ?? "#/",
    message: problem.message,
    remedy: remedyOf(problem),
    rule: problem.ruleId,
  };
}

/** A file that is no YAML or JSON; undefined where the error is another one. */
export function syntaxDiagnostic(error: unknown): Diagnostic | undefined {
  if (!(error instanceof YamlParseError)) return undefined;
  return {
    ...startOf(error.source),
    ...(Number.isNaN(error.line) ? {} : { line: error.line, column: error.col }),
    message: `this is neither YAML nor JSON: ${error.message.replace(/\s*\(\d+:\d+\)$/, "")}`,
    remedy: "Correct the syntax at this place; most often an indent, a quote or a colon.",
  };
}

/** The start of a file, for what concerns it as a whole. */
export const startOf = (
  source: Source,
): Pick<Diagnostic, "file" | "line" | "column" | "pointer"> => ({
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
