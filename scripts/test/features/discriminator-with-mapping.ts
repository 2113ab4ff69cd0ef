import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
  discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat", dog: Dog, hound: Dog } }
  example: { kind: dog, barks: true }
Cat: { type: object, required: [kind, lives], properties: { kind: { type: string, description: Which. }, lives: { type: integer } } }
Dog: { type: object, required: [kind], properties: { kind: { type: string }, barks: { type: boolean } } }
`),
  types: {
    compiles: [
      'is<Equal<models.Cat, { kind: "cat"; lives: number }>>();',
      'is<Equal<models.Dog["kind"], "dog" | "hound">>();',
      `const thing = await client.things.create({ body: { kind: "hound" } });
if (thing.kind === "cat") is<Equal<typeof thing.lives, number>>();`,
    ],
    refuses: [
      ['client.things.create({ body: { kind: "cow" } });', "not assignable"],
      ['client.things.create({ body: { kind: "cat" } });', "not assignable"],
    ],
  },
  wire: [exchanged('{ kind: "cat", lives: 9 }', { kind: "dog", barks: true })],
} satisfies Feature;
