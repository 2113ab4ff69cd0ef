import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [country]
  properties: { country: { type: string } }
  if: { properties: { country: { const: US } } }
  then: { required: [zip], properties: { zip: { type: string } } }
  else: { properties: { postcode: { type: string }, zip: { type: integer } } }
  dependentSchemas: { card: { required: [owner], properties: { owner: { type: string } } } }
  dependentRequired: { owner: [country] }
  example: { country: US, zip: "1" }
`),
  warnings: ["types cannot tell what depends on other values; they allow it"],
  types: {
    compiles: [
      "is<Equal<models.Thing, { country: string; zip?: string | number; postcode?: string; owner?: string }>>();",
    ],
  },
  wire: [
    exchanged('{ country: "US", zip: "2" }', { country: "US", zip: "1" }),
    exchanged('{ country: "GB", zip: 2, postcode: "p", owner: "o" }', { country: "US", zip: "1" }),
  ],
} satisfies Feature;
