import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
  discriminator: { propertyName: kind }
  example: { kind: Dog, barks: true }
Cat: { type: object, required: [kind], properties: { kind: { enum: [Cat, Kitten] }, lives: { type: integer } } }
Dog: { type: object, required: [kind], properties: { kind: { type: string }, barks: { type: boolean } } }
`),
  types: {
    compiles: [
      'is<Equal<models.Cat, { kind: "Cat"; lives?: number }>>();',
      'is<Equal<models.Dog, { kind: "Dog"; barks?: boolean }>>();',
    ],
    refuses: [
      ['client.things.create({ body: { kind: "Dog", lives: 1 } });', "'lives' does not exist"],
    ],
  },
  wire: [exchanged('{ kind: "Cat", lives: 9 }', { kind: "Dog", barks: true })],
} satisfies Feature;
