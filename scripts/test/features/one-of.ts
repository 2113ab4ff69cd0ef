import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [id, value]
  properties:
    id: { type: string }
    value: { oneOf: [{ type: string }, { type: array, items: { type: integer } }] }
    level: { type: string, oneOf: [{ const: low }, { const: high }] }
  oneOf: [{ required: [a], properties: { a: { type: integer } } }, { required: [b], properties: { b: { type: boolean } } }]
  example: { id: x, value: [1], a: 1 }
`),
  types: {
    compiles: [
      'const thing: models.Thing = { id: "x", value: "s", a: 1, level: "low" };',
      'const thing: models.Thing = { id: "x", value: [1], b: true };',
      'is<Equal<models.Thing["level"], "low" | "high" | undefined>>();',
      'is<Equal<models.Thing["value"], string | number[]>>();',
    ],
    refuses: [
      ['const thing: models.Thing = { id: "x", value: "s" };', "not assignable"],
      ['const thing: models.Thing = { value: "s", a: 1 };', "not assignable"],
    ],
  },
  wire: [exchanged('{ id: "y", value: "s", b: false }', { id: "x", value: [1], a: 1 })],
} satisfies Feature;
