import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [base, plain, told]
  properties:
    base: { $ref: "#/components/schemas/Base", required: [a], properties: { b: { type: integer } } }
    plain: { $ref: "#/components/schemas/Base", type: object }
    told: { $ref: "#/components/schemas/Base", description: Another., deprecated: true }
  example: { base: { a: x, b: 1 }, plain: {}, told: { a: y } }
Base: { type: object, properties: { a: { type: string } } }
`),
  types: {
    compiles: [
      'is<Equal<models.Thing["base"]["a"], string>>();',
      'is<Equal<models.Thing["base"]["b"], number | undefined>>();',
      'is<Equal<models.Thing["plain"], models.Base>>();',
      'is<Equal<models.Thing["told"], models.Base>>();',
    ],
    refuses: [
      [
        "client.things.create({ body: { base: { b: 1 }, plain: {}, told: {} } });",
        "'a' is missing",
      ],
    ],
  },
  wire: [
    exchanged('{ base: { a: "x", b: 2 }, plain: { a: "y" }, told: {} }', {
      base: { a: "x", b: 1 },
      plain: {},
      told: { a: "y" },
    }),
  ],
} satisfies Feature;
