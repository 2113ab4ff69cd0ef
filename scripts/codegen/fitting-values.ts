/** Whether a value can stand in a program where a schema's type is asked for. Examples of real descriptions often cannot. */
import { SearchSteps } from "./bounds.ts";
import type { OpenApiDocument, SchemaOrBoolean } from "./openapi.ts";
import { schemaWithSiblings } from "./resolve.ts";
import { fieldsIn } from "./schema-fields.ts";
import { isSchema } from "./schemas.ts";

type Members = { readonly [name: string]: unknown };

// Compositions that lead round in a circle are of no value.
const deepest = 32;

/** Whether the value has the schema's type, as a literal too: without a member that the type does not know. */
export const fits = (
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  value: unknown,
  steps: SearchSteps = new SearchSteps(document),
): boolean => {
  const fitting = new Fitting(document, steps);
  return fitting.has(schema, value) && fitting.hasKnownMembers([schema], value);
};

class Fitting {
  private readonly document: OpenApiDocument;
  private readonly steps: SearchSteps;

  constructor(document: OpenApiDocument, steps: SearchSteps) {
    this.document = document;
    this.steps = steps;
  }

  has(schema: SchemaOrBoolean | undefined, value: unknown, depth = 0): boolean {
    if (schema === false || depth > deepest || !this.steps.take()) return false;
    const whole = schemaWithSiblings(this.document, schema);
    if (whole.const !== undefined) return isSame(whole.const, value);
    if (whole.enum) return whole.enum.some((each) => isSame(each, value));
    const inside = (part: SchemaOrBoolean): boolean => this.has(part, value, depth + 1);
    return (
      this.hasType(whole, value, depth) &&
      (whole.allOf ?? []).every(inside) &&
      (!whole.oneOf || whole.oneOf.some(inside)) &&
      (!whole.anyOf || whole.anyOf.some(inside)) &&
      (!isObject(value) || this.hasRequired(schema, value))
    );
  }

  private hasType(
    whole: ReturnType<typeof schemaWithSiblings>,
    value: unknown,
    depth: number,
  ): boolean {
    const types = [whole.type ?? (whole.properties ? "object" : [])].flat();
    if (types.length > 0 && !types.includes(typeNameOf(value)) && !isWhole(types, value))
      return false;
    const inside = (part: SchemaOrBoolean | undefined, member: unknown): boolean =>
      this.has(part, member, depth + 1);
    if (Array.isArray(value)) {
      const first = (whole["prefixItems"] ?? []) as SchemaOrBoolean[];
      return value.every((item, index) => inside(first[index] ?? whole.items, item));
    }
    if (!isObject(value)) return true;
    const { properties = {}, additionalProperties } = whole;
    return Object.entries(value).every(([name, member]) =>
      inside(
        Object.hasOwn(properties, name)
          ? properties[name]
          : isSchema(additionalProperties)
            ? additionalProperties
            : true,
        member,
      ),
    );
  }

  private hasRequired(schema: SchemaOrBoolean | undefined, value: Members): boolean {
    const { required, properties } = fieldsIn(this.document, schema);
    return [...required].every((name) => !properties.has(name) || Object.hasOwn(value, name));
  }

  /** Whether each member of the value is one of any of the schemas, and likewise further in. */
  hasKnownMembers(schemas: readonly (SchemaOrBoolean | undefined)[], value: unknown): boolean {
    if (typeof value !== "object" || value === null) return true;
    const parts = schemas.flatMap((schema) => this.partsOf(schema));
    if (Array.isArray(value)) {
      const items = parts.flatMap((part) => [...((part["prefixItems"] ?? []) as []), part.items]);
      return value.every((item) => this.hasKnownMembers(items, item));
    }
    const isOpen = parts.some(({ properties, additionalProperties, type }) =>
      properties ? isRest(additionalProperties) : type === undefined || type === "object",
    );
    return Object.entries(value).every(([name, member]) => {
      const known = parts.flatMap(({ properties = {}, additionalProperties }) =>
        Object.hasOwn(properties, name)
          ? [properties[name]]
          : isRest(additionalProperties)
            ? [additionalProperties]
            : [],
      );
      return known.length > 0 ? this.hasKnownMembers(known, member) : isOpen;
    });
  }

  /** A schema and all that it is composed of; the parts that only compose are left out. */
  private partsOf(
    schema: SchemaOrBoolean | undefined,
    depth = 0,
  ): ReturnType<typeof schemaWithSiblings>[] {
    if (depth > deepest || !this.steps.take()) return [];
    const whole = schemaWithSiblings(this.document, schema);
    const inside = [...(whole.allOf ?? []), ...(whole.oneOf ?? []), ...(whole.anyOf ?? [])];
    const isOwn = inside.length === 0 || whole.properties !== undefined;
    return [...(isOwn ? [whole] : []), ...inside.flatMap((part) => this.partsOf(part, depth + 1))];
  }
}

const isRest = (additional: SchemaOrBoolean | undefined): boolean =>
  additional === true || isSchema(additional);

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function typeNameOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

// TypeScript knows no integers.
const isWhole = (types: readonly string[], value: unknown): boolean =>
  typeof value === "number" && types.includes("integer");

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
