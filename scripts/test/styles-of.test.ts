import { expect, test } from "vitest";
import type { StyleModel } from "../codegen/model.ts";
import { ok, operationOf } from "./description.ts";

const list = "schema: { type: array, items: { type: string } }";
const object = "schema: { type: object }";
const text = "schema: { type: string }";
const json = "content: { application/json: { schema: { type: object } } }";

test.each<[name: string, { given: string; want: StyleModel | undefined }]>([
  [
    "is the default of a path",
    { given: `in: path, required: true, ${list}`, want: { writer: "writeStyled" } },
  ],
  ["is the default of a query", { given: `in: query, ${object}`, want: { writer: "writeStyled" } }],
  ["is the default of a query with one text", { given: `in: query, ${text}`, want: undefined }],
  [
    "is the default, said at length",
    {
      given: `in: query, style: form, explode: true, allowReserved: false, ${list}`,
      want: { writer: "writeStyled" },
    },
  ],
  [
    "is the default of a header, said at length",
    {
      given: `in: header, style: simple, explode: false, ${object}`,
      want: { writer: "writeStyled" },
    },
  ],
  [
    "is not exploded",
    {
      given: `in: query, explode: false, ${list}`,
      want: { writer: "writeStyled", explode: false },
    },
  ],
  [
    "is exploded",
    {
      given: `in: header, explode: true, ${object}`,
      want: { writer: "writeStyled", explode: true },
    },
  ],
  [
    "is another",
    {
      given: `in: query, style: pipeDelimited, ${list}`,
      want: { writer: "writeStyled", style: "pipeDelimited" },
    },
  ],
  [
    "is another and exploded",
    {
      given: `in: path, required: true, style: matrix, explode: true, ${object}`,
      want: { writer: "writeStyled", style: "matrix", explode: true },
    },
  ],
  [
    "is another for a text too",
    {
      given: `in: path, required: true, style: label, ${text}`,
      want: { writer: "writeStyled", style: "label" },
    },
  ],
  [
    "is of no account for a text",
    { given: `in: query, style: spaceDelimited, explode: false, ${text}`, want: undefined },
  ],
  [
    "is of no account for what a reference says is a text",
    {
      given: 'in: query, explode: false, schema: { $ref: "#/components/schemas/Text" }',
      want: undefined,
    },
  ],
  [
    "counts for what may be a list",
    {
      given: "in: query, explode: false, schema: { type: [string, array], items: {} }",
      want: { writer: "writeStyled", explode: false },
    },
  ],
  [
    "counts for what may be anything",
    {
      given: "in: query, explode: false, schema: {}",
      want: { writer: "writeStyled", explode: false },
    },
  ],
  [
    "is a deep object",
    {
      given: `in: query, style: deepObject, explode: true, ${object}`,
      want: { writer: "writeDeepObject" },
    },
  ],
  [
    "keeps reserved characters",
    {
      given: `in: query, style: deepObject, allowReserved: true, ${object}`,
      want: { writer: "writeDeepObject", allowReserved: true },
    },
  ],
  [
    "keeps reserved characters of a text",
    {
      given: `in: query, allowReserved: true, ${text}`,
      want: { writer: "writeStyled", allowReserved: true },
    },
  ],
  [
    "keeps reserved characters in a query only",
    { given: `in: header, allowReserved: true, ${text}`, want: undefined },
  ],
  ["is JSON", { given: `in: query, ${json}`, want: { writer: "writeJson" } }],
  [
    "is text of another media type",
    { given: `in: header, content: { text/plain: { ${text} } }`, want: undefined },
  ],
])("the style of a parameter %s", async (_name, { given, want }) => {
  const { parameters } = await operationOf(
    `parameters: [{ name: id, ${given} }], ${ok}`,
    "components: { schemas: { Text: { type: string } } }",
  );
  expect(parameters[0]?.style).toEqual(want);
});
