/** Changes the schemas of a document without touching the document: what has changed is copied, the rest is shared. */
import type { Findings } from "./diagnostics.ts";
import type { Direction } from "./directions.ts";
import {
  type ComponentsObject,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type ParameterObject,
  type PathItemObject,
  type Reference,
  type RequestBodyObject,
  type ResponseObject,
  type SchemaOrBoolean,
} from "./openapi.ts";
import { resolved } from "./resolve.ts";

/** What is done with what a request or an answer holds. */
export interface Change {
  schema(schema: SchemaOrBoolean, direction: Direction): SchemaOrBoolean;
  /** What becomes of an example of something of that schema. */
  example(value: unknown, schema: SchemaOrBoolean, direction: Direction): unknown;
}

/** The document with every schema changed that stands in an operation or in a component that is no schema. */
export function changeSchemas(
  document: OpenApiDocument,
  change: Change,
  findings: Findings,
): OpenApiDocument {
  return new Changes(document, change, findings).whole();
}

/** An object with some members replaced: the object itself where they are what it has, and without those undefined. */
function withMembers<Whole extends object>(
  whole: Whole,
  members: { readonly [key: string]: unknown },
  findings: Findings,
): Whole {
  const known = whole as { readonly [key: string]: unknown };
  if (Object.keys(members).every((key) => known[key] === members[key])) return whole;
  const kept = Object.entries({ ...whole, ...members }).filter(([, value]) => value !== undefined);
  return findings.copied(Object.fromEntries(kept) as Whole, whole);
}

/** A map or list with every value replaced; itself where none is another. */
export function mapValues<Whole extends object>(
  whole: Whole,
  replaced: (value: never, key: string) => unknown,
  findings: Findings,
): Whole {
  const entries = Object.entries(whole);
  const values = entries.map(([key, value]) => replaced(value as never, key));
  if (values.every((value, index) => value === entries[index]?.[1])) return whole;
  const copy = Array.isArray(whole)
    ? values
    : Object.fromEntries(entries.map(([key], index) => [key, values[index]]));
  return findings.copied(copy as Whole, whole);
}

type Content = { [mediaType: string]: MediaTypeObject };
type Headers = NonNullable<ResponseObject["headers"]>;
type Parameter = Omit<ParameterObject, "name" | "in">;
type Callback = { [expression: string]: PathItemObject } | Reference;

class Changes {
  private readonly document: OpenApiDocument;
  private readonly change: Change;
  private readonly findings: Findings;
  /** The references that are being written out, which may lead back to themselves. */
  private readonly open: Set<string> = new Set();

  constructor(document: OpenApiDocument, change: Change, findings: Findings) {
    this.document = document;
    this.change = change;
    this.findings = findings;
  }

  whole(): OpenApiDocument {
    const { paths, webhooks, components } = this.document;
    const items = (from: Direction) => (item: PathItemObject) => this.pathItem(item, from);
    return withMembers(
      this.document,
      {
        paths: paths && this.each(paths, items("request")),
        // What a webhook sends is sent by the API.
        webhooks: webhooks && this.each(webhooks, items("response")),
        components: components && this.components(components),
      },
      this.findings,
    );
  }

  private components(components: ComponentsObject): ComponentsObject {
    const { parameters, requestBodies, responses, headers, pathItems, callbacks } = components;
    return withMembers(
      components,
      {
        parameters:
          parameters &&
          this.each(parameters, (parameter: Parameter) => this.parameter(parameter, "request")),
        requestBodies:
          requestBodies &&
          this.each(requestBodies, (body: RequestBodyObject) => this.body(body, "request")),
        responses:
          responses &&
          this.each(responses, (response: ResponseObject) => this.body(response, "response")),
        headers:
          headers && this.each(headers, (header: Parameter) => this.parameter(header, "response")),
        pathItems:
          pathItems &&
          this.each(pathItems, (item: PathItemObject) => this.pathItem(item, "request")),
        callbacks:
          callbacks &&
          this.each(callbacks, (callback: Callback) => this.callback(callback, "response")),
      },
      this.findings,
    );
  }

  /** `sent` is the direction of what its operations take. */
  private pathItem(entry: PathItemObject, sent: Direction): PathItemObject {
    return this.orReference(entry, sent, "request", (item: PathItemObject, way) => {
      const { parameters, additionalOperations } = item;
      const known = new Set(operationsIn(item).map(([, operation]) => operation));
      const isOperation = (value: unknown): value is OperationObject =>
        known.has(value as OperationObject);
      const operations = Object.entries(item).flatMap(([key, value]) =>
        isOperation(value) ? [[key, this.operation(value, way)]] : [],
      );
      const members = {
        ...Object.fromEntries(operations),
        parameters: parameters && this.parameters(parameters, way),
        additionalOperations:
          additionalOperations &&
          this.each(additionalOperations, (each: OperationObject) => this.operation(each, way)),
      };
      return withMembers(item, members, this.findings);
    });
  }

