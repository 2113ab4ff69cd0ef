import {
  done,
  operation,
  type Pairs,
  type Programs,
  passing,
  passingNothing,
  withParameters,
} from "./pair.ts";

const query = (name: string, schema: string, more = ""): string =>
  `{ name: ${name}, in: query, ${more && `${more}, `}schema: ${schema} }`;

const limit = query("limit", "{ type: integer }");
const text = "{ type: string }";
const list = "{ type: array, items: { type: string } }";

const withOptions: Programs = { client: "await client.things.update({ timeoutMs: 1000 });" };

/** Parameters of every place. */
export const parameterPairs: Pairs = [
  [
    "an optional parameter is added",
    {
      before: withParameters(limit),
      after: withParameters(limit, query("sort", text)),
      description: "minor",
      types: "minor",
      keeps: passing("{ limit: 1 }"),
    },
  ],
  [
    "the first optional parameter is added",
    {
      version: "3.0",
      before: withParameters(),
      after: withParameters(limit),
      description: "minor",
      types: "minor",
      client: "major",
      because:
        "The client: a call that only had options, `update({ timeoutMs })`, has to give its input before them now.",
      keeps: { types: passingNothing.types ?? "" },
      breaks: withOptions,
    },
  ],
  [
    "a required parameter is added",
    {
      before: withParameters(limit),
      after: withParameters(limit, query("sort", text, "required: true")),
      description: "major",
      types: "major",
      breaks: passing("{ limit: 1 }"),
    },
  ],
  [
    "the first required parameter is added",
    {
      version: "3.0",
      before: withParameters(),
      after: withParameters(query("sort", text, "required: true")),
      description: "major",
      types: "major",
      breaks: passingNothing,
    },
  ],
  [
    "an optional parameter is removed",
    {
      before: withParameters(limit, query("sort", text)),
      after: withParameters(limit),
      description: "major",
      types: "major",
      breaks: passing('{ sort: "name" }'),
    },
  ],
  [
    "the only parameter is removed",
    {
      version: "3.0",
      before: withParameters(limit),
      after: withParameters(),
      description: "major",
      types: "major",
      breaks: passing("{ limit: 1 }"),
    },
  ],
  [
    "a required parameter is removed",
    {
      before: withParameters(limit, query("sort", text, "required: true")),
      after: withParameters(limit),
      description: "major",
      types: "major",
      breaks: passing('{ sort: "name" }'),
    },
  ],
  [
    "an optional parameter is renamed",
    {
      version: "3.0",
      before: withParameters(limit),
      after: withParameters(query("size", "{ type: integer }")),
      description: "major",
      types: "major",
      breaks: passing("{ limit: 1 }"),
    },
  ],
  [
    "a required parameter is renamed",
    {
      before: withParameters(query("sort", text, "required: true")),
      after: withParameters(query("order", text, "required: true")),
      description: "major",
      types: "major",
      breaks: passing('{ sort: "name" }'),
    },
  ],
  [
    "a parameter moves from the query to a header",
    {
      before: withParameters(query("sort", text)),
      after: withParameters("{ name: sort, in: header, schema: { type: string } }"),
      description: "major",
      types: "major",
      client: "none",
      because:
        "The description: an installed client puts it where the API no longer looks. A program that names it goes on to compile.",
      breaks: { types: passing('{ sort: "name" }').types ?? "" },
      keeps: { client: 'await client.things.update({ sort: "name" });' },
    },
  ],
  [
    "an optional parameter becomes required",
    {
      before: withParameters(limit),
      after: withParameters(query("limit", "{ type: integer }", "required: true")),
      description: "major",
      types: "major",
      breaks: passingNothing,
    },
  ],
  [
    "a required parameter becomes optional",
    {
      version: "3.0",
      before: withParameters(query("limit", "{ type: integer }", "required: true")),
      after: withParameters(limit),
      description: "patch",
      types: "minor",
      because: "The types: callers may leave it out from now on, which is something new to them.",
      keeps: passing("{ limit: 1 }"),
    },
  ],
  [
    "a parameter takes a number where it took text",
    {
      before: withParameters(query("limit", text)),
      after: withParameters(limit),
      description: "major",
      types: "major",
      breaks: passing('{ limit: "1" }'),
    },
  ],
  [
    "a parameter takes any number where it took whole ones",
    {
      version: "3.0",
      before: withParameters(limit),
      after: withParameters(query("limit", "{ type: number }")),
      description: "patch",
      types: "none",
      because: "The description: callers may write more. TypeScript has one type for all numbers.",
    },
  ],
  [
    "a parameter takes whole numbers where it took any",
    {
      before: withParameters(query("limit", "{ type: number }")),
      after: withParameters(limit),
      description: "major",
      types: "none",
      because: "The description: 1.5 is refused now, and TypeScript has one type for all numbers.",
      keeps: passing("{ limit: 1 }"),
    },
  ],
  [
    "a parameter takes a number or text where it took a number",
    {
      before: withParameters(limit),
      after: withParameters(query("limit", "{ type: [integer, string] }")),
      description: "patch",
      types: "minor",
      because: "The types: there is something new that callers may write.",
      keeps: passing("{ limit: 1 }"),
    },
  ],
  [
    "a parameter takes a number alone where it took text too",
    {
      before: withParameters(query("limit", "{ type: [integer, string] }")),
      after: withParameters(limit),
      description: "major",
      types: "major",
      breaks: passing('{ limit: "1" }'),
    },
  ],
  [
    "a parameter takes a list where it took one value",
    {
      before: withParameters(query("sort", text)),
      after: withParameters(query("sort", list)),
      description: "major",
      types: "major",
      breaks: passing('{ sort: "name" }'),
    },
  ],
  [
    "text becomes an enum in a parameter",
    {
      version: "3.0",
      before: withParameters(query("sort", text)),
      after: withParameters(query("sort", "{ type: string, enum: [name, size] }")),
      description: "major",
      types: "major",
      breaks: passing('{ sort: "age" }'),
    },
  ],
  [
    "an enum becomes text in a parameter",
    {
      before: withParameters(query("sort", "{ type: string, enum: [name, size] }")),
      after: withParameters(query("sort", text)),
      description: "patch",
      types: "minor",
      because: "The types: there is something new that callers may write.",
      keeps: passing('{ sort: "name" }'),
    },
  ],
  [
    "a list in a parameter is written in one piece",
    {
      before: withParameters(query("sort", list)),
      after: withParameters(query("sort", list, "explode: false")),
      description: "major",
      types: "none",
      because: "The description: the API no longer understands what installed clients write.",
      keeps: passing('{ sort: ["name"] }'),
    },
  ],
  [
    "a list in a parameter is written with spaces",
    {
      version: "3.0",
      before: withParameters(query("sort", list, "explode: false")),
      after: withParameters(query("sort", list, "explode: false, style: spaceDelimited")),
      description: "major",
      types: "none",
      because: "The description: the API no longer understands what installed clients write.",
      keeps: passing('{ sort: ["name"] }'),
    },
  ],
  [
    "a parameter may hold reserved characters",
    {
      before: withParameters(query("sort", text)),
      after: withParameters(query("sort", text, "allowReserved: true")),
      description: "major",
      types: "none",
      because: "The types: what is escaped already is understood as before.",
      keeps: passing('{ sort: "name" }'),
    },
  ],
  [
    "a parameter gets a default",
    {
      version: "3.0",
      before: withParameters(limit),
      after: withParameters(query("limit", "{ type: integer, default: 10 }")),
      description: "patch",
      types: "none",
      client: "patch",
      because: "Either: nothing but comments is changed, and calls are what they were.",
      keeps: passingNothing,
    },
  ],
  [
    "a parameter gets another default",
    {
      before: withParameters(query("limit", "{ type: integer, default: 10 }")),
      after: withParameters(query("limit", "{ type: integer, default: 20 }")),
      description: "patch",
      types: "none",
      client: "patch",
      because:
        "Neither: who leaves it out gets something else, which may be a major change that no tool sees.",
      keeps: passingNothing,
    },
  ],
  [
    "a parameter is described by a component",
    {
      before: withParameters(limit),
      after: operation(
        `parameters: [{ $ref: "#/components/parameters/Limit" }], ${done}`,
        `components: { parameters: { Limit: ${limit} } }`,
      ),
      description: "patch",
      types: "minor",
      client: "none",
      because:
        "The types: the component is a name that can be written now, and calls are what they were.",
      keeps: passing("{ limit: 1 }"),
    },
  ],
  [
    "the order of parameters changes",
    {
      version: "3.0",
      before: withParameters(limit, query("sort", text)),
      after: withParameters(query("sort", text), limit),
      description: "none",
      types: "patch",
      because: "Either: only the order of comments and members is another.",
      keeps: passing("{ limit: 1 }"),
    },
  ],
  [
    "a header is asked for that may be left out",
    {
      before: withParameters(),
      after: withParameters("{ name: X-Trace, in: header, schema: { type: string } }"),
      description: "minor",
      types: "minor",
      client: "major",
      because:
        "The client: a call that only had options, `update({ timeoutMs })`, has to give its input before them now.",
      keeps: { types: passingNothing.types ?? "" },
      breaks: withOptions,
    },
  ],
  [
    "a header is required",
    {
      version: "3.0",
      before: withParameters("{ name: X-Trace, in: header, schema: { type: string } }"),
      after: withParameters(
        "{ name: X-Trace, in: header, required: true, schema: { type: string } }",
      ),
      description: "major",
      types: "major",
      breaks: passingNothing,
    },
  ],
  [
    "a cookie that was asked for is no longer",
    {
      before: withParameters("{ name: session, in: cookie, schema: { type: string } }"),
      after: withParameters(),
      description: "major",
      types: "major",
      breaks: passing('{ session: "1" }', "cookie"),
    },
  ],
  [
    "a parameter in the path is a number where it was text",
    {
      before:
        'paths: { "/things/{id}": { get: { operationId: get-thing, tags: [Things], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { 204: { description: Done. } } } } }\n',
      after:
        'paths: { "/things/{id}": { get: { operationId: get-thing, tags: [Things], parameters: [{ name: id, in: path, required: true, schema: { type: integer } }], responses: { 204: { description: Done. } } } } }\n',
      description: "major",
      types: "major",
      breaks: {
        types: 'const parameters: api.operations["get-thing"]["parameters"]["path"] = { id: "1" };',
        client: 'await client.things.get({ id: "1" });',
      },
    },
  ],
  [
    "a parameter is written as JSON",
    {
      before: withParameters(
        query("filter", "{ type: object, properties: { name: { type: string } } }"),
      ),
      after: withParameters(
        "{ name: filter, in: query, content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }",
      ),
      description: "minor",
      types: "major",
      client: "none",
      because:
        "The types, though for another reason: the API no longer understands what installed clients write. In the types it is text, for the plain client to send; the client writes the JSON by itself.",
      keeps: { client: 'await client.things.update({ filter: { name: "a" } });' },
      breaks: { types: passing('{ filter: { name: "a" } }').types ?? "" },
    },
  ],
];
