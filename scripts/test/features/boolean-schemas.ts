import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [anything, list]
  properties:
    anything: true
    never: false
    list: { type: array, items: true }
    either: { oneOf: [false, { type: string }] }
    both: { allOf: [true, { type: string }] }
    named: { $ref: "#/components/schemas/Any" }
  example: { anything: [1], list: [1, a] }
Any: true
`),
  types: {
    compiles: [
      `is<Equal<models.Thing, {
        anything: unknown; never?: never; list: unknown[]; either?: string; both?: string; named?: models.Any;
      }>>();`,
      "is<Equal<models.Any, unknown>>();",
    ],
  },
  wire: [
    exchanged('{ anything: null, list: [], either: "a", both: "b", named: 1 }', {
      anything: [1],
      list: [1, "a"],
    }),
  ],
} satisfies Feature;
