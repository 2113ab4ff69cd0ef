import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing: { anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], example: { kind: canine, name: a } }
Pet:
  type: object
  required: [kind, name]
  properties: { kind: { type: string }, name: { type: string } }
  discriminator: { propertyName: kind, mapping: { canine: "#/components/schemas/Dog" } }
Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
`),
  types: {
    compiles: [
      'is<Equal<models.Pet["kind"], string>>();',
      'is<Equal<models.Cat["kind"], "Cat">>();',
      'is<Equal<models.Dog["kind"], "canine">>();',
      'is<Equal<models.Cat["lives"], number | undefined>>();',
    ],
    refuses: [['client.things.create({ body: { kind: "Dog", name: "a" } });', "not assignable"]],
  },
  wire: [exchanged('{ kind: "Cat", name: "b", lives: 9 }', { kind: "canine", name: "a" })],
} satisfies Feature;
