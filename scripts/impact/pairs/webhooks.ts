import { done, type Pairs, type Programs } from "./pair.ts";

const payload = (properties: string, required = "type"): string =>
  `{ type: object, required: [${required}], properties: { type: { type: string }, ${properties} } }`;
const event = (name: string, schema = payload("id: { type: string }")): string =>
  `${name}: { post: { requestBody: { content: { application/json: { schema: ${schema} } } }, ${done} } }`;
const api = (...events: string[]): string =>
  `paths: { /thing: { patch: { operationId: update-thing, tags: [Things], ${done} } } }\nx-sdk: { webhooks: { discriminator: type } }\n${events.length > 0 ? `webhooks: { ${events.join(", ")} }\n` : ""}`;

const posted = (name: string, statements: string): Programs => ({
  types: `const read = (event: NonNullable<api.webhooks["${name}"]["post"]["requestBody"]>["content"]["application/json"]) => { ${statements} };`,
  client: `const read = (event: import("client/unwrap-webhook").WebhookEvent) => { if (event.type === "${name}") { ${statements} } };`,
});

/** What the API posts by itself. Webhooks came with OpenAPI 3.1. */
export const webhookPairs: Pairs = [
  [
    "an event is added",
    {
      before: api(event("made")),
      after: api(event("made"), event("gone")),
      description: "minor",
      types: "minor",
      keeps: posted("made", "console.log(event.id);"),
    },
  ],
  [
    "the first event is added",
    {
      before: api(),
      after: api(event("made")),
      description: "minor",
      types: "minor",
      keeps: { client: "await client.things.update();" },
    },
  ],
  [
    "an event is removed",
    {
      before: api(event("made"), event("gone")),
      after: api(event("made")),
      description: "major",
      types: "major",
      breaks: posted("gone", "console.log(event.id);"),
    },
  ],
  [
    "the last event is removed",
    {
      before: api(event("made")),
      after: api(),
      description: "major",
      types: "major",
      breaks: posted("made", "console.log(event.id);"),
    },
  ],
  [
    "an event is renamed",
    {
      before: api(event("made")),
      after: api(event("created")),
      description: "major",
      types: "major",
      breaks: posted("made", "console.log(event.id);"),
    },
  ],
  [
    "an event holds something more",
    {
      before: api(event("made")),
      after: api(event("made", payload("id: { type: string }, name: { type: string }"))),
      description: "minor",
      types: "minor",
      keeps: posted("made", "console.log(event.id);"),
    },
  ],
  [
    "an event holds something less",
    {
      before: api(event("made", payload("id: { type: string }, name: { type: string }"))),
      after: api(event("made")),
      description: "major",
      types: "major",
      breaks: posted("made", "console.log(event.name);"),
    },
  ],
  [
    "something in an event may be missing",
    {
      before: api(event("made", payload("id: { type: string }", "type, id"))),
      after: api(event("made")),
      description: "major",
      types: "major",
      breaks: posted("made", "const id: string = event.id;"),
    },
  ],
  [
    "something in an event is always there",
    {
      before: api(event("made")),
      after: api(event("made", payload("id: { type: string }", "type, id"))),
      description: "patch",
      types: "minor",
      because:
        "The types: its absence need no longer be reckoned with, and what does so still compiles.",
      keeps: posted("made", "const id: string | undefined = event.id;"),
    },
  ],
  [
    "something in an event is of another type",
    {
      before: api(event("made", payload("size: { type: integer }"))),
      after: api(event("made", payload("size: { type: string }"))),
      description: "major",
      types: "major",
      breaks: posted("made", "const size: number | undefined = event.size;"),
    },
  ],
  [
    "a value is added to an enum in an event",
    {
      before: api(event("made", payload("status: { type: string, enum: [a, b] }"))),
      after: api(event("made", payload("status: { type: string, enum: [a, b, c] }"))),
      description: "major",
      types: "major",
      breaks: posted("made", 'const status: "a" | "b" | undefined = event.status;'),
    },
  ],
  [
    "an event is deprecated",
    {
      before: api(event("made")),
      after: api(event("made").replace("post: {", "post: { deprecated: true,")),
      description: "patch",
      types: "minor",
      because:
        "The types: what is deprecated is struck through where it is written (Semantic Versioning, item 7).",
      keeps: posted("made", "console.log(event.id);"),
    },
  ],
  [
    "an event is named by a pattern",
    {
      before: api(event("made")),
      after: api(event("made"), event('"{thing}.changed"')),
      description: "minor",
      types: "minor",
      keeps: posted("made", "console.log(event.id);"),
    },
  ],
];
