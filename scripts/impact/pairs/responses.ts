import { operation, type Pairs, type Programs } from "./pair.ts";

const thing = "{ type: object, required: [name], properties: { name: { type: string } } }";
const problem = "{ type: object, required: [title], properties: { title: { type: string } } }";
const json = (schema: string): string =>
  `{ description: It., content: { application/json: { schema: ${schema} } } }`;
const empty = "{ description: Done. }";
const answers = (...responses: string[]): string =>
  operation(`responses: { ${responses.join(", ")} }`);

const answer = (status: string, statements: string): Programs => ({
  types: `const read = (answer: api.operations["update-thing"]["responses"][${status}]["content"]["application/json"]) => { ${statements} };`,
  client: `const answer = await client.things.update(); ${statements}`,
});

const failure = (statements: string): Programs => ({
  client: `const result = await client.things.update().safe(); if (!result.ok) { const { error } = result; ${statements} }`,
});

/** Statuses, and what answers carry as a whole. */
export const responsePairs: Pairs = [
  [
    "a success without a body is added",
    {
      before: answers(`200: ${json(thing)}`),
      after: answers(`200: ${json(thing)}`, `204: ${empty}`),
      description: "minor",
      types: "minor",
      client: "major",
      because: "The client: there may be no answer to read a name of from now on.",
      breaks: { client: "const name: string = (await client.things.update()).name;" },
      keeps: { types: answer("200", "const name: string = answer.name;").types ?? "" },
    },
  ],
  [
    "a success with the same body is added",
    {
      version: "3.0",
      before: answers(`200: ${json(thing)}`),
      after: answers(`200: ${json(thing)}`, `201: ${json(thing)}`),
      description: "minor",
      types: "minor",
      client: "none",
      because: "Either: who looks at the status sees one more, and the data is what it was.",
      keeps: answer("200", "const name: string = answer.name;"),
    },
  ],
  [
    "a success is removed",
    {
      before: answers(`200: ${json(thing)}`, `202: ${empty}`),
      after: answers(`200: ${json(thing)}`),
      description: "major",
      types: "major",
      client: "minor",
      because:
        "The types, for those who name the status in them. In the client an answer is always there now, and looking for none still compiles.",
      breaks: { types: 'type Gone = api.operations["update-thing"]["responses"][202];' },
      keeps: { client: "const name = (await client.things.update())?.name;" },
    },
  ],
  [
    "a success has another status",
    {
      before: answers(`200: ${json(thing)}`),
      after: answers(`201: ${json(thing)}`),
      description: "major",
      types: "major",
      client: "none",
      because:
        "The types, for those who name the status in them. The client takes any success that is described for the data.",
      breaks: { types: 'type Gone = api.operations["update-thing"]["responses"][200];' },
      keeps: { client: "const name: string = (await client.things.update()).name;" },
    },
  ],
  [
    "a range of successes is one",
    {
      version: "3.0",
      before: answers(`2XX: ${json(thing)}`),
      after: answers(`200: ${json(thing)}`),
      description: "major",
      types: "major",
      client: "none",
      because:
        "The types, for those who name the range in them. For callers of the client nothing is changed.",
      breaks: { types: 'type Gone = api.operations["update-thing"]["responses"]["2XX"];' },
      keeps: { client: "const name: string = (await client.things.update()).name;" },
    },
  ],
  [
    "an error is described",
    {
      before: answers(`200: ${json(thing)}`),
      after: answers(`200: ${json(thing)}`, `404: ${json(problem)}`),
      description: "minor",
      types: "minor",
      keeps: failure("if (error.status === 404) console.log(error.body);"),
    },
  ],
  [
    "an error is described beside others",
    {
      version: "3.0",
      before: answers(`200: ${json(thing)}`, `404: ${json(problem)}`),
      after: answers(`200: ${json(thing)}`, `404: ${json(problem)}`, `409: ${json(problem)}`),
      description: "minor",
      types: "minor",
      keeps: failure(
        "if (error.status === 404) { const title: string | undefined = error.body?.title; }",
      ),
    },
  ],
  [
    "an error is no longer described",
    {
      before: answers(`200: ${json(thing)}`, `404: ${json(problem)}`),
      after: answers(`200: ${json(thing)}`),
      description: "major",
      types: "major",
      breaks: {
        types: 'type Gone = api.operations["update-thing"]["responses"][404];',
        ...failure("if (error.status === 404) console.log(error.body?.title);"),
      },
    },
  ],
  [
    "a range of errors is described",
    {
      before: answers(`200: ${json(thing)}`),
      after: answers(`200: ${json(thing)}`, `4XX: ${json(problem)}`),
      description: "minor",
      types: "minor",
      keeps: failure("if (error.status === 404) console.log(error.body);"),
    },
  ],
  [
    "all errors are described at once",
    {
      version: "3.0",
      before: answers(`200: ${json(thing)}`),
      after: answers(`200: ${json(thing)}`, `default: ${json(problem)}`),
      description: "minor",
      types: "minor",
      keeps: failure("if (error.status === 404) console.log(error.body);"),
    },
  ],
  [
    "errors are no longer described at once",
    {
      before: answers(`200: ${json(thing)}`, `default: ${json(problem)}`),
      after: answers(`200: ${json(thing)}`),
      description: "major",
      types: "major",
      breaks: {
        types: 'type Gone = api.operations["update-thing"]["responses"]["default"];',
        ...failure("if (error.status === 404) console.log(error.body?.title);"),
      },
    },
  ],
  [
    "the body of an error loses a property",
    {
      before: answers(`200: ${json(thing)}`, `404: ${json(problem)}`),
      after: answers(
        `200: ${json(thing)}`,
        `404: ${json("{ type: object, properties: { detail: { type: string } } }")}`,
      ),
      description: "major",
      types: "major",
      breaks: {
        types:
          'const read = (answer: api.operations["update-thing"]["responses"][404]["content"]["application/json"]) => { const title: string = answer.title; };',
        ...failure("if (error.status === 404) console.log(error.body?.title);"),
      },
    },
  ],
  [
    "an answer gets a body",
    {
      before: answers(`200: ${empty}`),
      after: answers(`200: ${json(thing)}`),
      description: "minor",
      types: "minor",
      client: "major",
      because:
        "The client: a function that passed the call on as a `Promise<void>` does not compile.",
      keeps: {
        types:
          'const read = (answer: api.operations["update-thing"]["responses"][200]) => answer.headers;',
      },
      breaks: { client: "const run = (): Promise<void> => client.things.update();" },
    },
  ],
  [
    "an answer has no body any more",
    {
      version: "3.0",
      before: answers(`200: ${json(thing)}`),
      after: answers(`200: ${empty}`),
      description: "major",
      types: "major",
      breaks: answer("200", "const name: string = answer.name;"),
    },
  ],
  [
    "an answer may have another media type",
    {
      before: answers(`200: ${json(thing)}`),
      after: answers(
        `200: { description: It., content: { application/json: { schema: ${thing} }, text/csv: { schema: { type: string } } } }`,
      ),
      description: "minor",
      types: "minor",
      client: "none",
      because: "Either: the client goes on asking for JSON.",
      keeps: answer("200", "const name: string = answer.name;"),
    },
  ],
  [
    "an answer is no longer to be had in another media type",
    {
      before: answers(
        `200: { description: It., content: { application/json: { schema: ${thing} }, text/csv: { schema: { type: string } } } }`,
      ),
      after: answers(`200: ${json(thing)}`),
      description: "major",
      types: "major",
      client: "none",
      because:
        "The types, for those who ask for it through the plain client. The client itself always asked for JSON.",
      breaks: {
        types:
          'type Gone = api.operations["update-thing"]["responses"][200]["content"]["text/csv"];',
      },
      keeps: { client: "const name: string = (await client.things.update()).name;" },
    },
  ],
  [
    "an answer is a file where it was JSON",
    {
      version: "3.0",
      before: answers(`200: ${json(thing)}`),
      after: answers(
        "200: { description: It., content: { application/pdf: { schema: { type: string, format: binary } } } }",
      ),
      description: "major",
      types: "major",
      breaks: answer("200", "const name: string = answer.name;"),
    },
  ],
  [
    "an answer is a list where it was one",
    {
      before: answers(`200: ${json(thing)}`),
      after: answers(`200: ${json(`{ type: array, items: ${thing} }`)}`),
      description: "major",
      types: "major",
      breaks: answer("200", "const name: string = answer.name;"),
    },
  ],
  [
    "an answer is one where it was a list",
    {
      version: "3.0",
      before: answers(`200: ${json(`{ type: array, items: ${thing} }`)}`),
      after: answers(`200: ${json(thing)}`),
      description: "major",
      types: "major",
      breaks: answer("200", "const name = answer[0]?.name;"),
    },
  ],
  [
    "an answer is described by a component",
    {
      before: answers(`200: ${json(thing)}`),
      after: operation(
        'responses: { 200: { $ref: "#/components/responses/It" } }',
        `components: { responses: { It: ${json(thing)} } }`,
      ),
      description: "patch",
      types: "minor",
      client: "none",
      because:
        "The types: the component is a name that can be written now, and answers are what they were.",
      keeps: answer("200", "const name: string = answer.name;"),
    },
  ],
];
