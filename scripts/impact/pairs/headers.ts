import { operation, type Pairs, type Programs } from "./pair.ts";

const answer = (headers: string): string =>
  operation(`responses: { 204: { description: Done., headers: { ${headers} } } }`);
const rate = "X-Rate: { schema: { type: integer } }";
const required = "X-Rate: { required: true, schema: { type: integer } }";

/** A program that gives a header a type, as the types name it and as the client reads it. */
const having = (type: string, name = "X-Rate"): Programs => ({
  types: `const read = (headers: api.operations["update-thing"]["responses"][204]["headers"]) => { const header: ${type} = headers["${name}"]; };`,
  client: `const { response } = await client.things.update().withResponse(); const header: ${type} = response.documentedHeaders["${name}"];`,
});
/** A program that reads one that nobody described. */
const asText: Programs = {
  client:
    'const rate: string | null = (await client.things.update().withResponse()).response.headers.get("X-Rate");',
};
const none = operation("responses: { 204: { description: Done. } }");

/** The headers of answers; those of requests are parameters. */
export const headerPairs: Pairs = [
  [
    "a header is added to an answer",
    {
      before: answer(rate),
      after: answer(`${rate}, X-Left: { schema: { type: integer } }`),
      description: "minor",
      types: "minor",
      keeps: having("number | undefined"),
    },
  ],
  [
    "a header is removed from an answer",
    {
      version: "3.0",
      before: answer(`${rate}, X-Left: { schema: { type: integer } }`),
      after: answer(rate),
      description: "major",
      types: "major",
      breaks: having("number | undefined", "X-Left"),
      keeps: having("number | undefined"),
    },
  ],
  [
    "the first header of an answer is described",
    {
      before: none,
      after: answer(rate),
      description: "minor",
      types: "minor",
      keeps: asText,
    },
  ],
  [
    "the only header of an answer is removed",
    {
      version: "3.0",
      before: answer(rate),
      after: none,
      description: "major",
      types: "major",
      breaks: having("number | undefined"),
      keeps: asText,
    },
  ],
  [
    "a header of an answer is text where it was a number",
    {
      before: answer(rate),
      after: answer("X-Rate: { schema: { type: string } }"),
      description: "major",
      types: "major",
      breaks: having("number | undefined"),
      keeps: asText,
    },
  ],
  [
    "a header of an answer may be missing",
    {
      version: "3.0",
      before: answer(required),
      after: answer(rate),
      description: "patch",
      types: "major",
      because:
        "The types: what reads the header has to reckon with its absence. Redocly has no rule for it.",
      breaks: having("number"),
      keeps: asText,
    },
  ],
  [
    "a header of an answer is always there",
    {
      before: answer(rate),
      after: answer(required),
      description: "patch",
      types: "minor",
      because: "The types: its absence need no longer be reckoned with.",
      keeps: having("number | undefined"),
    },
  ],
  [
    "a header of an answer is described in other words",
    {
      before: answer("X-Rate: { description: One., schema: { type: integer } }"),
      after: answer("X-Rate: { description: Two., schema: { type: integer } }"),
      description: "patch",
      types: "patch",
    },
  ],
];
