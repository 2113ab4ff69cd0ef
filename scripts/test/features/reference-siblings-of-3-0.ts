import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  // OpenAPI 3.0 has what stands beside a reference ignored.
  description: exchangingThings(
    `
Thing:
  type: object
  required: [base]
  properties: { base: { $ref: "#/components/schemas/Base", required: [a], nullable: true } }
  example: { base: {} }
Base: { type: object, properties: { a: { type: string } } }
`,
    "3.0.3",
  ),
  warnings: ["`required` stands beside a reference"],
  types: { compiles: ["is<Equal<models.Thing, { base: models.Base | null }>>();"] },
  wire: [exchanged("{ base: null }", { base: {} })],
} satisfies Feature;
