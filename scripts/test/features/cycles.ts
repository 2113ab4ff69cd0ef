import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [name]
  properties:
    name: { type: string }
    parent: { anyOf: [{ $ref: "#/components/schemas/Thing" }, { type: "null" }] }
    children: { type: array, items: { $ref: "#/components/schemas/Thing" } }
    tree: { $ref: "#/components/schemas/Tree" }
    byName: { type: object, additionalProperties: { $ref: "#/components/schemas/Thing" } }
  example: { name: a, parent: null, children: [{ name: b }], tree: [[], [[]]] }
Tree: { type: array, items: { $ref: "#/components/schemas/Tree" } }
`),
  types: {
    compiles: [
      'is<Equal<models.Thing["parent"], models.Thing | null | undefined>>();',
      'is<Equal<models.Thing["children"], models.Thing[] | undefined>>();',
      "const tree: models.Tree = [[], [[]]];",
    ],
    refuses: [['const tree: models.Tree = ["a"];', "not assignable"]],
  },
  wire: [
    exchanged('{ name: "a", tree: [[[]]], byName: { b: { name: "b" } }, parent: { name: "c" } }', {
      name: "a",
      parent: null,
      children: [{ name: "b" }],
      tree: [[], [[]]],
    }),
  ],
} satisfies Feature;
