import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [__proto__, constructor, 1st, "a-b", "", größe, class]
  properties:
    __proto__: { type: string }
    constructor: { type: integer }
    toString: { type: boolean }
    1st: { type: string }
    "2": { type: string }
    "a-b": { type: string }
    "": { type: string }
    größe: { type: number }
    class: { type: string }
    "*/": { type: string }
    $ref: { type: string }
    nullable: { type: boolean }
    readOnly: { type: boolean }
  example: { constructor: 1, 1st: a, "a-b": b, "": c, größe: 2, class: d, "__proto__": e }
`),
  types: {
    compiles: [
      `is<Equal<models.Thing, {
        ["__proto__"]: string; constructor: number; toString?: boolean; "1st": string; "2"?: string; "a-b": string;
        "": string; größe: number; class: string; "*/"?: string; $ref?: string; nullable?: boolean; readOnly?: boolean;
      }>>();`,
    ],
    refuses: [
      [
        'client.things.create({ body: { ["__proto__"]: "x", "1st": "a", "a-b": "b", "": "c", größe: 1, class: "d" } });',
        "'constructor'",
      ],
    ],
  },
  wire: [
    exchanged(
      '{ ["__proto__"]: "x", constructor: 2, "1st": "a", "a-b": "b", "": "c", größe: 1, class: "d", $ref: "#", toString: true }',
      JSON.parse(
        '{ "constructor": 1, "1st": "a", "a-b": "b", "": "c", "größe": 2, "class": "d", "__proto__": "e" }',
      ),
    ),
  ],
} satisfies Feature;
