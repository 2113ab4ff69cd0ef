/**
 * The document that types are made of: what a request holds and what an answer holds are told apart, and every schema
 * is in a form that has a type. The document that is published, and that the wire is checked against, is another.
 */
import type { Findings } from "./diagnostics.ts";
import { type DirectedSchema, type Direction, Directions } from "./directions.ts";
import { discriminatorValues } from "./discriminators.ts";
import type { OpenApiDocument, Schema, SchemaOrBoolean } from "./openapi.ts";
import { changeSchemas } from "./schema-changes.ts";
import { isSchema } from "./schemas.ts";
import { TypedSchemas, type TypingContext } from "./typed-schema.ts";

/** Makes it of a normalised document, which stays as it is. */
export function typedDocument(document: OpenApiDocument, findings: Findings): OpenApiDocument {
  const directions = new Directions(document, () => rootsOf(document, findings));
  const values = discriminatorValues(document);
  const context = { document, findings, directions, values };
  const schemas = {
    request: new TypedSchemas(context, "request"),
    response: new TypedSchemas(context, "response"),
  };
  const changed = changeSchemas(
    document,
    {
      schema: (schema, direction) => schemas[direction].of(schema),
      example: (value, schema, direction) => directions.withoutLeftOut(schema, value, direction),
    },
    findings,
  );
  const { components } = changed;
  if (!components?.schemas) return changed;
  return { ...changed, components: { ...components, schemas: componentSchemas(context) } };
}

/** Everything that an operation, or a component that is no schema, sends or answers. */
function rootsOf(document: OpenApiDocument, findings: Findings): DirectedSchema[] {
  const roots: DirectedSchema[] = [];
  const note = (schema: SchemaOrBoolean, direction: Direction): SchemaOrBoolean => {
    roots.push({ schema, direction });
    return schema;
  };
  changeSchemas(document, { schema: note, example: (value) => value }, findings);
  return roots;
}

/** Each component once, or twice where requests and answers hold it and it is not the same in both. */
function componentSchemas(context: TypingContext): { [name: string]: Schema } {
  const { document, directions } = context;
  const schemas = Object.entries(document.components?.schemas ?? {});
  const entries = schemas.flatMap(([name, schema]): [string, SchemaOrBoolean][] => {
    const own = new TypedSchemas(context, directions.directionOf(name)).component(name, schema);
    const requestName = directions.requestNameOf(name);
    if (requestName === name) return [[name, own]];
    const inRequests = new TypedSchemas(context, "request").component(name, schema);
    return [
      [name, own],
      [requestName, described(inRequests, name)],
    ];
  });
  return Object.fromEntries(entries) as { [name: string]: Schema };
}

function described(schema: SchemaOrBoolean, name: string): SchemaOrBoolean {
  if (!isSchema(schema)) return schema;
  const words = `What a request holds of \`${name}\`.`;
  const given = schema.description?.trim().replace(/[^.!?]$/, "$&.");
  const description = given ? `${given}\n\n${words}` : words;
  return { ...schema, description };
}
