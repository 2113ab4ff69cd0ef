/**
 * The types of the whole document, made by openapi-typescript: the one file that knows that tool.
 *
 * Unlike the other emitters this one reads the document and not the model around it, because openapi-typescript does.
 * Its own entry point would lint and bundle what is already loaded, and load a second Redocly to do so; its parts,
 * which it exports one by one, do not.
 */
import { createRequire } from "node:module";
import type {
  GlobalContext,
  OpenAPI3,
  SchemaObject,
  TransformNodeOptions,
} from "openapi-typescript";
import type ts from "typescript";
import type { ApiModel } from "../model.ts";
import { FreeNames, freeTypeName, typeNameOf } from "../names.ts";
import {
  type CallbackObject,
  type OpenApiDocument,
  operationsIn,
  type PathItemObject,
  type Schema,
} from "../openapi.ts";
import { referenceIn, tokensOf, valueAt } from "../pointers.ts";
import { recursiveLists } from "../recursion.ts";
import { resolved } from "../resolve.ts";
import type { GeneratedFile } from "./file.ts";

// Required, because to import TypeScript, which openapi-typescript's modules do, Node first reads all of its 9 MB for
// what it exports: twice the time and 20 MB more. The package declares the types of the whole only.
const require = createRequire(import.meta.url);
const typescript: typeof ts = require("typescript");
type Parts = typeof import("openapi-typescript");
const { astToString, tsPropertyIndex }: Parts = require("openapi-typescript/dist/lib/ts.cjs");
const transformDocument: Parts["transformSchema"] = require("openapi-typescript/dist/transform/index.cjs");
const transformPathItem: Parts["transformPathItemObject"] = require("openapi-typescript/dist/transform/path-item-object.cjs");
const { default: transformSchemaObject }: { default: Parts["transformSchemaObject"] } =
  require("openapi-typescript/dist/transform/schema-object.cjs");

/** `paths`, `webhooks`, `components` and `operations`, as openapi-typescript names them. */
export function emitTypes(model: ApiModel): GeneratedFile {
  return {
    path: `${model.name}-types/src/generated/openapi.ts`,
    content: visible(typesOf(model.typed)),
  };
}

function typesOf(document: OpenApiDocument): string {
  try {
    return textOf(document);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    // Some name has a percent sign, which openapi-typescript takes for the start of an escape. It comes back at the end.
    const json = JSON.stringify(document);
    let standIn = "<percent>";
    while (json.includes(standIn)) standIn = `<${standIn}>`;
    return textOf(withoutPercent(document, standIn)).replaceAll(standIn, "%");
  }
}

function textOf(document: OpenApiDocument): string {
  const given = document as unknown as OpenAPI3;
  const context = contextOf(given);
  const nodes = [...transformDocument(given, context), ...callbackTypes(document, context)];
  const recursive = recursiveLists(document);
  return astToString(recursive.size === 0 ? nodes : withAliases(nodes, recursive));
}

/** A copy with something else for every percent sign, in names, texts and references. */
function withoutPercent<Value>(value: Value, standIn: string): Value {
  if (typeof value === "string") return value.replaceAll("%", standIn) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withoutPercent(item, standIn)) as Value;
  const reference = referenceIn(value);
  const members = Object.entries(value).map(([key, member]) => [
    key.replaceAll("%", standIn),
    key === "$ref" && reference !== undefined
      ? reference.replaceAll("%25", standIn)
      : withoutPercent(member, standIn),
  ]);
  return Object.fromEntries(members);
}

/** `callbacks`, which openapi-typescript leaves out: by operation and name, what the API calls under which addresses. */
function callbackTypes(document: OpenApiDocument, context: GlobalContext): ts.Node[] {
  const { factory } = typescript;
  const property = (name: string, type: ts.TypeNode): ts.PropertySignature =>
    factory.createPropertySignature(undefined, tsPropertyIndex(name), undefined, type);
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, entry]) =>
    operationsIn(resolved<PathItemObject>(document, entry)).flatMap(([method, operation]) => {
      const callbacks = Object.entries(operation.callbacks ?? {}).map(([name, callback]) =>
        property(name, typeOfCallback(resolved<CallbackObject>(document, callback))),
      );
      const id = operation.operationId ?? `${method} ${path}`;
      return callbacks.length > 0 ? property(id, factory.createTypeLiteralNode(callbacks)) : [];
    }),
  );
  // Without their ids, so that their types stand where they are.
  function typeOfCallback(callback: CallbackObject): ts.TypeNode {
    const items = Object.entries(callback).map(([expression, entry]) => {
      const item = resolved<PathItemObject>(document, entry);
      const methods = operationsIn(item).map(([method, { operationId: _, ...operation }]) => [
        method.toLowerCase(),
        operation,
      ]);
      const anonymous = { ...item, ...Object.fromEntries(methods) };
      return property(
        expression,
        transformPathItem(anonymous, { path: "#/callbacks", ctx: context }),
      );
    });
    return factory.createTypeLiteralNode(items);
  }
  if (operations.length === 0) return [];
  const exported = [factory.createModifier(typescript.SyntaxKind.ExportKeyword)];
  return [
    factory.createInterfaceDeclaration(exported, "callbacks", undefined, undefined, operations),
  ];
}

