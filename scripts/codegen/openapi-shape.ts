/** The shape of an OpenAPI document, as far as the later stages read it. */
import type { Findings } from "./diagnostics.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { schema } from "./schema-shape.ts";
import type { ReferenceKind } from "./schemas.ts";
import { sdk } from "./sdk-shape.ts";
import {
  flag,
  isObject,
  listOf,
  mapOf,
  object,
  oneOf,
  orReference,
  type Shape,
  ShapeCheck,
  set,
  text,
  texts,
} from "./shape.ts";

/** Looks at the shape of one document. */
export class OpenApiShape {
  private readonly document: OpenApiDocument;
  private readonly look: ShapeCheck;

  constructor(document: OpenApiDocument, findings: Findings) {
    this.document = document;
    this.look = new ShapeCheck(findings);
  }

  /** Tells what is wrong with the shape of the document, and takes it and what the output can do without out of it. */
  check(): void {
    const { document } = this;
    if (!isObject(document.info)) set(document, "info", {});
    openapi()({ holder: { document }, key: "document" }, this.look);
    document.info.title ??= "API";
    document.info.version ??= "0.0.0";
  }

  /** The same for a component that has been added since. */
  checkComponent(kind: ReferenceKind, name: string): void {
    const holder = this.document.components?.[kind];
    const shape = kinds[kind];
    if (isObject(holder) && shape) shape({ holder, key: name }, this.look);
  }
}

const reference = (shape: () => Shape): Shape => orReference((slot, check) => shape()(slot, check));

/** A list of objects; those without the text that they are known by are left out. */
const listKnownBy =
  (key: string, shape: Shape): Shape =>
  (slot, check) => {
    listOf(shape)(slot, check);
    const { holder } = slot;
    const value = holder[slot.key];
    if (!Array.isArray(value)) return;
    const known = value.filter((item) => item?.[key] || item?.$ref);
    if (known.length === value.length) return;
    const why = `one of the \`${slot.key}\` has no \`${key}\`; it is left out`;
    check.findings.approximation(holder, why, `Give it a \`${key}\`.`, slot.key);
    holder[slot.key] = known;
  };

const styles = "form simple spaceDelimited pipeDelimited deepObject matrix label cookie".split(" ");

const media = object(
  {
    schema: () => schema,
    itemSchema: () => schema,
    encoding: () =>
      mapOf(
        object(
          {
            contentType: () => text,
            style: () => oneOf(styles),
            explode: () => flag,
            allowReserved: () => flag,
            headers: () => mapOf(reference(() => header)),
          },
          "an encoding object",
        ),
      ),
    examples: () => examples,
  },
  "a media type object",
);
const examples: Shape = mapOf(orReference(object({}, "an example object")));
const content: Shape = mapOf(media);

const valueFields = {
  required: () => flag,
  allowReserved: () => flag,
  explode: () => flag,
  style: () => oneOf(styles),
  schema: () => schema,
  content: () => content,
  examples: () => examples,
};
const header = object(valueFields, "a header object");

const parameter: Shape = (slot, check) => {
  object({ ...valueFields, name: () => text }, "a parameter object")(slot, check);
  const value = slot.holder[slot.key];
  if (!isObject(value)) return;
  if (!places.includes(value["in"] as string)) {
    check.findings.mistake(
      value,
      `the parameter is ${value["in"] === undefined ? "in no place" : `in ${JSON.stringify(value["in"])}`}, expected path, query, header or cookie`,
      "Correct `in`; a body or a form is the operation's requestBody.",
      "in",
    );
    value["in"] = "query";
  }
};
const places = ["path", "query", "header", "cookie", "querystring"];

const namedParameter: Shape = (slot, check) => {
  parameter(slot, check);
  const value = slot.holder[slot.key];
  if (!isObject(value) || value["name"]) return;
  check.findings.mistake(value, "the parameter has no name", "Give it a `name`.");
  value["name"] = "unnamed";
};

// One without a name cannot be sent.
const parameters = listKnownBy(
  "name",
  reference(() => parameter),
);

const requestBody = object(
  { required: () => flag, content: () => content },
  "a request body object",
);

