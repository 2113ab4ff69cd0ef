import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [pet]
  properties:
    pet: { $ref: "#/components/schemas/pet" }
    Pet: { $ref: "#/components/schemas/Pet" }
    first: { $ref: "#/components/schemas/1st" }
    proto: { $ref: "#/components/schemas/__proto__" }
    made: { $ref: "#/components/schemas/constructor" }
    size: { $ref: "#/components/schemas/Größe" }
    dotted: { $ref: "#/components/schemas/a.b-c" }
    word: { $ref: "#/components/schemas/class" }
  example: { pet: a }
pet: { type: string }
Pet: { type: integer }
1st: { type: boolean }
__proto__: { type: string }
constructor: { type: number }
Größe: { type: number }
a.b-c: { type: string }
class: { type: string }
`),
  types: {
    compiles: [
      `is<Equal<models.Thing, {
        pet: models.Pet; Pet?: models.Pet2; first?: models._1st; proto?: models.__proto__; made?: models.Constructor;
        size?: models.Größe; dotted?: models.ABC; word?: models.Class;
      }>>();`,
      "is<Equal<[models.Pet, models.Pet2, models._1st, models.Constructor], [string, number, boolean, number]>>();",
    ],
  },
  wire: [
    exchanged('{ pet: "b", Pet: 1, first: true, made: 1, size: 2, proto: "p", dotted: "d" }', {
      pet: "a",
    }),
  ],
} satisfies Feature;