/**
 * Gives the schemas that hold themselves in lists an alias each: TypeScript puts off looking at an alias in a list, and
 * never at `components["schemas"]["Name"]`.
 */
function withAliases(nodes: readonly ts.Node[], recursive: ReadonlySet<string>): ts.Node[] {
  const taken = new FreeNames();
  const aliases = new Map<string, string>();
  for (const name of recursive)
    aliases.set(name, freeTypeName(`Recursive${typeNameOf(name)}`, taken));
  const declarations: ts.Node[] = [];
  const { factory } = typescript;
  const aliased = <Node extends ts.Node>(node: Node): Node =>
    typescript.visitEachChild(node, replaced, undefined) as Node;
  const replaced = (node: ts.Node): ts.Node => {
    const alias = aliases.get(schemaNameIn(node) ?? "");
    return alias === undefined ? aliased(node) : factory.createTypeReferenceNode(alias);
  };
  const schemasOf = (node: ts.Node): ts.Node => {
    if (!typescript.isPropertySignature(node) || !node.type) return node;
    const alias = aliases.get(nameOf(node.name));
    if (alias === undefined) return node;
    const type = aliased(node.type);
    declarations.push(factory.createTypeAliasDeclaration(undefined, alias, undefined, type));
    return factory.updatePropertySignature(
      node,
      node.modifiers,
      node.name,
      node.questionToken,
      factory.createTypeReferenceNode(alias),
    );
  };
  const componentsOf = (node: ts.Node): ts.Node =>
    typescript.isPropertySignature(node) && nameOf(node.name) === "schemas" && node.type
      ? factory.updatePropertySignature(
          node,
          node.modifiers,
          node.name,
          node.questionToken,
          typescript.visitEachChild(node.type, schemasOf, undefined),
        )
      : node;
  const changed = nodes.map((node) =>
    typescript.isInterfaceDeclaration(node) && node.name.text === "components"
      ? typescript.visitEachChild(node, componentsOf, undefined)
      : node,
  );
  return [...changed, ...declarations];
}

const nameOf = (name: ts.Node): string =>
  typescript.isIdentifier(name) || typescript.isStringLiteral(name) ? name.text : "";

/** `Name` for `components["schemas"]["Name"]`. */
function schemaNameIn(node: ts.Node): string | undefined {
  if (
    !typescript.isIndexedAccessTypeNode(node) ||
    !typescript.isIndexedAccessTypeNode(node.objectType)
  )
    return undefined;
  const { objectType, indexType } = node.objectType;
  const isSchemas =
    typescript.isTypeReferenceNode(objectType) &&
    nameOf(objectType.typeName) === "components" &&
    typescript.isLiteralTypeNode(indexType) &&
    nameOf(indexType.literal) === "schemas";
  return isSchemas && typescript.isLiteralTypeNode(node.indexType)
    ? nameOf(node.indexType.literal)
    : undefined;
}

function contextOf(document: OpenAPI3): GlobalContext {
  return {
    silent: true,
    transform: tupleOf,
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    // A default is what the API assumes where a field is left out, so it does not make the field required.
    defaultNonNullable: false,
    // Those are values in the schemas already.
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    resolve<Found>(reference: string): Found | undefined {
      const tokens = tokensOf(reference);
      return (tokens && valueAt(document, tokens)) as Found | undefined;
    },
    // Its configuration of Redocly is for loading, which has been done.
  } as Partial<GlobalContext> as GlobalContext;
}

/**
 * A list whose first items are each described: of those, any that the list may end before is optional, and others may
 * follow unless there are none.
 */
function tupleOf(schema: SchemaObject, options: TransformNodeOptions): ts.TypeNode | undefined {
  const { type, prefixItems, items, minItems, maxItems } = schema as unknown as Schema;
  if (type !== "array" || !Array.isArray(prefixItems)) return undefined;
  const { factory } = typescript;
  const least = typeof minItems === "number" ? minItems : 0;
  const typeOf = (item: unknown): ts.TypeNode =>
    transformSchemaObject(item as SchemaObject, options);
  const members = prefixItems.map((item, index) =>
    index < least ? typeOf(item) : factory.createOptionalTypeNode(typeOf(item)),
  );
  if (items === false || (typeof maxItems === "number" && maxItems <= prefixItems.length))
    return factory.createTupleTypeNode(members);
  const rest = factory.createArrayTypeNode(typeOf(items ?? true));
  return factory.createTupleTypeNode([...members, factory.createRestTypeNode(rest)]);
}

// Characters that no editor shows, or takes for the end of a line. As escapes they mean the same in a string, and in a
// comment they are seen.
const visible = (text: string): string =>
  text.replace(
    /[^\P{Cc}\n\t]|[\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
