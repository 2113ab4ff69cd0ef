/** Where a change stands in the files that people edit. */
import ts from "typescript";
import type { Locate, Place } from "../codegen/diagnostics.ts";
import type { ApiModel, OperationModel } from "../codegen/model.ts";
import {
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type ParameterObject,
  type PathItemObject,
  type Schema,
} from "../codegen/openapi.ts";
import { tokensOf, valueAt } from "../codegen/pointers.ts";
import { resolved } from "../codegen/resolve.ts";
import { namesAround } from "./type-facts.ts";

/** Finds places in the description of one API. */
export class DescriptionPlaces {
  private readonly model: ApiModel;
  private readonly document: OpenApiDocument;
  private readonly locate: Locate;

  constructor(model: ApiModel, locate: Locate) {
    this.model = model;
    this.document = model.document;
    this.locate = locate;
  }

  /** The place that a JSON pointer leads to, or the nearest around it that a person wrote. */
  at(pointer: string): Place {
    const tokens = tokensOf(pointer) ?? [];
    for (let length = tokens.length; length > 0; length--) {
      const holder = valueAt(this.document, tokens.slice(0, length - 1));
      const key = tokens[length - 1];
      if (typeof holder !== "object" || holder === null || key === undefined) continue;
      if (!Object.hasOwn(holder, key)) continue;
      const place = this.known(holder, key);
      if (place) return place;
    }
    return this.locate(this.document);
  }

  private known(node: object, key?: string): Place | undefined {
    const place = this.locate(node, key);
    return place.pointer === "#/" ? undefined : place;
  }

  /** The place of what generated declarations were made of, by the names around them. */
  of(names: readonly string[]): Place | undefined {
    const [first = "", second = "", third = "", ...rest] = names;
    if (first === "components")
      return this.inSchema(valueAt(this.document, ["components", second, third]), rest);
    if (first === "operations") {
      const operation = this.operations().find(({ operationId }) => operationId === second);
      return operation && this.inOperation(operation, [third, ...rest]);
    }
    if (first === "paths" || first === "webhooks")
      return this.inOperation(valueAt(this.document, [first, second, third]), rest);
    return this.inClient(first, [second, third, ...rest]);
  }

  /** The place of the operation that a method calls or that has an address such as `GET /companies`. */
  ofOperation(label: string): Place | undefined {
    const operation = this.operationOf(label);
    const node =
      operation &&
      valueAt(this.document, ["paths", operation.path, operation.httpMethod.toLowerCase()]);
    return typeof node === "object" && node !== null ? this.known(node) : undefined;
  }

  operationOf(label: string): OperationModel | undefined {
    return this.model.resources
      .flatMap(({ operations }) => operations)
      .find(
        ({ httpMethod, path, resourceName, name, wait }) =>
          label === `${httpMethod} ${path}` ||
          label === `${resourceName}.${name}` ||
          label === `${resourceName}.${wait?.name}`,
      );
  }

  private operations(): OperationObject[] {
    return Object.values(this.document.paths ?? {}).flatMap((entry) => {
      const item = resolved<PathItemObject>(this.document, entry);
      return operationsIn(item).map(([, operation]) => operation);
    });
  }

  private inOperation(node: unknown, names: readonly string[]): Place | undefined {
    if (typeof node !== "object" || node === null) return undefined;
    const operation = node as OperationObject;
    const [part = "", second = "", third = ""] = names;
    if (part === "parameters") return this.ofParameter(operation, third) ?? this.known(operation);
    const body = valueAt(operation, [part, second]) ?? valueAt(operation, [part]);
    return (typeof body === "object" && body && this.known(body)) || this.known(operation);
  }

  private ofParameter(operation: OperationObject, name: string): Place | undefined {
    const parameter = operation.parameters
      ?.map((entry) => resolved<ParameterObject>(this.document, entry))
      .find((one) => one.name === name);
    return parameter && this.known(parameter);
  }

  private inSchema(node: unknown, names: readonly string[]): Place | undefined {
    if (typeof node !== "object" || node === null) return undefined;
    const [name, ...rest] = names;
    const own = this.known(node);
    if (name === undefined) return own;
    const schema = resolved<Schema>(this.document, node as Schema);
    const property = valueAt(schema, ["properties", name]);
    if (property !== undefined) return this.inSchema(property, rest) ?? own;
    const inner = [schema.items, ...(schema.allOf ?? []), ...(schema.oneOf ?? [])]
      .concat(schema.anyOf ?? [])
      .filter((part) => typeof part === "object");
    const deeper = inner.map((part) => this.inSchema(part, names)).find((place) => place);
    return deeper ?? own;
  }

  /** What stands in the client: an input, a method of a resource, the errors of an operation. */
  private inClient(type: string, [member = ""]: readonly string[]): Place | undefined {
    for (const resource of this.model.resources) {
      for (const operation of resource.operations) {
        const label = `${operation.httpMethod} ${operation.path}`;
        const isMethod = resource.typeName === type && operation.name === member;
        if (isMethod || operation.errorsName === type) return this.ofOperation(label);
        if (operation.inputName !== type) continue;
        return this.inInput(operation, member) ?? this.ofOperation(label);
      }
    }
    return undefined;
  }

  private inInput(operation: OperationModel, member: string): Place | undefined {
    const path = ["paths", operation.path, operation.httpMethod.toLowerCase()];
    const node = valueAt(this.document, path) as OperationObject | undefined;
    if (!node) return undefined;
    const parameter = operation.parameters.find(({ inputName }) => inputName === member);
    if (parameter) return this.ofParameter(node, parameter.name);
    return member === "body" && node.requestBody ? this.known(node.requestBody) : undefined;
  }
}

/** The line and column, from 1, at which a source declares what has these names around it. */
export function placeInSource(file: string, text: string, names: readonly string[]): Place {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const find = (node: ts.Node): ts.Node | undefined => {
    const around = namesAround(node);
    if (around.length === names.length && around.every((name, index) => name === names[index]))
      return node;
    return ts.forEachChild(node, find);
  };
  const start = find(source)?.getStart(source) ?? 0;
  const { line, character } = source.getLineAndCharacterOfPosition(start);
  return { file, line: line + 1, column: character + 1, pointer: "" };
}
