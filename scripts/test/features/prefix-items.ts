import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [pair, open, closed]
  properties:
    pair: { type: array, prefixItems: [{ type: number }, { type: string }], minItems: 2, maxItems: 2 }
    open: { type: array, prefixItems: [{ type: number }], items: { type: boolean } }
    closed: { prefixItems: [{ type: number }, { $ref: "#/components/schemas/Part" }], minItems: 1, items: false }
    none: { type: array, items: false }
  example: { pair: [1, a], open: [1, true], closed: [1, {}] }
Part: { type: object, properties: { a: { type: string } } }
`),
  types: {
    compiles: [
      `is<Equal<models.Thing, {
        pair: [number, string]; open: [number?, ...boolean[]]; closed: [number, models.Part?]; none?: never[];
      }>>();`,
    ],
    refuses: [
      ['const pair: models.Thing["pair"] = [1];', "not assignable"],
      ['const closed: models.Thing["closed"] = [1, {}, 2];', "not assignable"],
    ],
  },
  wire: [
    exchanged('{ pair: [2, "b"], open: [], closed: [1], none: [] }', {
      pair: [1, "a"],
      open: [1, true],
      closed: [1, {}],
    }),
  ],
} satisfies Feature;
