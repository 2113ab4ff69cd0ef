import type { Feature } from "../feature.ts";

const parameter = (name: string, place: string): string =>
  `- { name: ${name}, in: ${place}, required: ${place === "path"}, schema: { type: string } }`;

const names =
  "body options input transport constructor __proto__ toString class default arguments await id $filter page[size] 2x contentType".split(
    " ",
  );

export default {
  description: `openapi: 3.1.0
info: { title: Parameter names, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /pets/{id}/{constructor}:
    post:
      operationId: set-pet
      tags: [Pets]
      parameters:
        ${parameter("id", "path")}
        ${parameter("constructor", "path")}
        ${parameter("id", "header")}
        ${parameter("id", "cookie")}
        ${names.map((name) => parameter(`"${name}"`, "query")).join("\n        ")}
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { 204: { description: Fine. } }
`,
  types: {
    compiles: [
      'client.pets.set({ id: "1", constructorPath: "c", body: {}, bodyQuery: "b", options: "o", input: "i", class: "c" });',
      'client.pets.set({ id: "1", constructorPath: "c", idHeader: "h", idCookie: "c", idQuery: "q" });',
    ],
    refuses: [['client.pets.set({ id: "1" });', "'constructorPath'"]],
  },
  wire: [
    {
      call: 'client.pets.set({ id: "1", constructorPath: "c", idHeader: "h", idCookie: "k", idQuery: "q", constructorQuery: "d" })',
      sent: [
        {
          request: "POST /pets/1/c?constructor=d&id=q",
          headers: { id: "h", cookie: "id=k" },
        },
      ],
    },
    // Without a value of its own, none is taken from what every object has.
    {
      call: 'client.pets.set({ id: "1", constructorPath: "c" })',
      sent: [{ request: "POST /pets/1/c", headers: { id: null, cookie: null } }],
    },
    {
      call: 'client.pets.set({ id: "1", constructorPath: "c", body: {}, bodyQuery: "b", options: "o", input: "i", transport: "t", __proto__Query: "p", toStringQuery: "s", class: "x", default: "y" })',
      sent: [
        {
          request:
            "POST /pets/1/c?body=b&options=o&input=i&transport=t&__proto__=p&toString=s&class=x&default=y",
          body: {},
        },
      ],
    },
    {
      call: 'client.pets.set({ id: "1", constructorPath: "c", $filter: "f", "page[size]": "9", "2x": "z", contentType: "t", await: "w", arguments: "v" })',
      sent: ["POST /pets/1/c?arguments=v&await=w&%24filter=f&page%5Bsize%5D=9&2x=z&contentType=t"],
    },
  ],
} satisfies Feature;
