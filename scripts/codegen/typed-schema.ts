/**
 * Puts schemas into a form that has a type, for what is sent one way. What types cannot tell becomes the nearest that
 * takes every value that the schema takes, and is told as approximated.
 */
import type { Findings } from "./diagnostics.ts";
import type { Direction, Directions } from "./directions.ts";
import type { DiscriminatorValues } from "./discriminators.ts";
import type { OpenApiDocument, Schema, SchemaOrBoolean } from "./openapi.ts";
import { componentOf, pointerOf } from "./pointers.ts";
import { mapValues } from "./schema-changes.ts";
import { conditionalFieldsIn, fieldsIn, type SchemaFields } from "./schema-fields.ts";
import {
  composed,
  isMeaningful,
  isPlain,
  nothing,
  united,
  withoutWords,
  wordsOf,
} from "./schema-forms.ts";
import { isSchema } from "./schemas.ts";

/** What all schemas of a document have in common. */
export interface TypingContext {
  readonly document: OpenApiDocument;
  readonly findings: Findings;
  readonly directions: Directions;
  readonly values: DiscriminatorValues;
}

/** Makes the schemas of what is sent one way; undefined for what is sent neither way, and keeps all that it has. */
export class TypedSchemas {
  private readonly context: TypingContext;
  private readonly direction: Direction | undefined;

  constructor(context: TypingContext, direction: Direction | undefined) {
    this.context = context;
    this.direction = direction;
  }

  /** A component: as any schema, with the values that tell it from others. */
  component(name: string, schema: Schema): SchemaOrBoolean {
    const values = this.context.values.get(name);
    if (!values || !isSchema(schema) || schema.oneOf || schema.anyOf) return this.of(schema);
    const { document, findings } = this.context;
    const { properties } = fieldsIn(document, schema);
    const told = [...values].flatMap(([property, allowed]): [string, Schema][] => {
      const known = properties.get(property);
      const given: Schema = isSchema(known) && known.$ref === undefined ? known : {};
      const listed = given.const === undefined ? given.enum : [given.const];
      const fitting = [...allowed].filter((value) => listed?.includes(value) ?? true);
      const { const: _, ...rest } = given;
      return fitting.length === 0 ? [] : [[property, { type: "string", ...rest, enum: fitting }]];
    });
    if (told.length === 0) return this.of(schema);
    const names = told.map(([property]) => property);
    const whole: Schema = {
      ...schema,
      properties: { ...schema.properties, ...Object.fromEntries(told) },
      required: [...new Set([...(schema.required ?? []), ...names])],
    };
    return this.of(findings.copied(whole, schema));
  }

  /** Any schema; `around` are the fields of what it is a part or an alternative of. */
  of(schema: SchemaOrBoolean, around?: SchemaFields): SchemaOrBoolean {
    if (!isSchema(schema) || isPlain(schema)) return schema;
    if (schema.$ref !== undefined) return this.reference(schema, schema.$ref, around);
    const typed: Schema = { ...schema };
    this.directExamples(typed, schema);
    if (this.isListed(typed, schema)) return this.kept(typed, schema);
    if (this.excludesAll(typed, schema))
      return this.kept({ ...wordsOf(typed), ...nothing }, schema);
    const fields = around ?? this.fieldsOf(schema);
    this.takeConditions(typed, schema, fields);
    nameImpliedType(typed);
    this.leaveOut(typed, fields);
    this.takeInner(typed, schema, fields);
    this.declareRequired(typed, schema, fields);
    this.open(typed, schema, around !== undefined);
    return this.kept(composed(typed), schema);
  }

  /** The copy, where it says something else. */
  private kept(typed: Schema, schema: Schema): Schema {
    const keys = Object.keys(typed);
    const isSame =
      keys.length === Object.keys(schema).length && keys.every((key) => typed[key] === schema[key]);
    return isSame ? schema : this.context.findings.copied(typed, schema);
  }

  /** What stands beside a reference is another part of the whole, as JSON Schema 2020-12 has it. */
  private reference(
    schema: Schema,
    $ref: string,
    around: SchemaFields | undefined,
  ): SchemaOrBoolean {
    const { $ref: _, ...beside } = schema;
    if (!isMeaningful(beside) && beside.required === undefined)
      return this.kept({ ...wordsOf(schema), $ref: this.target($ref) }, schema);
    const { allOf = [], ...rest } = withoutWords(beside);
    const whole = { ...wordsOf(schema), ...rest, allOf: [{ $ref }, ...allOf] };
    return this.of(this.context.findings.copied(whole, schema), around);
  }

