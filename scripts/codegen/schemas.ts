/** Walks the places of a document where the OpenAPI Specification allows a schema or a reference, and no others. */
import {
  type ComponentsObject,
  type MediaTypeObject,
  type OpenApiDocument,
  operationsIn,
  type ParameterObject,
  type PathItemObject,
  type Reference,
  type Schema,
  type SchemaOrBoolean,
} from "./openapi.ts";

/** The kinds of component that a reference may stand for. */
export type ReferenceKind = keyof ComponentsObject;

/** What the walk meets; each is told after everything inside it has been walked. */
export interface Visitor {
  schema?(schema: Schema): void;
  /** A `$ref`, in a place where the given kind of component belongs. */
  reference?(reference: Reference, kind: ReferenceKind): void;
  /** Anything that could be a component of the given kind, wherever it stands. */
  component?(value: object, kind: ReferenceKind): void;
}

const mapsOfSchemas = [
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
];
const listsOfSchemas = ["allOf", "oneOf", "anyOf", "prefixItems"];
const singleSchemas = [
  "items",
  "additionalProperties",
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
];

const walkedKinds = [
  "schemas",
  "parameters",
  "headers",
  "requestBodies",
  "responses",
  "pathItems",
  "callbacks",
] as const;

const holdingSchemas = new Set([...mapsOfSchemas, ...listsOfSchemas, ...singleSchemas]);

/** The schemas directly inside `schema`. */
export function subschemasOf(schema: Schema): Schema[] {
  // Most schemas hold no others.
  if (!Object.keys(schema).some((keyword) => holdingSchemas.has(keyword))) return [];
  const inside: unknown[] = [
    ...mapsOfSchemas.flatMap((keyword) => Object.values(objectOr(schema[keyword]))),
    ...listsOfSchemas.flatMap((keyword) => (Array.isArray(schema[keyword]) ? schema[keyword] : [])),
    ...singleSchemas.map((keyword) => schema[keyword]),
  ];
  return inside.filter(isSchema);
}

/** Calls the visitor for every schema and reference of the document, each object once. */
export const walk = (document: OpenApiDocument, visitor: Visitor): void =>
  new Walker(visitor).document(document);

/** A walk that can go on where more of a document has come to light. */
export class Walker {
  private readonly visitor: Visitor;
  private readonly seen: Set<object> = new Set();

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  document({ paths = {}, webhooks = {}, components = {} }: OpenApiDocument): void {
    for (const item of Object.values(paths)) this.pathItem(item);
    for (const item of Object.values(webhooks)) this.pathItem(item);
    for (const kind of walkedKinds) {
      for (const component of Object.values(components[kind] ?? {})) this.part(component, kind);
    }
  }

  /** Anything that could be a component of the given kind. */
  part(value: object, kind: ReferenceKind): void {
    if (kind === "schemas") this.schema(value as Schema);
    if (kind === "parameters" || kind === "headers") this.parameter(value, kind);
    if (kind === "requestBodies" || kind === "responses") this.body(value, kind);
    if (kind === "pathItems") this.pathItem(value as PathItemObject);
    if (kind === "callbacks") this.callback(value as Record<string, PathItemObject>);
  }

  schema(schema: SchemaOrBoolean | undefined): void {
    if (!isSchema(schema) || this.isSeen(schema, "schemas")) return;
    for (const inner of subschemasOf(schema)) this.schema(inner);
    if (schema.$ref !== undefined) this.visitor.reference?.(schema as Reference, "schemas");
    this.visitor.schema?.(schema);
  }

  pathItem(item: PathItemObject | undefined): void {
    if (!item || this.isReference(item, "pathItems") || this.isSeen(item, "pathItems")) return;
    for (const parameter of item.parameters ?? []) this.parameter(parameter, "parameters");
    for (const [, operation] of operationsIn(item)) {
      for (const parameter of operation.parameters ?? []) this.parameter(parameter, "parameters");
      if (operation.requestBody) this.body(operation.requestBody, "requestBodies");
      for (const response of Object.values(operation.responses ?? {}))
        this.body(response, "responses");
      for (const callback of Object.values(operation.callbacks ?? {})) this.callback(callback);
    }
  }

  callback(callback: Record<string, PathItemObject> | Reference): void {
    if (this.isReference(callback, "callbacks") || this.isSeen(callback, "callbacks")) return;
    for (const item of Object.values(callback)) this.pathItem(item);
  }

  parameter(
    parameter: Omit<ParameterObject, "name" | "in"> | Reference,
    kind: ReferenceKind,
  ): void {
    if (this.isReference(parameter, kind) || this.isSeen(parameter, kind)) return;
    this.schema(parameter.schema);
    this.content(parameter.content);
  }

  body(
    body:
      | { content?: Record<string, MediaTypeObject>; headers?: Record<string, object> }
      | Reference,
    kind: ReferenceKind,
  ): void {
    if (this.isReference(body, kind) || this.isSeen(body, kind)) return;
    for (const header of Object.values(body.headers ?? {})) this.parameter(header, "headers");
    this.content(body.content);
  }

  private content(content: Record<string, MediaTypeObject> | undefined): void {
    for (const media of Object.values(content ?? {})) {
      this.schema(media.schema);
      this.schema(media.itemSchema);
    }
  }

  private isSeen(value: object, kind: ReferenceKind): boolean {
    if (this.seen.has(value)) return true;
    this.seen.add(value);
    this.visitor.component?.(value, kind);
    return false;
  }

  private isReference(value: object, kind: ReferenceKind): value is Reference {
    if (!("$ref" in value) || typeof value.$ref !== "string") return false;
    if (!this.isSeen(value, kind)) this.visitor.reference?.(value as Reference, kind);
    return true;
  }
}

/** Whether a value is a schema object, as opposed to `true`, `false` or nothing. */
export const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const objectOr = (value: unknown): object => (isSchema(value) ? value : {});
