import { answering, object, type Pairs, reading, taking, writing } from "./pair.ts";

const name = "name: { type: string }";

/** The properties of what is answered. */
export const objectPairs: Pairs = [
  [
    "a property is added to an answer",
    {
      before: answering(object(name)),
      after: answering(object(`${name}, size: { type: integer }`)),
      description: "minor",
      types: "minor",
      keeps: reading("const name: string | undefined = thing.name;"),
    },
  ],
  [
    "a required property is added to an answer",
    {
      version: "3.0",
      before: answering(object(name)),
      after: answering(object(`${name}, size: { type: integer }`, "required: [size]")),
      description: "minor",
      types: "minor",
      keeps: reading("const name: string | undefined = thing.name;"),
    },
  ],
  [
    "a property is removed from an answer",
    {
      before: answering(object(`${name}, size: { type: integer }`)),
      after: answering(object(name)),
      description: "major",
      types: "major",
      breaks: reading("console.log(thing.size);"),
    },
  ],
  [
    "a property of an answer is renamed",
    {
      version: "3.0",
      before: answering(object(name)),
      after: answering(object("title: { type: string }")),
      description: "major",
      types: "major",
      breaks: reading("console.log(thing.name);"),
    },
  ],
  [
    "a property of an answer may be missing",
    {
      before: answering(object(name, "required: [name]")),
      after: answering(object(name)),
      description: "major",
      types: "major",
      breaks: reading("const name: string = thing.name;"),
    },
  ],
  [
    "a property of an answer is always there",
    {
      before: answering(object(name)),
      after: answering(object(name, "required: [name]")),
      description: "patch",
      types: "minor",
      because:
        "The types: its absence need no longer be reckoned with, and what does so still compiles.",
      keeps: reading("const name: string | undefined = thing.name;"),
    },
  ],
  [
    "a property of an answer is a number where it was text",
    {
      version: "3.0",
      before: answering(object("size: { type: string }")),
      after: answering(object("size: { type: integer }")),
      description: "major",
      types: "major",
      breaks: reading("const size: string | undefined = thing.size;"),
    },
  ],
  [
    "a property of an answer is any number where it was whole",
    {
      before: answering(object("size: { type: integer }")),
      after: answering(object("size: { type: number }")),
      description: "major",
      types: "none",
      because:
        "The description, for those who count with it: TypeScript has one type for all numbers.",
      keeps: reading("const size: number | undefined = thing.size;"),
    },
  ],
  [
    "a property of an answer may be text too",
    {
      before: answering(object("size: { type: integer }")),
      after: answering(object("size: { type: [integer, string] }")),
      description: "major",
      types: "major",
      breaks: reading("const size: number | undefined = thing.size;"),
    },
  ],
  [
    "a property of an answer is text no more",
    {
      before: answering(object("size: { type: [integer, string] }", "required: [size]")),
      after: answering(object("size: { type: integer }", "required: [size]")),
      description: "patch",
      types: "major",
      because:
        "The types: a program that told the two apart has a branch that can never be, and `never` has no members.",
      breaks: reading('if (typeof thing.size === "string") console.log(thing.size.length);'),
    },
  ],
  [
    "a property of an answer is a list where it was one",
    {
      version: "3.0",
      before: answering(object("tags: { type: string }")),
      after: answering(object("tags: { type: array, items: { type: string } }")),
      description: "major",
      types: "major",
      breaks: reading("const tags: string | undefined = thing.tags;"),
    },
  ],
  [
    "a list in an answer holds something else",
    {
      before: answering(object("tags: { type: array, items: { type: string } }")),
      after: answering(object("tags: { type: array, items: { type: integer } }")),
      description: "major",
      types: "major",
      breaks: reading("const tags: string[] | undefined = thing.tags;"),
    },
  ],
  [
    "something further in is removed from an answer",
    {
      version: "3.0",
      before: answering(object(`owner: ${object(`${name}, age: { type: integer }`)}`)),
      after: answering(object(`owner: ${object(name)}`)),
      description: "major",
      types: "major",
      breaks: reading("console.log(thing.owner?.age);"),
    },
  ],
  [
    "something that is reached through lists of itself is removed",
    {
      before: answering(
        object(
          `${name}, size: { type: integer }, parts: { type: array, items: { $ref: "#/components/schemas/Thing" } }`,
        ),
      ),
      after: answering(
        object(`${name}, parts: { type: array, items: { $ref: "#/components/schemas/Thing" } }`),
      ),
      description: "major",
      types: "major",
      breaks: reading("console.log(thing.parts?.[0]?.parts?.[0]?.size);"),
    },
  ],
  [
    "an answer may have properties that are not described",
    {
      before: answering(object(name)),
      after: answering(object(name, "additionalProperties: true")),
      description: "patch",
      types: "minor",
      because: "The types: properties can be read now that could not be named.",
      keeps: reading("const name: string | undefined = thing.name;"),
    },
  ],
  [
    "an answer has no properties but those described",
    {
      version: "3.0",
      before: answering(object(name, "additionalProperties: true")),
      after: answering(object(name, "additionalProperties: false")),
      description: "patch",
      types: "major",
      because: "The types: what read other properties does not compile.",
      breaks: reading('console.log(thing["colour"]);'),
    },
  ],
  [
    "the values of a map are something else",
    {
      before: answering("{ type: object, additionalProperties: { type: string } }"),
      after: answering("{ type: object, additionalProperties: { type: integer } }"),
      description: "major",
      types: "major",
      breaks: reading('const colour: string | undefined = thing["colour"];'),
    },
  ],
  [
    "a map becomes an object with properties",
    {
      version: "3.0",
      before: answering("{ type: object, additionalProperties: { type: string } }"),
      after: answering(object(name)),
      description: "major",
      types: "major",
      breaks: reading('console.log(thing["colour"]);'),
    },
  ],
  [
    "a property of an answer that could be anything is text",
    {
      before: answering(object("note: {}", "required: [note]")),
      after: answering(object("note: { type: string }", "required: [note]")),
      description: "patch",
      types: "major",
      because:
        "The types: a program that looked whether it is a number has a branch that can never be.",
      breaks: reading('if (typeof thing.note === "number") console.log(thing.note.toFixed(2));'),
    },
  ],
  [
    "a property of an answer that was text can be anything",
    {
      before: answering(object("note: { type: string }", "required: [note]")),
      after: answering(object("note: {}", "required: [note]")),
      description: "major",
      types: "major",
      breaks: reading("const note: string = thing.note;"),
    },
  ],
  [
    "a property of a body that could be anything is text",
    {
      version: "3.0",
      before: taking(object("note: {}")),
      after: taking(object("note: { type: string }")),
      description: "major",
      types: "major",
      breaks: writing("{ note: 1 }"),
    },
  ],
  [
    "a property of a body that was text can be anything",
    {
      before: taking(object("note: { type: string }")),
      after: taking(object("note: {}")),
      description: "patch",
      types: "minor",
      because: "The types: there is something new that callers may write.",
      keeps: writing('{ note: "a" }'),
    },
  ],
  [
    "a schema that nothing refers to is removed",
    {
      before: answering(object(name), `Other: ${object(name)}`),
      after: answering(object(name)),
      description: "patch",
      types: "major",
      client: "none",
      because: "The types: somebody may import it, though no operation holds it.",
      breaks: { types: "type Gone = api.Other;" },
    },
  ],
  [
    "a schema is renamed",
    {
      version: "3.0",
      before: answering(object(name)),
      after: answering(object(name))
        .replaceAll("schemas/Thing", "schemas/Item")
        .replace("Thing:", "Item:"),
      description: "patch",
      types: "major",
      client: "patch",
      because:
        "The types: its name cannot be imported any more. What travels is the same, which is what Redocly looks at.",
      breaks: { types: "type Gone = api.Thing;" },
      keeps: { client: "const name: string | undefined = (await client.things.update()).name;" },
    },
  ],
  [
    "a schema that is answered and taken gets a required property",
    {
      before: answering(object(name)).replace(
        "responses:",
        'requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }, responses:',
      ),
      after: answering(object(`${name}, size: { type: integer }`, "required: [size]")).replace(
        "responses:",
        'requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }, responses:',
      ),
      description: "major",
      types: "major",
      breaks: writing('{ name: "a" }'),
    },
  ],
];
