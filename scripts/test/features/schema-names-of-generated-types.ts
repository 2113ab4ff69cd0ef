import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  properties:
    input: { $ref: "#/components/schemas/CreateThingInput" }
    resource: { $ref: "#/components/schemas/ThingsResource" }
    call: { $ref: "#/components/schemas/Call" }
    request: { $ref: "#/components/schemas/ThingRequest" }
    paths: { $ref: "#/components/schemas/paths" }
    components: { $ref: "#/components/schemas/components" }
    defs: { $ref: "#/components/schemas/$defs" }
    required: { $ref: "#/components/schemas/WithRequired" }
    id: { type: string, readOnly: true }
  example: { input: a, id: x }
CreateThingInput: { type: string }
ThingsResource: { type: integer }
Call: { type: boolean }
ThingRequest: { type: number }
paths: { type: string }
components: { type: string }
$defs: { type: string }
WithRequired: { type: string }
`),
  types: {
    compiles: [
      "is<Equal<models.CreateThingInput, string>>();",
      "is<Equal<models.ThingsResource, number>>();",
      "is<Equal<models.CallModel, boolean>>();",
      "is<Equal<models.ThingRequest, number>>();",
      'is<Equal<models.ThingRequest2["request"], number | undefined>>();',
      "is<Equal<[models.Paths, models.Components, models.WithRequired], [string, string, string]>>();",
    ],
  },
  wire: [exchanged('{ input: "b", call: true, request: 1, defs: "d" }', { input: "a", id: "x" })],
} satisfies Feature;
