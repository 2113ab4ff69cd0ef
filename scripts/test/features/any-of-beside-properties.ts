import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  properties: { id: { type: string }, name: { type: string }, code: { type: integer } }
  required: [id]
  anyOf: [{ required: [name] }, { required: [code] }]
  example: { id: x, code: 1 }
`),
  types: {
    compiles: [
      `const thing: models.Thing = { id: "x", name: "a" };
is<Equal<models.Thing["id"], string>>();`,
      'const thing: models.Thing = { id: "x", name: "a", code: 1 };',
    ],
    refuses: [
      ['const thing: models.Thing = { id: "x" };', "not assignable"],
      ['const thing: models.Thing = { name: "a" };', "not assignable"],
    ],
  },
  wire: [exchanged('{ id: "y", name: "a" }', { id: "x", code: 1 })],
} satisfies Feature;
