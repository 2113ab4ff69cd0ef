import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  // OpenAPI 3.2: what no other value means.
  description: exchangingThings(
    `
Thing:
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Other" }]
  discriminator: { propertyName: kind, mapping: { cat: Cat }, defaultMapping: Other }
  example: { kind: newt, name: a }
Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
Other: { type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string } } }
`,
    "3.2.0",
  ),
  types: {
    compiles: [
      'is<Equal<models.Cat, { kind: "cat"; lives?: number }>>();',
      "is<Equal<models.Other, { kind: string; name: string }>>();",
    ],
  },
  wire: [exchanged('{ kind: "frog", name: "b" }', { kind: "newt", name: "a" })],
} satisfies Feature;
