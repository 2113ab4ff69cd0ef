import { done, object, operation, type Pairs, type Programs, taking, writing } from "./pair.ts";

const thing = object("name: { type: string }");
const withBody = (members: string): string => operation(`requestBody: { ${members} }, ${done}`);
const json = `application/json: { schema: ${thing} }`;

const body = (mediaType: string, value: string): Programs => ({
  types: `const body: NonNullable<api.operations["update-thing"]["requestBody"]>["content"]["${mediaType}"] = ${value};`,
  client: `await client.things.update({ body: ${value} });`,
});

const withoutBody: Programs = {
  types: 'const request: Pick<api.operations["update-thing"], "requestBody"> = {};',
  client: "await client.things.update();",
};

/** What requests carry. */
export const bodyPairs: Pairs = [
  [
    "a body may be sent",
    {
      before: operation(done),
      after: withBody(`content: { ${json} }`),
      description: "minor",
      types: "minor",
      client: "major",
      because:
        "The client: a call that only had options, `update({ timeoutMs })`, has to give its input before them now.",
      keeps: { types: withoutBody.types ?? "" },
      breaks: { client: "await client.things.update({ timeoutMs: 1000 });" },
    },
  ],
  [
    "a body has to be sent",
    {
      before: operation(done),
      after: withBody(`required: true, content: { ${json} }`),
      description: "minor",
      types: "major",
      because:
        "The types: every call has to be changed. Redocly has no rule for a body where there was none.",
      breaks: withoutBody,
    },
  ],
  [
    "no body is taken any more",
    {
      version: "3.0",
      before: withBody(`content: { ${json} }`),
      after: operation(done),
      description: "major",
      types: "major",
      breaks: body("application/json", '{ name: "a" }'),
    },
  ],
  [
    "a body that could be left out is required",
    {
      before: withBody(`content: { ${json} }`),
      after: withBody(`required: true, content: { ${json} }`),
      description: "major",
      types: "major",
      breaks: withoutBody,
    },
  ],
  [
    "a body that was required may be left out",
    {
      version: "3.0",
      before: withBody(`required: true, content: { ${json} }`),
      after: withBody(`content: { ${json} }`),
      description: "patch",
      types: "minor",
      because: "The types: callers may leave it out from now on, which is something new to them.",
      keeps: { client: 'await client.things.update({ body: { name: "a" } });' },
    },
  ],
  [
    "a body may have another media type",
    {
      before: withBody(`content: { ${json} }`),
      after: withBody(
        `content: { ${json}, application/x-www-form-urlencoded: { schema: ${thing} } }`,
      ),
      description: "minor",
      types: "minor",
      keeps: body("application/json", '{ name: "a" }'),
    },
  ],
  [
    "a media type of the body is no longer taken",
    {
      before: withBody(
        `content: { ${json}, application/x-www-form-urlencoded: { schema: ${thing} } }`,
      ),
      after: withBody(`content: { ${json} }`),
      description: "major",
      types: "major",
      breaks: {
        types: body("application/x-www-form-urlencoded", '{ name: "a" }').types ?? "",
        client:
          'await client.things.update({ contentType: "application/x-www-form-urlencoded", body: { name: "a" } });',
      },
    },
  ],
  [
    "a body is JSON of another name",
    {
      version: "3.0",
      before: withBody(`content: { ${json} }`),
      after: withBody(`content: { application/merge-patch+json: { schema: ${thing} } }`),
      description: "major",
      types: "major",
      client: "none",
      because:
        "The description: the API refuses what installed clients send. The client puts the media type there by itself, so no program shows it.",
      breaks: { types: body("application/json", '{ name: "a" }').types ?? "" },
      keeps: { client: 'await client.things.update({ body: { name: "a" } });' },
    },
  ],
  [
    "a body is a file where it was JSON",
    {
      before: withBody(`content: { ${json} }`),
      after: withBody("content: { application/octet-stream: {} }"),
      description: "major",
      types: "major",
      breaks: body("application/json", '{ name: "a" }'),
    },
  ],
  [
    "an optional property is added to a body",
    {
      before: taking(thing),
      after: taking(object("name: { type: string }, size: { type: integer }")),
      description: "minor",
      types: "minor",
      keeps: writing('{ name: "a" }'),
    },
  ],
  [
    "a required property is added to a body",
    {
      version: "3.0",
      before: taking(thing),
      after: taking(object("name: { type: string }, size: { type: integer }", "required: [size]")),
      description: "major",
      types: "major",
      breaks: writing('{ name: "a" }'),
    },
  ],
  [
    "a property is removed from a body",
    {
      before: taking(object("name: { type: string }, size: { type: integer }")),
      after: taking(thing),
      description: "patch",
      types: "major",
      because:
        "The types: what named it does not compile. Redocly takes an API to pass over what it does not know.",
      breaks: writing('{ name: "a", size: 1 }'),
    },
  ],
  [
    "a property of a body becomes required",
    {
      before: taking(thing),
      after: taking(object("name: { type: string }", "required: [name]")),
      description: "major",
      types: "major",
      breaks: writing("{}"),
    },
  ],
  [
    "a property of a body becomes optional",
    {
      version: "3.0",
      before: taking(object("name: { type: string }", "required: [name]")),
      after: taking(thing),
      description: "patch",
      types: "minor",
      because: "The types: callers may leave it out from now on, which is something new to them.",
      keeps: writing('{ name: "a" }'),
    },
  ],
  [
    "a property of a body is of another type",
    {
      before: taking(object("size: { type: string }")),
      after: taking(object("size: { type: integer }")),
      description: "major",
      types: "major",
      breaks: writing('{ size: "1" }'),
    },
  ],
  [
    "a property of a body takes text too",
    {
      before: taking(object("size: { type: integer }")),
      after: taking(object("size: { type: [integer, string] }")),
      description: "patch",
      types: "minor",
      because: "The types: there is something new that callers may write.",
      keeps: writing("{ size: 1 }"),
    },
  ],
  [
    "a list in a body holds something else",
    {
      version: "3.0",
      before: taking(object("names: { type: array, items: { type: string } }")),
      after: taking(object("names: { type: array, items: { type: integer } }")),
      description: "major",
      types: "major",
      breaks: writing('{ names: ["a"] }'),
    },
  ],
  [
    "something further in is required in a body",
    {
      before: taking(object(`owner: ${object("name: { type: string }")}`)),
      after: taking(object(`owner: ${object("name: { type: string }", "required: [name]")}`)),
      description: "major",
      types: "major",
      breaks: writing("{ owner: {} }"),
    },
  ],
  [
    "a body takes any property where it took those described",
    {
      before: taking(thing),
      after: taking(object("name: { type: string }", "additionalProperties: true")),
      description: "patch",
      types: "minor",
      because: "The types: callers may write properties of their own, which was refused before.",
      keeps: writing('{ name: "a" }'),
    },
  ],
  [
    "a body no longer takes properties that are not described",
    {
      version: "3.0",
      before: taking(object("name: { type: string }", "additionalProperties: true")),
      after: taking(object("name: { type: string }", "additionalProperties: false")),
      description: "major",
      types: "major",
      breaks: writing('{ name: "a", colour: "red" }'),
    },
  ],
  [
    "a body is closed that did not say what else it takes",
    {
      before: taking(thing),
      after: taking(object("name: { type: string }", "additionalProperties: false")),
      description: "major",
      types: "none",
      because:
        "The types: they never let a program write what is not described. Only calls that went round them are refused.",
      keeps: writing('{ name: "a" }'),
    },
  ],
  [
    "the body's schema becomes a component",
    {
      before: withBody(`content: { ${json} }`),
      after: operation(
        `requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }, ${done}`,
        `components: { schemas: { Thing: ${thing} } }\n`,
      ),
      description: "patch",
      types: "minor",
      client: "patch",
      because: "The types: the component is a name that can be imported now.",
      keeps: body("application/json", '{ name: "a" }'),
    },
  ],
  [
    "a field of a form is written in another way",
    {
      before: withBody(
        "content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { tags: { type: array, items: { type: string } } } } } }",
      ),
      after: withBody(
        "content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { tags: { type: array, items: { type: string } } } }, encoding: { tags: { explode: false } } } }",
      ),
      description: "minor",
      types: "none",
      because:
        "Neither: the API no longer understands what installed clients write, which is a major change that Redocly has no rule for.",
    },
  ],
];
