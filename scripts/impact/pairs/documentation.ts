import {
  answering,
  done,
  object,
  operation,
  type Pairs,
  passing,
  passingNothing,
  reading,
  taking,
  withParameters,
  writing,
} from "./pair.ts";

const name = (more: string): string => object(`name: { type: string${more && `, ${more}`} }`);
const sort = (more: string): string =>
  `{ name: sort, in: query, ${more && `${more}, `}schema: { type: string } }`;
const deprecation =
  "The types: what is deprecated is struck through where it is written (Semantic Versioning, item 7).";
const words = "Either: nothing but comments is changed.";

/** Deprecation, defaults, and what is there for people alone. */
export const documentationPairs: Pairs = [
  [
    "an operation is deprecated",
    {
      before: operation(done),
      after: operation(`deprecated: true, ${done}`),
      description: "patch",
      types: "minor",
      because: deprecation,
      keeps: { client: "await client.things.update();" },
    },
  ],
  [
    "an operation is no longer deprecated",
    {
      version: "3.0",
      before: operation(`deprecated: true, ${done}`),
      after: operation(done),
      description: "patch",
      types: "patch",
      keeps: { client: "await client.things.update();" },
    },
  ],
  [
    "a parameter is deprecated",
    {
      before: withParameters(sort("")),
      after: withParameters(sort("deprecated: true")),
      description: "patch",
      types: "minor",
      because: deprecation,
      keeps: passing('{ sort: "name" }'),
    },
  ],
  [
    "a property of an answer is deprecated",
    {
      version: "3.0",
      before: answering(name("")),
      after: answering(name("deprecated: true")),
      description: "patch",
      types: "minor",
      because: deprecation,
      keeps: reading("console.log(thing.name);"),
    },
  ],
  [
    "a property of a body is deprecated",
    {
      before: taking(name("")),
      after: taking(name("deprecated: true")),
      description: "patch",
      types: "minor",
      because: deprecation,
      keeps: writing('{ name: "a" }'),
    },
  ],
  [
    "a schema is deprecated",
    {
      before: answering(object("name: { type: string }")),
      after: answering(object("name: { type: string }", "deprecated: true")),
      description: "patch",
      types: "minor",
      client: "none",
      because: deprecation,
      keeps: reading("console.log(thing.name);"),
    },
  ],
  [
    "a property of an answer gets a default",
    {
      before: answering(name("")),
      after: answering(name("default: a")),
      description: "patch",
      types: "patch",
      client: "none",
      because: "Either: it may be missing as before, and the comment says what it means then.",
      keeps: reading("const name: string | undefined = thing.name;"),
    },
  ],
  [
    "a property of a body has another default",
    {
      version: "3.0",
      before: taking(name("default: a")),
      after: taking(name("default: b")),
      description: "patch",
      types: "patch",
      client: "none",
      because:
        "Neither: who leaves it out gets something else, which may be a major change that no tool sees.",
      keeps: writing("{}"),
    },
  ],
  [
    "a property of a body has no default any more",
    {
      before: taking(name("default: a")),
      after: taking(name("")),
      description: "patch",
      types: "patch",
      client: "none",
      because:
        "Neither: who leaves it out gets something else, which may be a major change that no tool sees.",
      keeps: writing("{}"),
    },
  ],
  [
    "an operation is described in other words",
    {
      before: operation(`summary: One, description: One., ${done}`),
      after: operation(`summary: Two, description: Two., ${done}`),
      description: "patch",
      types: "patch",
      keeps: passingNothing,
    },
  ],
  [
    "a parameter is described in other words",
    {
      version: "3.0",
      before: withParameters(sort("description: One.")),
      after: withParameters(sort("description: Two.")),
      description: "patch",
      types: "patch",
      keeps: passing('{ sort: "name" }'),
    },
  ],
  [
    "a property is described in other words",
    {
      before: answering(name("description: One.")),
      after: answering(name("description: Two.")),
      description: "patch",
      types: "patch",
      client: "none",
      because: words,
      keeps: reading("console.log(thing.name);"),
    },
  ],
  [
    "an example is added",
    {
      version: "3.0",
      before: answering(name("")),
      after: answering(name("example: a")),
      description: "patch",
      types: "patch",
      client: "none",
      because: words,
      keeps: reading("console.log(thing.name);"),
    },
  ],
  [
    "an example of a whole answer is another",
    {
      before: answering(
        `${object("name: { type: string }").slice(0, -2)}, examples: [{ name: a }] }`,
      ),
      after: answering(
        `${object("name: { type: string }").slice(0, -2)}, examples: [{ name: b }] }`,
      ),
      description: "none",
      types: "patch",
      client: "none",
      because: words,
      keeps: reading("console.log(thing.name);"),
    },
  ],
  [
    "an answer is described in other words",
    {
      before: operation("responses: { 204: { description: One. } }"),
      after: operation("responses: { 204: { description: Two. } }"),
      description: "patch",
      types: "patch",
      client: "none",
      because: words,
      keeps: passingNothing,
    },
  ],
  [
    "more is to be read elsewhere",
    {
      before: operation(done),
      after: operation(`externalDocs: { url: https://a.test }, ${done}`),
      description: "minor",
      types: "none",
      because: words,
      keeps: passingNothing,
    },
  ],
];
