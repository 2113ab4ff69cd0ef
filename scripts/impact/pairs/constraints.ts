import {
  answering,
  object,
  operation,
  type Pairs,
  type Programs,
  reading,
  taking,
  writing,
} from "./pair.ts";

const of = (schema: string): string => object(`value: { ${schema} }`, "required: [value]");

const text = writing('{ value: "a" }');
const number = writing("{ value: 1 }");
const list = writing('{ value: ["a"] }');
const readText: Programs = reading("const value: string = thing.value;");

const noType =
  "The description: a type cannot say it, and calls that were accepted are refused now.";
const noTypeOfAnswers =
  "The types: a program that compiled goes on to, and only one that relied on the limit sees the difference.";

/** Formats and limits: what types do not show. */
export const constraintPairs: Pairs = [
  [
    "text in a body must be longer",
    {
      before: taking(of("type: string")),
      after: taking(of("type: string, minLength: 3")),
      description: "major",
      types: "none",
      because: noType,
      keeps: text,
    },
  ],
  [
    "text in a body must be shorter",
    {
      version: "3.0",
      before: taking(of("type: string, maxLength: 100")),
      after: taking(of("type: string, maxLength: 50")),
      description: "major",
      types: "none",
      because: noType,
      keeps: text,
    },
  ],
  [
    "text in a body may be longer",
    {
      before: taking(of("type: string, maxLength: 50")),
      after: taking(of("type: string, maxLength: 100")),
      description: "patch",
      types: "none",
      because: "Either: what was accepted still is.",
      keeps: text,
    },
  ],
  [
    "text in an answer may be longer",
    {
      before: answering(of("type: string, maxLength: 50")),
      after: answering(of("type: string, maxLength: 100")),
      description: "major",
      types: "none",
      because: noTypeOfAnswers,
      keeps: readText,
    },
  ],
  [
    "text in a body must fit a pattern",
    {
      version: "3.0",
      before: taking(of("type: string")),
      after: taking(of('type: string, pattern: "^[a-z]+$"')),
      description: "major",
      types: "none",
      because: noType,
      keeps: text,
    },
  ],
  [
    "text in a body no longer has to fit a pattern",
    {
      before: taking(of('type: string, pattern: "^[a-z]+$"')),
      after: taking(of("type: string")),
      description: "patch",
      types: "none",
      because: "Either: what was accepted still is.",
      keeps: text,
    },
  ],
  [
    "a number in a body must be smaller",
    {
      before: taking(of("type: integer, maximum: 100")),
      after: taking(of("type: integer, maximum: 50")),
      description: "major",
      types: "none",
      because: noType,
      keeps: number,
    },
  ],
  [
    "a number in a body must be above its limit",
    {
      version: "3.0",
      before: taking(of("type: number, minimum: 0")),
      after: taking(of("type: number, minimum: 0, exclusiveMinimum: true")),
      description: "major",
      types: "none",
      because: noType,
      keeps: number,
    },
  ],
  [
    "a number in an answer may be greater",
    {
      before: answering(of("type: integer, maximum: 50")),
      after: answering(of("type: integer, maximum: 100")),
      description: "major",
      types: "none",
      because: noTypeOfAnswers,
      keeps: reading("const value: number = thing.value;"),
    },
  ],
  [
    "a number in a body must be a multiple",
    {
      before: taking(of("type: integer")),
      after: taking(of("type: integer, multipleOf: 10")),
      description: "major",
      types: "none",
      because: noType,
      keeps: number,
    },
  ],
  [
    "a list in a body must hold more",
    {
      before: taking(of("type: array, items: { type: string }")),
      after: taking(of("type: array, items: { type: string }, minItems: 2")),
      description: "major",
      types: "none",
      because: noType,
      keeps: list,
    },
  ],
  [
    "a list in a body must hold nothing twice",
    {
      version: "3.0",
      before: taking(of("type: array, items: { type: string }")),
      after: taking(of("type: array, items: { type: string }, uniqueItems: true")),
      description: "major",
      types: "none",
      because: noType,
      keeps: list,
    },
  ],
  [
    "a list in an answer holds so many of such kinds",
    {
      before: answering(of("type: array, items: { type: string }")),
      after: answering(
        of("type: array, prefixItems: [{ type: string }, { type: integer }], items: false"),
      ),
      description: "minor",
      types: "major",
      because: "The types: a list of two kinds is no list of texts.",
      breaks: reading("const value: string[] = thing.value;"),
    },
  ],
  [
    "text in an answer gets a format",
    {
      before: answering(of("type: string")),
      after: answering(of("type: string, format: date-time")),
      description: "patch",
      types: "patch",
      client: "none",
      because: "Either: it is text as before, and nothing but comments is changed.",
      keeps: readText,
    },
  ],
  [
    "text in a body has another format",
    {
      version: "3.0",
      before: taking(of("type: string, format: date")),
      after: taking(of("type: string, format: date-time")),
      description: "major",
      types: "patch",
      client: "none",
      because: noType,
      keeps: text,
    },
  ],
  [
    "text in a body has no format any more",
    {
      before: taking(of("type: string, format: uuid")),
      after: taking(of("type: string")),
      description: "patch",
      types: "patch",
      client: "none",
      because: "Either: it is text as before, and nothing but comments is changed.",
      keeps: text,
    },
  ],
  [
    "whole numbers in an answer may be larger",
    {
      version: "3.0",
      before: answering(of("type: integer, format: int32")),
      after: answering(of("type: integer, format: int64")),
      description: "major",
      types: "patch",
      client: "none",
      because:
        "The types: both are a number, of which JavaScript keeps 53 bits whichever the format.",
      keeps: reading("const value: number = thing.value;"),
    },
  ],
  [
    "an answer is text where it was a file",
    {
      before: operation(
        "responses: { 200: { description: It., content: { application/octet-stream: { schema: { type: string, format: binary } } } } }",
      ),
      after: operation(
        "responses: { 200: { description: It., content: { text/plain: { schema: { type: string } } } } }",
      ),
      description: "major",
      types: "major",
      breaks: {
        types:
          'type Gone = api.operations["update-thing"]["responses"][200]["content"]["application/octet-stream"];',
        client: "const bytes = await (await client.things.update()).arrayBuffer();",
      },
    },
  ],
];
