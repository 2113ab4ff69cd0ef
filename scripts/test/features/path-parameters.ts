import type { Feature } from "../feature.ts";

const parameter = (name: string, more: string): string =>
  `{ name: ${name}, in: path, required: true, ${more} }`;
const list = "schema: { type: array, items: { type: string } }";

export default {
  description: `openapi: 3.1.0
info: { title: Path parameters, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /files/{name}/{sizes}/{label}:
    get:
      operationId: get-file
      tags: [Files]
      parameters:
        - ${parameter("name", "schema: { type: string }")}
        - ${parameter("sizes", list)}
        - ${parameter("label", `style: label, ${list}`)}
      responses: { 204: { description: Fine. } }
`,
  types: {
    refuses: [['client.files.get({ name: "a", sizes: ["s"] });', "Property 'label' is missing"]],
  },
  wire: [
    {
      call: 'client.files.get({ name: "a/b ?", sizes: ["s", "m,l"], label: ["x", "y"] })',
      sent: ["GET /files/a%2Fb%20%3F/s,m%2Cl/.x,y"],
    },
  ],
} satisfies Feature;
