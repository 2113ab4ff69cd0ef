import { exchangingThings, type Feature } from "../feature.ts";

export default {
  // Marks beside references, in parts and on what is referred to; requirements that stand elsewhere.
  description: exchangingThings(`
Thing:
  allOf:
    - $ref: "#/components/schemas/Base"
    - type: object
      required: [id, stamp]
      properties:
        stamp: { $ref: "#/components/schemas/Stamp" }
        key: { allOf: [{ $ref: "#/components/schemas/Key" }] }
        made: { $ref: "#/components/schemas/Key", readOnly: true }
  required: [key, made, name]
  example: { id: 1, name: a, stamp: s, made: k, key: l }
Base: { type: object, required: [name], properties: { id: { type: integer, readOnly: true }, name: { type: string } } }
Stamp: { type: string, readOnly: true }
Key: { type: string }
Secret: { type: object, required: [key], properties: { key: { allOf: [{ writeOnly: true }, { type: string }] } } }
Unused: { type: object, properties: { secret: { $ref: "#/components/schemas/Secret" } } }
`),
  types: {
    compiles: [
      `const sent: models.ThingRequest = { name: "a", key: "k" };
is<Equal<models.ThingRequest["key"], models.Key>>();`,
      `is<Equal<models.Thing["id"], number>>();
is<Equal<models.Thing["stamp"], models.Stamp>>();
is<Equal<models.Thing["made"], models.Key>>();`,
      // What is neither sent nor answered keeps all that it has.
      "is<Equal<models.Secret, { key: string }>>();",
    ],
    refuses: [
      ['const sent: models.ThingRequest = { name: "a" };', "'key' is missing"],
      [
        'const sent: models.ThingRequest = { name: "a", key: "k", made: "m" };',
        "'made' does not exist",
      ],
      [
        'const sent: models.ThingRequest = { name: "a", key: "k", stamp: "s" };',
        "'stamp' does not exist",
      ],
      ['const sent: models.ThingRequest = { name: "a", key: "k", id: 1 };', "'id' does not exist"],
    ],
  },
  wire: [
    {
      call: 'client.things.create({ body: { name: "b", key: "k" } })',
      answers: [() => Response.json({ id: 1 })],
      sent: ["POST /things"],
      result: { id: 1 },
    },
  ],
} satisfies Feature;