const link = object(
  { operationId: () => text, operationRef: () => text, parameters: () => mapOf(anything) },
  "a link object",
);
const anything: Shape = () => {};

const response = object(
  {
    headers: () => mapOf(reference(() => header)),
    content: () => content,
    links: () => mapOf(reference(() => link)),
  },
  "a response object",
);

const responses: Shape = (slot, check) => {
  mapOf(
    reference(() => response),
    { hasExtensions: true },
  )(slot, check);
  const value = slot.holder[slot.key];
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    if (/^([1-5](\d\d|XX|xx)|default)$/.test(key)) continue;
    check.leaveOut({ holder: value, key }, "a response stands under what is no status code");
  }
};

const servers: Shape = listKnownBy(
  "url",
  object(
    {
      url: () => text,
      variables: () =>
        mapOf(object({ default: () => text, enum: () => texts }, "a server variable object")),
    },
    "a server object",
  ),
);

const security: Shape = listOf(mapOf(texts));

const operation = object(
  {
    operationId: () => text,
    tags: () => texts,
    parameters: () => parameters,
    requestBody: () => reference(() => requestBody),
    responses: () => responses,
    callbacks: () => mapOf(reference(() => callback)),
    security: () => security,
    servers: () => servers,
    "x-sdk": () => sdk("operation"),
  },
  "an operation object",
);

/** Operations by methods that have no field of their own (OpenAPI 3.2). */
const additionalOperations: Shape = (slot, check) => {
  mapOf(operation)(slot, check);
  const value = slot.holder[slot.key];
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    // A token (RFC 9110, section 9.1) that no other field stands for.
    const isOwn = /^(get|put|post|delete|options|head|patch|trace|query)$/i.test(key);
    if (/^[!#$%&'*+.^`|~\w-]+$/.test(key) && !isOwn) continue;
    check.leaveOut({ holder: value, key }, `\`${key}\` is no additional method`);
  }
};

const pathItem: Shape = object(
  {
    ...Object.fromEntries(
      "get put post delete options head patch trace query"
        .split(" ")
        .map((name) => [name, () => operation]),
    ),
    additionalOperations: () => additionalOperations,
    $ref: () => text,
    parameters: () => parameters,
    servers: () => servers,
  },
  "a path item object",
);

const callback: Shape = mapOf(
  reference(() => pathItem),
  { hasExtensions: true },
);

const paths: Shape = (slot, check) => {
  const value = slot.holder[slot.key];
  if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (key.startsWith("/") || key.startsWith("x-") || isObject(value[key])) continue;
      check.leaveOut({ holder: value, key }, `\`${key}\` among the paths is no path item`);
    }
  }
  mapOf(
    reference(() => pathItem),
    { hasExtensions: true },
  )(slot, check);
};

const securityScheme = object(
  {
    type: () => text,
    name: () => text,
    in: () => text,
    scheme: () => text,
  },
  "a security scheme object",
);

/** What a component of each kind looks like. */
const kinds: { readonly [kind: string]: Shape } = {
  schemas: schema,
  parameters: reference(() => namedParameter),
  responses: reference(() => response),
  requestBodies: reference(() => requestBody),
  headers: reference(() => header),
  examples: reference(() => object({}, "an example object")),
  securitySchemes: reference(() => securityScheme),
  callbacks: reference(() => callback),
  links: reference(() => link),
  pathItems: reference(() => pathItem),
};
const components = object(
  Object.fromEntries(Object.entries(kinds).map(([kind, shape]) => [kind, () => mapOf(shape)])),
  "a components object",
);

const tag = object(
  { name: () => text, kind: () => text, parent: () => text, "x-sdk": () => sdk("tag") },
  "a tag object",
);

const openapi = (): Shape =>
  object(
    {
      info: () => object({ version: () => text }, "an info object"),
      servers: () => servers,
      security: () => security,
      tags: () => listKnownBy("name", tag),
      paths: () => paths,
      webhooks: () => mapOf(reference(() => pathItem)),
      components: () => components,
      "x-sdk": () => sdk("root"),
    },
    "an OpenAPI document",
  );
