import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [first, second, code]
  properties:
    first: { type: object, required: [x], properties: { x: { type: number } } }
    second: { $ref: "#/components/schemas/Thing/properties/first" }
    code: { $ref: "#/components/schemas/Holder/$defs/code" }
  example: { first: { x: 1 }, second: { x: 2 }, code: a }
Holder: { type: object, $defs: { code: { type: string, enum: [a, b] } }, properties: { n: { type: integer } } }
`),
  types: {
    compiles: [
      'is<Equal<models.Thing["second"], { x: number }>>();',
      'is<Equal<models.Thing["code"], "a" | "b">>();',
      "is<Equal<models.Holder, { n?: number }>>();",
    ],
  },
  wire: [
    exchanged('{ first: { x: 1 }, second: { x: 2 }, code: "b" }', {
      first: { x: 1 },
      second: { x: 2 },
      code: "a",
    }),
  ],
} satisfies Feature;
