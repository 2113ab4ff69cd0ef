import type { Feature } from "../feature.ts";

const fine = "responses: { 204: { description: Fine. } }";
const named = (path: string, id: string): string =>
  `\n  /${path}: { get: { operationId: ${JSON.stringify(id)}, tags: [Pets], ${fine} } }`;

const ids = [
  "delete",
  "class",
  "constructor",
  "__proto__",
  "then",
  "bind",
  "2nd",
  "größe",
  "get pet/by-id",
  "call",
  "toString",
  "🐶",
];

export default {
  description: `openapi: 3.1.0
info: { title: Operation ids, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets/{id}:
    get: { tags: [Pets], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], ${fine} }
  /a: { get: { operationId: same, tags: [Pets], ${fine} } }
  /b: { get: { operationId: same, tags: [Pets], ${fine} } }
  /c: { get: { operationId: Same, tags: [Pets], ${fine} } }${ids.map((id, index) => named(`n${index}`, id)).join("")}
`,
  warnings: [
    "the operationId same stands at several operations",
    "the operation Same is the method same",
  ],
  types: {
    refuses: [["client.pets.getPetsById({});", "'id' is missing"]],
  },
  wire: [
    { call: 'client.pets.getPetsById({ id: "7" })', sent: ["GET /pets/7"] },
    { call: "client.pets.same()", sent: ["GET /a"] },
    { call: "client.pets.same2()", sent: ["GET /b"] },
    { call: "client.pets.same3()", sent: ["GET /c"] },
    { call: "client.pets.delete()", sent: ["GET /n0"] },
    { call: "client.pets.class()", sent: ["GET /n1"] },
    { call: "client.pets.constructor_()", sent: ["GET /n2"] },
    { call: "client.pets.proto()", sent: ["GET /n3"] },
    { call: "client.pets.then()", sent: ["GET /n4"] },
    { call: "client.pets.bind()", sent: ["GET /n5"] },
    { call: "client.pets._2nd()", sent: ["GET /n6"] },
    { call: "client.pets.größe()", sent: ["GET /n7"] },
    { call: "client.pets.getPetById()", sent: ["GET /n8"] },
    { call: "client.pets.call()", sent: ["GET /n9"] },
    { call: "client.pets.toString_()", sent: ["GET /n10"] },
  ],
} satisfies Feature;
