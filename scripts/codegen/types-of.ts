/** A schema as the text of a TypeScript type; components are named, everything else is written out. */
import { spend } from "./bounds.ts";
import type { TypeModel } from "./model.ts";
import { propertyKey } from "./names.ts";
import type { Schema, SchemaOrBoolean } from "./openapi.ts";
import { componentOf } from "./pointers.ts";
import { literal } from "./print.ts";
import { isSchema } from "./schemas.ts";

/** The TypeScript name of a component schema. */
export type ModelNames = ReadonlyMap<string, string>;

/** The type of `schema`; `unknown` where it allows anything. */
export function typeOf(schema: SchemaOrBoolean | undefined, names: ModelNames): TypeModel {
  const models = new Set<string>();
  const text = new TypeText(names, models).of(schema);
  spend(names, "characters", text.length);
  return { text, models: [...models] };
}

const primitives: { readonly [type: string]: string } = {
  string: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
  null: "null",
};

class TypeText {
  private readonly names: ModelNames;
  private readonly models: Set<string>;

  constructor(names: ModelNames, models: Set<string>) {
    this.names = names;
    this.models = models;
  }

  of(schema: SchemaOrBoolean | undefined): string {
    if (schema === false) return "never";
    if (!isSchema(schema)) return "unknown";
    if (schema.$ref !== undefined) return this.reference(schema.$ref);
    if (schema.const !== undefined) return valueText(schema.const);
    if (schema.enum) return union(schema.enum.map(valueText)) || "never";
    const parts = [
      this.core(schema),
      intersection((schema.allOf ?? []).map((part) => this.of(part))),
      union((schema.oneOf ?? []).map((part) => this.of(part))),
      union((schema.anyOf ?? []).map((part) => this.of(part))),
    ];
    return intersection(parts.filter((part) => part !== "")) || "unknown";
  }

  private reference(reference: string): string {
    const name = this.names.get(componentOf(reference)?.name ?? "");
    if (name === undefined) return "unknown";
    this.models.add(name);
    return name;
  }

  private core(schema: Schema): string {
    const isComposed = schema.allOf ?? schema.oneOf ?? schema.anyOf;
    const types =
      schema.type === undefined ? (schema.properties ? ["object"] : []) : [schema.type].flat();
    const texts = types
      .map((type) => this.ofType(schema, type))
      // Beside a composition these say nothing that the composition does not.
      .filter((text) => !(isComposed && (text === emptyObject || text === "null")));
    return union(texts);
  }

  private ofType(schema: Schema, type: string): string {
    if (type === "array") return this.array(schema);
    if (type === "object") return this.object(schema);
    return primitives[type] ?? "unknown";
  }

  /** A list; one whose first items are each described is a tuple, of which any end may be missing. */
  private array(schema: Schema): string {
    const first = Array.isArray(schema["prefixItems"]) ? schema["prefixItems"] : [];
    if (first.length === 0) return arrayOf(this.of(schema.items));
    const least = typeof schema["minItems"] === "number" ? schema["minItems"] : 0;
    const items = first.map((item, index) =>
      index < least ? this.of(item) : `${parenthesised(this.of(item))}?`,
    );
    const most =
      typeof schema["maxItems"] === "number" ? schema["maxItems"] : Number.POSITIVE_INFINITY;
    const isWhole = schema.items === false || most <= first.length;
    const rest = isWhole ? [] : [`...${arrayOf(this.of(schema.items))}`];
    return `[${[...items, ...rest].join(", ")}]`;
  }

  private object(schema: Schema): string {
    const properties = Object.entries(schema.properties ?? {});
    const rest = schema.additionalProperties;
    if (properties.length === 0)
      return isSchema(rest) ? `Record<string, ${this.of(rest)}>` : emptyObject;
    const required = new Set(schema.required);
    const members = properties.map(([name, value]) => {
      const mark = required.has(name) ? "" : "?";
      const access = isSchema(value) && value.readOnly === true ? "readonly " : "";
      return `${access}${propertyKey(name)}${mark}: ${this.of(value)}`;
    });
    const others = rest === true || isSchema(rest) ? `[key: string]: ${this.of(rest)}` : undefined;
    if (others?.endsWith(": unknown")) members.push(others);
    // A named property need not fit this one, which in the same braces it would have to.
    else if (others) return `{ ${members.join("; ")} } & { ${others} }`;
    return `{ ${members.join("; ")} }`;
  }
}

const emptyObject = "Record<string, unknown>";

/** The type of one value: a tuple for a list, its members for an object. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return literal(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${propertyKey(name)}: ${valueText(member)}`,
  );
  return members.length === 0 ? "Record<string, never>" : `{ ${members.join("; ")} }`;
}

const union = (types: readonly string[]): string => [...new Set(types)].join(" | ");

const intersection = (types: readonly string[]): string =>
  types.length === 1 ? (types[0] ?? "") : types.map(parenthesised).join(" & ");

const arrayOf = (item: string): string => `${parenthesised(item)}[]`;

const parenthesised = (type: string): string => (/ [|&] /.test(type) ? `(${type})` : type);
