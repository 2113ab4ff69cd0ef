import { answering, object, type Pairs, reading, taking, writing } from "./pair.ts";

const status = (values: string, type = "string"): string =>
  object(`status: { type: ${type}, enum: [${values}] }`, "required: [status]");
const text = object("status: { type: string }", "required: [status]");
const fixed = (value: string): string =>
  object(`status: { const: ${value} }`, "required: [status]");

/** Fixed values. */
export const enumPairs: Pairs = [
  [
    "a value is added to an enum in an answer",
    {
      before: answering(status("open, shut")),
      after: answering(status("open, shut, gone")),
      description: "major",
      types: "major",
      breaks: reading('const status: "open" | "shut" = thing.status;'),
    },
  ],
  [
    "a value is removed from an enum in an answer",
    {
      version: "3.0",
      before: answering(status("open, shut, gone")),
      after: answering(status("open, shut")),
      description: "patch",
      types: "major",
      because:
        "The types: a comparison with what can never be does not compile. What travels is only less, which is what Redocly looks at.",
      breaks: reading('if (thing.status === "gone") console.log("gone");'),
    },
  ],
  [
    "a value of an enum in an answer is renamed",
    {
      before: answering(status("open, shut")),
      after: answering(status("open, closed")),
      description: "major",
      types: "major",
      breaks: reading('if (thing.status === "shut") console.log("shut");'),
    },
  ],
  [
    "a value is added to an enum in a body",
    {
      before: taking(status("open, shut")),
      after: taking(status("open, shut, gone")),
      description: "patch",
      types: "minor",
      because: "The types: there is something new that callers may write.",
      keeps: writing('{ status: "open" }'),
    },
  ],
  [
    "a value is removed from an enum in a body",
    {
      version: "3.0",
      before: taking(status("open, shut, gone")),
      after: taking(status("open, shut")),
      description: "major",
      types: "major",
      breaks: writing('{ status: "gone" }'),
    },
  ],
  [
    "a value of an enum in a body is renamed",
    {
      before: taking(status("open, shut")),
      after: taking(status("open, closed")),
      description: "major",
      types: "major",
      breaks: writing('{ status: "shut" }'),
    },
  ],
  [
    "the order of the values changes",
    {
      before: answering(status("open, shut")),
      after: answering(status("shut, open")),
      description: "patch",
      types: "patch",
      client: "none",
      because: "Either: a union has no order.",
      keeps: reading('const status: "open" | "shut" = thing.status;'),
    },
  ],
  [
    "an enum in an answer becomes any text",
    {
      version: "3.0",
      before: answering(status("open, shut")),
      after: answering(text),
      description: "major",
      types: "major",
      breaks: reading('const status: "open" | "shut" = thing.status;'),
    },
  ],
  [
    "any text in an answer becomes an enum",
    {
      before: answering(text),
      after: answering(status("open, shut")),
      description: "patch",
      types: "major",
      because:
        "The types: a comparison with another value does not compile, though reading it as text does. What travels is only less, which is what Redocly looks at.",
      breaks: reading('if (thing.status === "gone") console.log("gone");'),
    },
  ],
  [
    "an enum in a body becomes any text",
    {
      before: taking(status("open, shut")),
      after: taking(text),
      description: "patch",
      types: "minor",
      because: "The types: there is something new that callers may write.",
      keeps: writing('{ status: "open" }'),
    },
  ],
  [
    "any text in a body becomes an enum",
    {
      version: "3.0",
      before: taking(text),
      after: taking(status("open, shut")),
      description: "major",
      types: "major",
      breaks: writing('{ status: "gone" }'),
    },
  ],
  [
    "a fixed value in an answer is another",
    {
      before: answering(fixed("open")),
      after: answering(fixed("shut")),
      description: "major",
      types: "major",
      breaks: reading('const status: "open" = thing.status;'),
    },
  ],
  [
    "a fixed value in a body is another",
    {
      before: taking(fixed("open")),
      after: taking(fixed("shut")),
      description: "major",
      types: "major",
      breaks: writing('{ status: "open" }'),
    },
  ],
  [
    "a fixed value is written as an enum of one",
    {
      before: answering(fixed("open")),
      after: answering(status("open")),
      description: "major",
      types: "patch",
      client: "none",
      because: "The types: both say the same.",
      keeps: reading('const status: "open" = thing.status;'),
    },
  ],
  [
    "a fixed value in an answer becomes one of two",
    {
      before: answering(fixed("open")),
      after: answering(status("open, shut")),
      description: "major",
      types: "major",
      breaks: reading('const status: "open" = thing.status;'),
    },
  ],
  [
    "a number is added to those an answer may hold",
    {
      before: answering(status("1, 2", "integer")),
      after: answering(status("1, 2, 3", "integer")),
      description: "major",
      types: "major",
      breaks: reading("const status: 1 | 2 = thing.status;"),
    },
  ],
  [
    "a number is removed from those a body may hold",
    {
      version: "3.0",
      before: taking(status("1, 2, 3", "integer")),
      after: taking(status("1, 2", "integer")),
      description: "major",
      types: "major",
      breaks: writing("{ status: 3 }"),
    },
  ],
  [
    "a value is added to an enum in a list of an answer",
    {
      before: answering(
        object("tags: { type: array, items: { type: string, enum: [a, b] } }", "required: [tags]"),
      ),
      after: answering(
        object(
          "tags: { type: array, items: { type: string, enum: [a, b, c] } }",
          "required: [tags]",
        ),
      ),
      description: "major",
      types: "major",
      breaks: reading('const tags: ("a" | "b")[] = thing.tags;'),
    },
  ],
  [
    "the values of an enum become a component",
    {
      before: answering(status("open, shut")),
      after: answering(
        object('status: { $ref: "#/components/schemas/Status" }', "required: [status]"),
        "Status: { type: string, enum: [open, shut] }",
      ),
      description: "patch",
      types: "minor",
      client: "none",
      because: "The types: the component is a name that can be imported now.",
      keeps: reading('const status: "open" | "shut" = thing.status;'),
    },
  ],
];