  private operation(operation: OperationObject, sent: Direction): OperationObject {
    const { parameters, requestBody, responses, callbacks } = operation;
    const answered = opposite(sent);
    return withMembers(
      operation,
      {
        parameters: parameters && this.parameters(parameters, sent),
        requestBody:
          requestBody &&
          this.orReference(requestBody, sent, "request", (body: RequestBodyObject, way) =>
            this.body(body, way),
          ),
        responses:
          responses &&
          this.each(responses, (response: ResponseObject | Reference) =>
            this.orReference(response, answered, "response", (whole: ResponseObject, way) =>
              this.body(whole, way),
            ),
          ),
        callbacks:
          callbacks &&
          this.each(callbacks, (callback: Callback) => this.callback(callback, answered)),
      },
      this.findings,
    );
  }

  private callback(entry: Callback, sent: Direction): Callback {
    return this.orReference(entry, sent, "response", (callback: Callback, way) =>
      this.each(callback, (item: PathItemObject) => this.pathItem(item, way)),
    );
  }

  private parameters<List extends object>(parameters: List, sent: Direction): List {
    return this.each(parameters, (entry: Parameter) =>
      this.orReference(entry, sent, "request", (parameter: Parameter, way) =>
        this.parameter(parameter, way),
      ),
    );
  }

  private parameter(parameter: Parameter, direction: Direction): Parameter {
    if ("$ref" in parameter) return parameter;
    const { content } = parameter;
    const members = {
      ...this.described(parameter, direction),
      content: content && this.content(content, direction),
    };
    return withMembers(parameter, members, this.findings);
  }

  private body<Body extends { content?: Content; headers?: Headers }>(
    body: Body,
    direction: Direction,
  ): Body {
    if ("$ref" in body) return body;
    const { content, headers } = body;
    const header = (entry: Parameter) =>
      this.orReference(entry, direction, "response", (whole: Parameter, way) =>
        this.parameter(whole, way),
      );
    const members = {
      content: content && this.content(content, direction),
      headers: headers && this.each(headers, header),
    };
    return withMembers(body, members, this.findings);
  }

  private content(content: Content, direction: Direction): Content {
    return this.each(content, (media: MediaTypeObject) => {
      const { itemSchema } = media;
      const item =
        itemSchema === undefined ? {} : { itemSchema: this.change.schema(itemSchema, direction) };
      return withMembers(media, { ...this.described(media, direction), ...item }, this.findings);
    });
  }

  /** The schema of a parameter, header or media type, and the examples beside it. */
  private described(
    { schema, example, examples }: Pick<MediaTypeObject, "schema" | "example" | "examples">,
    direction: Direction,
  ): { readonly [key: string]: unknown } {
    if (schema === undefined) return {};
    const changed = (value: unknown) => this.change.example(value, schema, direction);
    return {
      schema: this.change.schema(schema, direction),
      example: example === undefined ? undefined : changed(example),
      examples:
        examples &&
        this.each(examples, (entry: { value?: unknown } | Reference) => {
          const whole = resolved<{ value?: unknown }>(this.document, entry);
          const value = changed(whole.value);
          return value === whole.value ? entry : { ...whole, value };
        }),
    };
  }

  /**
   * Leaves a reference to a component that is what is wanted here. Components are changed for one direction, so where
   * another is wanted and makes a difference, the component is written out.
   */
  private orReference<Whole extends object>(
    entry: Whole | Reference,
    direction: Direction,
    ofComponents: Direction,
    changed: (whole: Whole, direction: Direction) => Whole,
  ): Whole {
    if (!("$ref" in entry) || typeof entry.$ref !== "string") {
      return changed(entry as Whole, direction);
    }
    if (direction === ofComponents || this.open.has(entry.$ref)) return entry as Whole;
    this.open.add(entry.$ref);
    const whole = resolved<Whole>(this.document, entry);
    const here = changed(whole, direction);
    const isAlike = JSON.stringify(here) === JSON.stringify(changed(whole, ofComponents));
    this.open.delete(entry.$ref);
    return isAlike ? (entry as Whole) : here;
  }

  private each<Whole extends object>(
    whole: Whole,
    replaced: (value: never, key: string) => unknown,
  ): Whole {
    return mapValues(whole, replaced, this.findings);
  }
}

const opposite = (direction: Direction): Direction =>
  direction === "request" ? "response" : "request";
