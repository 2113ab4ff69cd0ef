/** Descriptions of any size that are made to take a generator long: each puts all of its weight on one thing. */

type Json = { readonly [key: string]: unknown };

interface Parts {
  readonly paths?: Json;
  readonly schemas?: Json;
  readonly [member: string]: unknown;
}

const described = ({ paths = {}, schemas, ...others }: Parts): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Large", version: "1.0.0" },
    paths,
    ...others,
    ...(schemas && { components: { schemas } }),
  });

const items = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));

const entries = (count: number, entry: (index: number) => [string, unknown]): Json =>
  Object.fromEntries(items(count, entry));

const schemaRef = (name: string | number): Json => ({ $ref: `#/components/schemas/S${name}` });
const okay = { 200: { description: "Fine." } };
const answering = (schema: Json): Json => ({
  200: { description: "Fine.", content: { "application/json": { schema } } },
});
const textOf = (bytes: number, piece: string): string =>
  piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
const text = { type: "string" };

/** A description whose only text of any length stands in every place that a page or a comment shows. */
const talking = (bytes: number, piece: string): string => {
  const description = textOf(bytes / 4, piece);
  return described({
    info: { title: "Large", version: "1.0.0", description },
    paths: {
      "/a": {
        get: { operationId: "get-a", tags: ["a"], description, responses: answering(schemaRef(0)) },
      },
    },
    tags: [{ name: "a", description }],
    schemas: { S0: { type: "object", properties: { a: { type: "string", description } } } },
  });
};

/** A nest of `depth` schemas, one in the other. */
const nested = (depth: number, around: (inner: Json) => Json): Json => {
  let schema: Json = text;
  for (let level = 0; level < depth; level++) schema = around(schema);
  return schema;
};

const lines = (count: number, line: (index: number) => string): string =>
  items(count, line).join("\n");

