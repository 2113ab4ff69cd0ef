/** The shape of an OpenAPI document, as far as the later stages read it. */
import type { Findings } from "./diagnostics.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { schema } from "./schema-shape.ts";
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

/** Tells what is wrong with the shape of `document`, and takes out of it what the output can do without. */
export function checkShape(document: OpenApiDocument, findings: Findings): void {
  if (!isObject(document.info)) set(document, "info", {});
  openapi()({ holder: { document }, key: "document" }, new ShapeCheck(findings));
  document.info.title ??= "API";
  document.info.version ??= "0.0.0";
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
  }
};
const places = ["path", "query", "header", "cookie"];

const namedParameter: Shape = (slot, check) => {
  parameter(slot, check);
  const value = slot.holder[slot.key];
  if (!isObject(value) || value["name"]) return;
  check.findings.mistake(value, "the parameter has no name", "Give it a `name`.");
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

const response = object(
  {
    headers: () => mapOf(reference(() => header)),
    content: () => content,
    links: () => mapOf(reference(() => object({}, "a link object"))),
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

const pathItem: Shape = object(
  {
    ...Object.fromEntries(
      "get put post delete options head patch trace"
        .split(" ")
        .map((name) => [name, () => operation]),
    ),
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

const components = object(
  {
    schemas: () => mapOf(schema),
    parameters: () => mapOf(reference(() => namedParameter)),
    responses: () => mapOf(reference(() => response)),
    requestBodies: () => mapOf(reference(() => requestBody)),
    headers: () => mapOf(reference(() => header)),
    examples: () => examples,
    securitySchemes: () => mapOf(reference(() => securityScheme)),
    callbacks: () => mapOf(reference(() => callback)),
    pathItems: () => mapOf(reference(() => pathItem)),
  },
  "a components object",
);

const tag = object({ name: () => text, "x-sdk": () => sdk("tag") }, "a tag object");

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
