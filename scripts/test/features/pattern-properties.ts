import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [map, mixed]
  properties:
    map: { patternProperties: { "^x-": { type: string } }, additionalProperties: false }
    mixed:
      type: object
      required: [id]
      properties: { id: { type: integer }, on: { type: boolean } }
      patternProperties: { "^x-": { type: string } }
  example: { map: { x-a: b }, mixed: { id: 1, x-b: c } }
`),
  warnings: [
    "types cannot tell names by their pattern; they allow it (here and in 1 more places)",
    "types cannot tell other properties from those that are named",
  ],
  types: {
    compiles: [
      'is<Equal<models.Thing["map"], { [key: string]: string }>>();',
      `is<Equal<models.Thing["mixed"]["id"], number>>();
is<Equal<models.Thing["mixed"]["on"], boolean | undefined>>();
const mixed: models.Thing["mixed"] = { id: 1, "x-b": "c", on: true };`,
    ],
    refuses: [
      ['const map: models.Thing["map"] = { "x-a": 1 };', "not assignable"],
      ['const mixed: models.Thing["mixed"] = { "x-b": "c" };', "not assignable"],
    ],
  },
  wire: [
    exchanged('{ map: { "x-c": "d" }, mixed: { id: 2, "x-d": "e" } }', {
      map: { "x-a": "b" },
      mixed: { id: 1, "x-b": "c" },
    }),
  ],
} satisfies Feature;
