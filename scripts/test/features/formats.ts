import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [big, bytes, day]
  properties:
    big: { type: integer, format: int64 }
    ratio: { type: number, format: double }
    bytes: { type: string, format: byte }
    encoded: { type: string, contentEncoding: base64, contentMediaType: image/png }
    file: { type: string, format: binary }
    day: { type: string, format: date }
    at: { type: string, format: date-time }
    own: { type: string, format: shoe-size }
  example: { big: 9007199254740991, bytes: aGk=, day: 2026-01-31 }
`),
  types: {
    compiles: [
      `is<Equal<models.Thing, {
        big: number; ratio?: number; bytes: string; encoded?: string; file?: string; day: string; at?: string;
        own?: string;
      }>>();`,
    ],
  },
  wire: [
    exchanged('{ big: 1, ratio: 0.5, bytes: "aGk=", day: "2026-02-28", own: "46" }', {
      big: 9007199254740991,
      bytes: "aGk=",
      day: "2026-01-31",
    }),
  ],
} satisfies Feature;
