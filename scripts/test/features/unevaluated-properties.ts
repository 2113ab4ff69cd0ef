import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  allOf: [{ $ref: "#/components/schemas/Base" }]
  properties: { own: { $ref: "#/components/schemas/Own" } }
  unevaluatedProperties: false
  example: { a: x, own: { b: y, more: 1 } }
Base: { type: object, required: [a], properties: { a: { type: string } } }
Own: { allOf: [{ $ref: "#/components/schemas/Base2" }], unevaluatedProperties: { type: integer } }
Base2: { type: object, properties: { b: { type: string } } }
`),
  warnings: ["which properties `unevaluatedProperties` is about"],
  types: {
    compiles: [
      'const thing: models.Thing = { a: "x", own: { b: "y", more: 1 } };',
      'is<Equal<models.Own["b"], string | undefined>>();',
    ],
    refuses: [['const thing: models.Thing = { a: "x", c: 1 };', "does not exist"]],
  },
  wire: [exchanged('{ a: "z", own: { b: "y", n: 2 } }', { a: "x", own: { b: "y", more: 1 } })],
} satisfies Feature;
