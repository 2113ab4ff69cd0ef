import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { DescriptionError } from "./description-error.ts";
import { isObject, type Place } from "./document.ts";

/** What a schema has against a value: where in the value, and why. */
export interface Finding {
  readonly pointer: string;
  readonly message: string;
}

/**
 * The findings of a schema of the document about a value; none when there is no schema.
 * Throws DescriptionError when the schema itself cannot be used.
 */
export type Validate = (schema: Place | undefined, value: unknown) => readonly Finding[];

/** So many findings are kept of one value. */
const MAX_FINDINGS = 20;
const DOCUMENT_ID = "document";

/** Validates by the schemas of a document (JSON Schema 2020-12), each compiled when first met. */
export function createValidator(root: Place): Validate {
  const compiled = new Map<string, ValidateFunction>();
  let ajv: Ajv2020 | undefined;

  return (schema, value) => {
    if (schema === undefined) return [];
    ajv ??= load(root);
    const check = compiled.get(schema.pointer) ?? compile(ajv, schema);
    compiled.set(schema.pointer, check);
    if (check(value)) return [];
    const findings = (check.errors ?? []).map(toFinding);
    return [...new Map(findings.map((one) => [one.pointer + one.message, one])).values()].slice(
      0,
      MAX_FINDINGS,
    );
  };
}

function load(root: Place): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    // A property named "constructor" is missing until it is the value's own.
    ownProperties: true,
    // Formats and keywords ajv does not know are annotations.
    strict: false,
    strictNumbers: true,
    logger: false,
    // Linting is for others; a schema that cannot be compiled is reported when it is used.
    validateSchema: false,
    meta: false,
    formats: fullFormats,
  });
  return ajv.addSchema(withoutExamples(root.value) as object, DOCUMENT_ID);
}

function compile(ajv: Ajv2020, schema: Place): ValidateFunction {
  const fragment = schema.pointer.split("/").map(encodeURIComponent).join("/");
  try {
    return ajv.compile({ $ref: `${DOCUMENT_ID}#${fragment}` });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DescriptionError(
      `The schema at ${schema.pointer} cannot be used: ${reason}. Correct it in the description.`,
      undefined,
      { cause: error },
    );
  }
}

/** Members of these objects are named by the author: `example` is a name there and no keyword. */
const NAMED = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"],
  ...["schemas", "responses", "parameters", "headers", "requestBodies", "callbacks", "pathItems"],
  ...["paths", "webhooks", "content", "encoding"],
]);

/** Values, not schemas: what is inside stays as it is. */
const VALUES = new Set(["const", "default", "enum"]);

/** ajv looks for `$id` and `$anchor` everywhere it is let in; in an example they are data. */
function withoutExamples(value: unknown, named = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutExamples(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([name]) => named || (name !== "example" && name !== "examples"),
  );
  const clean = (name: string, inner: unknown) =>
    !named && VALUES.has(name) ? inner : withoutExamples(inner, !named && NAMED.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, clean(name, inner)]));
}

function toFinding({ instancePath, keyword, params, message }: ErrorObject): Finding {
  return {
    pointer: instancePath,
    message: describe(keyword, params) ?? message ?? `breaks ${keyword}`,
  };
}

/** Words for the keywords whose standard message leaves out what would be right. */
function describe(keyword: string, params: ErrorObject["params"]): string | undefined {
  switch (keyword) {
    case "enum":
      return `must be one of ${list(params.allowedValues)}`;
    case "const":
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case "additionalProperties":
      return `must not have the property ${JSON.stringify(params.additionalProperty)}`;
    case "unevaluatedProperties":
      return `must not have the property ${JSON.stringify(params.unevaluatedProperty)}`;
    default:
      return undefined;
  }
}

function list(values: readonly unknown[]): string {
  const shown = values.slice(0, 10).map((value) => JSON.stringify(value));
  return values.length > shown.length ? `${shown.join(", ")}, …` : shown.join(", ");
}
