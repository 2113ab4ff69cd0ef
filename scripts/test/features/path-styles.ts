import type { Feature } from "../feature.ts";

const list = "{ type: array, items: { type: string } }";
const object = "{ type: object, properties: { x: { type: integer }, y: { type: integer } } }";

/** One operation whose path parameter is written in a style. */
const path = (name: string, style: string, explode: boolean, schema: string): string => `
  /${name}/{p}:
    get:
      operationId: get-${name}
      tags: [Styles]
      parameters:
        - { name: p, in: path, required: true, style: ${style}, explode: ${explode}, schema: ${schema} }
      responses: { 204: { description: Fine. } }`;

export default {
  description: `openapi: 3.1.0
info: { title: Path styles, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:${[
    path("simple-list", "simple", false, list),
    path("simple-object", "simple", false, object),
    path("simple-exploded", "simple", true, object),
    path("label-text", "label", false, "{ type: string }"),
    path("label-list", "label", true, list),
    path("label-object", "label", false, object),
    path("label-exploded", "label", true, object),
    path("matrix-text", "matrix", false, "{ type: integer }"),
    path("matrix-list", "matrix", false, list),
    path("matrix-each", "matrix", true, list),
    path("matrix-object", "matrix", false, object),
    path("matrix-exploded", "matrix", true, object),
  ].join("")}
`,
  types: {
    refuses: [
      ["client.styles.getMatrixEach({ p: 'a' });", "not assignable to type 'string[]'"],
      ["client.styles.getLabelObject({ p: { x: 'a' } });", "not assignable to type 'number'"],
    ],
  },
  wire: [
    {
      call: 'client.styles.getSimpleList({ p: ["a,b", "c d"] })',
      sent: ["GET /simple-list/a%2Cb,c%20d"],
    },
    {
      call: "client.styles.getSimpleObject({ p: { x: 1, y: 2 } })",
      sent: ["GET /simple-object/x,1,y,2"],
    },
    {
      call: "client.styles.getSimpleExploded({ p: { x: 1, y: 2 } })",
      sent: ["GET /simple-exploded/x=1,y=2"],
    },
    { call: 'client.styles.getLabelText({ p: "a.b" })', sent: ["GET /label-text/.a.b"] },
    { call: 'client.styles.getLabelList({ p: ["a", "b"] })', sent: ["GET /label-list/.a.b"] },
    {
      call: "client.styles.getLabelObject({ p: { x: 1, y: 2 } })",
      sent: ["GET /label-object/.x,1,y,2"],
    },
    {
      call: "client.styles.getLabelExploded({ p: { x: 1, y: 2 } })",
      sent: ["GET /label-exploded/.x=1.y=2"],
    },
    { call: "client.styles.getMatrixText({ p: 7 })", sent: ["GET /matrix-text/;p=7"] },
    { call: 'client.styles.getMatrixList({ p: ["a", "b"] })', sent: ["GET /matrix-list/;p=a,b"] },
    { call: 'client.styles.getMatrixEach({ p: ["a", "b"] })', sent: ["GET /matrix-each/;p=a;p=b"] },
    {
      call: "client.styles.getMatrixObject({ p: { x: 1, y: 2 } })",
      sent: ["GET /matrix-object/;p=x,1,y,2"],
    },
    {
      call: "client.styles.getMatrixExploded({ p: { x: 1, y: 2 } })",
      sent: ["GET /matrix-exploded/;x=1;y=2"],
    },
  ],
} satisfies Feature;
