/** The component schemas as models: their names, fields, examples, and who uses them. */
import { refuseDeepParts, spend } from "./bounds.ts";
import type {
  FieldModel,
  ModelModel,
  OperationModel,
  OperationName,
  ResourceModel,
  TypeModel,
} from "./model.ts";
import { FreeNames, typeNameOf, withoutCase } from "./names.ts";
import {
  type OpenApiDocument,
  operationsIn,
  type PathItemObject,
  type RequestBodyObject,
  type Schema,
  type SchemaOrBoolean,
} from "./openapi.ts";
import { resolved, schemaExample, schemaWithSiblings } from "./resolve.ts";
import { isSchema } from "./schemas.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** The TypeScript name of every component schema; a number tells apart those that would have the same. */
export function modelNamesOf(document: OpenApiDocument): ModelNames {
  const names = new Map<string, string>();
  // Each model is also a page.
  const free = new FreeNames([], withoutCase);
  for (const schemaName of Object.keys(document.components?.schemas ?? {})) {
    names.set(schemaName, free.give(typeNameOf(schemaName)));
  }
  return names;
}

/** A model for every component schema, in the order of the description. */
export function buildModels(
  document: OpenApiDocument,
  names: ModelNames,
  resources: readonly ResourceModel[],
): ModelModel[] {
  const schemas = Object.entries(document.components?.schemas ?? {});
  const inner = new Map(
    schemas.map(([schemaName, schema]) => [nameIn(names, schemaName), typeOf(schema, names)]),
  );
  const operationsUsing = invert(
    resources
      .flatMap(({ operations }) => operations)
      .map((operation) => [operation, typesIn(operation)] as const),
    inner,
    document,
  );
  const webhooksUsing = invert(webhookTypes(document, names), inner, document);
  return schemas.map(([schemaName, component]) => {
    const name = nameIn(names, schemaName);
    const schema = schemaWithSiblings(document, component);
    return {
      schemaName,
      name,
      description: schema.description ?? schema.title ?? "",
      deprecated: schema.deprecated === true,
      type: typeOf(component, names),
      fields: fieldsOf(document, component, names),
      values: schema.enum ?? [],
      example: schemaExample(document, component),
      usedBy: (operationsUsing.get(name) ?? []).map(
        ({ resourceName, resourceFileName, name }): OperationName => ({
          resourceName,
          resourceFileName,
          name,
        }),
      ),
      webhooks: webhooksUsing.get(name) ?? [],
    };
  });
}

const nameIn = (names: ModelNames, schemaName: string): string =>
  names.get(schemaName) ?? schemaName;

/** The fields of an object, those of its `allOf` parts first taken in; a later one of the same name wins. */
export function fieldsOf(
  document: OpenApiDocument,
  schema: SchemaOrBoolean,
  names: ModelNames,
): FieldModel[] {
  const fields = new Map<string, SchemaOrBoolean>();
  const required = new Set<string>();
  collect(document, schema, fields, required, new Set());
  spend(document, "fields", fields.size);
  return [...fields].map(([name, field]) => {
    const whole = schemaWithSiblings(document, field);
    return {
      name,
      type: typeOf(field, names),
      required: required.has(name),
      deprecated: whole.deprecated === true,
      description: whole.description ?? "",
      example: schemaExample(document, field),
    };
  });
}

function collect(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  fields: Map<string, SchemaOrBoolean>,
  required: Set<string>,
  seen: Set<object>,
  depth = 0,
): void {
  if (!isSchema(schema)) return;
  const target =
    schema.$ref === undefined ? schema : resolved<Schema>(document, { $ref: schema.$ref });
  if (seen.has(target)) return;
  seen.add(target);
  spend(document, "fields", 1);
  refuseDeepParts(depth);
  for (const part of target.allOf ?? []) collect(document, part, fields, required, seen, depth + 1);
  for (const [name, field] of Object.entries(target.properties ?? {})) fields.set(name, field);
  for (const name of target.required ?? []) required.add(name);
}

const typesIn = (operation: OperationModel): TypeModel[] =>
  [
    ...operation.parameters,
    operation.requestBody,
    ...(operation.requestBody?.alternatives ?? []),
    ...operation.responses,
    operation.result,
  ].flatMap((part) => part?.type ?? []);

function webhookTypes(
  document: OpenApiDocument,
  names: ModelNames,
): (readonly [string, TypeModel[]])[] {
  return Object.entries(document.webhooks ?? {}).map(([event, entry]) => {
    const item = resolved<PathItemObject>(document, entry);
    const bodies = operationsIn(item).flatMap(([, { requestBody }]) => requestBody ?? []);
    const media = bodies.flatMap((body) =>
      Object.values(resolved<RequestBodyObject>(document, body).content ?? {}),
    );
    return [event, media.map(({ schema }) => typeOf(schema, names))] as const;
  });
}

/** For every model the users whose types hold it, directly or through other models. */
function invert<User>(
  users: readonly (readonly [User, readonly TypeModel[]])[],
  inner: ReadonlyMap<string, TypeModel>,
  document: OpenApiDocument,
): Map<string, User[]> {
  const usersOf = new Map<string, User[]>();
  for (const [user, types] of users) {
    const reached = new Set<string>();
    const open = types.flatMap((type) => type.models);
    for (let model = open.pop(); model !== undefined; model = open.pop()) {
      if (reached.has(model)) continue;
      reached.add(model);
      open.push(...(inner.get(model)?.models ?? []));
    }
    spend(document, "users", reached.size);
    for (const model of reached) {
      const others = usersOf.get(model);
      if (others) others.push(user);
      else usersOf.set(model, [user]);
    }
  }
  return usersOf;
}
