import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [value]
  properties:
    value: { type: string, not: { enum: [none] } }
    other: { not: { type: string } }
    never: { not: {} }
  not: { required: [gone] }
  example: { value: a }
`),
  warnings: ["types cannot tell what `not` excludes; they allow it (here and in 2 more places)"],
  types: {
    compiles: ["is<Equal<models.Thing, { value: string; other?: unknown; never?: never }>>();"],
  },
  wire: [exchanged('{ value: "b", other: 1 }', { value: "a" })],
} satisfies Feature;
