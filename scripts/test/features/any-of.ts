import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [value, when, open]
  properties:
    value: { anyOf: [{ type: string }, { type: "null" }, { type: object, properties: { a: { type: integer } } }] }
    when: { type: string, anyOf: [{ format: date }, { format: date-time }] }
    open: { anyOf: [{ type: string }, { description: Anything. }] }
  example: { value: null, when: 2026-01-31, open: [1] }
`),
  types: {
    compiles: [
      'is<Equal<models.Thing["value"], string | null | { a?: number }>>();',
      'is<Equal<models.Thing["when"], string>>();',
      'is<Equal<models.Thing["open"], unknown>>();',
    ],
  },
  wire: [
    exchanged('{ value: { a: 1 }, when: "2026-01-31T12:00:00Z", open: 1 }', {
      value: null,
      when: "2026-01-31",
      open: [1],
    }),
  ],
} satisfies Feature;
