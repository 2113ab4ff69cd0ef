import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { DescriptionError } from "./description-error.ts";
import type { Direction } from "./direction.ts";
import type { Place } from "./document.ts";
import { schemaDocument } from "./schema-document.ts";

/** What a schema has against a value: where in the value, and why. */
export interface Finding {
  readonly pointer: string;
  readonly message: string;
}

/**
 * The findings of a schema of the document about a value; none when there is no schema.
 * Throws DescriptionError when the schema itself cannot be used.
 */
export type Validate = (
  schema: Place | undefined,
  value: unknown,
  direction: Direction,
) => readonly Finding[];

/** So many findings are kept of one value. */
const MAX_FINDINGS = 20;
const DOCUMENT_ID = "document";

/** Validates by the schemas of a document (JSON Schema 2020-12), each compiled when first met. */
export function createValidator(root: Place): Validate {
  const compiled = new Map<string, ValidateFunction>();
  const loaded = new Map<Direction, Ajv2020>();

  return (schema, value, direction) => {
    if (schema === undefined) return [];
    const key = `${direction} ${schema.pointer}`;
    const check = compiled.get(key) ?? compile(loadedFor(direction), schema);
    compiled.set(key, check);
    if (check(value)) return [];
    const findings = (check.errors ?? []).map(toFinding);
    return [...new Map(findings.map((one) => [one.pointer + one.message, one])).values()].slice(
      0,
      MAX_FINDINGS,
    );
  };

  function loadedFor(direction: Direction): Ajv2020 {
    const ajv = loaded.get(direction) ?? load(root, direction);
    loaded.set(direction, ajv);
    return ajv;
  }
}

function load(root: Place, direction: Direction): Ajv2020 {
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
  return ajv.addSchema(schemaDocument(root, direction), DOCUMENT_ID);
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