/** By name what makes about so many bytes of a description. */
export const adversaries: readonly (readonly [name: string, (bytes: number) => string])[] = [
  [
    "one schema of very many properties",
    (bytes) =>
      described({
        schemas: {
          S0: { type: "object", properties: entries(bytes / 34, (i) => [`property${i}`, text]) },
        },
      }),
  ],
  [
    "one schema of very many required properties, in an operation",
    (bytes) =>
      described({
        paths: {
          "/a": {
            post: {
              requestBody: { content: { "application/json": { schema: schemaRef(0) } } },
              responses: answering(schemaRef(0)),
            },
          },
        },
        schemas: {
          S0: {
            type: "object",
            required: items(bytes / 50, (i) => `property${i}`),
            properties: entries(bytes / 50, (i) => [`property${i}`, text]),
          },
        },
      }),
  ],
  [
    "very many small schemas",
    (bytes) => described({ schemas: entries(bytes / 27, (i) => [`S${i}`, text]) }),
  ],
  [
    "very many paths",
    (bytes) =>
      described({
        paths: entries(bytes / 62, (i) => [`/p${i}`, { get: { responses: okay } }]),
      }),
  ],
  [
    "very many paths with variables, tags and errors",
    (bytes) =>
      described({
        paths: entries(bytes / 160, (i) => [
          `/p${i}/{a}/{b}`,
          {
            get: {
              tags: [`t${i % 1000}`],
              responses: {
                ...okay,
                404: {
                  description: "No.",
                  content: { "application/json": { schema: schemaRef(0) } },
                },
              },
            },
          },
        ]),
        schemas: { S0: text },
      }),
  ],
  [
    "a tag for each of very many operations",
    (bytes) =>
      described({
        paths: entries(bytes / 80, (i) => [
          `/p${i}`,
          { get: { tags: [`tag${i}`], responses: okay } },
        ]),
      }),
  ],
  [
    "very many declared tags",
    (bytes) =>
      described({
        tags: items(bytes / 40, (i) => ({ name: `tag${i}`, description: "a" })),
        paths: entries(bytes / 400, (i) => [
          `/p${i}`,
          { get: { tags: [`tag${i}`], responses: okay } },
        ]),
      }),
  ],
  [
    "a oneOf of very many",
    (bytes) =>
      described({
        schemas: {
          S0: {
            oneOf: items(bytes / 90, (i) => ({ type: "object", properties: { [`p${i}`]: text } })),
          },
        },
      }),
  ],
  [
    "a oneOf of very many components with a discriminator",
    (bytes) =>
      described({
        schemas: {
          Any: {
            oneOf: items(bytes / 150, schemaRef),
            discriminator: {
              propertyName: "kind",
              mapping: entries(bytes / 150, (i) => [`k${i}`, `#/components/schemas/S${i}`]),
            },
          },
          ...entries(bytes / 150, (i) => [`S${i}`, { type: "object", properties: { kind: text } }]),
        },
      }),
  ],
  [
    "a chain of references",
    (bytes) => {
      const count = Math.floor(bytes / 48);
      return described({
        schemas: { ...entries(count, (i) => [`S${i}`, schemaRef(i + 1)]), [`S${count}`]: text },
      });
    },
  ],
  [
    "a chain of references with siblings",
    (bytes) => {
      const count = Math.floor(bytes / 70);
      return described({
        schemas: {
          ...entries(count, (i) => [`S${i}`, { ...schemaRef(i + 1), description: "a" }]),
          [`S${count}`]: text,
        },
      });
    },
  ],
  [
    "a chain of objects",
    (bytes) => {
      const count = Math.floor(bytes / 90);
      return described({
        paths: { "/a": { get: { responses: answering(schemaRef(0)) } } },
        schemas: {
          ...entries(count, (i) => [
            `S${i}`,
            { type: "object", properties: { a: schemaRef(i + 1) } },
          ]),
          [`S${count}`]: text,
        },
      });
    },
  ],
  [
    "a chain of allOf",
    (bytes) => {
      const count = Math.floor(bytes / 60);
      return described({
        schemas: {
          ...entries(count, (i) => [`S${i}`, { allOf: [schemaRef(i + 1)] }]),
          [`S${count}`]: text,
        },
      });
    },
  ],
  [
    "a chain of allOf, each with a property",
    (bytes) => {
      const count = Math.floor(bytes / 110);
      return described({
        schemas: {
          ...entries(count, (i) => [
            `S${i}`,
            { allOf: [schemaRef(i + 1)], properties: { [`p${i}`]: text } },
          ]),
          [`S${count}`]: text,
        },
      });
    },
  ],
  [
    "a chain of lists",
    (bytes) => {
      const count = Math.floor(bytes / 75);
      return described({
        schemas: {
          ...entries(count, (i) => [`S${i}`, { type: "array", items: schemaRef(i + 1) }]),
          [`S${count}`]: text,
        },
      });
    },
  ],
  [
    "very many that are parts of the base whose alternatives they are",
    (bytes) => {
      const count = Math.floor(bytes / 140);
      return described({
        schemas: {
          S0: { type: "object", oneOf: items(count, (i) => schemaRef(i + 1)) },
          ...entries(count, (i) => [`S${i + 1}`, { allOf: [schemaRef(0), { type: "object" }] }]),
        },
      });
    },
  ],
  [
    "a chain of references through what is no part of a description",
    (bytes) => {
      const count = Math.floor(bytes / 70);
      return described({
        schemas: { S0: { $ref: "#/x-more/D0" } },
        "x-more": entries(count, (i) => [
          `D${i}`,
          { properties: { a: { $ref: `#/x-more/D${i + 1 < count ? i + 1 : 0}` } } },
        ]),
      });
    },
  ],
  [
    "a circle of allOf",
    (bytes) => {
      const count = Math.floor(bytes / 60);
      return described({
        schemas: entries(count, (i) => [`S${i}`, { allOf: [schemaRef((i + 1) % count)] }]),
      });
    },
  ],
  [
    "a ladder of allOf, doubling at every rung",
    (bytes) => {
      const count = Math.floor(bytes / 100);
      return described({
        paths: {
          "/a": {
            post: {
              requestBody: { content: { "application/json": { schema: schemaRef(0) } } },
              responses: answering(schemaRef(0)),
            },
          },
        },
        schemas: {
          ...entries(count, (i) => [`S${i}`, { allOf: [schemaRef(i + 1), schemaRef(i + 1)] }]),
          [`S${count}`]: text,
        },
      });
    },
  ],
  [
    "a ladder of required objects, doubling at every rung",
    (bytes) => {
      const count = Math.floor(bytes / 160);
      return described({
        paths: {
          "/a": {
            post: {
              requestBody: { content: { "application/json": { schema: schemaRef(0) } } },
              responses: answering(schemaRef(0)),
            },
          },
        },
        schemas: {
          ...entries(count, (i) => [
            `S${i}`,
            {
              type: "object",
              required: ["a", "b"],
              properties: { a: schemaRef(i + 1), b: schemaRef(i + 1) },
            },
          ]),
          [`S${count}`]: text,
        },
      });
    },
  ],
  [
    "a wide and shallow ladder of required objects",
    (bytes) => {
      const width = Math.floor(bytes / 16 / 60);
      const properties = (rung: number) => entries(width, (i) => [`p${i}`, schemaRef(rung + 1)]);
      return described({
        paths: {
          "/a": {
            post: {
              requestBody: { content: { "application/json": { schema: schemaRef(0) } } },
              responses: answering(schemaRef(0)),
            },
          },
        },
        schemas: {
          ...entries(15, (i) => [
            `S${i}`,
            { type: "object", required: Object.keys(properties(i)), properties: properties(i) },
          ]),
          S15: text,
        },
      });
    },
  ],
  [
    "schemas that all hold many others, in every way",
    (bytes) => {
      const count = Math.floor(bytes / 700);
      const at = (i: number) => schemaRef((i * 7919) % count);
      return described({
        schemas: entries(count, (i) => [
          `S${i}`,
          {
            type: "object",
            allOf: [at(i + 1), at(i + 2)],
            oneOf: [at(i + 3), at(i + 4)],
            anyOf: [at(i + 5), at(i + 6)],
            properties: { a: at(i + 7), b: { type: "array", items: at(i + 8) } },
            additionalProperties: at(i + 9),
          },
        ]),
      });
    },
  ],
  [
    "operations that all use one large web of schemas",
    (bytes) => {
      const count = Math.floor(bytes / 250);
      return described({
        paths: entries(count, (i) => [`/p${i}`, { get: { responses: answering(schemaRef(i)) } }]),
        schemas: entries(count, (i) => [
          `S${i}`,
          { type: "object", properties: { a: schemaRef((i + 1) % count) } },
        ]),
      });
    },
  ],
  [
    "operations that all answer one large schema, written out",
    (bytes) => {
      const width = Math.floor(bytes / 2 / 34);
      const response = {
        description: "Fine.",
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["property0"],
              properties: entries(width, (i) => [`property${i}`, text]),
            },
          },
        },
      };
      return JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Large", version: "1.0.0" },
        paths: entries(bytes / 2 / 90, (i) => [
          `/p${i}`,
          { get: { responses: { 200: { $ref: "#/components/responses/R" } } } },
        ]),
        components: { responses: { R: response } },
      });
    },
  ],
  [
    "schemas that all are one large object and some more",
    (bytes) => {
      const width = Math.floor(bytes / 2 / 34);
      return described({
        schemas: {
          S0: { type: "object", properties: entries(width, (i) => [`property${i}`, text]) },
          ...entries(bytes / 2 / 60, (i) => [`T${i}`, { allOf: [schemaRef(0)] }]),
        },
      });
    },
  ],
  [
    "a list of very many values",
    (bytes) =>
      described({
        schemas: { S0: { type: "string", enum: items(bytes / 14, (i) => `value${i}`) } },
      }),
  ],
  [
    "references to a list of very many values",
    (bytes) =>
      described({
        paths: entries(bytes / 2 / 200, (i) => [
          `/p${i}`,
          {
            get: {
              parameters: [{ name: "q", in: "query", schema: schemaRef(0) }],
              responses: answering(schemaRef(0)),
            },
          },
        ]),
        schemas: { S0: { type: "string", enum: items(bytes / 2 / 14, (i) => `value${i}`) } },
      }),
  ],
  [
    "objects nested as deep as may be",
    (bytes) => {
      const one = nested(85, (inner) => ({ type: "object", properties: { a: inner } }));
      return described({
        schemas: entries(bytes / JSON.stringify(one).length, (i) => [`S${i}`, one]),
      });
    },
  ],
  [
    "alternatives nested as deep as may be",
    (bytes) => {
      const one = nested(85, (inner) => ({ oneOf: [inner, text] }));
      return described({
        schemas: entries(bytes / JSON.stringify(one).length, (i) => [`S${i}`, one]),
      });
    },
  ],
  [
    "nullable parts nested as deep as may be",
    (bytes) => {
      const one = nested(60, (inner) => ({ nullable: true, allOf: [inner] }));
      return described({
        schemas: entries(bytes / JSON.stringify(one).length, (i) => [`S${i}`, one]),
      }).replace("3.1.0", "3.0.0");
    },
  ],
  [
    "one example as large as the file",
    (bytes) =>
      described({
        schemas: {
          S0: { type: "array", example: items(bytes / 30, (i) => ({ a: `value${i}`, b: i })) },
        },
      }),
  ],
  [
    "one example that nests deep",
    (bytes) => {
      let value: unknown = textOf(bytes / 2, "a ");
      for (let level = 0; level < 180; level++) value = [value];
      return described({
        paths: {
          "/a": {
            post: {
              requestBody: {
                content: { "application/json": { schema: { type: "array" }, example: value } },
              },
              responses: okay,
            },
          },
        },
      });
    },
  ],
  ["descriptions of words", (bytes) => talking(bytes, "word and ")],
  ["descriptions of one word", (bytes) => talking(bytes, "a")],
  ["descriptions of backticks", (bytes) => talking(bytes, "`")],
  [
    "descriptions of runs of backticks",
    (bytes) => {
      let piece = "";
      for (let run = 1; piece.length < bytes / 4; run++)
        piece += `${"`".repeat((run % 2000) + 1)} `;
      return talking(bytes, piece.slice(0, bytes / 4));
    },
  ],
  ["descriptions of unclosed code", (bytes) => talking(bytes, "`a ``b ")],
  ["descriptions of brackets", (bytes) => talking(bytes, "[<](&")],
  ["descriptions of backslashes", (bytes) => talking(bytes, "\\")],
  ["descriptions of blanks", (bytes) => talking(bytes, " ")],
  [
    "descriptions of blanks and a word",
    (bytes) => talking(bytes, `${" ".repeat(bytes / 4 - 2)}a.`),
  ],
  ["descriptions of blanks between words", (bytes) => talking(bytes, `a${" ".repeat(bytes / 4)}b`)],
  [
    "descriptions of line feeds between words",
    (bytes) => talking(bytes, `a${"\n".repeat(bytes / 4)}b`),
  ],
  [
    "descriptions of carriage returns between words",
    (bytes) => talking(bytes, `a${"\r".repeat(bytes / 4)}b`),
  ],
  ["descriptions of line feeds", (bytes) => talking(bytes, "\n")],
  ["descriptions of blank lines and bullets", (bytes) => talking(bytes, "\n \n- a")],
  ["descriptions of ends of comments", (bytes) => talking(bytes, "*/ /* {@ @")],
  ["descriptions of dashes", (bytes) => talking(bytes, "-")],
  ["descriptions of dashes and blanks", (bytes) => talking(bytes, "- ")],
  ["descriptions of pipes", (bytes) => talking(bytes, "\\|")],
  ["descriptions of line separators", (bytes) => talking(bytes, "\u2028")],
  // Six bytes each in JSON.
  ["descriptions of nulls", (bytes) => talking(bytes / 6, "\u0000")],
  [
    "very many short descriptions",
    (bytes) =>
      described({
        schemas: entries(bytes / 80, (i) => [
          `S${i}`,
          { description: "A `b` | <c> [d](e) & * f.", type: "string" },
        ]),
      }),
  ],
  [
    "very long names",
    (bytes) => described({ schemas: entries(3, (i) => [textOf(bytes / 3, "Ab") + i, text]) }),
  ],
  [
    "very long names of properties and paths",
    (bytes) =>
      described({
        paths: { [`/${textOf(bytes / 3, "aB/{")}`]: { get: { responses: okay } } },
        schemas: {
          S0: {
            type: "object",
            properties: { [textOf(bytes / 3, "aB ")]: text, [textOf(bytes / 3, "'")]: text },
          },
        },
      }),
  ],
  [
    "a path of very many variables",
    (bytes) =>
      described({
        paths: {
          [lines(bytes / 12, (i) => `/{v${i}}`).replaceAll("\n", "")]: { get: { responses: okay } },
        },
      }),
  ],
  [
    "one operationId for very many operations",
    (bytes) =>
      described({
        paths: entries(bytes / 88, (i) => [
          `/p${i}`,
          { get: { operationId: "same", responses: okay } },
        ]),
      }),
  ],
  [
    "schemas whose names are all one name",
    (bytes) =>
      described({
        schemas: entries(bytes / 60, (i) => [
          `name ${"-".repeat(i % 20)}${i.toString(2).replaceAll("0", "-").replaceAll("1", "+")}`,
          text,
        ]),
      }),
  ],
  [
    "operations whose names are all one name",
    (bytes) =>
      described({
        paths: entries(bytes / 100, (i) => [
          `/p${i}`,
          {
            get: {
              operationId: `do-${i.toString(2).replaceAll("0", "-").replaceAll("1", "+")}`,
              responses: okay,
            },
          },
        ]),
      }),
  ],
  [
    "operations without operationId, whose names are all one name",
    (bytes) =>
      described({
        paths: entries(bytes / 80, (i) => [
          `/${i.toString(2).replaceAll("0", "-").replaceAll("1", "+")}`,
          { get: { responses: okay } },
        ]),
      }),
  ],
  [
    "tags whose names are all one name",
    (bytes) =>
      described({
        paths: entries(bytes / 100, (i) => [
          `/p${i}`,
          {
            get: {
              tags: [`t ${i.toString(2).replaceAll("0", "-").replaceAll("1", "+")}`],
              responses: okay,
            },
          },
        ]),
      }),
  ],
  [
    "references into the middle of a path, each to another place of one name",
    (bytes) => {
      const count = Math.floor(bytes / 150);
      return described({
        schemas: {
          S0: {
            type: "object",
            properties: entries(count, (i) => [
              `p${"-".repeat(i % 7)}${i.toString(2).replaceAll("0", "-").replaceAll("1", "+")}`,
              { type: "object", properties: {} },
            ]),
          },
          S1: {
            type: "object",
            properties: entries(count, (i) => [
              `q${i}`,
              {
                $ref: `#/components/schemas/S0/properties/p${"-".repeat(i % 7)}${i.toString(2).replaceAll("0", "-").replaceAll("1", "+")}`,
              },
            ]),
          },
        },
      });
    },
  ],
  [
    "an operation of very many parameters",
    (bytes) =>
      described({
        paths: {
          "/a": {
            get: {
              parameters: items(bytes / 65, (i) => ({ name: `q${i}`, in: "query", schema: text })),
              responses: okay,
            },
          },
        },
      }),
  ],
  [
    "very many parameters of one name",
    (bytes) =>
      described({
        paths: {
          "/a": {
            get: {
              parameters: items(bytes / 62, () => ({ name: "q", in: "query", schema: text })),
              responses: okay,
            },
          },
        },
      }),
  ],
  [
    "a form of very many fields",
    (bytes) =>
      described({
        paths: {
          "/a": {
            post: {
              requestBody: {
                content: {
                  "multipart/form-data": {
                    schema: {
                      type: "object",
                      properties: entries(bytes / 90, (i) => [`f${i}`, text]),
                    },
                    encoding: entries(bytes / 90, (i) => [`f${i}`, { contentType: "text/plain" }]),
                  },
                },
              },
              responses: okay,
            },
          },
        },
      }),
  ],
  [
    "an operation of very many media types",
    (bytes) =>
      described({
        paths: {
          "/a": {
            post: {
              requestBody: {
                content: entries(bytes / 120, (i) => [`application/x${i}`, { schema: text }]),
              },
              responses: {
                200: {
                  description: "",
                  content: entries(bytes / 120, (i) => [`application/x${i}`, { schema: text }]),
                },
              },
            },
          },
        },
      }),
  ],
  [
    "an operation of very many callbacks and links",
    (bytes) =>
      described({
        paths: {
          "/a": {
            get: {
              callbacks: entries(bytes / 200, (i) => [
                `c${i}`,
                { "{$request.body#/url}": { post: { responses: okay } } },
              ]),
              responses: {
                200: {
                  description: "",
                  links: entries(bytes / 200, (i) => [`l${i}`, { operationId: "a" }]),
                },
              },
            },
          },
        },
      }),
  ],
  [
    "very many webhooks",
    (bytes) =>
      described({
        webhooks: entries(bytes / 150, (i) => [
          `event.${i}`,
          {
            post: {
              requestBody: { content: { "application/json": { schema: schemaRef(0) } } },
              responses: okay,
            },
          },
        ]),
        schemas: { S0: { type: "object", properties: { type: text } } },
      }),
  ],
  [
    "very many security schemes and requirements",
    (bytes) =>
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Large", version: "1.0.0" },
        paths: entries(bytes / 200, (i) => [
          `/p${i}`,
          { get: { security: [{ [`k${i}`]: [] }], responses: okay } },
        ]),
        components: {
          securitySchemes: entries(bytes / 200, (i) => [
            `k${i}`,
            { type: "apiKey", in: "header", name: `X-${i}` },
          ]),
        },
      }),
  ],
  [
    "requirements of every scheme at every operation",
    (bytes) => {
      const count = Math.floor(Math.sqrt(bytes / 10));
      return JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Large", version: "1.0.0" },
        security: items(count, (i) => ({ [`k${i}`]: [] })),
        paths: entries(bytes / 120, (i) => [`/p${i}`, { get: { responses: okay } }]),
        components: {
          securitySchemes: entries(count, (i) => [
            `k${i}`,
            { type: "apiKey", in: "header", name: `X-${i}` },
          ]),
        },
      });
    },
  ],
  [
    "very many servers and variables",
    (bytes) =>
      described({
        servers: items(bytes / 200, (i) => ({
          url: `https://{v${i}}.example.com`,
          variables: { [`v${i}`]: { default: "a" } },
        })),
        paths: { "/a": { get: { responses: okay } } },
      }),
  ],
  [
    "a server of very many variables and braces",
    (bytes) =>
      described({
        servers: [
          {
            url: `https://${textOf(bytes / 2, "{")}`,
            variables: entries(bytes / 80, (i) => [`v${i}`, { default: "a" }]),
          },
        ],
        paths: { "/a": { get: { responses: okay } } },
      }),
  ],
  [
    "very many broken references",
    (bytes) =>
      described({
        schemas: {
          S0: { oneOf: items(bytes / 48, (i) => ({ $ref: `#/components/schemas/Nope${i}` })) },
        },
      }),
  ],
  [
    "very many mistakes of shape",
    (bytes) => described({ paths: entries(bytes / 20, (i) => [`/p${i}`, { get: 1 }]) }),
  ],
  [
    "very many different approximations",
    (bytes) => described({ schemas: entries(bytes / 40, (i) => [`S${i}`, { type: `nope${i}` }]) }),
  ],
  [
    "very many unknown security schemes",
    (bytes) =>
      described({
        paths: entries(bytes / 90, (i) => [
          `/p${i}`,
          { get: { security: [{ [`k${i}`]: [] }], responses: okay } },
        ]),
      }),
  ],
  [
    "very many references to files that are missing",
    (bytes) =>
      described({ paths: entries(bytes / 45, (i) => [`/p${i}`, { $ref: `missing${i}.yaml` }]) }),
  ],
  [
    "very many references to remote files",
    (bytes) =>
      described({
        schemas: entries(bytes / 65, (i) => [
          `S${i}`,
          { $ref: `http://127.0.0.1:9/missing${i}.yaml` },
        ]),
      }),
  ],
  [
    "references through very many references",
    (bytes) => {
      const count = Math.floor(bytes / 100);
      return described({
        schemas: entries(count, (i) => [
          `S${i}`,
          { $ref: `#/components/schemas/S${(i + 1) % count}/properties/a` },
        ]),
      });
    },
  ],
  [
    "very many circles of references",
    (bytes) =>
      described({
        schemas: entries(bytes / 55, (i) => [`S${i}`, schemaRef(i % 2 ? i - 1 : i + 1)]),
      }),
  ],
  [
    "very many mistakes in x-sdk",
    (bytes) =>
      described({
        paths: entries(bytes / 90, (i) => [
          `/p${i}`,
          { get: { "x-sdk": { method: "*/" }, responses: okay } },
        ]),
      }),
  ],
  [
    "YAML of very many schemas",
    (bytes) =>
      `openapi: 3.1.0\ninfo: { title: Large, version: 1.0.0 }\npaths: {}\ncomponents:\n  schemas:\n${lines(bytes / 70, (i) => `    S${i}:\n      type: object\n      properties: { a: { type: string } }`)}\n`,
  ],
  [
    "YAML of very many paths",
    (bytes) =>
      `openapi: 3.1.0\ninfo: { title: Large, version: 1.0.0 }\npaths:\n${lines(bytes / 95, (i) => `  /p${i}:\n    get:\n      responses:\n        "200":\n          description: Fine.`)}\n`,
  ],
  [
    "YAML of very many mistakes",
    (bytes) =>
      `openapi: 3.1.0\ninfo: { title: Large, version: 1.0.0 }\npaths:\n${lines(bytes / 20, (i) => `  /p${i}: { get: 1 }`)}\n`,
  ],
  [
    "YAML of one long text",
    (bytes) =>
      `openapi: 3.1.0\ninfo:\n  title: Large\n  version: 1.0.0\n  description: |\n${lines(bytes / 20, (i) => `    line ${i} of it`)}\npaths: {}\n`,
  ],
  [
    "YAML of very many anchors and aliases",
    (bytes) =>
      `openapi: 3.1.0\ninfo: { title: Large, version: 1.0.0 }\npaths: {}\nx-a:\n${lines(bytes / 24, (i) => `- &a${i} { a: 1 }\n- *a${i}`)}\n`,
  ],
  [
    "YAML of one key that is there twice among very many",
    (bytes) =>
      `openapi: 3.1.0\ninfo: { title: Large, version: 1.0.0 }\npaths: {}\nx-a:\n${lines(bytes / 14, (i) => `  a${i}: 1`)}\n  a0: 2\n`,
  ],
  ["YAML of brackets alone", (bytes) => textOf(bytes, "[")],
  [
    "JSON that ends too early",
    (bytes) => described({ schemas: entries(bytes / 27, (i) => [`S${i}`, text]) }).slice(0, -2),
  ],
  ["numbers alone", (bytes) => textOf(bytes, "1 ")],
  ["nulls alone", (bytes) => textOf(bytes, "\u0000")],
];