  private target($ref: string): string {
    const component = this.direction === "request" ? componentOf($ref) : undefined;
    if (component?.kind !== "schemas") return $ref;
    const name = this.context.directions.requestNameOf(component.name);
    return name === component.name ? $ref : pointerOf(["components", "schemas", name]);
  }

  /** Examples show what is sent that way. */
  private directExamples(typed: Schema, schema: Schema): void {
    const { direction, context } = this;
    if (direction === undefined || !context.directions.areNeeded) return;
    const shown = (value: unknown): unknown =>
      context.directions.withoutLeftOut(schema, value, direction);
    for (const key of ["example", "default"] as const)
      if (typed[key] !== undefined) typed[key] = shown(typed[key]);
    if (typed.examples) typed.examples = mapValues(typed.examples, shown, context.findings);
  }

  /** A list of values says all there is to say; one of an object whose values are none is a mistake. */
  private isListed(typed: Schema, schema: Schema): boolean {
    if (typed.const === null) {
      delete typed.const;
      typed.type = "null";
      return true;
    }
    if (typed.const !== undefined) return true;
    if (!typed.enum) return false;
    const types = [typed.type ?? []].flat();
    if (types.includes("object") || typed.properties || typed.additionalProperties) {
      if (!typed.enum.some(isSchema)) {
        const message =
          "an object has a list of values that are no objects; the types leave it out";
        this.context.findings.approximation(schema, message, "", "enum");
        delete typed.enum;
        return false;
      }
      for (const key of Object.keys(withoutWords(typed))) if (key !== "enum") delete typed[key];
    } else if (types.includes("null") && !typed.enum.includes(null)) {
      typed.type = types.filter((type) => type !== "null");
    }
    return true;
  }

  /** What a schema excludes has no type, unless it is everything. */
  private excludesAll(typed: Schema, schema: Schema): boolean {
    const excluded = typed["not"];
    if (excluded === undefined) return false;
    delete typed["not"];
    if (excluded === true || (isSchema(excluded) && Object.keys(excluded).length === 0))
      return true;
    if (excluded !== false) this.tell(schema, "what `not` excludes", "not");
    return false;
  }

  private tell(schema: Schema, what: string, key: string): void {
    this.context.findings.approximation(
      schema,
      `types cannot tell ${what}; they allow it`,
      "",
      key,
    );
  }

  /** The fields of a whole, where anything in it depends on them. */
  private fieldsOf(schema: Schema): SchemaFields | undefined {
    const { properties = {}, required = [], allOf, oneOf, anyOf } = schema;
    const isConditional = conditions.some((key) => schema[key] !== undefined);
    const isWhole = !(allOf ?? oneOf ?? anyOf) && !isConditional;
    return isWhole && required.every((name) => Object.hasOwn(properties, name))
      ? undefined
      : fieldsIn(this.context.document, schema);
  }

  /** What an object has under some condition alone, it may have. */
  private takeConditions(typed: Schema, schema: Schema, fields: SchemaFields | undefined): void {
    const condition = conditions.find((key) => typed[key] !== undefined);
    if (condition === undefined) return;
    this.tell(schema, "what depends on other values", condition);
    for (const key of conditions) delete typed[key];
    const found = [...conditionalFieldsIn(this.context.document, schema)]
      .filter(([name]) => !fields?.properties.has(name))
      .map(([name, properties]) => [name, united(properties)]);
    if (found.length > 0) typed.properties = { ...typed.properties, ...Object.fromEntries(found) };
  }

  /** Takes out the properties that are not sent that way. */
  private leaveOut(typed: Schema, fields: SchemaFields | undefined): void {
    const { directions } = this.context;
    const { direction } = this;
    if (direction === undefined || !directions.areNeeded) return;
    const { properties = {}, required } = typed;
    const isOut = (name: string): boolean => {
      const property = Object.hasOwn(properties, name)
        ? properties[name]
        : fields?.properties.get(name);
      return property !== undefined && directions.isLeftOut(property, direction);
    };
    const names = Object.keys(properties);
    const kept = names.filter((name) => !isOut(name));
    if (kept.length < names.length) {
      typed.properties = Object.fromEntries(kept.map((name) => [name, properties[name] ?? true]));
      typed.type ??= "object";
    }
    if (required?.some(isOut)) typed.required = required.filter((name) => !isOut(name));
  }

