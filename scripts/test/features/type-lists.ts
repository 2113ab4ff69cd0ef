import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [a, b, c, d]
  properties:
    a: { type: [string, "null"] }
    b: { type: [integer, boolean, "null"] }
    c: { type: [object, array], properties: { x: { type: string } }, items: { type: number } }
    d: { type: [string, "null"], enum: [x, y] }
    e: { type: "null" }
  example: { a: null, b: true, c: [1], d: x }
`),
  types: {
    compiles: [
      `is<Equal<models.Thing, {
        a: string | null; b: number | boolean | null; c: { x?: string } | number[]; d: "x" | "y"; e?: null;
      }>>();`,
    ],
  },
  wire: [
    exchanged('{ a: "s", b: null, c: { x: "y" }, d: "y", e: null }', {
      a: null,
      b: true,
      c: [1],
      d: "x",
    }),
  ],
} satisfies Feature;
