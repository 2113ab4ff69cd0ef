import type { Feature } from "../feature.ts";

const event = (type: string, more: string): string =>
  `{ type: object, required: [type], properties: { type: { type: string, enum: [${type}] }, ${more} } }`;
const posted = (schema: string): string =>
  `post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: { 200: { description: Seen. } } }`;

export default {
  description: `openapi: 3.1.0
info: { title: Signed webhooks, version: 1.0.0 }
servers: [{ url: https://api.test }]
x-sdk: { webhooks: { discriminator: type } }
paths: {}
webhooks:
  pet.born: { ${posted(event("pet.born", "name: { type: string }"))} }
  pet.died: { ${posted(event("pet.died", "why: { type: string }"))} }
`,
  types: {
    compiles: [
      `const { unwrapWebhook } = await import("../../signed-webhooks-client/src/generated/unwrap-webhook.ts");
const event = await unwrapWebhook("", {}, "secret");
if (event.type === "pet.born") is<Equal<typeof event.name, string | undefined>>();`,
    ],
    refuses: [
      [
        `const { unwrapWebhook } = await import("../../signed-webhooks-client/src/generated/unwrap-webhook.ts");
const event = await unwrapWebhook("", {}, "secret");
if (event.type === "pet.died") event.name;`,
        "'name' does not exist",
      ],
    ],
  },
} satisfies Feature;