  private takeInner(typed: Schema, schema: Schema, fields: SchemaFields | undefined): void {
    const { findings } = this.context;
    const inner = (each: SchemaOrBoolean): SchemaOrBoolean => this.of(each);
    // Those are named where they are used, and a discriminator by the values of its property.
    for (const key of ["$defs", "definitions", "discriminator"]) delete typed[key];
    for (const key of ["properties", "patternProperties", "prefixItems"]) {
      const value = typed[key];
      if (typeof value === "object" && value !== null)
        typed[key] = mapValues(value, inner, findings);
    }
    for (const key of ["items", "additionalProperties", "unevaluatedProperties"]) {
      const value = typed[key];
      if (isSchema(value)) typed[key] = inner(value);
    }
    for (const key of ["allOf", "oneOf", "anyOf"] as const) {
      const parts = typed[key];
      if (parts)
        typed[key] = mapValues(parts, (part: SchemaOrBoolean) => this.of(part, fields), findings);
    }
    if (Array.isArray(typed["prefixItems"]) && typed["prefixItems"].length === 0)
      delete typed["prefixItems"];
    if (typed["unevaluatedItems"] === false && typed["prefixItems"]) typed.items ??= false;
    if (typed.items === false && !typed["prefixItems"]) typed.items = nothing;
    const rest = typed["unevaluatedProperties"] as SchemaOrBoolean | undefined;
    delete typed["unevaluatedProperties"];
    if (rest === undefined || rest === false || typed.additionalProperties !== undefined) return;
    const isWhole = !(typed.allOf ?? typed.oneOf ?? typed.anyOf);
    typed.additionalProperties = isWhole ? rest : true;
    typed.type ??= "object";
    if (!isWhole && isSchema(rest))
      this.tell(
        schema,
        "which properties `unevaluatedProperties` is about",
        "unevaluatedProperties",
      );
  }

  /** Gives a part that requires what another part declares the property itself. */
  private declareRequired(typed: Schema, schema: Schema, fields: SchemaFields | undefined): void {
    const { properties = {}, required = [], allOf = [] } = typed;
    const missing = required.filter((name) => !Object.hasOwn(properties, name));
    if (missing.length === 0) return;
    const elsewhere = fieldsIn(this.context.document, { allOf: schema.allOf ?? [] }).required;
    const added = missing.flatMap((name): [string, SchemaOrBoolean][] => {
      if (allOf.length > 0 && elsewhere.has(name)) return [];
      const known = fields?.properties.get(name);
      // Required and declared nowhere is most often a name that has been mistyped or taken out.
      if (known === undefined) return [];
      return [[name, isSchema(known) ? this.of(withoutWords(known)) : known]];
    });
    if (added.length > 0) typed.properties = { ...properties, ...Object.fromEntries(added) };
  }

  /** The properties that an object has beside those it names, which the named ones must fit too in a type. */
  private open(typed: Schema, schema: Schema, isPart: boolean): void {
    const { properties = {}, additionalProperties: rest, patternProperties } = typed;
    const patterns = Object.values(
      (patternProperties ?? {}) as { [name: string]: SchemaOrBoolean },
    );
    delete typed["patternProperties"];
    const others = [...(rest === undefined || rest === false ? [] : [rest]), ...patterns];
    const named = Object.values(properties);
    if (patterns.length > 0) this.tell(schema, "names by their pattern", "patternProperties");
    if (others.length > 0) {
      typed.additionalProperties = united([...others, ...named]);
      if (named.length > 0 && isSchema(typed.additionalProperties))
        this.tell(
          schema,
          "other properties from those that are named, which may be of another type",
          "additionalProperties",
        );
      return;
    }
    const isEmpty = rest === false && named.length === 0 && typed.type === "object" && !isPart;
    if (isEmpty && !(typed.allOf ?? typed.oneOf ?? typed.anyOf))
      typed.additionalProperties = nothing;
  }
}

const conditions = ["if", "then", "else", "dependentSchemas"];

/** A schema that says what only objects or lists have is taken for one of those. */
function nameImpliedType(typed: Schema): void {
  const { type, items, additionalProperties: rest } = typed;
  if (type !== undefined) return;
  if (items !== undefined || typed["prefixItems"] !== undefined) typed.type = "array";
  else if (isSchema(rest) || rest === true || typed["patternProperties"]) typed.type = "object";
}
