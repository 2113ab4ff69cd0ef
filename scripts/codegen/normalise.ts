/**
 * Makes a bundled document one that the types come out right for, without changing what it means:
 * references into the middle of things become references to named components, and the keywords that OpenAPI 3.0 had
 * of its own become JSON Schema's. The document is changed in place, so that its objects can still be located.
 */
import { refuseTooMuchStill } from "./bounds.ts";
import type { Findings } from "./diagnostics.ts";
import type { OpenApiDocument, Schema } from "./openapi.ts";
import { repairOperations } from "./operation-repairs.ts";
import { referenceIn, valueAt } from "./pointers.ts";
import { breakCircles } from "./recursion.ts";
import { followed, nameReferenced } from "./references.ts";
import { spelledOut, withoutWords } from "./schema-forms.ts";
import { isSchema, walk } from "./schemas.ts";
import { set } from "./shape.ts";
import { foldVersion32 } from "./version-3-2.ts";

/** Normalises `document` in place; what is mistaken in it is told to `findings` and taken out. */
export function normalise(document: OpenApiDocument, findings: Findings): void {
  if (document.openapi.startsWith("3.2.")) foldVersion32(document, findings);
  spellOutComponents(document);
  if (nameReferenced(document, findings)) refuseTooMuchStill(document, findings);
  const isVersion30 = document.openapi.startsWith("3.0.");
  walk(document, {
    schema(schema) {
      if (isVersion30) leaveOutSiblings(schema, findings);
      foldVersion30(schema);
      spellOutBooleans(schema);
      allowNullBesideParts(schema);
    },
  });
  // Only now does every schema say by its type whether it may be null.
  walk(document, { schema: (schema) => takeNullFromParts(document, schema) });
  breakCircles(document, findings);
  repairOperations(document, findings);
  // What is left of 3.2 has no place in 3.1.
  if (document.openapi.startsWith("3.0.")) document.openapi = "3.1.0";
}

/** `type: "null"` beside alternatives would leave nothing; what is meant is that null is another one. */
function allowNullBesideParts(schema: Schema): void {
  if (schema.type !== "null" || !(schema.oneOf ?? schema.anyOf)) return;
  delete schema.type;
  allowNull(schema);
}

/** Where one part of an object is never null, no part is, and its required properties can be told to be there. */
function takeNullFromParts(document: OpenApiDocument, schema: Schema): void {
  const { allOf = [] } = schema;
  const wholes = allOf.map((part) => {
    const reference = referenceIn(part);
    return reference === undefined ? part : followed(document, reference);
  });
  const isNullable = (whole: unknown): whole is Schema & { type: string[] } =>
    isSchema(whole) && Array.isArray(whole.type) && whole.type.includes("null");
  if (schema.type !== "object" && wholes.every(isNullable)) return;
  for (const [index, whole] of wholes.entries()) {
    if (!isNullable(whole)) continue;
    allOf[index] = { ...whole, type: whole.type.filter((type) => type !== "null") };
  }
}

/** Components that are `true` or `false`, which can be referred to like any other. */
function spellOutComponents(document: OpenApiDocument): void {
  const schemas: unknown = valueAt(document, ["components", "schemas"]);
  if (!isSchema(schemas)) return;
  for (const [name, schema] of Object.entries(schemas))
    if (typeof schema === "boolean") set(schemas, name, spelledOut(schema));
}

/** A schema for what is `true` or `false` in a list of them, where few tools expect that. */
function spellOutBooleans(schema: Schema): void {
  for (const keyword of ["allOf", "oneOf", "anyOf"] as const) {
    const parts = schema[keyword];
    if (!parts?.some((part) => typeof part === "boolean")) continue;
    schema[keyword] = parts.map((part) => (typeof part === "boolean" ? spelledOut(part) : part));
  }
}

/** OpenAPI 3.0 has what stands beside a reference ignored; words do no harm, and `nullable` is always meant. */
function leaveOutSiblings(schema: Schema, findings: Findings): void {
  if (schema.$ref === undefined) return;
  const { nullable: _, ...others } = withoutWords(schema);
  for (const key of Object.keys(others)) {
    if (key === "$ref") continue;
    const message = `\`${key}\` stands beside a reference, where OpenAPI 3.0 ignores it`;
    findings.approximation(schema, message, "Put the reference into an `allOf` beside it.", key);
    delete schema[key];
  }
}

/** OpenAPI 3.0's `nullable` and boolean exclusive limits, which public 3.1 documents carry too. */
function foldVersion30(schema: Schema): void {
  foldLimit(schema, "exclusiveMinimum", "minimum");
  foldLimit(schema, "exclusiveMaximum", "maximum");
  const { nullable } = schema;
  delete schema.nullable;
  if (nullable === true) allowNull(schema);
}

function foldLimit(
  schema: Schema,
  exclusive: "exclusiveMinimum" | "exclusiveMaximum",
  limit: "minimum" | "maximum",
): void {
  if (typeof schema[exclusive] !== "boolean") return;
  const value = schema[limit];
  if (schema[exclusive] && value !== undefined) {
    schema[exclusive] = value;
    delete schema[limit];
  } else {
    delete schema[exclusive];
  }
}

function allowNull(schema: Schema): void {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const isComposed = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? schema.$ref;
  if (types.length > 0 && !isComposed) {
    schema.type = [...new Set([...types, "null"])];
    if (schema.enum && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
    return;
  }
  const { description, deprecated, default: fallback, readOnly, writeOnly, ...rest } = schema;
  if (Object.keys(rest).length === 0) return;
  for (const key of Object.keys(rest)) delete schema[key];
  schema.anyOf = [rest, { type: "null" }];
}
