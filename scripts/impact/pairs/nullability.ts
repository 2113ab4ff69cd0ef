import { answering, object, type Pairs, reading, taking, writing } from "./pair.ts";

const of = (schema: string): string => object(`note: { ${schema} }`, "required: [note]");
const text = "type: string";
const nullable = "type: string, nullable: true";
const orNull = 'type: [string, "null"]';
const optional = (schema: string): string => object(`note: { ${schema} }`);

/** Null, in the words of both versions. */
export const nullabilityPairs: Pairs = [
  [
    "a property of an answer may be null (3.0)",
    {
      version: "3.0",
      before: answering(of(text)),
      after: answering(of(nullable)),
      description: "major",
      types: "major",
      breaks: reading("const note: string = thing.note;"),
    },
  ],
  [
    "a property of an answer may be null (3.1)",
    {
      before: answering(of(text)),
      after: answering(of(orNull)),
      description: "major",
      types: "major",
      breaks: reading("const note: string = thing.note;"),
    },
  ],
  [
    "a property of an answer is never null (3.0)",
    {
      version: "3.0",
      before: answering(of(nullable)),
      after: answering(of(text)),
      description: "patch",
      types: "minor",
      because:
        "The types: null need no longer be reckoned with, and what looks for it still compiles.",
      keeps: reading("if (thing.note === null) return; const note: string = thing.note;"),
    },
  ],
  [
    "a property of an answer is never null (3.1)",
    {
      before: answering(of(orNull)),
      after: answering(of(text)),
      description: "patch",
      types: "minor",
      because:
        "The types: null need no longer be reckoned with, and what looks for it still compiles.",
      keeps: reading("if (thing.note === null) return; const note: string = thing.note;"),
    },
  ],
  [
    "a property of a body may be null (3.0)",
    {
      version: "3.0",
      before: taking(of(text)),
      after: taking(of(nullable)),
      description: "patch",
      types: "minor",
      because: "The types: there is something new that callers may write.",
      keeps: writing('{ note: "a" }'),
    },
  ],
  [
    "a property of a body may be null (3.1)",
    {
      before: taking(of(text)),
      after: taking(of(orNull)),
      description: "patch",
      types: "minor",
      because: "The types: there is something new that callers may write.",
      keeps: writing('{ note: "a" }'),
    },
  ],
  [
    "a property of a body must not be null (3.0)",
    {
      version: "3.0",
      before: taking(of(nullable)),
      after: taking(of(text)),
      description: "major",
      types: "major",
      breaks: writing("{ note: null }"),
    },
  ],
  [
    "a property of a body must not be null (3.1)",
    {
      before: taking(of(orNull)),
      after: taking(of(text)),
      description: "major",
      types: "major",
      breaks: writing("{ note: null }"),
    },
  ],
  [
    "an object in an answer may be null, beside a reference (3.0)",
    {
      version: "3.0",
      before: answering(
        of('$ref: "#/components/schemas/Note"'),
        `Note: ${object("text: { type: string }")}`,
      ),
      after: answering(
        of('nullable: true, allOf: [{ $ref: "#/components/schemas/Note" }]'),
        `Note: ${object("text: { type: string }")}`,
      ),
      description: "major",
      types: "major",
      breaks: reading("console.log(thing.note.text);"),
    },
  ],
  [
    "an object in an answer may be null, as an alternative (3.1)",
    {
      before: answering(
        of('$ref: "#/components/schemas/Note"'),
        `Note: ${object("text: { type: string }")}`,
      ),
      after: answering(
        of('oneOf: [{ $ref: "#/components/schemas/Note" }, { type: "null" }]'),
        `Note: ${object("text: { type: string }")}`,
      ),
      description: "major",
      types: "major",
      breaks: reading("console.log(thing.note.text);"),
    },
  ],
  [
    "null is written as an alternative",
    {
      before: answering(of(orNull)),
      after: answering(of('oneOf: [{ type: string }, { type: "null" }]')),
      description: "major",
      types: "none",
      because: "The types: both say the same.",
      keeps: reading("const note: string | null = thing.note;"),
    },
  ],
  [
    "a property of an answer is null where it was missing",
    {
      before: answering(optional(text)),
      after: answering(of(orNull)),
      description: "major",
      types: "major",
      breaks: reading("const note: string | undefined = thing.note;"),
    },
  ],
  [
    "a property of an answer is missing where it was null",
    {
      version: "3.0",
      before: answering(of(nullable)),
      after: answering(optional(text)),
      description: "major",
      types: "major",
      breaks: reading("const note: string | null = thing.note;"),
    },
  ],
  [
    "a property of a body may be left out where it had to be null",
    {
      before: taking(of(orNull)),
      after: taking(optional(orNull)),
      description: "patch",
      types: "minor",
      because: "The types: callers may leave it out from now on, which is something new to them.",
      keeps: writing("{ note: null }"),
    },
  ],
  [
    "what a list of an answer holds may be null",
    {
      before: answering(of("type: array, items: { type: string }")),
      after: answering(of('type: array, items: { type: [string, "null"] }')),
      description: "major",
      types: "major",
      breaks: reading("const note: string[] = thing.note;"),
    },
  ],
];
