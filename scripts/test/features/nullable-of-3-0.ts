import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(
    `
Thing:
  type: object
  required: [text, choice, other, whole]
  properties:
    text: { type: string, nullable: true }
    choice: { type: string, enum: [a, b], nullable: true }
    other: { nullable: true, allOf: [{ $ref: "#/components/schemas/Other" }] }
    whole: { $ref: "#/components/schemas/Maybe" }
    limited: { type: integer, minimum: 0, exclusiveMinimum: true }
  example: { text: null, choice: null, other: null, whole: null }
Other: { type: object, properties: { n: { type: integer } } }
Maybe: { type: object, nullable: true, properties: { n: { type: integer } } }
`,
    "3.0.3",
  ),
  types: {
    compiles: [
      `is<Equal<models.Thing, {
        text: string | null; choice: "a" | "b" | null; other: models.Other | null; whole: models.Maybe; limited?: number;
      }>>();`,
      "is<Equal<models.Maybe, { n?: number } | null>>();",
    ],
  },
  wire: [
    exchanged('{ text: "a", choice: null, other: { n: 1 }, whole: null, limited: 1 }', {
      text: null,
      choice: null,
      other: null,
      whole: null,
    }),
  ],
} satisfies Feature;
