import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  description: Parts, with what one requires of another.
  allOf:
    - $ref: "#/components/schemas/Named"
    - required: [size]
    - properties: { size: { type: integer }, note: { type: string } }
  required: [note]
  example: { name: a, size: 1, note: b }
Named: { type: object, required: [name], properties: { name: { type: string }, nick: { type: string } } }
Nicked: { allOf: [{ $ref: "#/components/schemas/Named" }], required: [nick] }
`),
  types: {
    compiles: [
      `const thing: models.Thing = { name: "a", size: 1, note: "b" };
is<Equal<models.Thing["size"], number>>();
is<Equal<models.Thing["note"], string>>();`,
      'is<Equal<models.Nicked["nick"], string>>();',
      'is<Equal<models.Nicked["name"], string>>();',
    ],
    refuses: [
      ['const thing: models.Thing = { name: "a", note: "b" };', "'size' is missing"],
      ['const thing: models.Thing = { name: "a", size: 1 };', "'note' is missing"],
      ['const thing: models.Nicked = { name: "a" };', "'nick' is missing"],
    ],
  },
  wire: [exchanged('{ name: "x", size: 2, note: "y" }', { name: "a", size: 1, note: "b" })],
} satisfies Feature;
