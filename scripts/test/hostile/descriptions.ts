/** One description for each payload, with the payload wherever a description has text of its own. */

type Json = { readonly [key: string]: unknown };

const json = (schema: Json, text: string): Json => ({
  "application/json": { schema, example: { [text]: text } },
});

/** A valid description whose every text is `text`, names included where any text is a name. */
export function hostileDescription(text: string): Json {
  const schema = {
    type: "object",
    title: text,
    description: text,
    required: [text],
    properties: {
      [text]: {
        type: "string",
        description: text,
        enum: [text, "b"],
        default: text,
        example: text,
        format: text,
        pattern: text,
      },
      constant: { const: text },
      list: { type: "array", items: { $ref: "#/components/schemas/Other" } },
    },
    discriminator: { propertyName: text, mapping: { [text]: "#/components/schemas/Other" } },
    example: { [text]: text },
  };
  return {
    openapi: "3.1.0",
    info: {
      title: text,
      version: text,
      description: text,
      contact: { name: text },
      license: { name: text },
    },
    servers: [
      {
        url: "https://api.example.com/{place}",
        description: text,
        variables: { place: { default: text, enum: [text] } },
      },
    ],
    tags: [{ name: text, description: text }],
    security: [{ [text]: [text] }, { key: [] }],
    "x-unknown": { [text]: text },
    paths: {
      "/things/{id}": {
        get: {
          operationId: text,
          tags: [text],
          summary: text,
          description: text,
          deprecated: true,
          parameters: [
            {
              name: "id",
              in: "path",
              required: true,
              description: text,
              example: text,
              schema: { type: "string" },
            },
            {
              name: text || "q",
              in: "query",
              description: text,
              schema: { type: "string", default: text, enum: [text] },
            },
            { name: "when", in: "query", description: text, schema: schema },
          ],
          responses: {
            200: {
              description: text,
              headers: { "X-A": { description: text, schema: { type: "string" } } },
              content: json(schema, text),
            },
            404: { description: text, content: json({ $ref: "#/components/schemas/Other" }, text) },
          },
          callbacks: {
            [text || "c"]: {
              [`{$request.body#/${text}}`]: {
                post: { description: text, responses: { 200: { description: text } } },
              },
            },
          },
        },
        put: {
          operationId: `${text} again`,
          requestBody: { description: text, content: json(schema, text) },
          responses: { 204: { description: text } },
        },
        // Without an operationId, and with a tag that nothing declares.
        delete: { tags: [`${text}!`], responses: { default: { description: text } } },
      },
    },
    webhooks: {
      [text || "w"]: {
        post: { summary: text, requestBody: { content: json(schema, text) }, responses: {} },
      },
    },
    components: {
      schemas: {
        [text || "Empty"]: schema,
        Other: { type: "string", description: text, enum: [text] },
      },
      securitySchemes: {
        [text]: { type: "http", scheme: "bearer", description: text },
        key: { type: "apiKey", in: "query", name: text || "key", description: text },
      },
    },
  };
}
