import { expect, test } from "vitest";
import type { WebhooksModel } from "../codegen/model.ts";
import { described, modelOf, ok } from "./description.ts";

const posted = (schema: string): string =>
  `{ post: { requestBody: { content: { application/json: { schema: ${schema} } } }, ${ok} } }`;

const sdk = "x-sdk: { webhooks: { discriminator: type } }\n";

/** Webhooks of these names and schemas, in an API with these others. */
const described31 = (webhooks: Record<string, string>, others = sdk): string =>
  described(
    `paths: {}\n${others}webhooks:\n${Object.entries(webhooks)
      .map(([name, schema]) => `  ${JSON.stringify(name)}: ${posted(schema)}\n`)
      .join("")}`,
  );

async function webhooksOf(
  webhooks: Record<string, string>,
  others?: string,
): Promise<WebhooksModel> {
  const model = await modelOf(described31(webhooks, others));
  if (!model.webhooks) throw new Error("the description has no webhooks");
  return model.webhooks;
}

test.each<[name: string, { given: string }]>([
  ["without a discriminator", { given: described31({ made: "{}" }, "") }],
  ["without webhooks", { given: described(`paths: {}\n${sdk}`) }],
  [
    "without a body",
    { given: described(`paths: {}\n${sdk}webhooks: { made: { post: { ${ok} } } }`) },
  ],
])("there are no events %s", async (_name, { given }) => {
  expect((await modelOf(given)).webhooks).toBeUndefined();
});

test.each<[name: string, { given: string[]; want: string[] }]>([
  [
    "of the words of the event",
    {
      given: ["order.made", "order.lineItem.gone", "{thing}.made"],
      want: ["OrderMadeWebhookEvent", "OrderLineItemGoneWebhookEvent", "ThingMadeWebhookEvent"],
    },
  ],
  [
    "with an underscore where two would be the same",
    { given: ["a.b", "a-b"], want: ["ABWebhookEvent", "ABWebhookEvent_"] },
  ],
  [
    "of their own beside those of the module",
    { given: ["unknown"], want: ["UnknownWebhookEvent_"] },
  ],
])("the types of events have names %s", async (_name, { given, want }) => {
  const { events } = await webhooksOf(Object.fromEntries(given.map((name) => [name, "{}"])));
  expect(events.map(({ typeName }) => typeName)).toEqual(want);
});

test("no type of the module has the name of a model", async () => {
  const schemas = ["WebhookEvent", "UnknownWebhookEvent", "MadeWebhookEvent"];
  const components = `components: { schemas: { ${schemas.map((name) => `${name}: {}`).join(", ")} } }\n`;
  const webhooks = await webhooksOf({ made: "{}" }, sdk + components);
  const { typeName, unknownTypeName, events } = webhooks;
  expect([typeName, unknownTypeName, events[0]?.typeName]).toEqual([
    "WebhookEvent_",
    "UnknownWebhookEvent_",
    "MadeWebhookEvent_",
  ]);
});

test.each<[name: string, { given: string[]; fits: string[]; not: string[]; isAmbiguous: boolean }]>(
  [
    [
      "begins with any text",
      {
        given: ["{a}.made"],
        fits: ["x.made", "x.y.made", "x\n.made"],
        not: [".made", "x.unmade", "x.made.", "xxmade"],
        isAmbiguous: false,
      },
    ],
    [
      "has any text within",
      { given: ["a.{b}.c.{d}"], fits: ["a.x.c.y"], not: ["a..c.y", "a.x.c."], isAmbiguous: false },
    ],
    [
      "has signs that mean something elsewhere",
      {
        given: ["$(a|b)*\n/\\[{c}]"],
        fits: ["$(a|b)*\n/\\[x]"],
        not: ["a/\\[x]"],
        isAmbiguous: false,
      },
    ],
    [
      "would stand for another event too",
      {
        given: ["{a}.made", "b.made", "c.gone"],
        fits: ["x.made", "bb.made", "b.made.made"],
        not: ["b.made", "c.gone"],
        isAmbiguous: true,
      },
    ],
  ],
)("a name that stands for many %s", async (_name, { given, fits, not, isAmbiguous }) => {
  const { events } = await webhooksOf(Object.fromEntries(given.map((name) => [name, "{}"])));
  const [event] = events;
  const expression = new RegExp(event?.pattern ?? "", "su");
  expect(event?.isAmbiguous).toBe(isAmbiguous);
  expect(fits.filter((name) => !expression.test(name))).toEqual([]);
  expect(not.filter((name) => expression.test(name))).toEqual([]);
});

test("a name that stands for itself has no pattern", async () => {
  const { events } = await webhooksOf({ "order.made": "{}" });
  expect(events[0]).toMatchObject({ pattern: undefined, isAmbiguous: false });
});

const order =
  "{ required: [id], properties: { id: { type: string, description: Which. }, type: { type: string }, at: { type: string }, data: { type: string, description: The order. } } }";
const thing =
  "{ required: [id, at], properties: { id: { type: string }, type: { type: string }, at: { type: string }, data: { type: integer }, own: {} } }";

test.each<[name: string, { given: Record<string, string>; want: string[] }]>([
  [
    "the fields of all, without a type where theirs differ",
    {
      given: { a: order, b: thing },
      want: ["id: string (Which.)", "at?: string ()", "data?: unknown ()"],
    },
  ],
  ["nothing where all are of one type", { given: { a: order, b: order }, want: [] }],
  ["nothing where one is no object", { given: { a: order, b: "{ type: string }" }, want: [] }],
])("an event that is not described has %s", async (_name, { given, want }) => {
  const { commonFields } = await webhooksOf(given);
  const fields = commonFields.map(
    ({ name, required, type, description }) =>
      `${name}${required ? "" : "?"}: ${type.text} (${description})`,
  );
  expect(fields).toEqual(want);
});

test("an event has the words and the body of its webhook", async () => {
  const { webhooks } = await modelOf(
    described(`paths: {}
${sdk}webhooks: { made: { $ref: "#/components/pathItems/Made" } }
components:
  schemas: { Order: {} }
  pathItems:
    Made:
      post: { summary: Made., description: It was made., deprecated: true, requestBody: { $ref: "#/components/requestBodies/Made" }, ${ok} }
  requestBodies: { Made: { content: { text/plain: {}, application/json: { schema: { $ref: "#/components/schemas/Order" } } } } }
`),
  );
  expect(webhooks?.events).toMatchObject([
    {
      name: "made",
      summary: "Made.",
      description: "It was made.",
      deprecated: true,
      type: { text: "Order", models: ["Order"] },
    },
  ]);
});
