import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  oneOf: [{ $ref: "#/components/schemas/Pet" }, { $ref: "#/components/schemas/Car" }]
  discriminator: { propertyName: type, mapping: { pet: "#/components/schemas/Pet", car: "#/components/schemas/Car" } }
  example: { type: car, wheels: 4 }
Pet:
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
  discriminator: { propertyName: kind }
Cat: { type: object, required: [type, kind], properties: { type: { const: pet }, kind: { type: string }, lives: { type: integer } } }
Dog: { type: object, required: [type, kind], properties: { type: { const: pet }, kind: { type: string } } }
Car: { type: object, required: [type], properties: { type: { type: string }, wheels: { type: integer } } }
`),
  types: {
    compiles: [
      'is<Equal<models.Cat, { type: "pet"; kind: "Cat"; lives?: number }>>();',
      "is<Equal<models.Pet, models.Cat | models.Dog>>();",
      `const thing = await client.things.create({ body: { type: "pet", kind: "Dog" } });
if (thing.type === "car") is<Equal<typeof thing.wheels, number | undefined>>();
else if (thing.kind === "Cat") is<Equal<typeof thing.lives, number | undefined>>();`,
    ],
  },
  wire: [exchanged('{ type: "pet", kind: "Cat", lives: 9 }', { type: "car", wheels: 4 })],
} satisfies Feature;
