import { exchanged, exchangingThings, type Feature } from "../feature.ts";

export default {
  description: exchangingThings(`
Thing:
  type: object
  required: [kind, nil, mixed, whole]
  properties:
    kind: { const: thing }
    nil: { const: null }
    mixed: { enum: [a, 1, -2.5, true, null, [x, 1], { k: v }] }
    whole: { const: { a: [1], "b c": null } }
    object: { type: object, enum: [{ size: 1 }, { size: 2 }] }
  example: { kind: thing, nil: null, mixed: [x, 1], whole: { a: [1], "b c": null } }
`),
  types: {
    compiles: [
      `is<Equal<models.Thing, {
        kind: "thing"; nil: null; mixed: "a" | 1 | -2.5 | true | null | ["x", 1] | { k: "v" };
        whole: { a: [1]; "b c": null }; object?: { size: 1 } | { size: 2 };
      }>>();`,
    ],
    refuses: [
      ['const mixed: models.Thing["mixed"] = 2;', "not assignable"],
      ['const kind: models.Thing["kind"] = "other";', "not assignable"],
    ],
  },
  wire: [
    exchanged(
      '{ kind: "thing", nil: null, mixed: { k: "v" }, whole: { a: [1], "b c": null }, object: { size: 2 } }',
      { kind: "thing", nil: null, mixed: ["x", 1], whole: { a: [1], "b c": null } },
    ),
  ],
} satisfies Feature;
