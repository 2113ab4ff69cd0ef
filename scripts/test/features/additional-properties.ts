import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [any, empty, closed, none, typed, named, beside]
  properties:
    any: { type: object, additionalProperties: true }
    empty: { type: object, additionalProperties: {} }
    closed: { type: object, properties: { a: { type: string } }, additionalProperties: false }
    none: { type: object, additionalProperties: false }
    typed: { type: object, additionalProperties: { type: integer } }
    named: { additionalProperties: { $ref: "#/components/schemas/Part" } }
    beside: { type: object, properties: { a: { type: string } }, required: [a], additionalProperties: { type: integer } }
    open: { type: object, properties: { a: { type: string } }, additionalProperties: true }
  example: { any: { x: 1 }, empty: {}, closed: {}, none: {}, typed: { x: 1 }, named: { x: {} }, beside: { a: b, c: 1 } }
Part: { type: object, properties: { p: { type: string } } }
`),
  warnings: ["types cannot tell other properties from those that are named"],
  types: {
    compiles: [
      'is<Equal<models.Thing["any"], { [key: string]: unknown }>>();',
      'is<Equal<models.Thing["empty"], { [key: string]: unknown }>>();',
      'is<Equal<models.Thing["closed"], { a?: string }>>();',
      'is<Equal<models.Thing["typed"], { [key: string]: number }>>();',
      'is<Equal<models.Thing["named"], { [key: string]: models.Part }>>();',
      `const beside: models.Thing["beside"] = { a: "b", c: 1 };
is<Equal<typeof beside.a, string>>();`,
      'const open: NonNullable<models.Thing["open"]> = { a: "b", c: [1] };',
    ],
    refuses: [
      ['const none: models.Thing["none"] = { a: 1 };', "not assignable"],
      ['const beside: models.Thing["beside"] = { a: "b", c: [1] };', "not assignable"],
      ['const closed: models.Thing["closed"] = { b: 1 };', "does not exist"],
    ],
  },
  wire: [
    exchanged(
      '{ any: {}, empty: { a: null }, closed: { a: "b" }, none: {}, typed: { a: 1 }, named: { a: { p: "q" } }, beside: { a: "b", z: 1 }, open: { b: 1 } }',
      {
        any: { x: 1 },
        empty: {},
        closed: {},
        none: {},
        typed: { x: 1 },
        named: { x: {} },
        beside: { a: "b", c: 1 },
      },
    ),
  ],
} satisfies Feature;
