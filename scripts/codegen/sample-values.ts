/** Values for samples: the description's examples where they fit, else what is made up to fit. */
import { SearchSteps } from "./bounds.ts";
import { fits } from "./fitting-values.ts";
import type { OpenApiDocument, Schema, SchemaOrBoolean } from "./openapi.ts";
import { schemaExamples, schemaWithSiblings } from "./resolve.ts";
import { fieldsIn } from "./schema-fields.ts";

const deepest = 8;

const ofFormat: { readonly [format: string]: string } = {
  uuid: "00000000-0000-4000-8000-000000000000",
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  email: "someone@example.com",
  uri: "https://example.com",
};

/**
 * The first of `examples`, of the schema's own and its default that fits the schema, or the smallest value that does;
 * undefined where none can be made.
 */
export function sampleFor(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  examples: readonly unknown[] = [],
): unknown {
  return new Sampler(document).sample(schema, examples, 0);
}

class Sampler {
  private readonly document: OpenApiDocument;
  private readonly steps: SearchSteps;

  constructor(document: OpenApiDocument) {
    this.document = document;
    this.steps = new SearchSteps(document);
  }

  sample(
    schema: SchemaOrBoolean | undefined,
    examples: readonly unknown[],
    depth: number,
  ): unknown {
    const whole = schemaWithSiblings(this.document, schema);
    const given = [...examples, ...schemaExamples(whole), whole.const, ...(whole.enum ?? [])];
    const first = [...given, whole.default].find(
      (value) => value !== undefined && fits(this.document, schema, value, this.steps),
    );
    if (first !== undefined || depth > deepest || !this.steps.take()) return first;
    return this.madeUp(schema, whole, depth);
  }

  private madeUp(schema: SchemaOrBoolean | undefined, whole: Schema, depth: number): unknown {
    const inside = (part: SchemaOrBoolean): unknown => this.sample(part, [], depth + 1);
    const choices = [...(whole.oneOf ?? []), ...(whole.anyOf ?? [])];
    // Not all that stands together, since of most choices one is enough.
    for (const part of choices.length > 0 ? choices : [true]) {
      const parts = [...(whole.allOf ?? []), part].map(inside);
      const own = this.ofType(schema, whole, depth);
      const values = [own, ...parts].filter((value) => value !== undefined);
      const objects = values.filter((value) => typeof value === "object" && value !== null);
      const merged = objects.length > 0 ? [Object.assign({}, ...objects)] : [];
      const found = [...merged, ...values].find((value) =>
        fits(this.document, schema, value, this.steps),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private ofType(schema: SchemaOrBoolean | undefined, whole: Schema, depth: number): unknown {
    const isComposed = whole.allOf ?? whole.oneOf ?? whole.anyOf;
    const implied = whole.properties || whole.allOf ? "object" : isComposed ? [] : "string";
    const [type] = [whole.type ?? implied].flat();
    if (type === "object") return this.object(schema, depth);
    if (type === "array") return this.array(whole, depth);
    if (type === "integer" || type === "number") return whole.minimum ?? 1;
    if (type === "boolean") return true;
    if (type === "null") return null;
    return type && (ofFormat[whole.format ?? ""] ?? "text");
  }

  private object(schema: SchemaOrBoolean | undefined, depth: number): unknown {
    const { required, properties } = fieldsIn(this.document, schema);
    const members = [...properties]
      .filter(([name]) => required.has(name))
      .map(([name, property]) => [name, this.sample(property, [], depth + 1)] as const);
    const isWhole = members.every(([, value]) => value !== undefined);
    return isWhole ? Object.fromEntries(members) : undefined;
  }

  private array(whole: Schema, depth: number): unknown {
    const first = Array.isArray(whole["prefixItems"]) ? whole["prefixItems"] : [];
    const least = typeof whole["minItems"] === "number" ? whole["minItems"] : 0;
    return first.slice(0, least).map((item) => this.sample(item, [], depth + 1));
  }
}
