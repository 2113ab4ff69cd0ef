import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [array, when]
  properties:
    array: { type: array, items: { $ref: "#/components/schemas/Array" } }
    when: { $ref: "#/components/schemas/Date" }
    promise: { $ref: "#/components/schemas/Promise" }
    record: { $ref: "#/components/schemas/Record" }
    error: { $ref: "#/components/schemas/Error" }
    response: { $ref: "#/components/schemas/Response" }
    map: { type: object }
    object: { $ref: "#/components/schemas/Object" }
    text: { $ref: "#/components/schemas/String" }
    partial: { $ref: "#/components/schemas/Partial" }
    omit: { $ref: "#/components/schemas/Omit" }
  example: { array: [{ n: 1 }], when: x }
Array: { type: object, properties: { n: { type: integer } } }
Date: { type: string }
Promise: { type: object, properties: { then: { type: string } } }
Record: { type: object, properties: { id: { type: string } } }
Error: { type: object, properties: { message: { type: integer } } }
Response: { type: object, properties: { ok: { type: string } } }
Object: { type: object, properties: { o: { type: string } } }
String: { type: string, enum: [s] }
Partial: { type: object, required: [p], properties: { p: { type: string } } }
Omit: { type: array, items: { type: string } }
`),
  types: {
    compiles: [
      'is<Equal<models.Thing["array"], { n?: number }[]>>();',
      'is<Equal<models.Thing["when"], string>>();',
      'is<Equal<models.Thing["error"], { message?: number } | undefined>>();',
      'is<Equal<models.Thing["map"], Record<string, unknown> | undefined>>();',
      'is<Equal<models.Thing["partial"], { p: string } | undefined>>();',
      "is<Equal<models.Response, { ok?: string }>>();",
    ],
  },
  wire: [
    exchanged('{ array: [], when: "w", error: { message: 1 }, text: "s" }', {
      array: [{ n: 1 }],
      when: "x",
    }),
  ],
} satisfies Feature;
