import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [id]
  properties:
    id: { type: string }
    size: { type: integer, default: 3 }
    tags: { type: array, items: { type: string }, default: [] }
  example: { id: a }
`),
  types: {
    compiles: ["is<Equal<models.Thing, { id: string; size?: number; tags?: string[] }>>();"],
  },
  // The API assumes what is left out; nothing is filled in.
  wire: [
    {
      ...exchanged('{ id: "b" }', { id: "a" }),
      sent: [{ request: "POST /things", body: { id: "b" } }],
    },
  ],
} satisfies Feature;
