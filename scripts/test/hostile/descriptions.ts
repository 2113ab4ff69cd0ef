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
      termsOfService: text,
      contact: { name: text, url: text, email: text },
      license: { name: text, url: text, identifier: text },
    },
    externalDocs: { url: text, description: text },
    servers: [
      {
        url: "https://api.example.com/{place}",
        description: text,
        variables: { place: { default: text, enum: [text], description: text } },
      },
      { url: text || "/" },
      { url: `https://{${text}}.example.com/${text}`, variables: { [text]: { default: text } } },
    ],
    tags: [{ name: text, description: text, externalDocs: { url: text } }],
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
            { name: text || "h", in: "header", schema: { const: text } },
            { name: text || "c", in: "cookie", schema: { type: "array", items: schema } },
            { $ref: "#/components/parameters/Odd~1~0%20name" },
          ],
          externalDocs: { url: text, description: text },
          responses: {
            200: {
              description: text,
              headers: {
                "X-A": { description: text, schema: { type: "string" } },
                [text || "X-B"]: { description: text, schema: { type: "integer" } },
              },
              content: { ...json(schema, text), [text || "a/b"]: { schema } },
              links: {
                [text || "l"]: {
                  operationId: text,
                  description: text,
                  parameters: { [text]: text },
                },
              },
            },
            404: { description: text, content: json({ $ref: "#/components/schemas/Other" }, text) },
          },
          callbacks: {
            [text || "c"]: {
              [`{$request.body#/${text}}`]: {
                servers: [{ url: text || "/" }],
                post: { description: text, responses: { 200: { description: text } } },
              },
            },
          },
        },
        put: {
          operationId: `${text} again`,
          servers: [
            {
              url: `https://files.example.com/{${text || "v"}}/${text}`,
              description: text,
              variables: { [text || "v"]: { default: text, description: text } },
            },
          ],
          requestBody: {
            description: text,
            content: {
              ...json(schema, text),
              "multipart/form-data": {
                schema,
                encoding: { [text]: { contentType: text, headers: { [text || "X"]: {} } } },
              },
            },
          },
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
        Values: {
          enum: [text, { [text]: [text] }, [text]],
          const: { [text]: text },
          "x-enum-varnames": [text],
          patternProperties: { [text]: { default: { [text]: text } } },
          $comment: text,
          $id: text,
          $anchor: text,
        },
      },
      parameters: { "Odd/~ name": { name: `${text} odd`, in: "query", schema } },
      examples: { [text || "e"]: { summary: text, value: text, externalValue: text } },
      securitySchemes: {
        [text]: { type: "http", scheme: "bearer", description: text },
        key: { type: "apiKey", in: "query", name: text || "key", description: text },
      },
    },
  };
}
