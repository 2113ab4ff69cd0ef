import {
  answering,
  json,
  object,
  operation,
  type Pairs,
  type Programs,
  reading,
  schemas,
  taking,
  writing,
} from "./pair.ts";

const of = (more: string, required = ""): string =>
  object(`id: { type: string${more && `, ${more}`} }, name: { type: string }`, required);

const refused = "The types: a body no longer takes it. Redocly has no rule for it.";

const thing = json('{ $ref: "#/components/schemas/Thing" }');

/** A description whose one operation takes a `Thing` and answers with one. */
const exchanging = (schema: string): string =>
  operation(
    `requestBody: { required: true, ${thing} }, responses: { 200: { description: It., ${thing} } }`,
    schemas(`Thing: ${schema}`),
  );

const bothWays = (value: string, statements: string): Programs => ({
  types: `const thing: api.operations["update-thing"]["requestBody"]["content"]["application/json"] = ${value}; const read = (thing: api.Thing) => { ${statements} };`,
  client: `const thing = await client.things.update({ body: ${value} }); ${statements}`,
});

/** Properties that are read or written alone. */
export const accessPairs: Pairs = [
  [
    "a property of a body is there to be read alone",
    {
      before: taking(of("")),
      after: taking(of("readOnly: true")),
      description: "patch",
      types: "major",
      because: refused,
      breaks: writing('{ id: "1" }'),
      keeps: writing('{ name: "1" }'),
    },
  ],
  [
    "a property of an answer is there to be read alone",
    {
      version: "3.0",
      before: answering(of("")),
      after: answering(of("readOnly: true")),
      description: "patch",
      types: "patch",
      client: "none",
      because: "Either: an answer is what it was.",
      keeps: reading("console.log(thing.id);"),
    },
  ],
  [
    "a property of an answer is there to be written alone",
    {
      before: answering(of("")),
      after: answering(of("writeOnly: true")),
      description: "patch",
      types: "major",
      because: "The types: an answer no longer holds it. Redocly has no rule for it.",
      breaks: reading("console.log(thing.id);"),
      keeps: reading("console.log(thing.name);"),
    },
  ],
  [
    "a property of a body may be written again",
    {
      version: "3.0",
      before: taking(of("readOnly: true")),
      after: taking(of("")),
      description: "patch",
      types: "minor",
      because: "The types: a body takes it from now on. Redocly has no rule for it.",
      keeps: writing('{ name: "1" }'),
    },
  ],
  [
    "a property of an answer may be read again",
    {
      before: answering(of("writeOnly: true")),
      after: answering(of("")),
      description: "patch",
      types: "minor",
      because: "The types: an answer holds it from now on. Redocly has no rule for it.",
      keeps: reading("console.log(thing.name);"),
    },
  ],
  [
    "a required property of a body is there to be read alone",
    {
      before: taking(of("", "required: [id]")),
      after: taking(of("readOnly: true", "required: [id]")),
      description: "patch",
      types: "major",
      because: refused,
      breaks: writing('{ id: "1" }'),
    },
  ],
  [
    "a property of what is taken and answered is there to be read alone",
    {
      before: exchanging(of("")),
      after: exchanging(of("readOnly: true")),
      description: "patch",
      types: "major",
      because: refused,
      breaks: bothWays('{ id: "1" }', ""),
      keeps: bothWays('{ name: "1" }', "console.log(thing.id);"),
    },
  ],
  [
    "a property of what is taken and answered is there to be written alone",
    {
      version: "3.0",
      before: exchanging(of("")),
      after: exchanging(of("writeOnly: true")),
      description: "patch",
      types: "major",
      because: "The types: an answer no longer holds it. Redocly has no rule for it.",
      breaks: bothWays("{}", "console.log(thing.id);"),
      keeps: bothWays('{ id: "1" }', "console.log(thing.name);"),
    },
  ],
  [
    "a property of what is taken and answered may be written again",
    {
      version: "3.0",
      before: exchanging(of("readOnly: true")),
      after: exchanging(of("")),
      description: "patch",
      types: "major",
      client: "minor",
      because:
        "The types: one type is enough again, and what names `ThingRequest` does not compile. Calls may give one property more.",
      breaks: { types: 'const thing: api.ThingRequest = { name: "1" };' },
      keeps: bothWays('{ name: "1" }', "console.log(thing.id);"),
    },
  ],
];
